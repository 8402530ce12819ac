import { bringsDocument } from "./delivery-commands.ts";
import type { Delivery } from "./delivery.ts";
import type { InvoiceHead } from "./invoice.ts";
import { summary } from "./invoice-commands.ts";

/** The head once the mail service has a mail of it (I8); a head that says so already stays as it is. */
export const saidSent = (head: InvoiceHead, delivery: Delivery): InvoiceHead =>
  !bringsDocument(delivery) || head.sentAt || head.phase === "draft" || !delivery.acceptedAt ? head : { ...head, sentAt: delivery.acceptedAt, autoSend: summary(head.autoSend, [delivery]) };
