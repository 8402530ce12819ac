import type { Instant } from "./days.ts";

export type ImportKind = "customers" | "invoices";
export type ImportState = "waiting" | "checking" | "needs-confirmation" | "running" | "done" | "done-with-errors" | "refused";

/** How a file's columns and cells are read; what a person set wins over what was detected. */
export interface ImportReading {
  delimiter: string;
  encoding: string;
  dateFormat: string;
  decimalMark: "." | ",";
  /** Column of the file → field. */
  mapping: Record<string, string>;
}

/** One dropped or uploaded file and how far it got. */
export interface ImportFile {
  type: "import-file";
  version: number;
  companyId: string;
  importId: string;
  kind: ImportKind;
  fileName: string;
  /** Where the bytes are: bucket key, and the part of the store's version that this import read. */
  key: string | null;
  bytes: number;
  sha256: string | null;
  state: ImportState;
  refusedBecause: string | null;
  reading: ImportReading | null;
  override: Partial<ImportReading> | null;
  dryRun: boolean;
  confirmed: boolean;
  mailsToCome: number;
  rowsRead: number;
  rowsApplied: number;
  rowsRejected: number;
  rowsSkipped: number;
  /** Rows of the file when known, for the progress bar. */
  rowsTotal: number | null;
  createdAt: Instant;
  createdBy: string;
  finishedAt: Instant | null;
  /** When somebody looks whether it still goes on; null while nobody has to. */
  dueAt: Instant | null;
  requestHash?: string;
}

/** The same bytes for the same kind are imported once; a second drop points to the first. */
export interface FileClaim {
  type: "file-claim";
  version: number;
  companyId: string;
  kind: ImportKind;
  sha256: string;
  importId: string;
}

/** One thing wrong in one row. `row` is the line in the file, the header being 1. */
export interface ImportFault {
  type: "import-fault";
  version: number;
  companyId: string;
  importId: string;
  row: number;
  column: string;
  value: string;
  code: string;
  message: string;
}
