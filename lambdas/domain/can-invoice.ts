import { balanceOf, type InvoiceHead } from "./invoice.ts";
import type { Action } from "./roles.ts";
import { Refusal } from "./refusal.ts";

export type InvoiceAction = "edit" | "annotate" | "issue" | "send" | "mark-sent" | "hold" | "release" | "pay" | "block" | "unblock" | "revert" | "void" | "write-off" | "delete";

/** Why an action cannot be done now; each has a sentence in every language. */
export type Because =
  | "is-draft" | "is-voided" | "is-written-off" | "is-paid" | "not-draft" | "already-sent" | "has-payments" | "not-waiting" | "not-held" | "not-blocked" | "has-number";

/** An action that the invoice's state does not allow; its code is the reason. */
export class CannotDo extends Refusal {
  constructor(facts: { action: InvoiceAction; because: Because }) {
    super("conflict", facts.because, facts);
  }
}

type Rule = { needs: Action; not: (head: InvoiceHead) => Because | null };

const notIssued = (head: InvoiceHead): Because | null =>
  head.phase === "issued" ? null : head.phase === "draft" ? "is-draft" : head.phase === "voided" ? "is-voided" : "is-written-off";
const notOpen = (head: InvoiceHead): Because | null => notIssued(head) ?? (balanceOf(head) <= 0 ? "is-paid" : null);
const moved = (head: InvoiceHead): Because | null => (head.paidMinor !== 0 || head.creditedMinor !== 0 ? "has-payments" : null);
const left = (head: InvoiceHead): Because | null => (head.sentAt ? "already-sent" : null);

/** What may be done in which state: the one table behind the API, the portal's and the console's buttons. */
export const INVOICE_RULES: Record<InvoiceAction, Rule> = {
  edit: { needs: "write", not: (head) => (head.phase === "draft" ? null : notIssued(head) ?? left(head) ?? moved(head)) },
  annotate: { needs: "write", not: (head) => (head.phase === "draft" ? null : notIssued(head)) },
  issue: { needs: "issue", not: (head) => (head.phase === "draft" ? null : "not-draft") },
  send: { needs: "send", not: (head) => notIssued(head) },
  "mark-sent": { needs: "send", not: (head) => notIssued(head) ?? left(head) },
  hold: { needs: "send", not: (head) => (head.autoSend?.state === "pending" ? null : "not-waiting") },
  release: { needs: "send", not: (head) => (head.autoSend?.state === "held" && head.blocks.length === 0 ? null : "not-held") },
  pay: { needs: "pay", not: notOpen },
  block: { needs: "block", not: notOpen },
  unblock: { needs: "block", not: (head) => (head.blocks.length > 0 ? null : "not-blocked") },
  revert: { needs: "issue", not: (head) => notIssued(head) ?? left(head) ?? moved(head) },
  void: { needs: "issue", not: (head) => notIssued(head) ?? moved(head) },
  "write-off": { needs: "issue", not: notOpen },
  delete: { needs: "write", not: (head) => (head.phase !== "draft" ? "not-draft" : head.number ? "has-number" : null) },
};

/** Refuses what the table does not allow now. */
export function mustBeAble(head: InvoiceHead, action: InvoiceAction): void {
  const because = INVOICE_RULES[action].not(head);
  if (because) throw new CannotDo({ action, because });
}
