import { addDays, type Instant } from "../../domain/days.ts";
import type { Customer } from "../../domain/customer.ts";
import type { Delivery } from "../../domain/delivery.ts";
import { LINK_DAYS, type Link } from "../../domain/link.ts";
import { messageFor } from "../../documents/messages/message-for.ts";
import { templateOf } from "../../documents/messages/template-of.ts";
import type { Mail } from "../../domain/mail.ts";
import type { InvoiceFolder, World } from "../../ports.ts";
import { found } from "./not-found.ts";
import { printedInvoice } from "./printed-invoice.ts";

/** Room that the mail service leaves for attachments, before encoding. */
const MOST_ATTACHED_BYTES = 5_800_000;

export interface Making {
  folder: InvoiceFolder;
  delivery: Delivery;
  customer: Customer;
  to: string[];
}

export interface MadeMessage {
  delivery: Delivery;
  mail: Mail;
}

/** Makes everything that a mail needs: link, PDF, words. It stores the PDF and the link's hash, and sends nothing. */
export async function makeMessage(world: World, { folder, delivery, customer, to }: Making): Promise<MadeMessage> {
  const { companyId, invoiceId } = folder.head;
  const company = found(await world.store.get("company", { companyId }), "company");
  const template = templateOf(delivery.kind, companyId, await world.store.get("message-template", { companyId, name: delivery.kind }));
  const language = customer.language;
  const link = await newLink(world, delivery);
  const printed = template.attachPdf ? await printedInvoice(world, { folder, company }) : null;
  const attached = printed && printed.bytes.length <= MOST_ATTACHED_BYTES ? printed : null;
  const address = `${world.places.portalUrl}/#/${language}/i/${link.token}`;
  const message = messageFor(template, { company, customer, head: folder.head, body: folder.body, language, link: address, note: delivery.note });
  const mail: Mail = {
    companyName: company.name,
    from: world.places.senderAddress,
    replyTo: await world.mailer.replyAddress(companyId, invoiceId),
    to,
    ...message,
    deliveryId: delivery.deliveryId,
    companyId,
    kind: delivery.kind,
    attachments: attached ? [{ name: `${(folder.head.number ?? invoiceId).replace(/[^\w.-]+/g, "-")}.pdf`, type: "application/pdf", bytes: attached.bytes }] : [],
  };
  const pdf = attached ? { key: attached.key, sha256: world.ids.hash(attached.bytes), bytes: attached.bytes.length } : null;
  return { mail, delivery: { ...delivery, to, language, subject: message.subject, pdf } };
}

async function newLink(world: World, delivery: Delivery): Promise<{ token: string }> {
  const token = world.ids.token();
  const { companyId, customerId, invoiceId, deliveryId } = delivery;
  const endsAt: Instant = `${addDays(world.clock.now().slice(0, 10), LINK_DAYS)}T00:00:00.000Z`;
  const link: Link = { type: "link", version: 0, hash: world.ids.hash(token), companyId, customerId, invoiceId, deliveryId, endsAt, revokedAt: null };
  await world.store.commit([{ put: link }]);
  return { token };
}
