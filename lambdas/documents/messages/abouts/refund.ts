import { dayText, money } from "../../format.ts";
import { plainText } from "../../plain-text.ts";
import type { AboutKind, Parts, SampleBasis } from "../about-kind.ts";
import { listText } from "../list-text.ts";
import type { MessageAbout } from "../message-about.ts";
import type { Row } from "../written.ts";
import { SAMPLE_WORDS } from "../sample-words.ts";
import { shareRows } from "../share-rows.ts";
import { messageWords } from "../words/index.ts";
import { samplePayment } from "./payment.ts";

/** Messages about money that went back, whole or in part. */
export const refund: AboutKind<"refund"> = {
  tags: ["refund.amount", "refund.refundedOn", "refund.reason", "refund.invoices", "payment.amount", "payment.receivedOn", "payment.method", "payment.reference"],
  parts,
  sample: ({ company, customer, head, language, link, today }: SampleBasis) => ({
    about: "refund", company, customer, language, link, note: null,
    refund: { amountMinor: head.totalMinor, currency: head.currency, refundedOn: today, reason: SAMPLE_WORDS[language].reason },
    payment: { ...samplePayment(head, today), method: "card" }, invoices: [{ number: head.number ?? "", amountMinor: head.totalMinor }],
  }),
};

function parts({ company, refund: back, payment, invoices, language }: MessageAbout<"refund">): Parts {
  const w = messageWords[language];
  const amount = money(back.amountMinor, back.currency, language);
  const refundedOn = dayText(back.refundedOn, language);
  const reason = plainText(back.reason ?? "").replace(/[.\s]+$/, "");
  const paid = { amount: money(payment.amountMinor, payment.currency, language), receivedOn: dayText(payment.receivedOn, language), method: w.methods[payment.method], reference: plainText(payment.reference ?? "") };
  const rows: Row[] = [[w.amountRefunded, amount], [w.refundedOn, refundedOn], [w.method, paid.method], [w.reference, paid.reference], [w.reason, reason], ...shareRows(invoices, back.currency, language)];
  return {
    facts: { refund: { amount, refundedOn, reason, invoices: listText(invoices.map(({ number }) => plainText(number)), language) }, payment: paid },
    number: null,
    preheader: [amount, `${w.refundedOn} ${refundedOn}`],
    rows: rows.filter(([, value]) => value),
    seller: company,
    reference: null,
  };
}
