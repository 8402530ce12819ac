import { PRINTS } from "../../documents/prints/index.ts";
import type { CompanyLook } from "../../documents/prints/printable.ts";
import { balanceOf } from "../../domain/invoice.ts";
import type { Customer } from "../../domain/customer.ts";
import type { Allocation } from "../../domain/payment.ts";
import type { PrintDefinition } from "../../domain/print-definition.ts";
import { partyOf, sellerOf } from "../../domain/write-invoice.ts";
import type { Company, Folder, InvoiceFolder, World } from "../../ports.ts";
import { documentIn, paidBy, refundIn } from "./about-of.ts";

export interface Printing {
  folder: Folder;
  company: Company;
  customer: Customer;
  /** A payment or refund whose receipt is printed; else what the folder is of. */
  about: { receiptOf: string } | { refundOf: string } | null;
  look: CompanyLook;
}

/** The pages of a document, a statement, or a receipt with every invoice of its payment behind it (003-46, 003-47). */
export async function printsOf(world: World, { folder, company, customer, about, look }: Printing): Promise<PrintDefinition[]> {
  const parties = { language: customer.language, seller: sellerOf(company), customer: partyOf(customer) };
  if (about && "receiptOf" in about) {
    const { payment, invoices } = await paidBy(world, folder, about.receiptOf);
    return [PRINTS["receipt.v1"]({ ...parties, payment, invoices: settled(invoices, payment.allocations) }, look), ...invoices.map((one) => documentPrint(one, look))];
  }
  if (about) {
    const refund = refundIn(folder, about.refundOf);
    const { payment, invoices } = await paidBy(world, folder, refund.paymentId);
    const mine = invoices.filter(({ head }) => refund.allocations.some(({ invoiceId }) => invoiceId === head.invoiceId));
    return [PRINTS["refund.v1"]({ ...parties, payment, refund, invoices: settled(mine, refund.allocations) }, look), ...mine.map((one) => documentPrint(one, look))];
  }
  const { owner } = folder;
  if (owner.type === "statement") return [PRINTS["statement.v1"]({ ...owner, ...parties, today: owner.to }, look)];
  return [documentPrint(documentIn(folder), look)];
}

/** One document by the print that it was issued with. */
export const documentPrint = ({ head, body }: Pick<InvoiceFolder, "head" | "body">, look: CompanyLook): PrintDefinition => PRINTS[body.print](head, body, look);

const settled = (invoices: InvoiceFolder[], allocations: Allocation[]) =>
  invoices.map(({ head }) => ({
    number: head.number ?? "", issueOn: head.issueOn, totalMinor: head.totalMinor, allocatedMinor: allocations.find(({ invoiceId }) => invoiceId === head.invoiceId)?.amountMinor ?? 0, balanceMinor: balanceOf(head),
  }));
