import type { InvoiceFolder, World } from "../ports.ts";
import { found } from "./shared/not-found.ts";
import { pdfKeyOf, printedInvoice } from "./shared/printed-invoice.ts";

/** An invoice's PDF: the kept one when there is one, else printed now; a draft's is always printed anew. */
export async function printInvoice(world: World, { folder }: { folder: InvoiceFolder }): Promise<{ name: string; bytes: Uint8Array }> {
  const { head } = folder;
  const name = (head.number ?? "draft").replace(/[^\w.-]+/g, "-");
  const kept = head.phase === "draft" ? null : await world.files.getDocument(pdfKeyOf(folder));
  if (kept) return { name, bytes: kept };
  const company = found(await world.store.get("company", { companyId: head.companyId }), "company");
  return { name, bytes: (await printedInvoice(world, { folder, company })).bytes };
}
