import type { Dossier } from "../../domain/dossier.ts";
import { documentKindOf } from "../../domain/document-kind.ts";
import { balanceOf, type InvoiceHead } from "../../domain/invoice.ts";
import type { Link } from "../../domain/link.ts";
import type { World } from "../../ports.ts";
import { found } from "../shared/not-found.ts";
import { withLogo } from "../shared/with-logo.ts";

/** Documents that one look at the dossier shows at most. */
const MOST = 2_000;

/** What still asks for something: an invoice that is owed, an estimate without an answer, a credit that is not used up. */
const isOpen = (head: InvoiceHead): boolean => head.phase === "issued" && (documentKindOf(head.invoiceId) === "estimate" ? !head.decision && !head.convertedTo : balanceOf(head) > 0);

/** What is due first stands first; of one day, in the order of the numbers. */
const byDue = (a: InvoiceHead, b: InvoiceHead): number => a.dueOn.localeCompare(b.dueOn) || (a.number ?? "").localeCompare(b.number ?? "", "en", { numeric: true });

/** What a visitor sees: the open documents of the link's customer, all of them, or the one, as the company chose (decisions 11). */
export async function readDossier(world: World, { link }: { link: Link }): Promise<Dossier> {
  const { companyId, customerId, invoiceId } = link;
  const [company, customer] = await Promise.all([world.store.get("company", { companyId }), world.store.get("customer", { companyId, customerId })]);
  const shows = found(company, "dossier").portal.shows;
  const rows = shows === "one" ? [] : await world.store.list({ of: "invoices-of-customer", companyId, customerId }, { limit: MOST });
  const heads = rows.flatMap(({ row }) => (row.type === "invoice" ? [row] : []));
  const linked = heads.find((head) => head.invoiceId === invoiceId) ?? (await world.store.get("invoice", { companyId, invoiceId }));
  const own = linked?.customerId === customerId ? linked : null;
  const visible = heads.filter((head) => head.phase !== "draft" && head.invoiceId !== invoiceId && (shows === "all" || isOpen(head))).sort(byDue);
  return { company: await withLogo(world, found(company, "dossier")), customer: found(customer, "dossier"), heads: own && own.phase !== "draft" ? [own, ...visible] : visible };
}
