import type { Language } from "../domain/languages.ts";
import type { MessageTemplate } from "../domain/message-template.ts";
import { InvalidInput } from "../domain/fault.ts";
import { dayAt } from "../domain/zones.ts";
import { messageFor, type Message } from "../documents/messages/message-for.ts";
import { sampleFor } from "../documents/messages/sample-for.ts";
import { templateFaults } from "../documents/messages/template-faults.ts";
import type { Actor, World } from "../ports.ts";
import { found } from "./shared/not-found.ts";

export interface PreviewInput {
  template: MessageTemplate;
  language: Language;
  invoiceId: string | null;
}

/** The message as a customer would get it, from a sample or from a real invoice; nothing is sent and no link is made. */
export async function previewTemplate(world: World, actor: Actor, { template, language, invoiceId }: PreviewInput): Promise<Message> {
  const faults = templateFaults(template.name, { [language]: template.languages[language] });
  if (faults.length > 0) throw new InvalidInput(faults, "invalid-template");
  const { companyId } = actor;
  const company = found(await world.store.get("company", { companyId }), "company");
  const today = dayAt(actor.at, company.timeZone);
  return messageFor(template, sampleFor(template.name, { company, language, link: `${world.places.portalUrl}/#/${language}/i/preview`, today, ...(await real(world, companyId, invoiceId)) }));
}

/** The facts of a real invoice, where one was asked for. */
async function real(world: World, companyId: string, invoiceId: string | null) {
  if (!invoiceId) return {};
  const { head, body } = found(await world.store.invoice(companyId, invoiceId), "invoice");
  return { head, body, customer: found(await world.store.get("customer", { companyId, customerId: head.customerId }), "customer") };
}
