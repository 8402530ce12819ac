import { newDocumentDelivery } from "../domain/new-delivery.ts";
import { textParts, type TextParts } from "../domain/text-parts.ts";
import { transliterated } from "../domain/transliterate.ts";
import type { Actor, World } from "../ports.ts";
import { found } from "./shared/not-found.ts";
import { wordsOf } from "./shared/make-text.ts";

export interface TextPreview extends TextParts {
  text: string;
  /** The same in letters that cost less; null where there is nothing to gain. */
  transliterated: { text: string; parts: number } | null;
}

/** A token is as long as this one. */
const SAMPLE_TOKEN = "x".repeat(43);

/** The text message of a document as it would be sent, and what it would cost; no link is made. */
export async function previewText(world: World, { companyId, at, by }: Actor, { invoiceId }: { invoiceId: string }): Promise<TextPreview> {
  const folder = found(await world.store.folder(companyId, invoiceId), "invoice");
  const company = found(await world.store.get("company", { companyId }), "company");
  const { head } = found(await world.store.invoice(companyId, invoiceId), "invoice");
  const customer = found(await world.store.get("customer", { companyId, customerId: head.customerId }), "customer");
  const delivery = newDocumentDelivery(head, { slot: "preview", trigger: "manual", sendNotBefore: at, now: at, by });
  const text = wordsOf({ folder, company, delivery, customer }, `${world.places.portalUrl}/#/${customer.language}/i/${SAMPLE_TOKEN}`);
  const plain = transliterated(text);
  const [said, cheaper] = [textParts(text), textParts(plain.text)];
  return { text, ...said, transliterated: plain.text !== text ? { text: plain.text, parts: cheaper.parts } : null };
}
