import { nextEntry } from "../../domain/audit-entry.ts";
import { PREFIX_OF, type DocumentKind } from "../../domain/document-kind.ts";
import { InvalidInput } from "../../domain/fault.ts";
import type { InvoiceBody, InvoiceHead } from "../../domain/invoice.ts";
import { faultsOf, written, type InvoiceText } from "../../domain/write-invoice.ts";
import { StaleWrite, type Actor, type InvoiceFolder, type World } from "../../ports.ts";
import { found } from "./not-found.ts";
import { isReplay, KeyReused, seedOf, type RequestKey } from "./request-key.ts";

export interface DraftInput {
  kind: DocumentKind;
  customerId: string;
  text: InvoiceText;
  /** Of a credit note: the invoice whose balance it shall lower. */
  credits?: InvoiceFolder;
  request?: RequestKey | null;
}

/** Writes the draft of a document. The body comes first, so that a head always has one; a body alone is nothing. */
export async function keepDraft(world: World, actor: Actor, { kind, customerId, text, credits, request = null }: DraftInput): Promise<{ folder: InvoiceFolder; replayed: boolean }> {
  const { companyId } = actor;
  const invoiceId = request ? world.ids.from(PREFIX_OF[kind], seedOf(companyId, `${kind}s`, request)) : world.ids.next(PREFIX_OF[kind]);
  const known = request ? await world.store.invoice(companyId, invoiceId) : null;
  if (known && isReplay(known.body.requestHash, request)) return { folder: known, replayed: true };
  const faults = faultsOf(text);
  if (faults.length > 0) throw new InvalidInput(faults);
  const customer = await world.store.get("customer", { companyId, customerId });
  if (!customer) throw new InvalidInput([{ at: "customerId", code: "unknown-customer" }]);
  const company = found(await world.store.get("company", { companyId }), "company");
  const { body, totalMinor } = written(text, { company, customer, kind });
  const credited = credits?.head.number ? { credited: { number: credits.head.number, issueOn: credits.head.issueOn } } : {};
  const bodyRow: InvoiceBody = { type: "invoice-body", version: 0, companyId, invoiceId, rev: 1, ...body, ...credited, ...(request ? { requestHash: request.hash } : {}) };
  const blank = blankHead(actor, { invoiceId, customerId, customerName: customer.name.slice(0, 80) });
  const head: InvoiceHead = { ...blank, ...(credits ? { credits: credits.head.invoiceId } : {}), issueOn: text.issueOn, dueOn: text.dueOn, currency: text.currency, totalMinor };
  const created = nextEntry(head, { resource: invoiceId, at: actor.at, by: actor.by, action: "create", facts: {} }, world.ids.hash);
  try {
    await keepBody(world, bodyRow);
    await world.store.commit([{ save: { ...head, auditHash: created.hash } }]);
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error;
    return { folder: found(await world.store.invoice(companyId, invoiceId), "invoice"), replayed: true };
  }
  const folder = { head: { ...head, auditHash: created.hash, version: 1 }, body: { ...bodyRow, version: 1 }, deliveries: [], payments: [], refunds: [], thread: null };
  return { folder, replayed: false };
}

/** A body that is there already is left by the same request, which was cut before its head; another's is not written over. */
async function keepBody(world: World, body: InvoiceBody): Promise<void> {
  try {
    await world.store.commit([{ save: body }]);
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error;
    const stored = await world.store.get("invoice-body", body);
    if (stored?.requestHash !== body.requestHash) throw new KeyReused();
  }
}

const blankHead = (actor: Actor, facts: Pick<InvoiceHead, "invoiceId" | "customerId" | "customerName">): InvoiceHead => ({
  type: "invoice", version: 0, companyId: actor.companyId, ...facts, number: null, phase: "draft", issueOn: "", dueOn: "", currency: "", totalMinor: 0, paidMinor: 0,
  creditedMinor: 0, refundedMinor: 0, rev: 1, blocks: [], autoSend: null, issuedAt: null, sentAt: null, viewedAt: null, createdAt: actor.at, createdBy: actor.by, auditHash: "",
});
