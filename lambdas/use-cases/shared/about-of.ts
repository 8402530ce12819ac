import type { MessageAbout } from "../../documents/messages/message-about.ts";
import { messageKind } from "../../documents/messages/index.ts";
import type { Customer } from "../../domain/customer.ts";
import type { Delivery } from "../../domain/delivery.ts";
import type { Payment } from "../../domain/payment.ts";
import type { Refund } from "../../domain/refund.ts";
import { maskedAddress } from "../../domain/masked-address.ts";
import { dayAt } from "../../domain/zones.ts";
import type { Company, Folder, InvoiceFolder, World } from "../../ports.ts";
import { found } from "./not-found.ts";

export interface Telling {
  folder: Folder;
  company: Company;
  delivery: Delivery;
  customer: Customer;
  link: string;
}

/** A payment with the invoices that it paid, the first one first. */
export interface PaidInvoices {
  payment: Payment;
  invoices: InvoiceFolder[];
}

/** What a delivery's message is about, gathered from the rows that stand now. */
export async function aboutOf(world: World, telling: Telling): Promise<MessageAbout> {
  const { folder, company, delivery, customer, link } = telling;
  const { language } = customer;
  const asks = company.invoicing.collectEmail.onInvoices && !customer.emails.general && !customer.emails.invoices;
  const to = { company, customer, language, link, note: delivery.note, ...(asks ? { plea: true } : {}) };
  switch (messageKind(delivery.kind)?.about) {
    case "invoice":
      return { about: "invoice", ...to, ...documentIn(folder), today: dayAt(world.clock.now(), company.timeZone) };
    case "estimate":
      return { about: "estimate", ...to, ...documentIn(folder) };
    case "credit-note": {
      const { head, body } = documentIn(folder);
      return { about: "credit-note", ...to, head, body, invoiceNumber: body.credited?.number ?? null };
    }
    case "payment": {
      const { payment, invoices } = await paidBy(world, folder, delivery.aboutId ?? "");
      return { about: "payment", ...to, payment, invoices: payment.allocations.map(({ invoiceId, amountMinor }) => ({ number: numberOf(invoices, invoiceId), amountMinor })) };
    }
    case "refund": {
      const refund = refundIn(folder, delivery.aboutId ?? "");
      const { payment, invoices } = await paidBy(world, folder, refund.paymentId);
      return { about: "refund", ...to, refund, payment, invoices: refund.allocations.map(({ invoiceId, amountMinor }) => ({ number: numberOf(invoices, invoiceId), amountMinor })) };
    }
    case "address":
      return { about: "address", company, language, link, note: null, address: delivery.kind === "email-verification" ? (delivery.aboutId ?? "") : maskedAddress(delivery.aboutId ?? "") };
    case "statement":
      if (folder.owner.type === "statement") return { about: "statement", ...to, statement: folder.owner };
  }
  throw new Error(`nothing gathers what ${delivery.kind} is about`);
}

/** A document's rows, of the folder that must be one. */
export function documentIn({ owner, body, ...rest }: Folder): InvoiceFolder {
  if (owner.type !== "invoice" || !body) throw new Error("the owner is no document");
  return { head: owner, body, ...rest };
}

/** The payment that a receipt is of, with its invoices. */
export async function paidBy(world: World, folder: Folder, paymentId: string): Promise<PaidInvoices> {
  const payment = found(folder.payments.find((one) => one.paymentId === paymentId) ?? null, "payment");
  const invoices = await Promise.all(payment.allocations.map(async ({ invoiceId }) => found(await world.store.invoice(payment.companyId, invoiceId), "invoice")));
  return { payment, invoices };
}

export const refundIn = ({ refunds }: Pick<Folder, "refunds">, refundId: string): Refund => found(refunds.find((one) => one.refundId === refundId) ?? null, "refund");

const numberOf = (invoices: InvoiceFolder[], invoiceId: string): string => invoices.find(({ head }) => head.invoiceId === invoiceId)?.head.number ?? "";
