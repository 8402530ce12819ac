import type { Language } from "../domain/languages.ts";
import type { MessageTemplate } from "../domain/message-template.ts";
import { InvalidInput } from "../domain/fault.ts";
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
  const sample = sampleFor(company, language);
  const folder = invoiceId ? found(await world.store.invoice(companyId, invoiceId), "invoice") : sample;
  const customer = invoiceId ? found(await world.store.get("customer", { companyId, customerId: folder.head.customerId }), "customer") : sample.customer;
  return messageFor(template, { company, customer, head: folder.head, body: folder.body, language, link: `${world.places.portalUrl}/#/${language}/i/preview`, note: null });
}
