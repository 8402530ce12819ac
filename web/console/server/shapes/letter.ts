export type LetterState = "waiting" | "printed" | "posted";

/** A paper letter; `stop` says why one that is printed must be taken out again. */
export interface LetterShape {
  id: string;
  kind: string;
  documentId: string;
  number: string | null;
  customerId: string;
  customerName: string | null;
  state: LetterState;
  createdAt: string;
  /** Not printed before this instant. */
  readyAt?: string;
  printedAt: string | null;
  postedAt: string | null;
  runId: string | null;
  stop: string | null;
}

/** Letters that are printed together into one PDF. */
export interface LetterRunShape {
  id: string;
  state: "running" | "done" | "failed";
  letters: number;
  done: number;
  /** Letters that were no longer to be sent. */
  leftOut?: number;
  pages: number;
  postedAt?: string | null;
  createdAt: string;
  createdBy: string;
}
