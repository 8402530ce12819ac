import { nextEntry } from "../domain/audit-entry.ts";
import { mustBeAble } from "../domain/can-invoice.ts";
import type { Actor, World } from "../ports.ts";
import { found } from "./shared/not-found.ts";

/** Deletes a draft that never had a number. */
export async function deleteInvoice(world: World, actor: Actor, { invoiceId }: { invoiceId: string }): Promise<void> {
  const { head, body } = found(await world.store.invoice(actor.companyId, invoiceId), "invoice");
  mustBeAble(head, "delete");
  const entry = nextEntry(head, { resource: invoiceId, at: actor.at, by: actor.by, action: "delete", facts: {} }, world.ids.hash);
  await world.store.commit([{ remove: head }, { remove: body }, { save: entry }]);
}
