import type { Link } from "../../domain/link.ts";
import type { InvoiceFolder, World } from "../../ports.ts";
import { found, NotFound } from "../shared/not-found.ts";

/** One invoice of the visitor's own; a draft and another customer's are not found. */
export async function readPortalInvoice(world: World, { link, invoiceId }: { link: Link; invoiceId: string }): Promise<InvoiceFolder> {
  const folder = found(await world.store.invoice(link.companyId, invoiceId), "invoice");
  const company = found(await world.store.get("company", { companyId: link.companyId }), "invoice");
  const narrowed = company.portal.shows === "one" && invoiceId !== link.invoiceId;
  if (folder.head.customerId !== link.customerId || folder.head.phase === "draft" || narrowed) throw new NotFound({ what: "invoice" });
  return folder;
}
