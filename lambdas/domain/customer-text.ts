import type { Customer } from "./customer.ts";
import { refusal } from "./refusal.ts";

/** What a person or a file says about a customer. */
export type CustomerText = Omit<Customer, "type" | "version" | "companyId" | "customerId" | "undeliverable" | "providedEmail" | "emailDecision" | "writtenAt" | "creditMinor" | "createdAt" | "createdBy" | "auditHash" | "requestHash" | "importedBy">;

/** The number is another customer's. */
export const NumberTaken = refusal<{ number: string }>("conflict", "customer-number-taken");
