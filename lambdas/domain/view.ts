import type { Day } from "./days.ts";
import type { InvoiceStage } from "./invoice.ts";
import type { ThreadStatus } from "./thread.ts";

/** The lists that somebody reads; each is one range of one index. */
export type View =
  | { of: "invoices"; companyId: string; stage: InvoiceStage; dueBefore?: Day; dueFrom?: Day }
  | { of: "invoices-of-customer"; companyId: string; customerId: string }
  | { of: "invoices-by-number"; companyId: string; prefix: string }
  | { of: "customers"; companyId: string }
  | { of: "customers-by-word"; companyId: string; prefix: string }
  | { of: "payments"; companyId: string }
  | { of: "threads"; companyId: string; status: ThreadStatus }
  | { of: "threads-of-customer"; companyId: string; customerId: string }
  | { of: "imports"; companyId: string }
  | { of: "import-faults"; companyId: string; importId: string }
  | { of: "message-templates"; companyId: string }
  | { of: "audit"; companyId: string; resource: string };
