import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../lambdas/domain/languages.ts";
import { MESSAGE_NAMES, MESSAGES, type MessageName } from "../../../lambdas/documents/messages/index.ts";
import type { MessageKind } from "../../../lambdas/documents/messages/message-kind.ts";
import { sampleFacts } from "../../../lambdas/documents/messages/sample-facts.ts";
import { tagsOf } from "../../../lambdas/documents/messages/tags-of.ts";
import { templateOf } from "../../../lambdas/documents/messages/template-of.ts";

type Line = [on: boolean, sendsItself: boolean, pdf: boolean, daysBefore: number | undefined, button: string];

/** The article's table (003-24, 003-37 to 003-53), and what was chosen where it is silent. */
const ARTICLE: Record<MessageName, Line> = {
  invoice: [true, true, true, undefined, "View invoice"],
  "invoice-reminder": [true, false, true, undefined, "View invoice"],
  "late-payment-reminder": [true, false, true, undefined, "View invoice"],
  "thank-you": [false, false, true, undefined, "View your account"],
  "payment-plan-onboarding": [false, true, false, undefined, "View payment plan"],
  "payment-plan-approved": [true, false, false, undefined, "View payment plan"],
  "payment-plan-rejected": [true, false, false, undefined, "View your account"],
  "payment-plan-reminder": [true, false, false, 3, "View payment plan"],
  estimate: [true, true, true, undefined, "View estimate"],
  "credit-note": [true, true, true, undefined, "View credit note"],
  "payment-receipt": [true, false, true, undefined, "View your account"],
  refund: [true, false, true, undefined, "View your account"],
  "autopay-failed": [true, false, false, undefined, "Update payment info"],
  statement: [true, false, true, undefined, "View statement"],
  "subscription-confirmation": [false, false, false, undefined, "Manage subscription"],
  "subscription-billed-soon": [false, false, false, 3, "Manage subscription"],
  "subscription-cancelled": [false, false, false, undefined, "View your account"],
  "payment-request": [true, false, false, undefined, "Pay now"],
  "email-change-notice": [true, false, false, undefined, "View your account"],
  "email-verification": [true, false, false, undefined, "Confirm address"],
};

const pathsOf = (facts: object): string[] =>
  Object.entries(facts).flatMap(([group, value]: [string, unknown]) => (typeof value === "object" && value !== null ? Object.keys(value).map((name) => `${group}.${name}`) : [group]));

describe("the templates that ship", () => {
  it.each(MESSAGE_NAMES)("%s is as the article says", (name) => {
    const kind: MessageKind = MESSAGES[name];
    const { enabled, autoSend, attachPdf, daysBefore } = templateOf(name, "cmp_1", null);
    expect([enabled, kind.sendsItself, attachPdf, daysBefore, kind.button.en]).toEqual(ARTICLE[name]);
    expect(autoSend).toBe(false);
    expect(kind.hasPdf).toBe(attachPdf);
  });

  it.each(MESSAGE_NAMES)("%s offers exactly the facts that its messages have", (name) => {
    for (const language of LANGUAGES) expect(pathsOf(sampleFacts(language, name)).sort()).toEqual([...tagsOf(name)].sort());
  });

  it("know neither customer nor amount where a stranger may read them", () => expect(tagsOf("email-verification")).toEqual(["company.name", "company.email", "attached", "link", "address.email"]));
  it("have no tags under a name that no template has", () => expect(tagsOf("constructor")).toEqual([]));
});
