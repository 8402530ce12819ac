import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../lambdas/domain/languages.ts";
import { BrokenTemplate } from "../../../lambdas/documents/messages/render-message.ts";
import { templateFaults } from "../../../lambdas/documents/messages/template-faults.ts";
import { sampleMessage } from "../sample-message.ts";

const faults = (body: string, subject = "{{ invoice.number }}") => templateFaults("invoice", { de: { subject, body } });
/** The text as it would leave if somebody had kept it without asking. */
const sent = (body: string, subject = "{{ invoice.number }}") =>
  sampleMessage("de", { template: { languages: Object.fromEntries(LANGUAGES.map((language) => [language, { subject, body }])) as never } });
const party = (name: string) => ({ name, address: null, email: null, vatId: null });

const LONG = "x".repeat(9_000);

describe("a company's text that tries to get out is not kept", () => {
  it.each([
    ["the prototype", "{{ customer.__proto__.polluted }}"],
    ["the prototype by its name in brackets", "{{ customer['__proto__']['polluted'] }}"],
    ["a constructor", "{{ customer.constructor.constructor }}"],
    ["a constructor of a text", "{{ customer.name.constructor }}"],
    ["a fact looked up by another", "{% assign k = '__proto__' %}{{ customer[k] }}"],
    ["the facts as a whole", "{{ customer }}"],
    ["the environment", "{{ process.env.TABLE }}"],
    ["everything global", "{{ globalThis.fetch }}"],
    ["another company", "{{ companies[0].name }}"],
    ["a fact of another kind of message", "{{ payment.amount }}"],
    ["a fact in the argument of a filter", "{{ 'a' | append: secret.key }}"],
    ["a fact in a condition that never holds", "{% if false %}{{ secret.key }}{% endif %}"],
    ["a letter that only looks Latin", "{{ сustomer.name }}"],
    ["full-width braces round a fact and real ones round a lie", "｛｛ customer.name ｝｝{{ customer.nаme }}"],
    ["a fact with a hidden mark in its name", "{{ customer.na\u200Bme }}"],
  ])("%s", (_, body) => {
    expect(faults(body).length).toBeGreaterThan(0);
    for (const { code } of faults(body)) expect(code).toMatch(/^(unknown-tag|template-syntax)$/);
  });

  it.each([
    ["a file", "{% include 'invoice' %}"], ["a file by path", "{% render '/etc/passwd' %}"], ["a layout", "{% layout 'x' %}{% block a %}{% endblock %}"], ["a loop", "{% for i in (1..999999999) %}x{% endfor %}"],
    ["a table of rows", "{% tablerow i in (1..999999999) %}x{% endtablerow %}"], ["a counter", "{% increment n %}"], ["tags within a tag", "{% liquid assign a = 1 %}"], ["an echo", "{% echo customer.name %}"],
    ["a filter that shows whole facts", "{{ customer.name | json }}"], ["a filter that runs an expression", "{{ 'a' | where_exp: 'x', 'x.constructor' }}"], ["a filter that breaks up", "{{ customer.name | split: '' }}"],
    ["a filter that leaves text as it is", "{{ customer.name | raw }}"], ["a filter of the prototype", "{{ customer.name | constructor }}"], ["a filter of the prototype, once more", "{{ customer.name | toString }}"],
    ["a tag of the prototype", "{% constructor %}"], ["another one", "{% __proto__ %}"],
  ])("%s", (_, body) => expect(faults(body)).toMatchObject([{ at: "languages.de.body", code: "template-syntax" }]));
});

describe("a company's text that tries to grow is not kept, and would not leave", () => {
  const level = (from: string, to: string) => `{% capture ${to} %}${`{{ ${from} }}`.repeat(40)}{% endcapture %}`;
  const captures = `{% capture a %}${"x".repeat(500)}{% endcapture %}${"abcdefgh".split("").map((letter, at, all) => (at ? level(all[at - 1]!, letter) : "")).join("")}{{ h }}`;

  it.each([
    ["a text in itself, in captures", captures],
    ["a letter for a long text, again and again", `{% assign a = '${LONG}' %}{% assign b = a | replace: 'x', a %}{{ b }}`],
    ["the gaps between letters", `{% assign a = '${LONG}' %}{{ a | replace: '', a }}`],
    ["twice itself, thirty times", `{% assign a = 'xxxxxxxxxx' %}${"{% assign a = a | append: a %}".repeat(30)}{{ a }}`],
    ["in front of itself", `{% assign a = 'xxxxxxxxxx' %}${"{% assign a = a | prepend: a %}".repeat(30)}{{ a }}`],
    ["one long text many times", `{% assign a = '${LONG}' %}${"{{ a }}".repeat(1_000)}`],
  ])("%s", (_, body) => {
    expect(body.length).toBeLessThanOrEqual(20_000);
    const started = performance.now();
    const before = process.memoryUsage().rss;
    expect(faults(body)).toHaveLength(1);
    expect(() => sent(body)).toThrow(BrokenTemplate);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  it("a thousand conditions in one another", () => {
    const started = performance.now();
    const deep = `${"{% if attached %}".repeat(650)}x${"{% endif %}".repeat(650)}`;
    expect(faults(deep).every(({ code }) => code === "template-syntax")).toBe(true);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("what people are called", () => {
  it("does not become a link, whatever the template does with it", () => {
    const name = "https://evil.example/login";
    const { html } = sampleMessage("en", { body: { buyer: party(name) }, template: { languages: { en: { subject: "{{ invoice.number }}", body: "{{ customer.name | append: '?a=1' }} {{ customer.name }}." } } as never } });
    expect(html).not.toMatch(/href="[^"]*evil/);
  });

  it("does not open a tag through a filter that shapes words", () => {
    const body = "{{ customer.name | upcase }} {{ customer.name | capitalize }} {{ customer.name | replace: '(', '<' | replace: ')', '>' }} {{ '<b>' | append: customer.name }}";
    const { html } = sampleMessage("en", { body: { buyer: party("(script)alert(1)(/script)<svg onload=alert(1)>") }, template: { languages: { en: { subject: "{{ invoice.number }}", body } } as never } });
    expect(html).not.toMatch(/<(script|svg|b)\b/i);
  });

  it.each(["\r\nBcc: evil@x.example", "\nX: 1", "\u2028Bcc: a", "\u0085Bcc: a", "\u000BBcc: a", "\u000CBcc: a"])("does not add a header to the mail: %j", (name) => {
    for (const line of ["{{ invoice.number }} {{ customer.name }}", "{{ invoice.number }}{% capture x %}\n{% endcapture %}{{ x }}{{ customer.name }}"]) {
      const { subject, html } = sampleMessage("en", { body: { buyer: party(`A${name}`) }, template: { languages: { en: { subject: line, body: "x" } } as never } });
      expect(subject).not.toMatch(/[\r\n\u2028\u2029\u0085\v\f]/);
      expect(html.match(/<title>(.*)<\/title>/)).not.toBeNull();
    }
  });

  it("does not hide or turn the number of the document", () => {
    const { subject, text } = sampleMessage("en", { head: { number: "R-\u202E7100\u202C-\u200B2026" } });
    for (const form of [subject, text]) expect(form).toContain("R-7100-2026");
  });
});
