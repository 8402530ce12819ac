import type { Day } from "../domain/days.ts";
import type { DocumentKind } from "../domain/document-kind.ts";
import { balanceOf, statusOf, type BlockReason, type InvoiceHead, type InvoiceStage, type InvoiceStatus } from "../domain/invoice.ts";
import type { View } from "../domain/view.ts";
import type { Actor, Page, Positioned, World } from "../ports.ts";

export interface InvoiceFilter {
  kind: DocumentKind;
  status?: InvoiceStatus;
  customerId?: string;
  blockReason?: BlockReason;
  /** What asks for a person: an address that its customer gave, one that does not work, or anything that holds it up. */
  filter?: "attention" | "email-provided" | "undeliverable";
  /** Beginning of a number, or of a word of the customer's name. */
  q?: string;
}

const ALL: Record<DocumentKind, InvoiceStage[]> = {
  invoice: ["draft", "not-sent", "sent", "viewed", "paid", "voided", "written-off"],
  estimate: ["draft", "not-sent", "sent", "viewed", "accepted", "declined", "converted", "voided"],
  "credit-note": ["draft", "not-sent", "sent", "viewed", "voided"],
};
const OPEN: InvoiceStage[] = ["not-sent", "sent", "viewed"];

/** Ranges that together hold what a filter asks for; their number does not depend on how many invoices there are. */
function viewsOf(companyId: string, { kind, status, customerId, q }: InvoiceFilter, today: Day): View[] {
  if (q) return [{ of: "invoices-by-number", companyId, kind, prefix: q }];
  if (customerId) return [{ of: "invoices-of-customer", companyId, customerId, kind }];
  const stages = (some: InvoiceStage[], days: { dueBefore?: Day; dueFrom?: Day } = {}): View[] => some.map((stage) => ({ of: "invoices", companyId, kind, stage, ...days }));
  if (!status) return stages(ALL[kind]);
  if (status === "past-due" || status === "expired") return stages(OPEN, { dueBefore: today });
  if (status === "pending") return [];
  return stages([status], OPEN.includes(status) && kind !== "credit-note" ? { dueFrom: today } : {});
}

/** One page of invoices, newest due day first. A filter that no index answers is applied to the page, which may then be short. */
export async function listInvoices(world: World, actor: Actor, input: { filter: InvoiceFilter; today: Day; page: Page }): Promise<{ heads: InvoiceHead[]; next: string | null }> {
  const { filter, today, page } = input;
  if (filter.filter === "email-provided") return { heads: page.after ? [] : await ofThose(world, actor, { filter, today, page, ids: await givenBy(world, actor) }), next: null };
  const views = viewsOf(actor.companyId, filter, today);
  const ranges = await Promise.all(views.map((view) => world.store.list(view, page)));
  if (filter.q && !page.after && ranges.flat().length === 0) return { heads: await ofNamed(world, actor, { filter, today, page }), next: null };
  const merged = ranges.flat().sort((a, b) => (a.position < b.position ? 1 : -1));
  const shown = merged.slice(0, page.limit);
  const full = merged.length > page.limit || ranges.some((range) => range.length >= page.limit);
  return { heads: headsIn(shown).filter((head) => matches(head, filter, today)), next: full ? (shown.at(-1)?.position ?? null) : null };
}

/** Customers that a word finds at most. */
const MOST_NAMED = 5;

/** No number begins like this: the invoices of the customers whose name, number or address does. */
async function ofNamed(world: World, actor: Actor, { filter, today, page }: { filter: InvoiceFilter; today: Day; page: Page }): Promise<InvoiceHead[]> {
  const { companyId } = actor;
  const words = await world.store.list({ of: "customers-by-word", companyId, prefix: filter.q ?? "" }, { limit: MOST_NAMED * 4 });
  const ids = [...new Set(words.flatMap(({ row }) => (row.type === "search-word" ? [row.customerId] : [])))].slice(0, MOST_NAMED);
  return ofThose(world, actor, { filter, today, page, ids });
}

/** Customers who gave an address, newest first, that one look goes through at most. */
const MOST_GIVEN = 100;

async function givenBy(world: World, { companyId }: Actor): Promise<string[]> {
  const rows = await world.store.list({ of: "customers-with-email", companyId }, { limit: MOST_GIVEN });
  return rows.flatMap(({ row }) => (row.type === "customer" ? [row.customerId] : []));
}

/** The documents of some customers, newest due day first; of those who gave an address only what is still owed. */
async function ofThose(world: World, { companyId }: Actor, { filter, today, page, ids }: { filter: InvoiceFilter; today: Day; page: Page; ids: string[] }): Promise<InvoiceHead[]> {
  const lists = await Promise.all(ids.map((customerId) => world.store.list({ of: "invoices-of-customer", companyId, customerId, kind: filter.kind }, page)));
  return headsIn(lists.flat()).filter((head) => matches(head, filter, today)).sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1)).slice(0, page.limit);
}

const headsIn = (rows: Positioned[]): InvoiceHead[] => rows.flatMap(({ row }) => (row.type === "invoice" ? [row] : []));

/** Conditions beside the range: number, customer and status can be asked for together. */
function matches(head: InvoiceHead, { blockReason, status, customerId, filter }: InvoiceFilter, today: Day): boolean {
  if (filter === "undeliverable" && !head.blocks.some(({ reason }) => reason === "undeliverable")) return false;
  if (filter === "attention" && head.blocks.length === 0) return false;
  if (filter === "email-provided" && !(head.phase === "issued" && balanceOf(head) > 0)) return false;
  if (blockReason && !head.blocks.some((block) => block.reason === blockReason)) return false;
  if (customerId && head.customerId !== customerId) return false;
  return !status || statusOf(head, today) === status;
}
