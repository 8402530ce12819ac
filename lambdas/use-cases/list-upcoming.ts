import { isWaiting } from "../domain/delivery-commands.ts";
import { deliveryIdOf } from "../domain/delivery-id.ts";
import type { DeliveryChannel, DeliveryKind } from "../domain/delivery.ts";
import { DOCUMENT_KINDS, documentKindOf } from "../domain/document-kind.ts";
import { later, type Instant } from "../domain/days.ts";
import { balanceOf, type InvoiceHead } from "../domain/invoice.ts";
import type { Actor, World } from "../ports.ts";

/** A message that will go out, or will not and why. */
export interface Upcoming {
  deliveryId: string | null;
  kind: DeliveryKind;
  channel: DeliveryChannel | null;
  documentId: string;
  number: string | null;
  customerId: string;
  customerName: string;
  amountMinor: number | null;
  currency: string | null;
  at: Instant | null;
  willSend: boolean;
  because: string | null;
  to: string[];
}

/** Documents and deliveries that one look goes through at most. */
const MOST = 1_000;
const DAY_MS = 86_400_000;

/** What goes out by itself within some days and, for each document that was issued and not sent, why it will not. */
export async function listUpcoming(world: World, actor: Actor, { days }: { days: number }): Promise<Upcoming[]> {
  const { companyId, at } = actor;
  const until = later(at, days * DAY_MS);
  const lists = await Promise.all(DOCUMENT_KINDS.map((kind) => world.store.list({ of: "invoices", companyId, kind, stage: "not-sent" }, { limit: MOST })));
  const first = lists.flat().flatMap(({ row }) => (row.type === "invoice" && row.autoSend?.cancelledBecause !== "sent-by-hand" ? [ofDocument(row)] : []));
  const rest = await setAside(world, actor);
  return [...first, ...rest]
    .filter((one) => one.at === null || one.at <= until)
    .toSorted((a, b) => ((a.at ?? "9") < (b.at ?? "9") ? -1 : (a.at ?? "9") > (b.at ?? "9") ? 1 : a.documentId < b.documentId ? -1 : 1));
}

const about = (head: InvoiceHead) => ({ documentId: head.invoiceId, number: head.number, customerId: head.customerId, customerName: head.customerName, amountMinor: balanceOf(head), currency: head.currency, to: [] });

/** The first mail of a document that was issued and not sent. */
function ofDocument(head: InvoiceHead): Upcoming {
  const { autoSend, blocks } = head;
  const deliveryId = deliveryIdOf(head.invoiceId, "first");
  const base = { kind: documentKindOf(head.invoiceId), channel: null, ...about(head) };
  if (!autoSend) return { ...base, deliveryId: null, at: null, willSend: false, because: "auto-send-off" };
  if (autoSend.state === "pending") return { ...base, deliveryId, at: autoSend.dueAt, willSend: true, because: null };
  const because = autoSend.state === "held" ? (blocks[0]?.reason ?? "on-hold") : (autoSend.cancelledBecause ?? autoSend.state);
  return { ...base, deliveryId, at: autoSend.state === "held" ? autoSend.dueAt : null, willSend: false, because };
}

/** Repeated mails, receipts and answers that wait: for a server that could not be reached, or because somebody holds them. */
async function setAside(world: World, { companyId }: Actor): Promise<Upcoming[]> {
  const rows = await world.store.list({ of: "deliveries", companyId, shelf: "set-aside" }, { limit: MOST });
  const deliveries = rows.flatMap(({ row }) => (row.type === "delivery" && isWaiting(row) ? [row] : []));
  const heads = await world.store.getAll("invoice", [...new Set(deliveries.map(({ ownerId }) => ownerId).filter((id) => /^(inv|est|cn)_/.test(id)))].map((invoiceId) => ({ companyId, invoiceId })));
  return deliveries.map((d): Upcoming => {
    const head = heads.find(({ invoiceId }) => invoiceId === d.ownerId);
    const base = head ? about(head) : { documentId: d.ownerId, number: null, customerId: d.customerId, customerName: "", amountMinor: null, currency: null };
    return { ...base, deliveryId: d.deliveryId, kind: d.kind, channel: d.channel, at: d.sendNotBefore, willSend: d.state === "pending", because: d.because, to: d.to };
  });
}
