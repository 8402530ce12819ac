import { readFile } from "node:fs/promises";
import Papa from "papaparse";

/** A ledger export: its bytes as they are, and the customers that its rows name. */
export interface Ledger {
  bytes: Uint8Array;
  rows: number;
  customers: string[];
  totalMinor: number;
}

const NUMBER_HEADER = "customerID";
const AMOUNT_HEADER = "InvoiceAmount";

/** Reads the export. Refuses a file without a column of customers. */
export async function readLedger(path: string): Promise<Ledger> {
  const bytes = await readFile(path);
  const { data } = Papa.parse<Record<string, string>>(bytes.toString("utf8"), { header: true, skipEmptyLines: true });
  if (!data[0]?.[NUMBER_HEADER]) throw new Error(`${path} has no column ${NUMBER_HEADER}`);
  const customers = [...new Set(data.map((row) => row[NUMBER_HEADER]!))].sort();
  const totalMinor = data.reduce((sum, row) => sum + Math.round(Number(row[AMOUNT_HEADER] ?? 0) * 100), 0);
  return { bytes, rows: data.length, customers, totalMinor };
}

/** The customers as a file of their own: the export has no addresses, so each gets one of its number. */
export const customersFile = ({ customers }: Ledger): string =>
  `${["customer number;name;email", ...customers.map((id) => `${id};${id};${id.toLowerCase()}@example.net`)].join("\r\n")}\r\n`;
