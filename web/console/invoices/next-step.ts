import type { InvoiceRow } from "../server/shapes/invoice.ts";
import type { Formats } from "../server/use-formats.ts";
import type { Say } from "../../shared/words.ts";
import type { WordKey } from "../words/language.tsx";

/** What happens to an invoice next, in words; empty when nothing does. */
export function nextStep(invoice: InvoiceRow, say: Say<WordKey>, formats: Pick<Formats, "instant" | "day">): string {
  const { status, block, autoSend } = invoice;
  if (status === "draft") return say("next.issue");
  if (status === "paid" || status === "voided" || status === "written-off") return "";
  if (block?.reason === "undeliverable") return say("next.correctAddress");
  if (block) return say("next.blocked");
  if (autoSend?.state === "pending") return say("next.goesOut", { at: formats.instant(autoSend.dueAt) });
  if (autoSend?.state === "held") return say("next.held");
  if (!invoice.sentAt) return say("next.send");
  return status === "past-due" ? say("next.pastDue", { day: formats.day(invoice.dueOn) }) : say("next.payment", { day: formats.day(invoice.dueOn) });
}
