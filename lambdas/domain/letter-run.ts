import type { Instant } from "./days.ts";
import { refusal } from "./refusal.ts";

/** Letters that are printed together into one PDF. */
export interface LetterRun {
  type: "letter-run";
  version: number;
  companyId: string;
  runId: string;
  state: "running" | "done" | "failed";
  /** In the order in which they lie in the PDF. */
  deliveryIds: string[];
  /** Letters that were left out, because they were no longer to be sent. */
  leftOut: number;
  done: number;
  /** Both sides of the paper are printed: each letter begins on the front of a sheet. */
  duplex: boolean;
  pages: number;
  postedAt: Instant | null;
  /** When the sweep takes up a run that was not heard of. */
  dueAt: Instant | null;
  createdAt: Instant;
  createdBy: string;
  requestHash?: string;
}

/** Letters of one run at most: one PDF that a print shop takes, and a row that stays small. */
export const MOST_LETTERS = 500;
/** A run that was not heard of for this long is taken up again. */
export const RUN_SILENCE_MS = 300_000;

/** Only what was printed can be opened, and posted. */
export const NotPrinted = refusal("conflict", "not-printed");

/** Where the PDF of a whole run lies. */
export const keyOfRun = (companyId: string, runId: string): string => `invoices/${companyId}/runs/${runId}.pdf`;
