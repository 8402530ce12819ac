import type { Day } from "../../../domain/days.ts";
import { dayText, money } from "../../format.ts";
import { plainText } from "../../plain-text.ts";
import type { AboutKind, Parts, SampleBasis } from "../about-kind.ts";
import { listText } from "../list-text.ts";
import type { MessageAbout, PaymentFacts } from "../message-about.ts";
import type { Row } from "../written.ts";
import { shareRows } from "../share-rows.ts";
import { messageWords } from "../words/index.ts";

/** Messages about one payment and the invoices that it pays. */
export const payment: AboutKind<"payment"> = {
  tags: ["payment.amount", "payment.receivedOn", "payment.method", "payment.reference", "payment.invoices"],
  parts,
  sample: ({ company, customer, head, language, link, today }: SampleBasis) => ({
    about: "payment", company, customer, language, link, note: null, payment: samplePayment(head, today), invoices: [{ number: head.number ?? "", amountMinor: head.totalMinor }],
  }),
};

/** A payment made up for the whole of an invoice. */
export const samplePayment = ({ totalMinor, currency, number }: SampleBasis["head"], today: Day): PaymentFacts => ({
  amountMinor: totalMinor, currency, receivedOn: today, method: "bank-transfer", reference: number,
});

function parts({ company, payment: paid, invoices, language }: MessageAbout<"payment">): Parts {
  const w = messageWords[language];
  const amount = money(paid.amountMinor, paid.currency, language);
  const receivedOn = dayText(paid.receivedOn, language);
  const method = w.methods[paid.method];
  const reference = plainText(paid.reference ?? "");
  const rows: Row[] = [[w.amountReceived, amount], [w.receivedOn, receivedOn], [w.method, method], [w.reference, reference], ...shareRows(invoices, paid.currency, language)];
  return {
    facts: { payment: { amount, receivedOn, method, reference, invoices: listText(invoices.map(({ number }) => plainText(number)), language) } },
    number: null,
    preheader: [amount, `${w.receivedOn} ${receivedOn}`],
    rows: rows.filter(([, value]) => value),
    seller: company,
    reference: null,
  };
}
