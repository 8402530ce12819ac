import { addDays, daysBetween } from "../../../domain/days.ts";
import { balanceOf } from "../../../domain/invoice.ts";
import { dayText, money } from "../../format.ts";
import { plainText } from "../../plain-text.ts";
import { words } from "../../prints/words/index.ts";
import type { AboutKind, Parts, SampleBasis } from "../about-kind.ts";
import type { MessageAbout } from "../message-about.ts";
import type { Row } from "../written.ts";

/** Messages about one invoice: its first mail, reminders, thanks. */
export const invoice: AboutKind<"invoice"> = {
  tags: ["invoice.number", "invoice.total", "invoice.balance", "invoice.issueOn", "invoice.dueOn", "invoice.reference", "invoice.daysOverdue"],
  parts,
  sample: ({ company, customer, head, body, language, link, today }: SampleBasis, name) => ({
    about: "invoice", company, customer, body, language, link, note: null,
    head: name === "thank-you" ? { ...head, paidMinor: head.totalMinor - head.creditedMinor + head.refundedMinor } : head,
    today: name === "late-payment-reminder" && today <= head.dueOn ? addDays(head.dueOn, 10) : today,
  }),
};

function parts({ head, body, language, today }: MessageAbout<"invoice">): Parts {
  const w = words[language];
  const owed = balanceOf(head);
  const number = plainText(head.number ?? "");
  const total = money(head.totalMinor, head.currency, language);
  const balance = money(owed, head.currency, language);
  const issueOn = dayText(head.issueOn, language);
  const dueOn = dayText(head.dueOn, language);
  const rows: Row[] = [[w.number, number], [w.issueOn, issueOn], [w.dueOn, dueOn], [w.total, total]];
  return {
    facts: { invoice: { number, total, balance, issueOn, dueOn, reference: plainText(body.customerReference ?? ""), daysOverdue: Math.max(0, daysBetween(head.dueOn, today)) } },
    number,
    preheader: owed > 0 ? [number, balance, `${w.dueOn} ${dueOn}`] : [number, total],
    rows: owed === head.totalMinor ? rows : [...rows, [w.balance, balance]],
    seller: body.seller,
    reference: owed > 0 ? number : null,
    transfer: { amountMinor: owed, currency: head.currency },
  };
}
