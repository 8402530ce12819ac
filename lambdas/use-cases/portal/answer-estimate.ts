import { documentKindOf } from "../../domain/document-kind.ts";
import { decided } from "../../domain/invoice-commands.ts";
import { refusal } from "../../domain/refusal.ts";
import type { Instant } from "../../domain/days.ts";
import { dayAt } from "../../domain/zones.ts";
import type { Link } from "../../domain/link.ts";
import type { InvoiceFolder, World } from "../../ports.ts";
import { changeInvoice } from "../shared/change-invoice.ts";
import { found, NotFound } from "../shared/not-found.ts";

/** After its last day an estimate binds nobody. */
export const EstimateExpired = refusal("conflict", "estimate-expired");

export interface EstimateAnswer {
  link: Link;
  invoiceId: string;
  decision: "accept" | "decline";
  /** Who says so, as they write their name. */
  name: string | null;
  now: Instant;
}

/** A customer says yes or no to an estimate, once; only their own, and only while it is valid. */
export async function answerEstimate(world: World, { link, invoiceId, decision, name, now }: EstimateAnswer): Promise<InvoiceFolder> {
  const { companyId, customerId } = link;
  const company = found(await world.store.get("company", { companyId }), "estimate");
  const asked = found(await world.store.get("invoice", { companyId, invoiceId }), "estimate");
  if (asked.customerId !== customerId || asked.phase === "draft" || documentKindOf(invoiceId) !== "estimate") throw new NotFound({ what: "estimate" });
  const actor = { companyId, by: `customer ${name ?? ""}`.trim(), role: "customer", at: now };
  const { folder } = await changeInvoice(world, actor, { invoiceId, action: decision }, ({ head, deliveries }) => {
    if (head.dueOn < dayAt(now, company.timeZone)) throw new EstimateExpired();
    return { standing: decided({ head, deliveries }, { state: decision === "accept" ? "accepted" : "declined", at: now, by: actor.by }), facts: { name } };
  });
  return folder;
}
