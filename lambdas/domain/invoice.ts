import type { PostalAddress } from "./address.ts";
import type { BankAccount, LegalFacts } from "./company.ts";
import type { Day, Instant } from "./days.ts";
import { documentKindOf } from "./document-kind.ts";
import type { Language } from "./languages.ts";

export type TaxCategory = "standard" | "zero" | "exempt" | "reverse-charge" | "intra-community" | "export" | "small-business" | "outside-scope";

/** A line as it was entered. Quantity, rate and percent are decimal strings; `unit` is a UN/ECE code (`HUR`, `C62`). */
export interface InvoiceItem {
  name: string;
  description?: string;
  quantity: string;
  unit?: string;
  unitPriceMinor: number;
  taxRate: string;
  taxCategory?: TaxCategory;
  discount?: { percent: string } | { amountMinor: number };
}

export type BlockReason = "payment-plan-requested" | "payment-plan-active" | "question" | "dispute" | "paused" | "undeliverable" | "below-minimum";
export interface Block {
  reason: BlockReason;
  since: Instant;
  note?: string;
}

export type Cancelled = "sent-by-hand" | "marked-as-sent" | "voided" | "paid" | "credited" | "reverted" | "auto-send-off" | "written-off" | "decided";

/** When the first mail goes out by itself; kept on the head so that lists can show it. */
export interface AutoSend {
  dueAt: Instant;
  state: "pending" | "held" | "cancelled" | "sent" | "failed";
  cancelledBecause?: Cancelled;
}

/** What a customer said to an estimate, or the clerk for them. */
export interface Decision {
  state: "accepted" | "declined";
  at: Instant;
  by: string;
}

/**
 * The head: everything about a document that ever changes, at most 1 KB (decisions 1). Money in minor units of `currency`.
 * An estimate is valid until `dueOn`; what of a credit note was set off or paid out stands in `paidMinor`.
 */
export interface InvoiceHead {
  type: "invoice";
  version: number;
  companyId: string;
  invoiceId: string;
  customerId: string;
  customerName: string;
  number: string | null;
  phase: "draft" | "issued" | "voided" | "written-off";
  issueOn: Day;
  dueOn: Day;
  currency: string;
  totalMinor: number;
  paidMinor: number;
  creditedMinor: number;
  refundedMinor: number;
  /** Raised by every change of content; a delivery is made from the revision that its hand-over saw. */
  rev: number;
  blocks: Block[];
  autoSend: AutoSend | null;
  issuedAt: Instant | null;
  sentAt: Instant | null;
  viewedAt: Instant | null;
  /** Of an estimate. */
  decision?: Decision;
  /** Of an estimate: the invoice that was made of it. */
  convertedTo?: string;
  /** Of a credit note: the invoice whose balance it lowers. */
  credits?: string;
  createdAt: Instant;
  /** Hash of the newest audit entry: the chain's end (I31). */
  auditHash: string;
  createdBy: string;
  importedBy?: string;
  /** The last requests with an idempotency key that changed it, newest first: `{request}:{body}`, parts of hashes. */
  lastRequests?: string;
}

/** What the invoice says about its two parties, frozen when it is written. */
export interface Party {
  name: string;
  address: PostalAddress | null;
  email: string | null;
  vatId: string | null;
  number?: string;
  siren?: string | null;
}

export interface Seller extends Party {
  bank: BankAccount | null;
  legal: LegalFacts;
  timeZone: string;
}

export interface TaxLine {
  rate: string;
  category: TaxCategory;
  netMinor: number;
  taxMinor: number;
}

/** The body: written with the draft, never after it was handed over. */
export interface InvoiceBody {
  type: "invoice-body";
  version: number;
  companyId: string;
  invoiceId: string;
  rev: number;
  language: Language;
  seller: Seller;
  buyer: Party;
  items: InvoiceItem[];
  amountsMinor: number[];
  taxes: TaxLine[];
  subtotalMinor: number;
  taxMinor: number;
  supply: { on: Day } | { from: Day; to: Day } | null;
  customerReference: string | null;
  paymentTerms: { discounts: { percent: string; untilOn: Day }[]; penaltyRate: string | null } | null;
  taxNote: string | null;
  externalNumber: string | null;
  notes: string | null;
  /** The sum was imported without lines: this prints as a copy of the sum, not as the tax invoice (decisions 19). */
  sumOnly?: boolean;
  /** Which print of the family `documents/prints` shows it: what was sent can be printed again. */
  print: "invoice.v1" | "estimate.v1" | "credit-note.v1";
  /** Of a credit note: the invoice that it corrects, as it names it. */
  credited?: { number: string; issueOn: Day };
  requestHash?: string;
}

/** What is still owed, in minor units: I13. */
export const balanceOf = (head: Pick<InvoiceHead, "totalMinor" | "paidMinor" | "creditedMinor" | "refundedMinor">): number =>
  head.totalMinor - head.paidMinor - head.creditedMinor + head.refundedMinor;

export type InvoiceStatus =
  | "draft" | "voided" | "written-off" | "paid" | "pending" | "past-due" | "viewed" | "sent" | "not-sent"
  | "accepted" | "declined" | "converted" | "expired";

/** What is stored of the status; what depends on the day is added by `statusOf`. */
export type InvoiceStage = Exclude<InvoiceStatus, "past-due" | "pending" | "expired">;

/** The first that holds, without the calendar. */
export function stageOf(head: InvoiceHead): InvoiceStage {
  if (head.phase !== "issued") return head.phase;
  const kind = documentKindOf(head.invoiceId);
  if (kind === "invoice" && balanceOf(head) <= 0) return "paid";
  if (head.convertedTo) return "converted";
  if (head.decision) return head.decision.state;
  if (head.viewedAt) return "viewed";
  return head.sentAt ? "sent" : "not-sent";
}

const OPEN: readonly InvoiceStage[] = ["viewed", "sent", "not-sent"];

/** The status that people see on a day in the company's zone: past due, or expired, from the day after `dueOn`. */
export function statusOf(head: InvoiceHead, today: Day): InvoiceStatus {
  const stage = stageOf(head);
  const kind = documentKindOf(head.invoiceId);
  if (!OPEN.includes(stage) || head.dueOn >= today || kind === "credit-note") return stage;
  return kind === "estimate" ? "expired" : "past-due";
}
