import { isWaiting } from "../domain/delivery-commands.ts";
import { deliveryIdOf } from "../domain/delivery-id.ts";
import type { DeliveryChannel, DeliveryKind } from "../domain/delivery.ts";
import { DOCUMENT_KINDS, documentKindOf } from "../domain/document-kind.ts";
import { later, type Instant } from "../domain/days.ts";
import { balanceOf, type InvoiceHead } from "../domain/invoice.ts";
import type { Actor, World } from "../ports.ts";
import { listShelf } from "./shared/list-shelf.ts";

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
  const until = later(actor.at, days * DAY_MS);
  const [documents, ...shelves] = await Promise.all([firstMails(world, actor), onShelf(world, actor, "set-aside"), onShelf(world, actor, "letters-waiting")]);
  const shelved = shelves.flat();
  // A document that is on its way by somebody's hand, or waits for its own reason, is named once.
  const known = new Set(shelved.filter(({ kind, documentId }) => kind === documentKindOf(documentId)).map(({ documentId }) => documentId));
  return [...documents.filter(({ documentId }) => !known.has(documentId)), ...shelved].filter(({ at }) => at === null || at <= until).toSorted(byMoment);
}

/** By the moment at which they go out; what has none comes last. */
const byMoment = (a: Upcoming, b: Upcoming): number => {
  const [x, y] = [a, b].map(({ at, documentId }) => `${at ?? "9"} ${documentId}`) as [string, string];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** The first mails of what was issued and not sent; what somebody sends by hand is found where that waits. */
async function firstMails(world: World, { companyId }: Actor): Promise<Upcoming[]> {
  const lists = await Promise.all(DOCUMENT_KINDS.map((kind) => world.store.list({ of: "invoices", companyId, kind, stage: "not-sent" }, { limit: MOST })));
  return lists.flat().flatMap(({ row }) => (row.type === "invoice" && row.autoSend?.cancelledBecause !== "sent-by-hand" ? [ofDocument(row)] : []));
}

const about = (head: InvoiceHead) => ({ documentId: head.invoiceId, number: head.number, customerId: head.customerId, customerName: head.customerName, amountMinor: documentKindOf(head.invoiceId) === "invoice" ? balanceOf(head) : head.totalMinor, currency: head.currency, to: [] });

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

/** Messages that wait for something of their own: a server that could not be reached, a person, the morning, the next letter run. */
async function onShelf(world: World, actor: Actor, shelf: "set-aside" | "letters-waiting"): Promise<Upcoming[]> {
  const { shelved } = await listShelf(world, actor, { shelf, page: { limit: MOST } });
  return shelved.filter(({ delivery }) => isWaiting(delivery)).map(({ delivery: d, head }): Upcoming => {
    const base = head ? about(head) : { documentId: d.ownerId, number: null, customerId: d.customerId, customerName: "", amountMinor: null, currency: null };
    const when = d.channel === "letter" ? { at: null, willSend: false, because: "waits-for-print" } : { at: d.sendNotBefore, willSend: d.state === "pending", because: d.because };
    return { ...base, deliveryId: d.deliveryId, kind: d.kind, channel: d.channel, to: d.to, ...when };
  });
}
