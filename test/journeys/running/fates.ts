import { expect } from "vitest";
import type { Clerk, Delivery, Invoice } from "./clerk.ts";
import type { SentMail } from "./product.ts";

/** How many mails of a delivery may have left, by its state. */
const LEFT: Record<string, number[]> = {
  pending: [0], held: [0], cancelled: [0], failed: [0],
  handing: [0, 1], unconfirmed: [0, 1], unknown: [0, 1],
  accepted: [1], delayed: [1], delivered: [1], bounced: [1], complained: [1], rejected: [1],
};

/** The mails of an invoice, or of one delivery of it. */
export const mailsOf = (mails: SentMail[], { id }: { id: string }): SentMail[] => {
  const isDelivery = id.startsWith("dlv_");
  return mails.filter(({ tags }) => (isDelivery ? tags["d"] === id : tags["d"]?.startsWith(`dlv_inv${id.slice(4)}_`)));
};

/** What became of an invoice's mail, said and done alike. */
export interface Fate {
  invoice: Invoice;
  first: Delivery | undefined;
  /** Mails of the invoice itself; receipts of its payments are messages of their own. */
  mails: number;
}

/**
 * Reads what an invoice says of its mails and holds it against what left: never two of one delivery, none where none is
 * said, one where one is said (I3, I5), and the invoice is "sent" only when the mail service has it (I8).
 */
export async function fateOf(clerk: Clerk, { id }: { id: string }, mails: SentMail[]): Promise<Fate> {
  const [invoice, deliveries] = await Promise.all([clerk.invoice({ id }), clerk.deliveries({ id })]);
  for (const delivery of deliveries) {
    const left = mailsOf(mails, delivery).length;
    expect(LEFT[delivery.state], `${delivery.id} is ${delivery.state} (${delivery.because}), ${left} left`).toContain(left);
  }
  const own = deliveries.filter(({ kind }) => kind === "invoice").flatMap((delivery) => mailsOf(mails, delivery));
  if (invoice.sentAt && invoice.autoSend?.cancelledBecause !== "marked-as-sent") expect(own.length, `${id} says sent`).toBeGreaterThan(0);
  if (invoice.issuedAt) {
    for (const mail of own) expect(mail.subject).toContain(invoice.number);
  }
  return { invoice, first: deliveries.find((delivery) => delivery.id.endsWith("_first")), mails: own.length };
}

/** The numbers of a company's invoices are 1, 2, 3 … without a gap or a double (I21). */
export async function expectNumbersWithoutGap(clerk: Clerk): Promise<number[]> {
  const invoices = await clerk.invoices();
  const numbers = invoices.flatMap(({ number }) => (number ? [Number(/(\d+)$/.exec(number)?.[1])] : [])).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, n) => n + 1));
  return numbers;
}
