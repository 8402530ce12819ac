import type { PrintNode } from "../../../domain/print-definition.ts";

/** What an account stands at, before its entries or after them. */
export const balanceLine = (label: string, value: string, accent?: string): PrintNode => {
  const look = accent ? { bold: true, color: accent, fontSize: 10.5 } : {};
  return {
    margin: [0, 8, 0, 0],
    columns: [{ text: label, width: "*", ...look }, { text: value, width: "auto", alignment: "right", noWrap: true, ...look }],
    columnGap: 12,
  };
};
