import type { Customer } from "../../domain/customer.ts";
import type { Delivery } from "../../domain/delivery.ts";
import { messageFor, type Message } from "../../documents/messages/message-for.ts";
import { replyMessage } from "../../documents/messages/reply-message.ts";
import type { Mail } from "../../domain/mail.ts";
import type { Company, Folder, World } from "../../ports.ts";
import { aboutOf, documentIn } from "./about-of.ts";
import { withCode } from "./code-picture.ts";
import type { Ready } from "./hand-over-delivery.ts";
import { newLink } from "./new-link.ts";
import { printedInvoice } from "./printed-invoice.ts";
import { printsOf } from "./prints-of.ts";
import { marksOf, senderFacts, viaOf } from "./sender.ts";
import { templateInForce } from "./template-in-force.ts";
import { withLogo } from "./with-logo.ts";

/** Room that the mail service leaves for attachments, before encoding. */
const MOST_ATTACHED_BYTES = 5_800_000;

export interface Making {
  folder: Folder;
  company: Company;
  delivery: Delivery;
  /** Null where somebody is answered who is no customer. */
  customer: Customer | null;
  to: string[];
}

/** Makes everything that a mail needs: link, PDF, words, and the way it leaves by. It stores PDF and the link's hash, and sends nothing. */
export async function makeMessage(world: World, making: Making): Promise<Ready> {
  const { company, delivery, customer, to } = making;
  const via = await viaOf(world, company, delivery);
  const { message, printed } = delivery.kind === "reply" || !customer ? await replied(world, making) : await announced(world, { ...making, customer });
  const replyTo = company.delivery.replyTo ?? (await world.mailer.replyAddress(company.companyId, delivery.ownerId));
  const words = withCode(world, message);
  const mail: Mail = {
    ...senderFacts(world, company, via), ...(await marksOf(world, delivery, delivery.ownerId)), ...words, replyTo, to, deliveryId: delivery.deliveryId, kind: delivery.kind,
    attachments: [...words.attachments, ...(printed ? [{ name: `${printed.name}.pdf`, type: "application/pdf", bytes: printed.bytes }] : [])], ...(delivery.answers ? { inReplyTo: delivery.answers } : {}),
  };
  const pdf = printed ? { key: printed.key, sha256: world.ids.hash(printed.bytes), bytes: printed.bytes.length } : null;
  return { delivery: { ...delivery, channel: "email", to, language: customer?.language ?? company.language, subject: message.subject, pdf }, send: () => world.mailer.send(mail) };
}

interface Attached {
  name: string;
  key: string;
  bytes: Uint8Array;
}

interface Made {
  message: Message;
  printed: Attached | null;
}

/** A clerk's own words: no template, no PDF. The way into the portal stands below where it goes to the customer, and to nobody else who wrote (000-01, R17). */
async function replied(world: World, { company, delivery, customer, to }: Making): Promise<Made> {
  const language = customer?.language ?? company.language;
  const known = Object.values(customer?.emails ?? {}).map((address) => address?.toLowerCase());
  const isCustomer = to.length > 0 && to.every((address) => known.includes(address.toLowerCase()));
  const link = isCustomer ? { link: await newLink(world, delivery, language) } : {};
  return { message: replyMessage({ company, language, subject: delivery.subject ?? "", text: delivery.note ?? "", ...link }), printed: null };
}

type Announcing = Making & { customer: Customer };

/** The template's words with a fresh link and, where the template says so, the PDF. */
async function announced(world: World, announcing: Announcing): Promise<Made> {
  const { company, delivery, customer } = announcing;
  const template = await templateInForce(world, company.companyId, delivery.kind);
  const link = await newLink(world, delivery, customer.language);
  const printed = template.attachPdf ? await attachedOf(world, announcing) : null;
  const attached = printed && printed.bytes.length <= MOST_ATTACHED_BYTES ? printed : null;
  const about = await aboutOf(world, { ...announcing, link });
  return { message: messageFor({ ...template, attachPdf: attached !== null }, about), printed: attached };
}

const plainName = (text: string): string => text.replace(/[^\w.-]+/g, "-");

/** The PDF of what the message is about; a document's own is kept under what it shows. */
async function attachedOf(world: World, { folder, company, delivery, customer }: Announcing): Promise<Attached> {
  const { owner } = folder;
  const about = delivery.kind === "payment-receipt" ? { receiptOf: delivery.aboutId ?? "" } : delivery.kind === "refund" ? { refundOf: delivery.aboutId ?? "" } : null;
  if (owner.type === "invoice" && !about) return { name: plainName(owner.number ?? owner.invoiceId), ...(await printedInvoice(world, { folder: documentIn(folder), company })) };
  const { logo } = await withLogo(world, company);
  const bytes = await world.printer.print(await printsOf(world, { folder, company, customer, about, look: { logo, accentColor: company.accentColor } }));
  const key = `invoices/${company.companyId}/${delivery.ownerId}/${delivery.slot}.pdf`;
  await world.files.putDocument(key, bytes, "application/pdf");
  return { name: plainName(`${delivery.kind}-${owner.type === "invoice" ? (owner.number ?? "") : delivery.createdAt.slice(0, 10)}`), key, bytes };
}
