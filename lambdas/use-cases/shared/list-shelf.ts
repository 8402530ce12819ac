import type { Delivery } from "../../domain/delivery.ts";
import type { Shelf } from "../../domain/delivery-shelf.ts";
import type { InvoiceHead } from "../../domain/invoice.ts";
import type { Actor, Page, World } from "../../ports.ts";
import { nextPosition } from "./next-position.ts";

/** A delivery with the document that it is about; statements and answers have none. */
export interface Shelved {
  delivery: Delivery;
  head: InvoiceHead | undefined;
}

/** One page of the deliveries on a shelf, newest first, each with its document. */
export async function listShelf(world: World, { companyId }: Actor, { shelf, page }: { shelf: Shelf; page: Page }): Promise<{ shelved: Shelved[]; next: string | null }> {
  const rows = await world.store.list({ of: "deliveries", companyId, shelf }, page);
  const deliveries = rows.flatMap(({ row }) => (row.type === "delivery" ? [row] : []));
  const ids = [...new Set(deliveries.map(({ ownerId }) => ownerId).filter((id) => /^(inv|est|cn)_/.test(id)))];
  const heads = await world.store.getAll("invoice", ids.map((invoiceId) => ({ companyId, invoiceId })));
  const next = nextPosition(rows, page);
  return { shelved: deliveries.map((delivery) => ({ delivery, head: heads.find(({ invoiceId }) => invoiceId === delivery.ownerId) })), next };
}
