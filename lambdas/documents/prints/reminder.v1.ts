import type { Day } from "../../domain/days.ts";
import type { Party, Seller } from "../../domain/invoice.ts";
import type { Language } from "../../domain/languages.ts";
import type { PrintDefinition, PrintNode } from "../../domain/print-definition.ts";
import { dayText, money, shortDayText } from "../format.ts";
import { plainLines, plainText } from "../plain-text.ts";
import { daysPast } from "./parts/aging.ts";
import { bankBox } from "./parts/bank-box.ts";
import { figuresTable } from "./parts/figures-table.ts";
import { frameOf } from "./parts/frame.ts";
import { heading } from "./parts/heading.ts";
import { portalBox } from "./parts/portal-box.ts";
import { sheet } from "./parts/sheet.ts";
import { paragraph } from "./parts/statements.ts";
import type { CompanyLook, Frame } from "./printable.ts";
import { fill } from "./words/fill.ts";

/** An invoice that is reminded of: what it was made out for and what is open, in minor units. */
export interface RemindedInvoice {
  number: string;
  issueOn: Day;
  dueOn: Day;
  totalMinor: number;
  openMinor: number;
}

/** A reminder: level 0 comes before the due day, 1 after it, higher ones are named. `payBy` is the new day, where one is set. */
export interface Reminder {
  language: Language;
  seller: Seller;
  customer: Party;
  level: number;
  on: Day;
  payBy: Day | null;
  currency: string;
  invoices: RemindedInvoice[];
  feeMinor: number;
  /** The company's own words instead of the house's. */
  text: string | null;
}

/** A reminder on a page of its own, version 1: level, sum, day and the bank box; the invoices may follow on their own pages. */
export function reminderV1(reminder: Reminder, look: CompanyLook): PrintDefinition {
  const { language, seller, customer, level, on, currency, invoices, feeMinor, text } = reminder;
  const frame = frameOf({ seller, buyer: customer, language }, look);
  const w = frame.words;
  const title = level > 1 ? fill(w.reminderLevel, { n: String(level) }) : w.reminder;
  const lines = text ? plainLines(text) : [level > 0 ? w.reminderLate : w.reminderSoon];
  const fee: PrintNode[] = feeMinor > 0 ? [{ text: `${w.fee}: ${money(feeMinor, currency, language)}`, margin: [0, 6, 0, 0], alignment: "right" }] : [];
  return sheet(frame, {
    title: `${title} ${invoices.map(({ number }) => plainText(number)).slice(0, 1).join("")}`.trim(),
    createdAt: `${on}T12:00:00.000Z`,
    facts: [
      [w.reminderOn, dayText(on, language)],
      [w.customerNumber, customer.number],
    ],
    content: [
      ...heading(frame, title),
      { stack: lines.flatMap(paragraph), margin: [0, 8, 0, 0], lineHeight: 1.15 },
      remindedTable(frame, reminder),
      ...fee,
      demand(frame, reminder),
      ...portalBox(frame),
    ],
  });
}

function remindedTable({ words: w, language }: Frame, { invoices, currency, on }: Reminder): PrintNode {
  const text = (amountMinor: number): string => money(amountMinor, currency, language);
  const sum = text(invoices.reduce((total, { openMinor }) => total + openMinor, 0));
  return figuresTable<RemindedInvoice>(invoices, [
    { head: w.kindInvoice, kind: "text", cell: ({ number }) => plainText(number) },
    { head: w.issueOn, kind: "word", cell: ({ issueOn }) => shortDayText(issueOn, language) },
    { head: w.dueShort, kind: "word", cell: ({ dueOn }) => shortDayText(dueOn, language) },
    { head: w.daysOverdue, kind: "figure", cell: ({ dueOn, openMinor }) => String(Math.max(0, daysPast({ openMinor, dueOn }, on)) || "") },
    { head: w.invoiceTotal, kind: "figure", cell: ({ totalMinor }) => text(totalMinor) },
    { head: w.open, kind: "figure", cell: ({ openMinor }) => text(openMinor) },
  ], invoices.length > 1 ? [w.sum, "", "", "", "", sum] : []);
}

/** Before the due day nothing is asked for earlier than that; after it at once, unless a new day is set. */
function demand(frame: Frame, { invoices, feeMinor, currency, customer, level, ...reminder }: Reminder): PrintNode {
  const { words: w, language } = frame;
  const payBy = reminder.payBy ?? (level === 0 ? invoices.map(({ dueOn }) => dueOn).sort().at(-1) ?? null : null);
  const amountMinor = feeMinor + invoices.reduce((total, { openMinor }) => total + openMinor, 0);
  const amount = money(amountMinor, currency, language);
  const sentence = payBy ? fill(w.reminderPay, { amount, day: dayText(payBy, language) }) : fill(w.reminderPayNow, { amount });
  const [only] = invoices;
  return bankBox(frame, {
    sentences: amountMinor > 0 ? [sentence, w.crossed] : [w.nothingDue],
    amountMinor,
    currency,
    reference: plainText(invoices.length === 1 && only ? only.number : customer.number || invoices.map(({ number }) => number).join(" ")),
    coded: true,
  });
}
