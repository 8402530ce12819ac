import { describe, expect, it } from "vitest";
import { RULES } from "../../../lambdas/domain/can-invoice.ts";
import { currencies as served } from "../../../lambdas/domain/currencies.ts";
import { currencies } from "../../../web/console/ui/currencies.ts";
import { becauseWords } from "../../../web/console/invoices/because-words.ts";
import { sayFrom } from "../../../web/shared/words.ts";
import { de } from "../../../web/console/words/de/index.ts";
import { en, type WordKey } from "../../../web/console/words/en/index.ts";
import { fr } from "../../../web/console/words/fr/index.ts";
import { nl } from "../../../web/console/words/nl/index.ts";
import { ro } from "../../../web/console/words/ro/index.ts";

const keys = Object.keys(en) as WordKey[];
const FORMS = /\{(\w+), (plural|select),(?: [\w-]+ \{[^{}]*\})+\}/g;
/** What is filled in. A word that is only chosen by (`select`) need not be chosen by in every language. */
const names = (sentence: string): string[] =>
  [...sentence.replace(FORMS, (_, name: string, how: string) => (how === "plural" ? `{${name}}` : "")).matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();
/** A familiar word that stands alone. */
const alone = (words: string) => new RegExp(`(?<!\\p{L})(${words})(?!\\p{L})`, "iu");

describe("the console's words", () => {
  it.each([["de", de], ["fr", fr], ["ro", ro], ["nl", nl]] as const)("have the same names and the same gaps in %s", (_language, catalogue) => {
    expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
    expect(keys.filter((key) => names(catalogue[key]).join() !== names(en[key]).join())).toEqual([]);
  });

  it.each([["de", de], ["fr", fr], ["ro", ro], ["nl", nl]] as const)("are translated into %s, but for single words that both languages share", (_language, catalogue) => {
    expect(keys.filter((key) => catalogue[key] === en[key] && en[key].split(" ").length > 1)).toEqual([]);
    expect(keys.filter((key) => catalogue[key] === en[key]).length).toBeLessThan(40);
  });

  it("never address anybody by first name", () => {
    const familiar = { de: alone("du|dein|deine|dir|dich"), fr: alone("tu|ton|tes|toi"), nl: alone("je|jij|jouw|jou"), ro: alone("tu|tău|tale|ție") };
    expect(keys.filter((key) => familiar.de.test(de[key]) || familiar.fr.test(fr[key]) || familiar.nl.test(nl[key]) || familiar.ro.test(ro[key]))).toEqual([]);
  });

  it("count as Romanian counts", () => {
    const say = sayFrom(ro, "ro");
    expect([1, 2, 20].map((count) => say("common.shown", { count }))).toEqual(["1 înregistrare afișată", "2 înregistrări afișate", "20 de înregistrări afișate"]);
  });

  it("have a sentence for every reason of the server's table", () => {
    const head = { phase: "voided", totalMinor: 1, paidMinor: 1, creditedMinor: 0, refundedMinor: 0, sentAt: "x", number: "1", blocks: [], autoSend: null };
    const phases = ["draft", "issued", "voided", "written-off"].map((phase) => ({ ...head, phase }));
    const ids = { invoice: "inv_x", estimate: "est_x", "credit-note": "cn_x" } as const;
    const heads = (kind: keyof typeof ids) => phases.flatMap((each) => [{}, { decision: { state: "declined" } }, { convertedTo: "inv_y" }, { creditedMinor: 1 }].map((more) => ({ ...each, invoiceId: ids[kind], ...more })));
    const reasons = (Object.keys(ids) as (keyof typeof ids)[]).flatMap((kind) => heads(kind).flatMap((each) => Object.values(RULES[kind]).map((rule) => rule.not(each as never)))).filter((reason) => reason !== null);
    const say = sayFrom(en, "en");
    expect(reasons.filter((reason) => becauseWords(reason, say) === say("because.other"))).toEqual([]);
  });

  it("offer the currencies that the server takes", () => expect([...currencies].sort()).toEqual(served().sort()));
});
