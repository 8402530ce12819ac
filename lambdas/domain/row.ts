import type { AuditEntry } from "./audit-entry.ts";
import type { Company } from "./company.ts";
import type { Customer } from "./customer.ts";
import type { Delivery } from "./delivery.ts";
import type { FileClaim, ImportFault, ImportFile } from "./import-file.ts";
import type { InvoiceBody, InvoiceHead } from "./invoice.ts";
import type { LetterRun } from "./letter-run.ts";
import type { Link } from "./link.ts";
import type { MessageTemplate, TemplateVersion } from "./message-template.ts";
import type { Counter, NumberClaim } from "./numbering.ts";
import type { PaymentAccount } from "./payment-account.ts";
import type { PaymentAttempt } from "./payment-attempt.ts";
import type { Payment } from "./payment.ts";
import type { Picture } from "./picture.ts";
import type { Refund } from "./refund.ts";
import type { CustomerClaim, SearchWord } from "./search-word.ts";
import type { Secret } from "./secret.ts";
import type { Statement } from "./statement.ts";
import type { TextedNumber } from "./texted-number.ts";
import type { InboxMessage, Thread } from "./thread.ts";
import type { WrongTries } from "./wrong-tries.ts";

/** Everything that is kept. `version` is 0 before the first save and rises by one with each. */
export type Row =
  | AuditEntry | Company | Counter | Customer | CustomerClaim | Delivery | FileClaim | ImportFault | ImportFile | InboxMessage
  | InvoiceBody | InvoiceHead | LetterRun | Link | MessageTemplate | NumberClaim | Payment | PaymentAccount | PaymentAttempt | Picture | Refund | SearchWord | Secret | Statement | TemplateVersion | TextedNumber | Thread | WrongTries;

export type RowType = Row["type"];
export type RowOf<T extends RowType> = Extract<Row, { type: T }>;
