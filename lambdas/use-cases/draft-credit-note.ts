import { creditText, type CreditText } from "../domain/credit-text.ts";
import { documentKindOf } from "../domain/document-kind.ts";
import { InvalidInput } from "../domain/fault.ts";
import { dayAt } from "../domain/zones.ts";
import type { Actor, InvoiceFolder, World } from "../ports.ts";
import { keepDraft } from "./shared/keep-draft.ts";
import { found } from "./shared/not-found.ts";
import type { RequestKey } from "./shared/request-key.ts";

export interface DraftCreditInput {
  /** Whose it is; the invoice's customer when left out. */
  customerId?: string;
  /** The invoice whose balance it shall lower. */
  creditsId?: string;
  text: CreditText;
  request?: RequestKey | null;
}

/** Writes the draft of a credit note: of lines that are given, or of a whole invoice. */
export async function draftCreditNote(world: World, actor: Actor, { customerId, creditsId, text, request = null }: DraftCreditInput): Promise<{ folder: InvoiceFolder; replayed: boolean }> {
  const { companyId } = actor;
  const credited = creditsId ? await world.store.invoice(companyId, creditsId) : null;
  const isWrong = creditsId && (!credited || documentKindOf(creditsId) !== "invoice" || (customerId && credited.head.customerId !== customerId));
  if (isWrong) throw new InvalidInput([{ at: "invoiceId", code: "unknown-invoice" }]);
  const owner = customerId ?? credited?.head.customerId;
  if (!owner) throw new InvalidInput([{ at: "customerId", code: "required" }]);
  const company = found(await world.store.get("company", { companyId }), "company");
  const whole = creditText(text, credited, { today: dayAt(actor.at, company.timeZone), currency: company.currency });
  if (Array.isArray(whole)) throw new InvalidInput(whole);
  return keepDraft(world, actor, { kind: "credit-note", customerId: owner, text: whole, ...(credited ? { credits: credited } : {}), request });
}
