import { documentKindOf } from "../domain/document-kind.ts";
import { issued } from "../domain/issue.ts";
import { newCounter, numberOf, prefixOf, seriesOf } from "../domain/numbering.ts";
import type { InvoiceHead } from "../domain/invoice.ts";
import type { Actor, Change, Company, World } from "../ports.ts";
import { changeInvoice, type Changed } from "./shared/change-invoice.ts";
import { found } from "./shared/not-found.ts";
import type { RequestKey } from "./shared/request-key.ts";
import { setOff } from "./shared/set-off.ts";
import { templateSwitches } from "./shared/template-switches.ts";

/**
 * Issues a draft: number, instant and, when it goes out by itself, its first delivery, in one transaction (R3). A credit
 * note lowers what its invoice owes in the same one.
 */
export async function issueInvoice(world: World, actor: Actor, { invoiceId, request = null }: { invoiceId: string; request?: RequestKey | null }): Promise<Changed> {
  const { companyId, at: now, by } = actor;
  const company = found(await world.store.get("company", { companyId }), "company");
  const template = await templateSwitches(world, companyId, documentKindOf(invoiceId));
  return changeInvoice(world, actor, { invoiceId, action: "issue", request }, async ({ head, deliveries }) => {
    const { number, also } = await nextNumber(world, company, head);
    const open = issued({ head, deliveries }, { company, autoSend: template.enabled && template.autoSend, number, now, by });
    const { standing, also: more } = await setOff(world, actor, open);
    return { standing, also: [...also, ...more], facts: { number, totalMinor: head.totalMinor } };
  });
}

/** The document's own number when it has one (after a revert), else the next of its series; no gap, whatever happens (I21). */
async function nextNumber({ store }: World, company: Company, head: InvoiceHead): Promise<{ number: string; also: Change[] }> {
  if (head.number) return { number: head.number, also: [] };
  const { companyId } = company;
  const kind = documentKindOf(head.invoiceId);
  const series = seriesOf(kind, head.issueOn);
  const counter = (await store.get("counter", { companyId, series })) ?? newCounter(companyId, series);
  const number = numberOf(prefixOf(kind, company.numbering), head.issueOn, counter.next);
  return { number, also: [{ save: { ...counter, next: counter.next + 1 } }] };
}
