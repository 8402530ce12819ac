import { addDays, type Instant } from "../../domain/days.ts";
import type { Customer } from "../../domain/customer.ts";
import type { Delivery } from "../../domain/delivery.ts";
import { LINK_DAYS, type Link } from "../../domain/link.ts";
import { messageFor, type Message } from "../../documents/messages/message-for.ts";
import { replyMessage } from "../../documents/messages/reply-message.ts";
import type { Mail } from "../../domain/mail.ts";
import type { Company, Folder, World } from "../../ports.ts";
import type { Ready } from "./hand-over-delivery.ts";
import { NotFound } from "./not-found.ts";
import { printedInvoice, type Printed } from "./printed-invoice.ts";
import { templateInForce } from "./template-in-force.ts";

/** Room that the mail service leaves for attachments, before encoding. */
const MOST_ATTACHED_BYTES = 5_800_000;

export interface Making {
  folder: Folder;
  company: Company;
  delivery: Delivery;
  customer: Customer | null;
  route: { channel: "email" | "sms"; to: string[] };
}

/** Makes everything that a mail needs: link, PDF, words. It stores the PDF and the link's hash, and sends nothing. */
export async function makeMessage(world: World, making: Making): Promise<Ready> {
  const { folder, company, delivery, customer, route: { to } } = making;
  const { companyId } = company;
  const language = customer?.language ?? company.language;
  const { message, printed } = delivery.kind === "reply" ? replied(making) : await announced(world, making);
  const attachments = printed ? [{ name: `${numberOf(folder).replace(/[^\w.-]+/g, "-")}.pdf`, type: "application/pdf", bytes: printed.bytes }] : [];
  const replyTo = await world.mailer.replyAddress(companyId, delivery.ownerId);
  const mail: Mail = { companyName: company.name, from: world.places.senderAddress, replyTo, to, ...message, deliveryId: delivery.deliveryId, companyId, kind: delivery.kind, attachments, ...(delivery.answers ? { inReplyTo: delivery.answers } : {}) };
  const pdf = printed ? { key: printed.key, sha256: world.ids.hash(printed.bytes), bytes: printed.bytes.length } : null;
  return { delivery: { ...delivery, channel: "email", to, language, subject: message.subject, pdf }, send: () => world.mailer.send(mail) };
}

const numberOf = ({ owner }: Folder): string => (owner.type === "invoice" ? (owner.number ?? owner.invoiceId) : "document");

interface Made {
  message: Message;
  printed: Printed | null;
}

/** A clerk's own words: no template, no link, no PDF. */
const replied = ({ company, delivery, customer }: Making): Made => ({
  message: replyMessage({ company, language: customer?.language ?? company.language, subject: delivery.subject ?? "", text: delivery.note ?? "" }),
  printed: null,
});

/** The template's words with a fresh link and, where the template says so, the PDF. */
async function announced(world: World, { folder: whole, company, delivery, customer }: Making): Promise<Made> {
  const { companyId } = company;
  const { owner, body, ...rest } = whole;
  if (owner.type !== "invoice" || !body || !customer) throw new NotFound({ what: "document" });
  const folder = { head: owner, body, ...rest };
  const template = await templateInForce(world, companyId, delivery.kind);
  const { language } = customer;
  const link = `${world.places.portalUrl}/#/${language}/i/${(await newLink(world, delivery)).token}`;
  const printed = template.attachPdf ? await printedInvoice(world, { folder, company }) : null;
  const attached = printed && printed.bytes.length <= MOST_ATTACHED_BYTES ? printed : null;
  return { message: messageFor({ ...template, attachPdf: attached !== null }, { company, customer, head: folder.head, body: folder.body, language, link, note: delivery.note }), printed: attached };
}

async function newLink(world: World, delivery: Delivery): Promise<{ token: string }> {
  const token = world.ids.token();
  const { companyId, customerId, ownerId, deliveryId } = delivery;
  const endsAt: Instant = `${addDays(world.clock.now().slice(0, 10), LINK_DAYS)}T00:00:00.000Z`;
  const link: Link = { type: "link", version: 0, hash: world.ids.hash(token), companyId, customerId, invoiceId: ownerId, deliveryId, endsAt, revokedAt: null };
  await world.store.commit([{ put: link }]);
  return { token };
}
