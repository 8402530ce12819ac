import type { PostalAddress } from "./address.ts";
import type { BankAccount, LegalFacts } from "./company.ts";
import type { Day, Instant } from "./days.ts";
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

export type Cancelled = "sent-by-hand" | "marked-as-sent" | "voided" | "paid" | "reverted" | "auto-send-off" | "written-off";

/** When the first mail goes out by itself; kept on the head so that lists can show it. */
export interface AutoSend {
  dueAt: Instant;
  state: "pending" | "held" | "cancelled" | "sent" | "failed";
  cancelledBecause?: Cancelled;
}

/** The head: everything about an invoice that ever changes, at most 1 KB (decisions 1). Money in minor units of `currency`. */
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

export type InvoiceStatus = "draft" | "voided" | "written-off" | "paid" | "pending" | "past-due" | "viewed" | "sent" | "not-sent";

/** What is stored of the status; `past-due` depends on the day and is added by `statusOf`. */
export type InvoiceStage = Exclude<InvoiceStatus, "past-due" | "pending">;

/** The first that holds, without the calendar. */
export function stageOf(head: InvoiceHead): InvoiceStage {
  if (head.phase !== "issued") return head.phase;
  if (balanceOf(head) <= 0) return "paid";
  if (head.viewedAt) return "viewed";
  return head.sentAt ? "sent" : "not-sent";
}

/** The status that people see on a day in the company's zone: an invoice is past due from the day after `dueOn`. */
export function statusOf(head: InvoiceHead, today: Day): InvoiceStatus {
  const stage = stageOf(head);
  const open = stage === "viewed" || stage === "sent" || stage === "not-sent";
  return open && head.dueOn < today ? "past-due" : stage;
}
