import { beforeEach, describe, expect, it } from "vitest";
import { MESSAGE_NAMES } from "../../lambdas/documents/messages/index.ts";
import { LANGUAGES } from "../../lambdas/domain/languages.ts";
import { expectRefused } from "./world/refused.ts";
import { openOffice, type Office } from "./world/office.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});

type Read = Record<string, unknown> & { name: string; version: number };
const read = async (name: string): Promise<Read> => (await office.ask(`GET /v1/message-templates/${name}`)).body as Read;
const put = (name: string, body: object) => office.ask(`PUT /v1/message-templates/${name}`, { body });
const only = (names: string[]) => expect.arrayContaining(names);

describe("the list of templates", () => {
  it("has every one with what it can do", async () => {
    const { data } = (await office.ask("GET /v1/message-templates")).body as { data: Read[] };
    expect(data.map(({ name }) => name)).toEqual(MESSAGE_NAMES);
    const having = (field: string) => data.filter((one) => field in one).map(({ name }) => name);
    expect(having("autoSend").sort()).toEqual(["credit-note", "estimate", "invoice", "payment-plan-onboarding"]);
    expect(having("daysBefore").sort()).toEqual(["payment-plan-reminder", "subscription-billed-soon"]);
    expect(data.filter(({ enabled }) => !enabled).map(({ name }) => name).sort()).toEqual(["payment-plan-onboarding", "subscription-billed-soon", "subscription-cancelled", "subscription-confirmation", "thank-you"]);
    expect(data.find(({ name }) => name === "refund")).toMatchObject({ attachPdf: true, hasPdf: true, hasButton: true, isOwn: false, version: 0, tags: only(["refund.amount"]) });
  });
});

describe("a template that is put back as it was read", () => {
  it.each(MESSAGE_NAMES)("%s is kept as the company's own", async (name) => {
    const before = await read(name);
    const answer = await put(name, before);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toEqual({ ...before, isOwn: true, version: before.version + 1 });
    expect(await read(name)).toEqual(answer.body);
  });
});

describe("a template is not kept", () => {
  it.each(["refund", "thank-you", "statement", "payment-request"])("%s sending itself", async (name) =>
    expectRefused(office, `PUT /v1/message-templates/${name}`, { body: { ...(await read(name)), autoSend: true }, expected: { status: 422, code: "auto-send-not-possible", at: "autoSend" } }));

  it.each(["autopay-failed", "email-verification", "payment-plan-approved", "payment-request", "subscription-confirmation"])("%s with a PDF that does not exist", async (name) =>
    expectRefused(office, `PUT /v1/message-templates/${name}`, { body: { ...(await read(name)), attachPdf: true }, expected: { status: 422, code: "no-pdf-here", at: "attachPdf" } }));

  it.each([[0, "too-small"], [61, "too-large"], [2.5, "wrong-type"], ["3", "wrong-type"], [null, "wrong-type"]])("%j days ahead", async (daysBefore, code) =>
    expectRefused(office, "PUT /v1/message-templates/subscription-billed-soon", { body: { ...(await read("subscription-billed-soon")), daysBefore }, expected: { status: 422, code, at: "daysBefore" } }));

  it("with days ahead of nothing", async () => expectRefused(office, "PUT /v1/message-templates/invoice", { body: { ...(await read("invoice")), daysBefore: 3 }, expected: { status: 422, code: "no-days-before-here", at: "daysBefore" } }));

  it("with a fact of another kind of message", async () => {
    const body = { ...(await read("refund")), languages: Object.fromEntries(LANGUAGES.map((language) => [language, { subject: "x", body: "{{ invoice.number }}" }])) };
    await expectRefused(office, "PUT /v1/message-templates/refund", { body, expected: { status: 422, code: "unknown-tag", at: "languages.de.body" } });
  });
});

describe("the days ahead", () => {
  it("are kept; a company that does not speak of them gets those that ship", async () => {
    expect((await put("subscription-billed-soon", { ...(await read("subscription-billed-soon")), daysBefore: 14 })).body).toMatchObject({ daysBefore: 14 });
    const { daysBefore: _daysBefore, ...rest } = await read("payment-plan-reminder");
    expect((await put("payment-plan-reminder", rest)).body).toMatchObject({ daysBefore: 3 });
  });
});

describe("a preview", () => {
  it.each(MESSAGE_NAMES)("of %s is made of a sample, or of a real invoice", async (name) => {
    const { body: sample } = await office.ask(`POST /v1/message-templates/${name}/previews`, { body: { language: "fr" } });
    const { body: real } = await office.ask(`POST /v1/message-templates/${name}/previews`, { body: { language: "de", invoiceId: office.mine.sentId } });
    for (const message of [sample, real]) for (const form of ["subject", "html", "text"]) expect(message[form]).toEqual(expect.stringMatching(/\S/));
    if (!/^email|subscription-c/.test(name)) expect(real["text"]).toMatch(/\d,\d\d/);
  });
});
