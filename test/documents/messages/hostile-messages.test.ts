import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../lambdas/domain/languages.ts";
import { MESSAGES } from "../../../lambdas/documents/messages/index.ts";
import { sampleMessage } from "../sample-message.ts";

/** The tags of a mail without what attributes hold, and without those that a text may have more or fewer of. */
const skeleton = (html: string): string => html.match(/<!--.*?-->|<[^>]*>/gs)!.map((tag) => tag.replace(/"[^"]*"/g, '""')).filter((tag) => !/^<(\/?p|br)\b/.test(tag)).join("");
const party = (name: string) => ({ name, address: null, email: null, vatId: null });
const languages = (body: string, subject = "{{ invoice.number }}") => Object.fromEntries(LANGUAGES.map((l) => [l, { subject, body }])) as typeof MESSAGES.invoice.texts;

describe("texts of customers and companies", () => {
  it("never open a tag or an attribute, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.constantFrom("<", '"><meta http-equiv=refresh content=0>', "{{ link }}", "'\"><img src=x onerror=1>", "--><!--[if mso]><b>", "</title></style><script>", "\u202E\u0000"), (noise, trick) => {
        const hostile = noise + trick + noise;
        const mail = (text: string) => sampleMessage("en", { body: { buyer: party(text) }, template: { languages: languages(`Hello {{ customer.name }} ${text.replace(/[{}%]/g, "")}`) }, about: { note: `x${text}` } }).html;
        expect(skeleton(mail(hostile))).toBe(skeleton(mail("Anna")));
      }),
      { numRuns: 300 },
    );
  });

  it("are not templates themselves: a name with braces stays a name (131)", () => {
    const { text } = sampleMessage("en", { body: { buyer: party("{{ link }}{% raw %}") } });
    expect(text).toContain("Dear {{ link }}{% raw %},");
  });

  it("cannot add a line to the subject (136)", () => {
    const { subject } = sampleMessage("en", { body: { buyer: party("A\r\nBcc: x@y.example") }, template: { languages: languages("x", "{{ invoice.number }} {{ customer.name }}") } });
    expect(subject).toBe("R-2026-0017 A Bcc: x@y.example");
  });

  it("lose direction marks, so that a name cannot turn the text around (145)", () => {
    const { html, text, subject } = sampleMessage("en", { body: { buyer: party("evil\u202Egpj.exe\u200F") }, template: { languages: languages("{{ customer.name }}", "{{ invoice.number }} {{ customer.name }}") } });
    for (const form of [html, text, subject]) expect(form).not.toMatch(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/);
  });

  it("do not become links, while addresses of the template do (137)", () => {
    const body = "{{ customer.name }} https://help.example/pay?a=1&b=2. javascript:alert(1) data:text/html,x http://user@evil.example/";
    const { html } = sampleMessage("en", { body: { buyer: party("https://evil.example/login") }, template: { languages: languages(body) } });
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(links).toEqual(["https://help.example/pay?a=1&amp;b=2", expect.stringContaining("https://portal.example/")]);
  });

  it("name the number even where a condition left it out", () => {
    const { subject } = sampleMessage("en", { template: { languages: languages("x", "{% if customer.number == 'none' %}{{ invoice.number }}{% endif %}Your invoice") } });
    expect(subject).toBe("Your invoice (R-2026-0017)");
  });

  it("do not push the number out of a subject that is cut, nor cut a letter in two", () => {
    const { subject } = sampleMessage("en", { body: { buyer: party("🪑".repeat(120)) }, template: { languages: languages("x", "{{ customer.name }}{{ customer.name }} {{ invoice.number }}") } });
    expect(subject).toMatch(/^R-2026-0017 🪑+…$/u);
    expect(subject.length).toBeLessThanOrEqual(180);
    expect(subject.isWellFormed()).toBe(true);
  });

  it("print nothing for a fact that does not exist any more (134)", () => {
    expect(sampleMessage("en", { template: { languages: languages("a{{ invoice.color }}b{{ constructor }}c{{ invoice.__proto__ }}d") } }).text).toContain("abcd");
  });
});
