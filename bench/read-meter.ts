import type { EmptyProduct } from "../bin/local/empty-product.ts";
import type { MeterReport, MeterRow } from "../lib/local/meter.ts";

/** What functions asked of the table. */
export interface Used {
  requests: number;
  readUnits: number;
  writeUnits: number;
}

/** What the meter has counted since it was last asked; it then begins anew. */
export async function readMeter({ cloud }: EmptyProduct): Promise<MeterReport> {
  const report = (await (await fetch(`${cloud.url}/_local/meter`)).json()) as MeterReport;
  await fetch(`${cloud.url}/_local/meter`, { method: "DELETE" });
  return report;
}

/** Rows of the meter without the operator's, named `caller action`. */
export const meterRows = ({ callers }: MeterReport): Record<string, MeterRow> =>
  Object.fromEntries(
    Object.entries(callers)
      .filter(([caller]) => caller !== "operator")
      .flatMap(([caller, rows]) => Object.entries(rows).map(([action, row]) => [`${caller.replace(/^dossier-local-/, "")} ${action}`, row])),
  );

/** The same for the table alone. */
export async function readTableUse(product: EmptyProduct): Promise<Used> {
  const rows = Object.entries(meterRows(await readMeter(product))).filter(([name]) => name.includes(" dynamodb:"));
  const sum = (pick: (row: MeterRow) => number): number => rows.reduce((total, [, row]) => total + pick(row), 0);
  return { requests: sum(({ requests }) => requests), readUnits: sum(({ readUnits }) => readUnits), writeUnits: sum(({ writeUnits }) => writeUnits) };
}
