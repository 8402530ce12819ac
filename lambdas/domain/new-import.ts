import { later, type Instant } from "./days.ts";
import type { ImportFile } from "./import-file.ts";

/** Bounds of a CSV file (decisions 25). */
export const MAX_FILE_BYTES = 200_000_000;
export const MAX_FILE_ROWS = 1_000_000;

/** An import before anything of its file was read. */
export const newImport = (facts: Pick<ImportFile, "companyId" | "importId" | "kind" | "fileName" | "key" | "createdAt" | "createdBy"> & Partial<ImportFile>): ImportFile => ({
  type: "import-file", version: 0, bytes: 0, sha256: null, state: "waiting", refusedBecause: null, reading: null, override: null, dryRun: false, confirmed: false, mailsToCome: 0,
  rowsRead: 0, rowsApplied: 0, rowsRejected: 0, rowsSkipped: 0, rowsTotal: null, finishedAt: null, dueAt: null, ...facts,
});

/** An import that ends without a row applied. */
export const refusedImport = (file: ImportFile, because: string, at: string): ImportFile => ({ ...file, state: "refused", refusedBecause: because, finishedAt: at, dueAt: null });

/** Silence after which an import that runs counts as forgotten; longer than a run takes between two savings. */
export const FORGOTTEN_AFTER_MS = 15 * 60_000;

/** An import that runs, as it is kept at a moment: whoever finds it much later takes it up again. */
export const runningImport = (file: ImportFile, now: Instant): ImportFile => ({ ...file, state: "running", dueAt: later(now, FORGOTTEN_AFTER_MS) });

export const isOver = (file: ImportFile): boolean => file.state === "done" || file.state === "done-with-errors" || file.state === "refused";
