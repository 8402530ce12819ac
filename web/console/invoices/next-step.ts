import { kindOf } from "../server/shapes/document-kind.ts";
import type { InvoiceRow } from "../server/shapes/invoice.ts";
import type { Formats } from "../server/use-formats.ts";
import type { Say } from "../../shared/words.ts";
import type { WordKey } from "../words/language.tsx";

type Reading = { say: Say<WordKey>; formats: Pick<Formats, "instant" | "day" | "money"> };

/** What happens to a document next, in words; empty when nothing does. */
export function nextStep(document: InvoiceRow, { say, formats }: Reading): string {
  const { status, block, autoSend } = document;
  if (status === "draft") return say("next.issue");
  if (["paid", "voided", "written-off", "declined", "converted"].includes(status)) return "";
  if (status === "accepted") return say("next.convert");
  if (status === "expired") return say("next.expired", { day: formats.day(document.dueOn) });
  if (block?.reason === "undeliverable") return say("next.correctAddress");
  if (block) return say("next.blocked");
  if (autoSend?.state === "pending") return say("next.goesOut", { at: formats.instant(autoSend.dueAt) });
  if (autoSend?.state === "held") return say("next.held");
  return document.sentAt ? awaited(document, { say, formats }) : say("next.send");
}

/** What is awaited of a customer who has the document. */
function awaited(document: InvoiceRow, { say, formats }: Reading): string {
  const day = formats.day(document.dueOn);
  if (kindOf(document.id) === "estimate") return say("next.answer", { day });
  if (kindOf(document.id) === "credit-note") return document.balanceMinor > 0 ? say("next.creditLeft", { amount: formats.money(document.balanceMinor, document.currency) }) : "";
  return say(document.status === "past-due" ? "next.pastDue" : "next.payment", { day });
}
