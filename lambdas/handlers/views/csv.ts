/** A cell of a CSV: quoted, and with an apostrophe where a spreadsheet would take it for a formula (R14). */
const cell = (value: unknown): string => `"${String(value ?? "").replace(/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/, "'$&").replaceAll('"', '""')}"`;

/** Rows as a file to open in a spreadsheet: named columns, semicolons, UTF-8 with its mark. */
export const csvOf = <Name extends string>(names: readonly Name[], rows: readonly Record<Name, unknown>[]): string =>
  `\ufeff${[names, ...rows.map((row) => names.map((name) => row[name]))].map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
