import { issued } from "../../domain/issue.ts";
import type { InvoiceBody, InvoiceHead } from "../../domain/invoice.ts";
import { written, type InvoiceText } from "../../domain/write-invoice.ts";
import { StaleWrite, type Change } from "../../ports.ts";
import { retryStale } from "../shared/retry-stale.ts";
import type { Applied, ImportRow, Importing } from "../shared/importing.ts";

/**
 * One invoice of a ledger: it keeps its own number and gets one line that is a copy of the sum (decisions 18, 19). The
 * number names it, so the same row again is the same invoice, and another sum under the same number is a fault.
 */
export async function importInvoice(importing: Importing, row: ImportRow): Promise<Applied> {
  const { world, company } = importing;
  const { companyId } = company;
  const number = String(row.values["number"]);
  const customerNumber = String(row.values["customerNumber"]);
  const claim = await world.store.get("customer-claim", { companyId, number: customerNumber });
  const customer = claim && (await world.store.get("customer", { companyId, customerId: claim.customerId }));
  if (!customer) return rejected("customerNumber", customerNumber, "unknown-customer");
  const text = textOf(importing, row);
  if (text.dueOn < text.issueOn) return rejected("dueOn", text.dueOn, "before-issue");
  if (Number(row.values["amount"]) < 0) return rejected("amount", String(row.values["amount"]), "negative-total");
  const { body, totalMinor } = written(text, { company, customer, kind: "invoice" });
  const invoiceId = world.ids.from("inv", `${companyId} imported ${number}`);
  const head: InvoiceHead = {
    type: "invoice", version: 0, companyId, invoiceId, customerId: customer.customerId, customerName: customer.name.slice(0, 80), number, phase: "draft", issueOn: text.issueOn, dueOn: text.dueOn, currency: text.currency,
    totalMinor, paidMinor: 0, creditedMinor: 0, refundedMinor: 0, rev: 1, blocks: [], autoSend: null, issuedAt: null, sentAt: null, viewedAt: null, createdAt: world.clock.now(),
    createdBy: `import ${importing.file.importId}`, auditHash: "", importedBy: `${importing.file.importId}#${row.line}`,
  };
  if (importing.file.dryRun) return { outcome: "applied", faults: [] };
  return retryStale(() => keep(importing, { head, body: { type: "invoice-body", version: 0, companyId, invoiceId, rev: 1, ...body, sumOnly: true } }));
}

const rejected = (column: string, value: string, code: string): Applied => ({ outcome: "rejected", faults: [{ column, value, code }] });

function textOf({ company }: Importing, { values }: ImportRow): InvoiceText {
  const number = String(values["number"]);
  return {
    issueOn: String(values["issueOn"]), dueOn: String(values["dueOn"]), currency: String(values["currency"] ?? company.currency),
    items: [{ name: String(values["description"] ?? number), quantity: "1", unitPriceMinor: Number(values["amount"]), taxRate: "0", taxCategory: "outside-scope" }],
    supply: null, customerReference: values["reference"] === undefined ? null : String(values["reference"]), paymentTerms: null, taxNote: null, externalNumber: number, notes: null,
  };
}

/** Body, head, number and first delivery in one transaction; the hint is left to the sweep unless it is due soon. */
async function keep(importing: Importing, { head, body }: { head: InvoiceHead; body: InvoiceBody }): Promise<Applied> {
  const { world, company, autoSend } = importing;
  const now = world.clock.now();
  const arrives = company.imports.invoicesArrive === "issued";
  const standing = arrives ? issued({ head, deliveries: [] }, { company, autoSend, number: head.number!, now, by: head.createdBy }) : { head, deliveries: [] };
  const claim: Change = { save: { type: "number-claim", version: 0, companyId: head.companyId, number: head.number!, invoiceId: head.invoiceId } };
  try {
    await world.store.commit([{ save: standing.head }, { save: body }, claim, ...standing.deliveries.map((save) => ({ save }))]);
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error;
    return known(importing, head, error);
  }
  for (const delivery of standing.deliveries) await world.hints.deliver(delivery, Date.parse(delivery.sendNotBefore) - Date.parse(now));
  return { outcome: "applied", faults: [] };
}

/** The number is taken: by this very row, by the same invoice of an earlier file, or by another one. Else the row is tried again. */
async function known({ world }: Importing, head: InvoiceHead, error: Error): Promise<Applied> {
  const { companyId, invoiceId } = head;
  const number = head.number ?? "";
  const stored = await world.store.get("invoice", { companyId, invoiceId });
  if (!stored && (await world.store.get("number-claim", { companyId, number }))) return rejected("number", number, "number-taken");
  if (!stored) throw error;
  if (stored.importedBy === head.importedBy) return { outcome: "applied", faults: [] };
  const isSame = stored.totalMinor === head.totalMinor && stored.currency === head.currency && stored.customerId === head.customerId;
  return isSame ? { outcome: "skipped", faults: [] } : rejected("amount", String(head.totalMinor), "number-has-other-content");
}
