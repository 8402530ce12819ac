import type { Customer } from "./customer.ts";
import type { Delivery } from "./delivery.ts";
import type { InvoiceBody, InvoiceHead } from "./invoice.ts";
import type { Payment } from "./payment.ts";
import type { Refund } from "./refund.ts";
import type { Statement } from "./statement.ts";
import type { Thread } from "./thread.ts";

/** What stands beside a document, a statement, a customer or a stray thread: what goes out about it, what was paid, and its thread. */
export interface Folder {
  /** Whose it is; a document's head comes with its body. */
  owner: InvoiceHead | Statement | Customer | Thread;
  body: InvoiceBody | null;
  deliveries: Delivery[];
  payments: Payment[];
  refunds: Refund[];
  thread: Thread | null;
}

/** All rows of one document but what came in by mail, read at once and up to date. */
export interface InvoiceFolder extends Omit<Folder, "owner" | "body"> {
  head: InvoiceHead;
  body: InvoiceBody;
}
