import type { Language } from "../../../shared/languages.ts";
import type { PostalAddress } from "./address.ts";
import type { BankAccount } from "./company.ts";

export type InvoiceStatus =
  | "draft" | "voided" | "written-off" | "paid" | "pending" | "past-due" | "viewed" | "sent" | "not-sent"
  | "accepted" | "declined" | "expired" | "converted";
export type BlockReason = "payment-plan-requested" | "payment-plan-active" | "question" | "dispute" | "paused" | "undeliverable" | "below-minimum";

/** A line as it was entered. Quantity, rate and percent are decimal strings; `unit` is a UN/ECE code. */
export interface InvoiceItem {
  name: string;
  description?: string;
  quantity: string;
  unit?: string;
  unitPriceMinor: number;
  taxRate: string;
  taxCategory?: string;
  discount?: { percent: string } | { amountMinor: number };
}

/** When the first mail goes out by itself. */
export interface AutoSend {
  dueAt: string;
  state: "pending" | "held" | "cancelled" | "sent" | "failed";
  cancelledBecause?: string;
}

/** Tax of one rate and category over the sum of its lines. */
export interface TaxLine {
  rate: string;
  category: string;
  netMinor: number;
  taxMinor: number;
}

/** A party as the document prints it. */
export interface Party {
  name: string;
  address: PostalAddress | null;
  vatId: string | null;
  bank?: BankAccount | null;
}

/** An action as the server's table has it for this document. */
export interface OfferedAction {
  name: string;
  label?: string;
  disabledBecause?: string;
}

/** What was said to an estimate, by the customer or by a clerk for them. */
export interface Decision {
  state: "accepted" | "declined";
  at: string;
  by: string;
}

/**
 * A document in a list; what kind it is, its id says. Money in minor units of `currency`. An estimate is valid until
 * `dueOn`; what was set off of a credit note stands in `paidMinor`.
 */
export interface InvoiceRow {
  id: string;
  number: string | null;
  customerId: string;
  customerName: string;
  status: InvoiceStatus;
  issueOn: string;
  dueOn: string;
  currency: string;
  totalMinor: number;
  paidMinor: number;
  creditedMinor: number;
  refundedMinor?: number;
  balanceMinor: number;
  sentAt: string | null;
  viewedAt: string | null;
  createdAt?: string;
  block: { reason: BlockReason; since: string; note?: string | null } | null;
  autoSend: AutoSend | null;
  /** Of an estimate. */
  decision?: Decision | null;
  /** Of an estimate: the invoice that was made of it. */
  convertedTo?: string | null;
  /** Of a credit note: the invoice whose balance it lowers. */
  invoiceId?: string | null;
}

/** One document with everything on it. */
export interface InvoiceShape extends InvoiceRow {
  language?: Language;
  items: InvoiceItem[];
  taxes?: TaxLine[];
  subtotalMinor: number;
  taxMinor: number;
  supply: { on: string } | { from: string; to: string } | null;
  customerReference: string | null;
  notes: string | null;
  taxNote: string | null;
  seller?: Party;
  buyer?: Party;
  actions: OfferedAction[];
  warnings?: { at: string; code: string }[];
}
