import type { Language } from "../../../shared/languages.ts";
import type { PostalAddress } from "./address.ts";
import type { BankAccount } from "./company.ts";

export type InvoiceStatus = "draft" | "voided" | "written-off" | "paid" | "pending" | "past-due" | "viewed" | "sent" | "not-sent";
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
  state: "pending" | "held" | "cancelled" | "sent";
  cancelledBecause?: string;
}

/** Tax of one rate and category over the sum of its lines. */
export interface TaxLine {
  rate: string;
  category: string;
  netMinor: number;
  taxMinor: number;
}

/** A party as the invoice prints it. */
export interface Party {
  name: string;
  address: PostalAddress | null;
  vatId: string | null;
  bank?: BankAccount | null;
}

/** An action as the server's table has it for this invoice. */
export interface OfferedAction {
  name: string;
  label?: string;
  disabledBecause?: string;
}

/** An invoice in a list. Money in minor units of `currency`. */
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
  balanceMinor: number;
  sentAt: string | null;
  viewedAt: string | null;
  createdAt?: string;
  block: { reason: BlockReason; since: string; note?: string | null } | null;
  autoSend: AutoSend | null;
}

/** One invoice with everything on it. */
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
