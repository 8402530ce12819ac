import { dayText, money } from "../../format.ts";
import { plainText } from "../../plain-text.ts";
import type { AboutKind, Parts, SampleBasis } from "../about-kind.ts";
import type { MessageAbout } from "../message-about.ts";
import { messageWords } from "../words/index.ts";

/** Messages about an estimate, which nobody owes yet; it is valid until its `dueOn`. */
export const estimate: AboutKind<"estimate"> = {
  tags: ["estimate.number", "estimate.total", "estimate.issueOn", "estimate.validUntil", "estimate.reference"],
  parts,
  sample: ({ company, customer, head, body, language, link }: SampleBasis) => ({
    about: "estimate", company, customer, head: { ...head, number: "EST-2026-0042" }, body, language, link, note: null,
  }),
};

function parts({ head, body, language }: MessageAbout<"estimate">): Parts {
  const w = messageWords[language];
  const number = plainText(head.number ?? "");
  const total = money(head.totalMinor, head.currency, language);
  const issueOn = dayText(head.issueOn, language);
  const validUntil = dayText(head.dueOn, language);
  return {
    facts: { estimate: { number, total, issueOn, validUntil, reference: plainText(body.customerReference ?? "") } },
    number,
    preheader: [number, total, `${w.validUntil} ${validUntil}`],
    rows: [[w.estimateNumber, number], [w.estimateOn, issueOn], [w.validUntil, validUntil], [w.estimateTotal, total]],
    seller: body.seller,
    reference: null,
  };
}
