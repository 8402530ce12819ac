import type { Company } from "../../domain/company.ts";
import type { Customer } from "../../domain/customer.ts";
import type { Day } from "../../domain/days.ts";
import type { InvoiceBody, InvoiceHead } from "../../domain/invoice.ts";
import type { Language } from "../../domain/languages.ts";
import type { PaymentMethod } from "../../domain/payment.ts";

/** What every message has: who writes to whom, in which language, and the way into the portal. */
export interface Letterhead {
  company: Company;
  language: Language;
  link: string;
  /** What the clerk added to this one mail. */
  note: string | null;
}

interface ToCustomer extends Letterhead {
  customer: Customer;
  /** Asks for an e-mail address. */
  plea?: boolean;
}

interface AboutDocument extends ToCustomer {
  head: InvoiceHead;
  body: InvoiceBody;
}

/** Money that came in, in minor units of `currency`. */
export interface PaymentFacts {
  amountMinor: number;
  currency: string;
  receivedOn: Day;
  method: PaymentMethod;
  reference: string | null;
}

/** What one invoice took of a payment, or owes again after a refund. */
export interface InvoiceShare {
  number: string;
  amountMinor: number;
}

/** A payment plan as its customer reads it; `instalment` is the one that the mail is about, counted from 1. */
export interface PlanFacts {
  /** Offered ones wait for the customer; only they ask for no money yet. */
  state: "offered" | "active" | "rejected";
  currency: string;
  totalMinor: number;
  /** Numbers of the invoices that it covers. */
  invoices: string[];
  instalments: { n: number; dueOn: Day; amountMinor: number; paidMinor: number }[];
  instalment: number;
  /** What the company says to its decision. */
  reason: string | null;
  /** What a transfer has to name. */
  reference: string;
}

/** An account between two days; what the customer owes at the end is positive. */
export interface StatementFacts {
  from: Day;
  to: Day;
  currency: string;
  closingMinor: number;
}

export interface SubscriptionFacts {
  name: string;
  amountMinor: number;
  currency: string;
  interval: "week" | "month" | "quarter" | "year";
  intervalCount: number;
  /** When it is billed next, and the last day of a cancelled one. */
  nextOn: Day | null;
  endOn: Day | null;
}

export interface RequestFacts {
  amountMinor: number;
  currency: string;
  message: string;
  dueOn: Day | null;
  reference: string | null;
}

/** What a message of each kind needs to know. */
export interface AboutMap {
  /** `today` in the company's zone: from it the days overdue are counted. */
  invoice: AboutDocument & { today: Day };
  estimate: AboutDocument;
  /** `invoiceNumber`: of the invoice that it credits. */
  "credit-note": AboutDocument & { invoiceNumber: string | null };
  payment: ToCustomer & { payment: PaymentFacts; invoices: InvoiceShare[] };
  refund: ToCustomer & { refund: { amountMinor: number; currency: string; refundedOn: Day; reason: string | null }; payment: PaymentFacts; invoices: InvoiceShare[] };
  statement: ToCustomer & { statement: StatementFacts };
  plan: ToCustomer & { plan: PlanFacts };
  subscription: ToCustomer & { subscription: SubscriptionFacts };
  request: ToCustomer & { request: RequestFacts };
  /** Goes to an address that nobody has confirmed: perhaps a stranger's, so it knows no customer. `link` confirms it. */
  address: Letterhead & { address: string };
}

export type AboutName = keyof AboutMap;

/** What one message is about, told apart by `about`. */
export type MessageAbout<K extends AboutName = AboutName> = { [P in K]: { about: P } & AboutMap[P] }[K];
