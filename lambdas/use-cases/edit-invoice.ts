import { documentKindOf } from "../domain/document-kind.ts";
import { InvalidInput } from "../domain/fault.ts";
import { autoSendOff, mustNotHaveLeft, revised, type Standing } from "../domain/invoice-commands.ts";
import { rescheduled } from "../domain/issue.ts";
import { refusal } from "../domain/refusal.ts";
import { faultsOf, written, type InvoiceText } from "../domain/write-invoice.ts";
import type { Actor, InvoiceFolder, World } from "../ports.ts";
import { mustBeAsSeen } from "./shared/as-seen.ts";
import { changeInvoice, type Changed, type Decided } from "./shared/change-invoice.ts";
import { found } from "./shared/not-found.ts";

export interface EditInput {
  invoiceId: string;
  /** Version the caller has seen (`If-Match`); refused with `changed-meanwhile` when it is another. */
  seenVersion?: number;
  customerId?: string;
  change: Partial<InvoiceText> & { autoSend?: null };
}

const OtherYear = refusal("conflict", "other-series-year");

/** What may change even after the document left: it alters nothing that the customer was told (api.md). */
const AFTERWARDS = ["notes", "dueOn", "autoSend"];

/** Changes a draft freely, an issued invoice's content while nothing of it was handed over; afterwards only a few fields. */
export function editInvoice(world: World, actor: Actor, input: EditInput): Promise<Changed> {
  const { invoiceId, seenVersion, customerId, change } = input;
  const light = !customerId && Object.keys(change).every((field) => AFTERWARDS.includes(field));
  return changeInvoice(world, actor, { invoiceId, action: light ? "annotate" : "edit" }, async (folder) => {
    mustBeAsSeen(folder.head, seenVersion);
    const { autoSend, ...text } = change;
    const standing: Standing = { head: folder.head, deliveries: folder.deliveries };
    const calm = autoSend === null ? autoSendOff(standing) : standing;
    if (light && folder.head.phase !== "draft") return annotated({ ...folder, ...calm }, text);
    if (!light) mustNotHaveLeft(folder.deliveries);
    return Object.keys(text).length === 0 && !customerId ? { standing: calm } : rewritten(world, { ...folder, ...calm }, { change: text, customerId });
  });
}

/** A change that alters nothing of what was agreed: it leaves parties, sums and print as they were issued. */
function annotated(folder: InvoiceFolder, { notes, dueOn }: Partial<InvoiceText>): Decided {
  const { head, body, deliveries } = folder;
  if (notes === undefined && dueOn === undefined) return { standing: { head, deliveries } };
  if (dueOn !== undefined && dueOn < head.issueOn) throw new InvalidInput([{ at: "dueOn", code: "before-issue" }]);
  const standing = revised({ head: { ...head, ...(dueOn === undefined ? {} : { dueOn }) }, deliveries });
  return { standing, also: [{ save: { ...body, ...(notes === undefined ? {} : { notes }), rev: standing.head.rev } }], facts: { fields: ["notes", "dueOn"] } };
}

/** The invoice with its text changed, added up again and snapshot again. */
async function rewritten(world: World, folder: InvoiceFolder, { change, customerId }: Pick<EditInput, "customerId"> & { change: Partial<InvoiceText> }): Promise<Decided> {
  const { head, deliveries } = folder;
  const { companyId } = head;
  const text = { ...textOf(folder), ...change };
  const faults = faultsOf(text);
  if (faults.length > 0) throw new InvalidInput(faults);
  if (head.number && text.issueOn.slice(0, 4) !== head.issueOn.slice(0, 4)) throw new OtherYear();
  const customer = await world.store.get("customer", { companyId, customerId: customerId ?? head.customerId });
  if (!customer) throw new InvalidInput([{ at: "customerId", code: "unknown-customer" }]);
  const company = found(await world.store.get("company", { companyId }), "company");
  const { body, totalMinor } = written(text, { company, customer, kind: documentKindOf(head.invoiceId) });
  const edited = { ...head, customerId: customer.customerId, customerName: customer.name.slice(0, 80), issueOn: text.issueOn, dueOn: text.dueOn, currency: text.currency, totalMinor };
  const standing = rescheduled(revised({ head: edited, deliveries }), company);
  return { standing, also: [{ save: { ...folder.body, ...body, rev: standing.head.rev } }], facts: { totalMinor, fields: Object.keys(change) } };
}

const textOf = ({ head, body }: InvoiceFolder): InvoiceText => ({
  issueOn: head.issueOn, dueOn: head.dueOn, currency: head.currency, items: body.items, supply: body.supply, customerReference: body.customerReference,
  paymentTerms: body.paymentTerms, taxNote: body.taxNote, externalNumber: body.externalNumber, notes: body.notes,
});
