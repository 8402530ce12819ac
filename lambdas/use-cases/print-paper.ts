import { mainInvoiceOf } from "../domain/payment.ts";
import type { Company, Folder, World } from "../ports.ts";
import { found } from "./shared/not-found.ts";
import { printsOf, type Printing } from "./shared/prints-of.ts";
import { withLogo } from "./shared/with-logo.ts";

/** What else is printed beside documents: the receipt of a payment, of a refund, a statement. */
export type Paper = { paymentId: string } | { refundId: string } | { statementId: string };

/** The PDF of a receipt or a statement, made from the rows that stand now. */
export async function printPaper(world: World, { companyId }: { companyId: string }, paper: Paper): Promise<{ name: string; bytes: Uint8Array }> {
  const company = await withLogo(world, found(await world.store.get("company", { companyId }), "company"));
  const { ownerId, about, name } = await placeOf(world, companyId, paper);
  const folder = found(await world.store.folder(companyId, ownerId), "document");
  const customer = found(await world.store.get("customer", { companyId, customerId: customerOf(folder) }), "customer");
  return { name, bytes: await world.printer.print(await printsOf(world, { folder, company, customer, about, look: lookOf(company) })) };
}

const lookOf = ({ logo, accentColor }: Company): Printing["look"] => ({ logo, accentColor });
const customerOf = ({ owner }: Folder): string => owner.customerId ?? "";

async function placeOf(world: World, companyId: string, paper: Paper): Promise<{ ownerId: string; about: Printing["about"]; name: string }> {
  if ("statementId" in paper) return { ownerId: paper.statementId, about: null, name: "statement" };
  if ("paymentId" in paper) {
    const payment = found(await world.store.payment(companyId, paper.paymentId), "payment");
    return { ownerId: mainInvoiceOf(payment), about: { receiptOf: payment.paymentId }, name: `receipt-${payment.receivedOn}` };
  }
  const refund = found(await world.store.refund(companyId, paper.refundId), "refund");
  return { ownerId: refund.invoiceId, about: { refundOf: refund.refundId }, name: `refund-${refund.refundedOn}` };
}
