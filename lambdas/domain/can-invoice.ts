import { documentKindOf, type DocumentKind } from "./document-kind.ts";
import { balanceOf, type InvoiceHead } from "./invoice.ts";
import type { Action } from "./roles.ts";
import { Refusal } from "./refusal.ts";

export type InvoiceAction = "edit" | "annotate" | "issue" | "send" | "mark-sent" | "hold" | "release" | "pay" | "block" | "unblock" | "revert" | "void" | "write-off" | "delete" | "credit" | "accept" | "decline" | "convert";

/** Why an action cannot be done now; each has a sentence in every language. */
export type Because =
  | "is-draft" | "is-voided" | "is-written-off" | "is-paid" | "not-draft" | "already-sent" | "has-payments" | "not-waiting" | "not-held" | "not-blocked" | "has-number" | "not-for-this-kind" | "is-decided" | "is-converted" | "is-applied" | "nothing-to-credit";

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

const sendable = {
  annotate: { needs: "write", not: (head) => (head.phase === "draft" ? null : notIssued(head)) },
  issue: { needs: "issue", not: (head) => (head.phase === "draft" ? null : "not-draft") },
  send: { needs: "send", not: (head) => notIssued(head) },
  "mark-sent": { needs: "send", not: (head) => notIssued(head) ?? left(head) },
  hold: { needs: "send", not: (head) => (head.autoSend?.state === "pending" ? null : "not-waiting") },
  release: { needs: "send", not: (head) => (head.autoSend?.state === "held" && head.blocks.length === 0 ? null : "not-held") },
  delete: { needs: "write", not: (head) => (head.phase !== "draft" ? "not-draft" : head.number ? "has-number" : null) },
} satisfies Partial<Record<InvoiceAction, Rule>>;

const invoiceRules: Partial<Record<InvoiceAction, Rule>> = {
  ...sendable,
  edit: { needs: "write", not: (head) => (head.phase === "draft" ? null : notIssued(head) ?? left(head) ?? moved(head)) },
  pay: { needs: "pay", not: notOpen },
  block: { needs: "block", not: notOpen },
  unblock: { needs: "block", not: (head) => (head.blocks.length > 0 ? null : "not-blocked") },
  revert: { needs: "issue", not: (head) => notIssued(head) ?? left(head) ?? moved(head) },
  void: { needs: "issue", not: (head) => notIssued(head) ?? moved(head) },
  "write-off": { needs: "issue", not: notOpen },
  credit: { needs: "write", not: (head) => notIssued(head) ?? (head.creditedMinor >= head.totalMinor ? "nothing-to-credit" : null) },
};

const undecided = (head: InvoiceHead): Because | null => notIssued(head) ?? (head.convertedTo ? "is-converted" : head.decision ? "is-decided" : null);

const estimateRules: Partial<Record<InvoiceAction, Rule>> = {
  ...sendable,
  edit: { needs: "write", not: (head) => (head.phase === "draft" ? null : undecided(head) ?? left(head)) },
  revert: { needs: "issue", not: (head) => undecided(head) ?? left(head) },
  void: { needs: "issue", not: (head) => notIssued(head) ?? (head.convertedTo ? "is-converted" : null) },
  accept: { needs: "issue", not: undecided },
  decline: { needs: "issue", not: undecided },
  convert: { needs: "issue", not: (head) => notIssued(head) ?? (head.convertedTo ? "is-converted" : head.decision?.state === "declined" ? "is-decided" : null) },
};

const creditNoteRules: Partial<Record<InvoiceAction, Rule>> = {
  ...sendable,
  edit: { needs: "write", not: (head) => (head.phase === "draft" ? null : notIssued(head) ?? left(head) ?? (head.paidMinor > 0 ? "is-applied" : null)) },
  void: { needs: "issue", not: notIssued },
};

/** What may be done in which state: the one table behind the API, the portal's and the console's buttons. */
export const RULES: Record<DocumentKind, Partial<Record<InvoiceAction, Rule>>> = { invoice: invoiceRules, estimate: estimateRules, "credit-note": creditNoteRules };

/** What there is to do with a document of its kind, and why it cannot be done now. */
export const actionsOf = (head: InvoiceHead): { name: InvoiceAction; disabledBecause?: Because }[] =>
  Object.entries(RULES[documentKindOf(head.invoiceId)]).map(([name, rule]) => {
    const because = rule.not(head);
    return { name: name as InvoiceAction, ...(because ? { disabledBecause: because } : {}) };
  });

/** Refuses what the table does not allow now, or not for this kind of document. */
export function mustBeAble(head: InvoiceHead, action: InvoiceAction): void {
  const rule = RULES[documentKindOf(head.invoiceId)][action];
  const because = rule ? rule.not(head) : "not-for-this-kind";
  if (because) throw new CannotDo({ action, because });
}
