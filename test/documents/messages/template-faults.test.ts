import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../lambdas/domain/languages.ts";
import { MESSAGE_NAMES, MESSAGES } from "../../../lambdas/documents/messages/index.ts";
import { templateFaults } from "../../../lambdas/documents/messages/template-faults.ts";
import { templateOf } from "../../../lambdas/documents/messages/template-of.ts";

const GOOD = { subject: "{{ invoice.number }}", body: "Hello {{ customer.name }}" };
const body = (text: string) => templateFaults("invoice", { de: { ...GOOD, body: text } });
const subject = (text: string) => templateFaults("invoice", { de: { ...GOOD, subject: text } });

describe("the templates that ship", () => {
  it.each(MESSAGE_NAMES)("%s has no fault in any language", (name) => expect(templateFaults(name, MESSAGES[name].texts)).toEqual([]));
  it.each(MESSAGE_NAMES)("%s exists in every language", (name) => expect(Object.keys(MESSAGES[name].texts).sort()).toEqual([...LANGUAGES].sort()));
  it("are what a company gets until it writes its own", () => expect(templateOf("invoice", "cmp_1", null)).toMatchObject({ enabled: true, autoSend: false, attachPdf: true, version: 0 }));
});

describe("a template with mistakes is refused with the place", () => {
  it("names the language and the part", () => expect(body("{{ custmer.name }}")).toEqual([{ at: "languages.de.body", code: "unknown-tag", message: "{{ custmer.name }}" }]));
  it("finds unknown facts in branches that a sample would not take", () => expect(body("{% if false %}{{ a.b }}{% endif %}")).toMatchObject([{ code: "unknown-tag", message: "{{ a.b }}" }]));
  it("knows variables that the text makes itself", () => expect(body("{% assign n = customer.name | upcase %}{{ n }}")).toEqual([]));

  it.each([
    ["{{constructor.constructor('return process')()}}"], ['{{#with "s" as |x|}}'], ["{{#each}}"], ["{{{raw}}}"], ["{{ customer.name"], ["{% if customer.name %}"],
    ["{% for i in (1..1000000) %}x{% endfor %}"], ["{% include 'a' %}"], ["{% render '/etc/passwd' %}"], ["{% layout 'a' %}"], ["{{ customer.name | sha256 }}"], ["{{ 'now' | date: '%Y' }}"],
  ])("%s cannot be read (131–133)", (text) => expect(body(text)).toMatchObject([{ code: "template-syntax" }]));

  it.each([["{{ customer.constructor }}"], ["{{ customer['__proto__'] }}"], ["{{ customer[link] }}"]])("%s is no fact", (text) => expect(body(text)[0]).toMatchObject({ code: "unknown-tag" }));

  it("asks for a subject of one line with the number (135, 136)", () => {
    expect(subject("{{ invoice.number }}\r\nBcc: a@b.example")).toMatchObject([{ at: "languages.de.subject", code: "subject-has-line-end" }]);
    expect(subject("Your invoice")).toMatchObject([{ code: "subject-needs-tag", message: "{{ invoice.number }}" }]);
    expect(subject(" ")).toMatchObject([{ code: "template-empty" }]);
  });

  it("bounds what is written and what comes out", () => {
    expect(body("x".repeat(20_001))).toMatchObject([{ code: "template-too-long" }]);
    expect(subject(`{{ invoice.number }}${"x".repeat(300)}`)).toMatchObject([{ code: "template-too-long" }]);
    const doubling = `{% assign a = 'xxxxxxxxxx' %}${"{% assign a = a | append: a %}".repeat(30)}{{ a }}`;
    expect(body(doubling)).toHaveLength(1);
  });

  it("collects what is wrong in several languages", () =>
    expect(templateFaults("invoice", { de: { ...GOOD, body: "" }, fr: { ...GOOD, subject: "" } }).map(({ at }) => at)).toEqual(["languages.de.body", "languages.fr.subject"]));

  it("knows no other template and no other language", () => {
    expect(templateFaults("constructor", {})).toEqual([{ at: "name", code: "unknown-template" }]);
    expect(templateFaults("invoice", { xx: GOOD } as never)).toEqual([{ at: "languages.xx", code: "unknown-language" }]);
  });
});
