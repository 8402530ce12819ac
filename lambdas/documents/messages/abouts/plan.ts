import { addDays, type Day } from "../../../domain/days.ts";
import type { Language } from "../../../domain/languages.ts";
import { dayText, money } from "../../format.ts";
import { plainLines, plainText } from "../../plain-text.ts";
import { fill } from "../../prints/words/fill.ts";
import type { AboutKind, Parts, SampleBasis } from "../about-kind.ts";
import { colon } from "../colon.ts";
import { countText } from "../count-text.ts";
import { listText } from "../list-text.ts";
import type { MessageAbout, PlanFacts } from "../message-about.ts";
import type { Row } from "../written.ts";
import { messageWords } from "../words/index.ts";

/** Messages about a payment plan or one of its instalments. */
export const plan: AboutKind<"plan"> = {
  tags: ["plan.total", "plan.count", "plan.instalments", "plan.invoices", "plan.firstDueOn", "plan.instalmentNumber", "plan.instalmentAmount", "plan.instalmentDueOn", "plan.schedule", "plan.reason"],
  parts,
  sample: ({ company, customer, head, language, link, today }: SampleBasis, name) => ({
    about: "plan", company, customer, language, link, note: null,
    plan: { ...samplePlan(head, today), state: name === "payment-plan-onboarding" ? "offered" : name === "payment-plan-rejected" ? "rejected" : "active" },
  }),
};

function parts({ company, plan: agreed, language }: MessageAbout<"plan">): Parts {
  const facts = factsOf(agreed, language);
  const { total, invoices, instalmentNumber, count, instalmentAmount, instalmentDueOn } = facts;
  const w = messageWords[language];
  const whole: Row[] = [[w.invoices, invoices], [w.planTotal, total]];
  const instalment = fill(w.instalment, { n: String(instalmentNumber), count: String(count) });
  const isRejected = agreed.state === "rejected";
  return {
    facts: { plan: facts },
    number: null,
    preheader: isRejected ? [invoices, total] : [instalment, instalmentAmount, `${w.dueOn} ${instalmentDueOn}`],
    rows: isRejected ? whole : [...whole, [w.instalments, String(count)], [instalment, instalmentAmount], [w.dueOn, instalmentDueOn]],
    seller: company,
    reference: agreed.state === "offered" ? null : plainText(agreed.reference),
    ...(agreed.state === "active" ? { transfer: { amountMinor: openOf(agreed), currency: agreed.currency } } : {}),
  };
}

/** What the instalment of the mail still asks for, in minor units. */
function openOf({ instalments, instalment }: PlanFacts): number {
  const due = instalments[instalment - 1] ?? instalments[0]!;
  return due.amountMinor - due.paidMinor;
}

function factsOf({ instalments, instalment, currency, totalMinor, invoices, reason }: PlanFacts, language: Language) {
  const paid = (amountMinor: number): string => money(amountMinor, currency, language);
  const due = instalments[instalment - 1] ?? instalments[0]!;
  return {
    total: paid(totalMinor),
    count: instalments.length,
    instalments: countText(messageWords[language].instalmentCount, instalments.length, language),
    invoices: listText(invoices.map(plainText), language),
    firstDueOn: dayText(instalments[0]!.dueOn, language),
    instalmentNumber: due.n,
    instalmentAmount: paid(due.amountMinor - due.paidMinor),
    instalmentDueOn: dayText(due.dueOn, language),
    schedule: instalments.map(({ dueOn, amountMinor }) => `${dayText(dueOn, language)}${colon(language)} ${paid(amountMinor)}`).join("\n"),
    reason: plainLines(reason ?? "").join("\n").trim(),
  };
}

/** Three instalments of an invoice, a month apart; the last takes what does not divide. */
function samplePlan({ totalMinor, currency, number }: SampleBasis["head"], today: Day): Omit<PlanFacts, "state"> {
  const part = Math.floor(totalMinor / 3);
  const amounts = [part, part, totalMinor - 2 * part];
  const instalments = amounts.map((amountMinor, at) => ({ n: at + 1, dueOn: addDays(today, 30 * (at + 1)), amountMinor, paidMinor: 0 }));
  return { currency, totalMinor, invoices: [number ?? ""], instalments, instalment: 1, reason: null, reference: number ?? "" };
}
