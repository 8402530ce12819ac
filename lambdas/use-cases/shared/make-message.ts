import { addDays, type Instant } from "../../domain/days.ts";
import type { Customer } from "../../domain/customer.ts";
import type { Delivery } from "../../domain/delivery.ts";
import { dayAt } from "../../domain/zones.ts";
import { LINK_DAYS, type Link } from "../../domain/link.ts";
import { messageFor, type Message } from "../../documents/messages/message-for.ts";
import { replyMessage } from "../../documents/messages/reply-message.ts";
import { templateOf } from "../../documents/messages/template-of.ts";
import type { Mail } from "../../domain/mail.ts";
import type { Company, InvoiceFolder, World } from "../../ports.ts";
import { printedInvoice, type Printed } from "./printed-invoice.ts";

/** Room that the mail service leaves for attachments, before encoding. */
const MOST_ATTACHED_BYTES = 5_800_000;

export interface Making {
  folder: InvoiceFolder;
  company: Company;
  delivery: Delivery;
  customer: Customer;
  to: string[];
}

export interface MadeMessage {
  delivery: Delivery;
  mail: Mail;
}

/** Makes everything that a mail needs: link, PDF, words. It stores the PDF and the link's hash, and sends nothing. */
export async function makeMessage(world: World, making: Making): Promise<MadeMessage> {
  const { folder, company, delivery, customer, to } = making;
  const { companyId, invoiceId } = folder.head;
  const { message, printed } = delivery.kind === "reply" ? replied(making) : await announced(world, making);
  const attachments = printed ? [{ name: `${(folder.head.number ?? invoiceId).replace(/[^\w.-]+/g, "-")}.pdf`, type: "application/pdf", bytes: printed.bytes }] : [];
  const replyTo = await world.mailer.replyAddress(companyId, invoiceId);
  const mail: Mail = { companyName: company.name, from: world.places.senderAddress, replyTo, to, ...message, deliveryId: delivery.deliveryId, companyId, kind: delivery.kind, attachments, ...(delivery.answers ? { inReplyTo: delivery.answers } : {}) };
  const pdf = printed ? { key: printed.key, sha256: world.ids.hash(printed.bytes), bytes: printed.bytes.length } : null;
  return { mail, delivery: { ...delivery, to, language: customer.language, subject: message.subject, pdf } };
}

interface Made {
  message: Message;
  printed: Printed | null;
}

/** A clerk's own words: no template, no link, no PDF. */
const replied = ({ folder, company, delivery, customer }: Making): Made => ({
  message: replyMessage({ company, language: customer.language, subject: folder.thread?.subject ?? folder.head.number ?? "", text: delivery.note ?? "" }),
  printed: null,
});

/** The template's words with a fresh link and, where the template says so, the PDF. */
async function announced(world: World, { folder, company, delivery, customer }: Making): Promise<Made> {
  const { companyId } = company;
  const template = templateOf(delivery.kind, companyId, await world.store.get("message-template", { companyId, name: delivery.kind }));
  const { language } = customer;
  const link = `${world.places.portalUrl}/#/${language}/i/${(await newLink(world, delivery)).token}`;
  const printed = template.attachPdf ? await printedInvoice(world, { folder, company }) : null;
  const attached = printed && printed.bytes.length <= MOST_ATTACHED_BYTES ? printed : null;
  return { message: messageFor({ ...template, attachPdf: attached !== null }, { about: "invoice", company, customer, head: folder.head, body: folder.body, language, link, note: delivery.note, today: dayAt(world.clock.now(), company.timeZone) }), printed: attached };
}

async function newLink(world: World, delivery: Delivery): Promise<{ token: string }> {
  const token = world.ids.token();
  const { companyId, customerId, invoiceId, deliveryId } = delivery;
  const endsAt: Instant = `${addDays(world.clock.now().slice(0, 10), LINK_DAYS)}T00:00:00.000Z`;
  const link: Link = { type: "link", version: 0, hash: world.ids.hash(token), companyId, customerId, invoiceId, deliveryId, endsAt, revokedAt: null };
  await world.store.commit([{ put: link }]);
  return { token };
}
