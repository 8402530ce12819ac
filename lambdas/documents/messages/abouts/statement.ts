import { dayText, daysText, money } from "../../format.ts";
import { addDays } from "../../../domain/days.ts";
import { balanceOf } from "../../../domain/invoice.ts";
import { plainText } from "../../plain-text.ts";
import type { AboutKind, Parts, SampleBasis } from "../about-kind.ts";
import type { MessageAbout } from "../message-about.ts";
import { messageWords } from "../words/index.ts";

/** Messages about a statement of account; what is owed at its end can be paid under the customer's number. */
export const statement: AboutKind<"statement"> = {
  tags: ["statement.from", "statement.to", "statement.balance", "statement.isOwed"],
  parts,
  sample: ({ company, customer, head, language, link, today }: SampleBasis) => ({
    about: "statement", company, customer, language, link, note: null, statement: { from: addDays(today, -89), to: today, currency: head.currency, closingMinor: balanceOf(head) },
  }),
};

function parts({ company, customer, statement: account, language }: MessageAbout<"statement">): Parts {
  const w = messageWords[language];
  const balance = money(account.closingMinor, account.currency, language);
  const isOwed = account.closingMinor > 0;
  return {
    facts: { statement: { from: dayText(account.from, language), to: dayText(account.to, language), balance, isOwed } },
    number: null,
    preheader: [daysText(account.from, account.to, language), `${w.balance} ${balance}`],
    rows: [[w.period, daysText(account.from, account.to, language)], [w.balance, balance]],
    seller: company,
    reference: isOwed ? plainText(customer.number) : null,
  };
}
