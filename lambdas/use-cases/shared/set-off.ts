import { nextEntry } from "../../domain/audit-entry.ts";
import { setOffMinor } from "../../domain/credit.ts";
import type { InvoiceHead } from "../../domain/invoice.ts";
import { credited, type Standing } from "../../domain/invoice-commands.ts";
import type { Actor, Change, World } from "../../ports.ts";
import { found } from "./not-found.ts";

/** Sets an issued credit note off against its invoice: the invoice owes less from the same transaction on. */
export async function setOff(world: World, actor: Actor, { head, deliveries }: Standing): Promise<{ standing: Standing; also: Change[] }> {
  if (!head.credits) return { standing: { head, deliveries }, also: [] };
  const invoice = found(await world.store.invoice(actor.companyId, head.credits), "invoice");
  const amountMinor = setOffMinor(head, invoice.head);
  const after = credited({ head: invoice.head, deliveries: invoice.deliveries }, amountMinor);
  const touched = after.deliveries.filter((one) => !invoice.deliveries.includes(one));
  const also = [...saved(world, actor, { head: after.head, creditNote: head, amountMinor }), ...touched.map((save) => ({ save }))];
  return { standing: { head: { ...head, paidMinor: amountMinor }, deliveries }, also };
}

/** Takes a set-off back: the credit note is void, and its invoice owes what it did before. */
export async function takeBack(world: World, actor: Actor, { head, deliveries }: Standing): Promise<{ standing: Standing; also: Change[] }> {
  if (!head.credits || head.paidMinor === 0) return { standing: { head, deliveries }, also: [] };
  const { head: invoice } = found(await world.store.invoice(actor.companyId, head.credits), "invoice");
  const lowered: InvoiceHead = { ...invoice, creditedMinor: invoice.creditedMinor - head.paidMinor };
  return { standing: { head: { ...head, paidMinor: 0 }, deliveries }, also: saved(world, actor, { head: lowered, creditNote: head, amountMinor: -head.paidMinor }) };
}

/** The invoice's head with the entry of its own audit chain. */
function saved(world: World, { at, by }: Actor, { head, creditNote, amountMinor }: { head: InvoiceHead; creditNote: InvoiceHead; amountMinor: number }): Change[] {
  const entry = nextEntry(head, { resource: head.invoiceId, at, by, action: "credit", facts: { creditNoteId: creditNote.invoiceId, amountMinor } }, world.ids.hash);
  return [{ save: { ...head, auditHash: entry.hash } }, { save: entry }];
}
