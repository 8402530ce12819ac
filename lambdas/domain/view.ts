import type { Day } from "./days.ts";
import type { Shelf } from "./delivery-shelf.ts";
import type { DocumentKind } from "./document-kind.ts";
import type { InvoiceStage } from "./invoice.ts";
import type { ThreadStatus } from "./thread.ts";

/** The lists that somebody reads; each is one range of one index. */
export type View =
  | { of: "invoices"; companyId: string; kind: DocumentKind; stage: InvoiceStage; dueBefore?: Day; dueFrom?: Day }
  | { of: "invoices-of-customer"; companyId: string; customerId: string; kind?: DocumentKind }
  | { of: "invoices-by-number"; companyId: string; kind: DocumentKind; prefix: string }
  | { of: "deliveries"; companyId: string; shelf: Shelf }
  | { of: "letter-runs"; companyId: string }
  | { of: "statements-of-customer"; companyId: string; customerId: string }
  | { of: "template-versions"; companyId: string; name: string }
  | { of: "customers"; companyId: string }
  | { of: "customers-with-email"; companyId: string }
  | { of: "customers-by-word"; companyId: string; prefix: string }
  | { of: "payments"; companyId: string }
  | { of: "threads"; companyId: string; status: ThreadStatus }
  | { of: "threads-of-customer"; companyId: string; customerId: string }
  | { of: "imports"; companyId: string }
  | { of: "import-faults"; companyId: string; importId: string }
  | { of: "message-templates"; companyId: string }
  | { of: "audit"; companyId: string; resource: string };
