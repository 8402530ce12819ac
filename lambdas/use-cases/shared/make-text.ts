import { isTextName, textFor } from "../../documents/texts/index.ts";
import { dayText, money } from "../../documents/format.ts";
import { balanceOf } from "../../domain/invoice.ts";
import type { Customer } from "../../domain/customer.ts";
import type { Delivery } from "../../domain/delivery.ts";
import { refusal } from "../../domain/refusal.ts";
import { transliterated } from "../../domain/transliterate.ts";
import type { Company, Folder, World } from "../../ports.ts";
import { documentIn } from "./about-of.ts";
import type { Ready } from "./hand-over-delivery.ts";
import { newLink } from "./new-link.ts";

/** What has no short form is not sent by text. */
export const NoTextForm = refusal("invalid", "no-text-form");

export interface MakingText {
  folder: Folder;
  company: Company;
  delivery: Delivery;
  customer: Customer;
  /** In E.164. */
  number: string;
}

/** Makes a text message with a fresh link, and sends nothing. What is kept of it does not open anything: the link is only in the text (R17). */
export async function makeText(world: World, making: MakingText): Promise<Ready> {
  const { company, delivery, customer, number } = making;
  const link = await newLink(world, delivery, customer.language);
  const said = wordsOf(making, link);
  const text = company.texts.transliterate ? transliterated(said).text : said;
  return {
    delivery: { ...delivery, channel: "sms", to: [number], language: customer.language, subject: documentIn(making.folder).head.number, note: text.replace(link, `${world.places.portalUrl}/...`) },
    send: () => world.texts.send({ companyName: company.name, to: number, text, deliveryId: delivery.deliveryId }),
  };
}

/** The words of a text about a document. */
export function wordsOf({ folder, company, delivery, customer }: Omit<MakingText, "number">, link: string): string {
  if (!isTextName(delivery.kind)) throw new NoTextForm();
  const { head } = documentIn(folder);
  const { language } = customer;
  const amountMinor = delivery.kind === "invoice" ? balanceOf(head) : head.totalMinor;
  const plea = company.invoicing.collectEmail.onInvoices && !customer.emails.general && !customer.emails.invoices;
  return textFor(delivery.kind, language, { company: company.name, number: head.number ?? "", amount: money(amountMinor, head.currency, language), due: dayText(head.dueOn, language), link, plea });
}
