import { messageFor, type Message } from "../../documents/messages/message-for.ts";
import { sampleFor } from "../../documents/messages/sample-for.ts";
import { templateFaults } from "../../documents/messages/template-faults.ts";
import { InvalidInput } from "../../domain/fault.ts";
import type { Language } from "../../domain/languages.ts";
import type { MessageTemplate } from "../../domain/message-template.ts";
import { dayAt } from "../../domain/zones.ts";
import type { Actor, Company, World } from "../../ports.ts";
import { found } from "./not-found.ts";

export interface Previewing {
  company: Company;
  template: MessageTemplate;
  language: Language;
  invoiceId: string | null;
}

/** A template's message as a customer would get it, from a sample or a real invoice; no link is made. Refuses texts that could not be kept. */
export async function previewed(world: World, actor: Actor, { company, template, language, invoiceId }: Previewing): Promise<Message> {
  const faults = templateFaults(template.name, { [language]: template.languages[language] });
  if (faults.length > 0) throw new InvalidInput(faults, "invalid-template");
  const today = dayAt(actor.at, company.timeZone);
  const link = `${world.places.portalUrl}/#/${language}/i/preview`;
  return messageFor(template, sampleFor(template.name, { company, language, link, today, ...(await real(world, company.companyId, invoiceId)) }));
}

/** The facts of a real invoice, where one was asked for. */
async function real(world: World, companyId: string, invoiceId: string | null) {
  if (!invoiceId) return {};
  const { head, body } = found(await world.store.invoice(companyId, invoiceId), "invoice");
  return { head, body, customer: found(await world.store.get("customer", { companyId, customerId: head.customerId }), "customer") };
}
