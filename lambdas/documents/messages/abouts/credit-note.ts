import { dayText, money } from "../../format.ts";
import { plainText } from "../../plain-text.ts";
import type { AboutKind, Parts, SampleBasis } from "../about-kind.ts";
import type { MessageAbout } from "../message-about.ts";
import type { Row } from "../written.ts";
import { messageWords } from "../words/index.ts";

/** Messages about a credit note; the customer owes nothing for it. */
export const creditNote: AboutKind<"credit-note"> = {
  tags: ["creditNote.number", "creditNote.total", "creditNote.issueOn", "creditNote.invoiceNumber"],
  parts,
  sample: ({ company, customer, head, body, language, link }: SampleBasis) => ({
    about: "credit-note", company, customer, head: { ...head, number: "CN-2026-0042" }, body, language, link, note: null, invoiceNumber: head.number,
  }),
};

function parts({ head, body, language, invoiceNumber }: MessageAbout<"credit-note">): Parts {
  const w = messageWords[language];
  const number = plainText(head.number ?? "");
  const credited = plainText(invoiceNumber ?? "");
  const total = money(head.totalMinor, head.currency, language);
  const issueOn = dayText(head.issueOn, language);
  const rows: Row[] = [[w.creditNoteNumber, number], [w.creditNoteOn, issueOn], [w.creditedInvoice, credited], [w.creditNoteTotal, total]];
  return {
    facts: { creditNote: { number, total, issueOn, invoiceNumber: credited } },
    number,
    preheader: [number, total],
    rows: rows.filter(([, value]) => value),
    seller: body.seller,
    reference: null,
  };
}
