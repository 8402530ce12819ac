import { nextEntry } from "../../domain/audit-entry.ts";
import { mustBeAble, type InvoiceAction } from "../../domain/can-invoice.ts";
import type { Delivery } from "../../domain/delivery.ts";
import type { InvoiceBody } from "../../domain/invoice.ts";
import type { Standing } from "../../domain/invoice-commands.ts";
import type { Actor, Change, InvoiceFolder, World } from "../../ports.ts";
import { found } from "./not-found.ts";
import { isRepeated, withMark, type RequestKey } from "./request-key.ts";
import { retryStale } from "./retry-stale.ts";

export interface Changing {
  invoiceId: string;
  action: InvoiceAction;
  request?: RequestKey | null;
}

/** What a decision leaves behind: the new standing, other rows of the same transaction, and what the audit says. */
export interface Decided {
  standing: Standing;
  also?: Change[];
  facts?: Record<string, unknown>;
}

export interface Changed {
  folder: InvoiceFolder;
  replayed: boolean;
}

/**
 * One person's change of one invoice: reads it, asks the table of what may be done, lets `decide` make the new rows and
 * commits them with their audit entry. It never sends; it only wakes the worker for what now waits.
 */
export async function changeInvoice(world: World, actor: Actor, changing: Changing, decide: (folder: InvoiceFolder) => Decided | Promise<Decided>): Promise<Changed> {
  const { invoiceId, action, request = null } = changing;
  return retryStale(async () => {
    const folder = found(await world.store.invoice(actor.companyId, invoiceId), "invoice");
    if (isRepeated(folder.head.lastRequests, action, request, world.ids.hash)) return { folder, replayed: true };
    mustBeAble(folder.head, action);
    const { standing, also = [], facts = {} } = await decide(folder);
    const entry = nextEntry(folder.head, { resource: invoiceId, at: actor.at, by: actor.by, action, facts }, world.ids.hash);
    const head = { ...standing.head, auditHash: entry.hash, ...(request ? { lastRequests: withMark(folder.head.lastRequests, action, request, world.ids.hash) } : {}) };
    const touched = standing.deliveries.filter((delivery) => !folder.deliveries.includes(delivery));
    await world.store.commit([{ save: head }, ...touched.map((save) => ({ save })), { save: entry }, ...also]);
    await wake(world, actor, touched);
    return { folder: { ...folder, head: { ...head, version: head.version + 1 }, body: bodyAfter(folder.body, also), deliveries: standing.deliveries }, replayed: false };
  });
}

/** The body as it stands then: the one that was just written, else the one that was read. */
function bodyAfter(before: InvoiceBody, also: Change[]): InvoiceBody {
  const written = also.flatMap((change) => ("save" in change && change.save.type === "invoice-body" ? [change.save] : []))[0];
  return written ? { ...written, version: written.version + 1 } : before;
}

/** Hints for what waits to leave; the rows decide, so a lost hint only makes it later. */
async function wake(world: World, actor: Actor, deliveries: Delivery[]): Promise<void> {
  for (const delivery of deliveries) {
    if (delivery.state === "pending") await world.hints.deliver(delivery, Date.parse(delivery.sendNotBefore) - Date.parse(actor.at));
  }
}
