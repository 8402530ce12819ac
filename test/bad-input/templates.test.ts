import { beforeEach, describe, expect, it } from "vitest";
import { deliverMessage } from "../../lambdas/use-cases/deliver-message.ts";
import { COMPANY } from "../doubles/memory-world.ts";
import { expectRefused, type Expected } from "./world/refused.ts";
import { openOffice, type Office } from "./world/office.ts";
import { TEMPLATE } from "./world/routes.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});

const withBody = (body: string) => ({ ...TEMPLATE, languages: { ...TEMPLATE.languages, de: { ...TEMPLATE.languages.de, body } } });
const withSubject = (subject: string) => ({ ...TEMPLATE, languages: { ...TEMPLATE.languages, de: { ...TEMPLATE.languages.de, subject } } });

/** Neither kept nor shown as a preview. */
async function refused(template: typeof TEMPLATE, expected: Expected): Promise<void> {
  await expectRefused(office, "PUT /v1/message-templates/invoice", { body: template, expected: { status: 422, code: "invalid-template", ...expected } });
  await expectRefused(office, "POST /v1/message-templates/invoice/previews", { body: { language: "de", languages: { de: template.languages.de } }, expected: { status: 422, code: "invalid-template", ...expected } });
}

describe("a message template", () => {
  it.each([
    "{{constructor.constructor('return process')()}}", "{{ company.constructor }}", "{{ company.__proto__ }}", "{{ company['constructor'] }}", "{{ company[\"__proto__\"].x }}", "{{ \"\".constructor }}", "{{ customer.emails }}", "{{ process.env.TABLE }}", "{{ globalThis }}",
    "{{ company | constructor }}", "{{ company.name | raw }}", "{{ company.name | json }}", "{{ 'a' | where_exp: 'x', 'x.constructor' }}", "{{ company.toString }}",
  ])("131: that reaches for more than its facts: %s", (text) => refused(withBody(text), {}));
  it.each(['{{#with "s" as |x|}}{{/with}}', "{{#each items}}{{/each}}", "{{> partial}}", "<%= 7*7 %>{{ x }}", "{{= 1 }}"])("131: in another language of templates: %s", (text) => refused(withBody(text), {}));

  it.each(["{{#each}}", "{% if attached %}", "{% if %}x{% endif %}", "{% endif %}", "{{ invoice.number", "{% case attached %}{% when %}", "{% raw %}", "{% capture x %}", "{% unless", "{{ invoice.number | append: }}{{"])("132: that is never closed: %s", async (text) => refused(withBody(text), {}));
  it.each(["{% for i in (1..1000000) %}x{% endfor %}", "{% tablerow i in (1..1000000) %}x{% endtablerow %}", "{% include 'invoice' %}", "{% render 'invoice' %}", "{% layout 'x' %}", "{% increment x %}", "{% cycle 'a','b' %}", "{% liquid for i in (1..9) %}", "{% echo x %}", "{% block a %}{% endblock %}"])("132: that loops or calls itself: %s", (text) => refused(withBody(text), { code: "template-syntax", at: "languages.de.body" }));
  it("132: that grows while it is rendered", async () => {
    const doubling = `{% assign a = "xxxxxxxxxxxxxxxxxxxx" %}${"{% assign a = a | append: a %}".repeat(30)}{{ a }}`;
    const started = performance.now();
    await refused(withBody(doubling), {});
    await refused(withBody(`${"{% if attached %}".repeat(600)}x${"{% endif %}".repeat(600)}${doubling}`), {});
    expect(performance.now() - started).toBeLessThan(5_000);
  });
  it("132: of more than its room", async () => {
    await expectRefused(office, "PUT /v1/message-templates/invoice", { body: withBody("x".repeat(20_001)), expected: { status: 422, code: "too-large", at: "languages.de.body" } });
    await expectRefused(office, "PUT /v1/message-templates/invoice", { body: withSubject("x".repeat(301)), expected: { status: 422, code: "too-large", at: "languages.de.subject" } });
  });

  it.each(["{{{raw}}}", "{{{ customer.name }}}", "{{& customer.name }}"])("133: that asks for text as it is: %s", (text) => refused(withBody(text), {}));
  it("133: shows a customer's name as text, never as HTML", async () => {
    await office.ask(`PATCH /v1/customers/${office.mine.customerId}`, { body: { name: "<b>Bold</b>" } });
    const { body } = await office.ask("POST /v1/message-templates/invoice/previews", { body: { language: "en", invoiceId: office.mine.sentId } });
    expect(body["html"]).not.toContain("<b>");
    expect(body["html"]).toContain("&lt;b&gt;Bold");
  });

  it.each(["{{ invoice.amount }}", "{{ customer.nmae }}", "{{ unknown }}", "{% if customer.vip %}x{% endif %}", "{{ invoice.number | append: secret.key }}", "{{ invoice[customer.name] }}", "{{ invoice.lines[0].name }}"])("134: that names a fact nobody has is not kept: %s", (text) => refused(withBody(text), { code: "unknown-tag", at: "languages.de.body" }));
  it("134: that was kept by somebody else prints nothing for it", async () => {
    const { world, mine } = office;
    const kept = (await world.store.get("message-template", { companyId: COMPANY, name: "invoice" }))!;
    const words = { subject: "N {{ invoice.number }}", body: "[{{ invoice.amount }}{{ nobody.knows }}]" };
    await world.store.commit([{ save: { ...kept, languages: { en: words, de: words, fr: words, ro: words, nl: words } } }]);
    await office.ask(`POST /v1/invoices/${mine.issuedId}/send`, { body: {} });
    await deliverMessage(world, { companyId: COMPANY, deliveryId: world.hinted.at(-1)!.deliveryId, trustedNow: world.now });
    expect(world.mails.at(-1)!.text).toContain("[]");
  });

  it("135: whose subject does not name the document is not kept", () => refused(withSubject("Hello"), { code: "subject-needs-tag", at: "languages.de.subject" }));
  it("135: without link and amount still has both in the mail, because they stand around the text", async () => {
    const { world, mine } = office;
    expect((await office.ask("PUT /v1/message-templates/invoice", { body: withBody("Hello.") })).status).toBe(200);
    await office.ask(`POST /v1/invoices/${mine.issuedId}/send`, { body: {} });
    await deliverMessage(world, { companyId: COMPANY, deliveryId: world.hinted.at(-1)!.deliveryId, trustedNow: world.now });
    const { text, html } = world.mails.at(-1)!;
    for (const form of [text, html]) {
      expect(form).toMatch(/https:\/\/pay\.example\.test\/#\/de\/i\/[\w-]{43}/);
      expect(form).toMatch(/119,00/);
    }
  });

  it.each(["A\nBcc: x@y.z {{ invoice.number }}", "A\r\n{{ invoice.number }}", "{{ invoice.number }}\u2028x"])("whose subject has a line end: %j", (subject) => refused(withSubject(subject), { code: "subject-has-line-end" }));
  it.each(["", "   ", "\n"])("that is empty (%j)", (text) => refused(withBody(text), { code: "template-empty" }));
  it.each(["A\u0000B", "A\u202eB", "A\ud800"])("with what cannot be printed: %j", (text) => expectRefused(office, "PUT /v1/message-templates/invoice", { body: withBody(text), expected: { status: 422, code: "invalid-character", at: "languages.de.body" } }));
  it("of another name, or without a language", async () => {
    for (const name of ["nothing", "constructor", "__proto__", "Invoice"]) await expectRefused(office, `PUT /v1/message-templates/${name}`, { body: TEMPLATE, expected: { status: 404 } });
    const { ro: _ro, ...four } = TEMPLATE.languages;
    await expectRefused(office, "PUT /v1/message-templates/invoice", { body: { ...TEMPLATE, languages: four }, expected: { status: 422, code: "required", at: "languages.ro" } });
    await expectRefused(office, "PUT /v1/message-templates/invoice", { body: { ...TEMPLATE, languages: { ...TEMPLATE.languages, it: TEMPLATE.languages.en } }, expected: { status: 422, code: "unknown-field", at: "languages.it" } });
  });
});
