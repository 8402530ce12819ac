import { nextEntry } from "../../domain/audit-entry.ts";
import { mustBeAble, type InvoiceAction } from "../../domain/can-invoice.ts";
import type { Standing } from "../../domain/invoice-commands.ts";
import type { Actor, Change, InvoiceFolder, World } from "../../ports.ts";
import { found } from "./not-found.ts";
import { isRepeated, withMark, type RequestKey } from "./request-key.ts";
import { retryStale } from "./retry-stale.ts";
import { wakeDeliveries } from "./wake-deliveries.ts";

export interface ChangingAll {
  invoiceIds: string[];
  /** Null where the change is no action of the table, such as what a credit note does to its invoice. */
  action: InvoiceAction | null;
  /** What the audit calls it. */
  called: string;
  request?: RequestKey | null;
}

/** What a decision about several documents leaves behind, in their order. */
export interface DecidedAll {
  standings: Standing[];
  also?: Change[];
  facts?: Record<string, unknown>;
}

export interface ChangedAll {
  folders: InvoiceFolder[];
  also: Change[];
  replayed: boolean;
}

type Decide = (folders: InvoiceFolder[]) => DecidedAll | Promise<DecidedAll>;

/**
 * One person's change of documents that belong together: reads them, asks the table of what may be done, lets `decide` make
 * the new rows and commits all of them with their audit entries. It never sends; it only wakes the worker for what now waits.
 */
export const changeInvoices = (world: World, actor: Actor, changing: ChangingAll, decide: Decide): Promise<ChangedAll> =>
  retryStale(async () => {
    const { invoiceIds, action, called, request = null } = changing;
    const folders = await Promise.all(invoiceIds.map(async (invoiceId) => found(await world.store.invoice(actor.companyId, invoiceId), "invoice")));
    if (isRepeated(folders[0]?.head.lastRequests, called, request, world.ids.hash)) return { folders, also: [], replayed: true };
    if (action) for (const { head } of folders) mustBeAble(head, action);
    const { standings, also = [], facts = {} } = await decide(folders);
    const made = standings.map((standing, n) => rowsOf(world, actor, { before: folders[n]!, standing, changing, facts }));
    await world.store.commit([...made.flatMap(({ rows }) => rows), ...also]);
    for (const { touched } of made) await wakeDeliveries(world, actor.at, touched);
    return { folders: made.map(({ after }) => after), also, replayed: false };
  });

interface Making {
  before: InvoiceFolder;
  standing: Standing;
  changing: ChangingAll;
  facts: Record<string, unknown>;
}

/** The rows of one document: its head with the mark of the request, the deliveries that changed, and the audit entry. */
function rowsOf(world: World, actor: Actor, { before, standing, changing: { called, request = null }, facts }: Making) {
  const entry = nextEntry(before.head, { resource: before.head.invoiceId, at: actor.at, by: actor.by, action: called, facts }, world.ids.hash);
  const mark = request ? { lastRequests: withMark(before.head.lastRequests, called, request, world.ids.hash) } : {};
  const head = { ...standing.head, auditHash: entry.hash, ...mark };
  const touched = standing.deliveries.filter((delivery) => !before.deliveries.includes(delivery));
  const rows: Change[] = [{ save: head }, ...touched.map((save) => ({ save })), { save: entry }];
  return { rows, touched, after: { ...before, head: { ...head, version: head.version + 1 }, deliveries: standing.deliveries } };
}
