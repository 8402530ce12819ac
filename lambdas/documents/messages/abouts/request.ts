import { addDays } from "../../../domain/days.ts";
import { dayText, money } from "../../format.ts";
import { plainLines, plainText } from "../../plain-text.ts";
import type { AboutKind, Parts, SampleBasis } from "../about-kind.ts";
import type { MessageAbout } from "../message-about.ts";
import type { Row } from "../written.ts";
import { SAMPLE_WORDS } from "../sample-words.ts";
import { messageWords } from "../words/index.ts";

/** Messages that ask for a payment without an invoice. */
export const request: AboutKind<"request"> = {
  tags: ["request.amount", "request.message", "request.dueOn", "request.reference"],
  parts,
  sample: ({ company, customer, head, body, language, link, today }: SampleBasis) => ({
    about: "request", company, customer, language, link, note: null,
    request: { amountMinor: head.totalMinor, currency: head.currency, message: SAMPLE_WORDS[language].request, dueOn: addDays(today, 14), reference: body.customerReference },
  }),
};

function parts({ company, customer, request: asked, language }: MessageAbout<"request">): Parts {
  const w = messageWords[language];
  const amount = money(asked.amountMinor, asked.currency, language);
  const dueOn = asked.dueOn ? dayText(asked.dueOn, language) : "";
  const reference = plainText(asked.reference ?? "");
  const rows: Row[] = [[w.amount, amount], [w.payUntil, dueOn], [w.reference, company.bank ? "" : reference]];
  return {
    facts: { request: { amount, message: plainLines(asked.message).join("\n").trim(), dueOn, reference } },
    number: null,
    preheader: [amount, ...(dueOn ? [`${w.payUntil} ${dueOn}`] : [])],
    rows: rows.filter(([, value]) => value),
    seller: company,
    reference: reference || plainText(customer.number),
  };
}
