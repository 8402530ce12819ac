import type { AuditEntry } from "./audit-entry.ts";
import type { Customer } from "./customer.ts";
import type { Instant } from "./days.ts";
import { refusal } from "./refusal.ts";

/** An address that a customer gave in the portal. It is shown to a clerk and used for nothing before one accepts it (000-15, R17). */
export interface ProvidedEmail {
  address: string;
  givenAt: Instant;
  /** When whoever reads there confirmed it. */
  verifiedAt: Instant | null;
  invoiceIds: string[];
  /** When questions to confirm an address were mailed lately. */
  askedAt: Instant[];
}

export const AddressInUse = refusal("conflict", "address-in-use");
export const TooManyQuestions = refusal("too-many", "too-many-questions");
export const NothingProvided = refusal("conflict", "nothing-provided");

const PAUSE_MS = 10 * 60_000;
const DAY_MS = 86_400_000;
/** Mails to addresses that anybody may type, by one customer's link in a day. */
const MOST_A_DAY = 5;
const MOST_INVOICES = 20;

interface Given {
  address: string;
  invoiceIds: string[];
  now: Instant;
}

/** The customer with the address beside those in use, and whether a mail asks there for a confirmation: not within ten minutes of another to the same address. */
export function given(customer: Customer, { address, invoiceIds, now }: Given): { customer: Customer; asks: boolean } {
  const before = customer.providedEmail ?? null;
  if ([customer.emails.general, customer.emails.invoices].some((used) => used?.toLowerCase() === address.toLowerCase())) throw new AddressInUse();
  const lately = (before?.askedAt ?? []).filter((at) => Date.parse(now) - Date.parse(at) < DAY_MS);
  const isSame = before?.address.toLowerCase() === address.toLowerCase();
  const asks = !(isSame && (before.verifiedAt !== null || Date.parse(now) - Date.parse(lately.at(-1) ?? "1970-01-01T00:00:00Z") < PAUSE_MS));
  if (asks && lately.length >= MOST_A_DAY) throw new TooManyQuestions();
  const standing = isSame ? before : { address, givenAt: now, verifiedAt: null };
  const ids = [...new Set([...(isSame ? before.invoiceIds : []), ...invoiceIds])].slice(0, MOST_INVOICES);
  return { customer: { ...customer, providedEmail: { ...standing, invoiceIds: ids, askedAt: asks ? [...lately, now] : lately } }, asks };
}

/** Whoever reads at the address says that it is theirs; only of the address that stands there now. */
export const confirmed = (customer: Customer, address: string, now: Instant): Customer =>
  customer.providedEmail?.address === address && !customer.providedEmail.verifiedAt ? { ...customer, providedEmail: { ...customer.providedEmail, verifiedAt: now } } : customer;

/** A clerk decides: the address takes the place of the general one and is deliverable, or it is put away. */
export function decided(customer: Customer, decision: "accept" | "dismiss"): Customer {
  const { providedEmail, ...rest } = customer;
  if (!providedEmail) throw new NothingProvided();
  if (decision === "dismiss") return { ...rest, providedEmail: null };
  const address = providedEmail.address;
  return { ...rest, providedEmail: null, emails: { ...customer.emails, general: address }, undeliverable: customer.undeliverable.filter((one) => one !== address.toLowerCase()) };
}

/** An address that came to be used by another way, by hand or by a file, need not be decided on any more (000-17). */
export const taken = (customer: Customer): Customer =>
  customer.providedEmail && customer.emails.general?.toLowerCase() === customer.providedEmail.address.toLowerCase() ? { ...customer, providedEmail: null } : customer;

/** What the books are to know of a decision. */
export const changeFacts = ({ number, emails, providedEmail }: Customer, decision: "accept" | "dismiss"): AuditEntry["facts"] => ({ number, before: emails.general, provided: providedEmail?.address ?? null, givenAt: providedEmail?.givenAt ?? null, verifiedAt: providedEmail?.verifiedAt ?? null, decision });
