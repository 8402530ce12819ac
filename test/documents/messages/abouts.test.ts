import { describe, expect, it } from "vitest";
import { newCompany } from "../../../lambdas/domain/company.ts";
import { LANGUAGES } from "../../../lambdas/domain/languages.ts";
import type { MessageName } from "../../../lambdas/documents/messages/index.ts";
import type { MessageAbout, PlanFacts } from "../../../lambdas/documents/messages/message-about.ts";
import { messageFor, WrongFacts } from "../../../lambdas/documents/messages/message-for.ts";
import { templateOf, UnknownTemplate } from "../../../lambdas/documents/messages/template-of.ts";
import { sampleAbout, sampleMessage } from "../sample-message.ts";

const plan = (changes: Partial<PlanFacts>, name: MessageName = "payment-plan-approved") => {
  const about = sampleAbout("en", { name }) as MessageAbout<"plan">;
  return messageFor(templateOf(name, "cmp_1", null), { ...about, plan: { ...about.plan, ...changes } });
};
const receipt = (numbers: string[]) => sampleMessage("en", { name: "payment-receipt", about: { invoices: numbers.map((number) => ({ number, amountMinor: 1_000 })) } });

describe("reminders", () => {
  it.each(["invoice-reminder", "late-payment-reminder", "payment-plan-reminder"] as const)("%s says that payments may have crossed", (name) => {
    const words = { en: /crossed/, de: /überschnitten/, fr: /croisé/, ro: /intersectat/, nl: /gekruist/ };
    for (const language of LANGUAGES) expect(sampleMessage(language, { name }).text).toMatch(words[language]);
  });
});

describe("a receipt", () => {
  it("names the payment, not an invoice, in its subject", () => {
    const words = { en: /receipt/, de: /Zahlung/, fr: /Reçu/, ro: /Confirmare de plată/, nl: /Betalingsbewijs/ };
    for (const language of LANGUAGES) {
      const { subject } = sampleMessage(language, { name: "payment-receipt" });
      expect(subject).toMatch(words[language]);
      expect(subject).not.toContain("R-2026-0017");
    }
  });

  it("lists each invoice with its part", () => {
    const { text } = receipt(["R-1", "R-2"]);
    expect(text).toContain("It was credited to: R-1 and R-2.");
    expect(text).toContain("Invoice R-1: €10.00\nInvoice R-2: €10.00");
  });

  it("stays short for a payment of very many invoices", () => {
    const { text } = receipt(Array.from({ length: 200 }, (_, n) => `R-${n}`));
    expect(text).toContain("R-9, R-10 and 189 more.");
    expect(text).toContain("Invoices: 180 more");
  });

  it("of a payment that belongs to no invoice yet says nothing of invoices", () => expect(receipt([]).text).not.toContain("credited to"));
});

describe("a payment plan", () => {
  it("that was rejected says in every language that reminders go on (002-22)", () => {
    const words = { en: /reminders continue/, de: /Mahnverfahren wird fortgesetzt/, fr: /rappels habituels se poursuivent/, ro: /reamintire continuă/, nl: /herinneringen gaan door/ };
    for (const language of LANGUAGES) expect(sampleMessage(language, { name: "payment-plan-rejected" }).text).toMatch(words[language]);
  });

  it("gives the company's reason where there is one", () => {
    expect(plan({ state: "rejected", reason: "Too long.\nPlease call us." }, "payment-plan-rejected").text).toContain("\n\nReason: Too long.\nPlease call us.\n\n");
    expect(plan({ state: "rejected" }, "payment-plan-rejected").text).not.toContain("Reason");
  });

  it("lists its instalments line by line", () => expect(plan({}).text).toContain("9 December 2026: €1,100.50\n8 January 2027: €1,100.50\n7 February 2027: €1,100.52\n"));

  it("of one deferred payment speaks of one instalment", () => {
    const instalments = [{ n: 1, dueOn: "2027-01-31", amountMinor: 30_000, paidMinor: 0 }];
    expect(plan({ instalments, totalMinor: 30_000 }).subject).toBe("Payment plan confirmed by Oak & Ash Ltd: €300.00 in 1 instalment");
  });

  it("reminds of what is open of the instalment that is next", () => {
    const instalments = [1, 2].map((n) => ({ n, dueOn: `2027-0${n}-28`, amountMinor: 10_000, paidMinor: n === 2 ? 2_500 : 0 }));
    expect(plan({ instalments, instalment: 2 }, "payment-plan-reminder").subject).toBe("Reminder: instalment 2 of 2 to Oak & Ash Ltd, €75.00 due on 28 February 2027");
  });

  it("asks for no transfer before its customer has approved it", () => {
    expect(plan({ state: "offered" }, "payment-plan-onboarding").text).not.toContain("IBAN");
    expect(plan({ reference: "PLAN 7" }).text).toContain("Payment reference: PLAN 7");
  });
});

describe("a statement", () => {
  const owing = (closingMinor: number) => sampleMessage("en", { name: "statement", about: { statement: { from: "2026-01-01", to: "2026-03-31", currency: "EUR", closingMinor } } }).text;
  it("asks for money only where money is owed", () => {
    expect(owing(5_000)).toContain("Please pay what is open");
    expect(owing(5_000)).toContain("Payment reference: K-1042");
    expect(owing(-5_000)).toContain("is -€50.00.");
    for (const text of [owing(0), owing(-5_000)]) expect(text).not.toMatch(/IBAN|Please pay/);
  });
});

describe("a subscription", () => {
  const every = (intervalCount: number, language: "en" | "ro" = "en") =>
    sampleMessage(language, { name: "subscription-confirmation", about: { subscription: { name: "Plus", amountMinor: 4_900, currency: "EUR", interval: "month", intervalCount, nextOn: null, endOn: null } } }).text;
  it("says how often in the grammar of the language", () => {
    expect(every(1)).toContain("It costs €49.00 per month.\n");
    expect(every(3)).toContain("every 3 months");
    expect(every(3, "ro")).toContain("la fiecare 3 luni");
    expect(every(24, "ro")).toContain("la fiecare 24 de luni");
  });
});

describe("a request for payment", () => {
  it("keeps the lines of its message and needs no last day", () => {
    const { text } = sampleMessage("en", { name: "payment-request", about: { request: { amountMinor: 500, currency: "EUR", message: "Entry fee\r\nSpring run", dueOn: null, reference: null } } });
    expect(text).toContain("We ask you to pay €5.00.\n\nEntry fee\nSpring run\n\n");
    expect(text).toContain("Payment reference: K-1042");
  });
});

describe("a credit note", () => {
  it("need not belong to an invoice", () => {
    const { text } = sampleMessage("en", { name: "credit-note", about: { invoiceNumber: null } });
    expect(text).toContain("We have credited you €3,301.52. Here");
    expect(text).not.toContain("For invoice");
  });
});

describe("the question whose an address is", () => {
  it("names no customer, no number and no amount, for a stranger may read it", () => {
    const about: MessageAbout<"address"> = { about: "address", company: { ...newCompany("cmp_1"), name: "Oak & Ash Ltd" }, address: "anna@example.com", language: "en", link: "https://portal.example/#/en/v/abc", note: null };
    const { subject, text, html } = messageFor(templateOf("email-verification", "cmp_1", null), about);
    for (const form of [subject, text, html]) expect(form).not.toMatch(/€|EUR|K-1042|R-2026|Świat/);
    expect(text).toContain("https://portal.example/#/en/v/abc");
  });
});

describe("a template", () => {
  it("is not made from facts of something else", () => {
    expect(() => messageFor(templateOf("refund", "cmp_1", null), sampleAbout("en"))).toThrow(WrongFacts);
    expect(() => messageFor({ ...templateOf("refund", "cmp_1", null), name: "constructor" }, sampleAbout("en"))).toThrow(UnknownTemplate);
  });

  it("may count the days of delay", () => {
    const texts = Object.fromEntries(LANGUAGES.map((language) => [language, { subject: "{{ invoice.number }}", body: "{% if invoice.daysOverdue %}{{ invoice.daysOverdue }} days late{% else %}in time{% endif %}" }])) as never;
    expect(sampleMessage("en", { template: { languages: texts } }).text).toMatch(/^in time\n/);
    expect(sampleMessage("en", { template: { languages: texts }, about: { today: "2026-11-20" } }).text).toMatch(/^4 days late\n/);
  });
});
