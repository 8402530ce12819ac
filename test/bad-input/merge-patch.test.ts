import { beforeEach, describe, expect, it } from "vitest";
import { expectRefused } from "./world/refused.ts";
import { openOffice, type Office } from "./world/office.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});

const company = async (body: object) => {
  const answer = await office.ask("PATCH /v1/company", { body });
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
};

describe("a PATCH is a merge patch (RFC 7396)", () => {
  it("a part of a setting leaves the rest of it", async () => {
    expect(await company({ imports: { mailGuard: 5 } })).toMatchObject({ imports: { invoicesArrive: "issued", mailGuard: 5 } });
    expect(await company({ invoicing: { allowPaymentPlanProposals: true } })).toMatchObject({ invoicing: { allowPaymentPlanProposals: true, collectEmail: { onInvoices: false, onReminders: false } } });
    expect(await company({ invoicing: { collectEmail: { onReminders: true } } })).toMatchObject({ invoicing: { allowPaymentPlanProposals: true, collectEmail: { onInvoices: false, onReminders: true } } });
    await company({ legal: { form: "GmbH", siren: "123456789", directors: ["A"] } });
    expect((await company({ legal: { siren: null, capital: "1" } }))["legal"]).toEqual({ form: "GmbH", directors: ["A"], capital: "1" });
    await company({ delivery: { replyTo: "reply@example.com" } });
    expect(await company({ delivery: { replyTo: null } })).toMatchObject({ delivery: { mode: "platform", replyTo: null } });
  });

  it("a customer keeps the addresses and fields that the patch does not name", async () => {
    const change = `PATCH /v1/customers/${office.mine.customerId}`;
    expect((await office.ask(change, { body: { emails: { invoices: "bills@example.net" } } })).body).toMatchObject({ emails: { general: "buyer@example.net", invoices: "bills@example.net" } });
    expect((await office.ask(change, { body: { emails: { general: null } } })).body["emails"]).toEqual({ general: null, invoices: "bills@example.net" });
    await office.ask(change, { body: { customFields: { colour: "red", size: "L" } } });
    expect((await office.ask(change, { body: { customFields: { colour: null, shape: "round" } } })).body["customFields"]).toEqual({ size: "L", shape: "round" });
  });

  it("an invoice keeps the terms that the patch does not name", async () => {
    const change = `PATCH /v1/invoices/${office.mine.draftId}`;
    await office.ask(change, { body: { paymentTerms: { discounts: [{ percent: "2", untilOn: "2026-01-20" }] } } });
    expect((await office.ask(change, { body: { paymentTerms: { penaltyRate: "9" } } })).body["paymentTerms"]).toEqual({ discounts: [{ percent: "2", untilOn: "2026-01-20" }], penaltyRate: "9" });
    expect((await office.ask(change, { body: { paymentTerms: null } })).body["paymentTerms"]).toBeNull();
  });

  it.each([
    [{ bank: { bic: "MARKDEF1100" } }, "required", "bank.holder"], [{ address: { city: "Berlin" } }, "required", "address.line1"], [{ imports: { mailGuard: null } }, "required", "imports.mailGuard"], [{ imports: null }, "wrong-type", "imports"],
    [{ name: null }, "wrong-type", "name"], [{ imports: { mailGuard: -1 } }, "too-small", "imports.mailGuard"], [{ invoicing: { collectEmail: { onMondays: true } } }, "unknown-field", "invoicing.collectEmail.onMondays"], [{ legal: [] }, "wrong-type", "legal"], [{ legal: { directors: "A" } }, "wrong-type", "legal.directors"],
  ])("what would leave something incomplete or wrong is refused: %j", (body, code, at) => expectRefused(office, "PATCH /v1/company", { body, expected: { status: 422, code, at } }));

  it("two parts of one setting at the same moment both hold", async () => {
    await Promise.all([company({ legal: { form: "GmbH" } }), company({ legal: { capital: "1" } })]);
    expect((await office.ask("GET /v1/company")).body["legal"]).toEqual({ form: "GmbH", capital: "1" });
  });
});
