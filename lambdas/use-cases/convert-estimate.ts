import { nextEntry } from "../domain/audit-entry.ts";
import { addDays, daysBetween, type Day } from "../domain/days.ts";
import { dayAt } from "../domain/zones.ts";
import type { InvoiceBody, InvoiceHead } from "../domain/invoice.ts";
import type { Actor, Change, InvoiceFolder, World } from "../ports.ts";
import { changeInvoice } from "./shared/change-invoice.ts";
import { found } from "./shared/not-found.ts";
import type { RequestKey } from "./shared/request-key.ts";

/** Makes the draft of an invoice from an estimate, once: the estimate names it from then on. */
export async function convertEstimate(world: World, actor: Actor, { invoiceId: estimateId, request = null }: { invoiceId: string; request?: RequestKey | null }): Promise<{ folder: InvoiceFolder; replayed: boolean }> {
  const { companyId } = actor;
  const invoiceId = world.ids.from("inv", `${companyId} converted ${estimateId}`);
  const { timeZone } = found(await world.store.get("company", { companyId }), "company");
  const { replayed } = await changeInvoice(world, actor, { invoiceId: estimateId, action: "convert", request }, (estimate) => {
    const head: InvoiceHead = { ...estimate.head, convertedTo: invoiceId };
    return { standing: { head, deliveries: estimate.deliveries }, also: draftOf(world, actor, { estimate, invoiceId, today: dayAt(actor.at, timeZone) }), facts: { invoiceId } };
  });
  return { folder: found(await world.store.invoice(companyId, invoiceId), "invoice"), replayed };
}

interface Converting {
  estimate: InvoiceFolder;
  invoiceId: string;
  today: Day;
}

/** The same parties and lines, dated today, to be paid within the time that the estimate was valid. */
function draftOf(world: World, { at, by }: Actor, { estimate: { head, body }, invoiceId, today }: Converting): Change[] {
  const { companyId, customerId, customerName, currency, totalMinor, number } = head;
  const { requestHash: _request, ...text } = body;
  const blank: InvoiceHead = {
    type: "invoice", version: 0, companyId, invoiceId, customerId, customerName, number: null, phase: "draft", issueOn: today, dueOn: addDays(today, Math.max(0, daysBetween(head.issueOn, head.dueOn))),
    currency, totalMinor, paidMinor: 0, creditedMinor: 0, refundedMinor: 0, rev: 1, blocks: [], autoSend: null, issuedAt: null, sentAt: null, viewedAt: null, createdAt: at, createdBy: by, auditHash: "",
  };
  const entry = nextEntry(blank, { resource: invoiceId, at, by, action: "create", facts: { from: number ?? head.invoiceId } }, world.ids.hash);
  const draft: InvoiceBody = { ...text, version: 0, invoiceId, rev: 1, print: "invoice.v1", customerReference: body.customerReference ?? number };
  return [{ save: { ...blank, auditHash: entry.hash } }, { save: entry }, { save: draft }];
}
