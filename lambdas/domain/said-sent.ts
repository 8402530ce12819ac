import { bringsDocument } from "./delivery-commands.ts";
import type { Delivery } from "./delivery.ts";
import type { Folder } from "./folder.ts";
import type { InvoiceHead } from "./invoice.ts";
import { summary } from "./invoice-commands.ts";

/** The head once the mail service has a mail of it (I8); a head that says so already stays as it is. */
export const saidSent = (head: InvoiceHead, delivery: Delivery): InvoiceHead =>
  !bringsDocument(delivery) || head.sentAt || head.phase === "draft" || !delivery.acceptedAt ? head : { ...head, sentAt: delivery.acceptedAt, autoSend: summary(head.autoSend, [delivery]) };

/** Whatever a delivery is of, once the delivery has left: a document or a statement says so, others have nothing to say. */
export function ownerSaidSent<Owner extends Folder["owner"]>(owner: Owner, delivery: Delivery): Folder["owner"] {
  if (owner.type === "invoice") return saidSent(owner, delivery);
  return owner.type === "statement" && delivery.acceptedAt && !owner.sentAt ? { ...owner, sentAt: delivery.acceptedAt } : owner;
}
