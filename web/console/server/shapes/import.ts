export type ImportKind = "customers" | "invoices";
export type ImportState = "waiting" | "checking" | "needs-confirmation" | "running" | "done" | "done-with-errors" | "refused";

/** One imported file and how far it got. `progress` runs from 0 to 1. */
export interface ImportShape {
  id: string;
  kind: ImportKind;
  fileName: string;
  state: ImportState;
  rowsRead: number;
  rowsApplied: number;
  rowsRejected: number;
  rowsSkipped: number;
  progress: number | null;
  rowsTotal?: number | null;
  mailsToCome?: number;
  /** Why the whole file was refused, in the reader's language. */
  refused: { code: string; message: string } | null;
  createdAt: string;
  finishedAt?: string | null;
}

/** One thing wrong in one row; `row` is the line in the file, the header being 1. */
export interface FaultShape {
  row: number;
  column: string;
  value: string;
  code: string;
  message: string;
}

/** What `POST /v1/imports` answers: where to put the file. */
export interface UploadShape {
  id: string;
  uploadUrl: string;
}
