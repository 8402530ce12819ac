export type StatementKind = "open-item" | "balance-forward";

/** A statement of account, frozen as it was made; money in minor units of its currency. */
export interface StatementShape {
  id: string;
  kind: StatementKind;
  from: string;
  to: string;
  currency: string;
  openingMinor: number;
  closingMinor: number;
  lines: unknown[];
  sentAt?: string | null;
  createdAt?: string;
}
