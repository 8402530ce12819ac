import type { Day } from "./days.ts";
import type { DocumentKind } from "./document-kind.ts";

/** The counter of one series: a kind of document and the year of issue (decisions 18). */
export interface Counter {
  type: "counter";
  version: number;
  companyId: string;
  series: string;
  next: number;
}

export const seriesOf = (kind: DocumentKind, issueOn: Day): string => `${kind}#${issueOn.slice(0, 4)}`;

export const newCounter = (companyId: string, series: string): Counter => ({ type: "counter", version: 0, companyId, series, next: 1 });

/** `{prefix}{year}-{nnnn}`: at least four digits, counter last. */
export const numberOf = (prefix: string, issueOn: Day, n: number): string => `${prefix}${issueOn.slice(0, 4)}-${String(n).padStart(4, "0")}`;

/** Which prefix a kind of document counts under. */
export const prefixOf = (kind: DocumentKind, numbering: { invoicePrefix: string; estimatePrefix: string; creditNotePrefix: string }): string =>
  kind === "invoice" ? numbering.invoicePrefix : kind === "estimate" ? numbering.estimatePrefix : numbering.creditNotePrefix;

/** An imported document's own number, unique per company and outside every series. */
export interface NumberClaim {
  type: "number-claim";
  version: number;
  companyId: string;
  number: string;
  invoiceId: string;
}
