import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { expectRefused } from "./world/refused.ts";
import { DRAFT, ITEM, openOffice, type Office } from "./world/office.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

const drafted = (over: object) => ({ customerId: office.mine.customerId, ...DRAFT, ...over });
const withItem = (over: object) => drafted({ items: [{ ...ITEM, ...over }] });
const refused = (body: object, expected = {}) => expectRefused(office, "POST /v1/invoices", { body, expected });
/** A body as text, for numbers that JavaScript cannot write. */
const refusedRaw = (number: string, expected = {}) => expectRefused(office, "POST /v1/invoices", { raw: JSON.stringify(withItem({ unitPriceMinor: "HERE" })).replace('"HERE"', number), expected });
const payment = (amount: unknown) => ({ customerId: office.mine.customerId, amountMinor: amount, currency: "EUR", receivedOn: "2026-01-05", method: "cash", allocations: [{ invoiceId: office.mine.sentId, amountMinor: amount }] });

describe("an amount", () => {
  it.each(["1e308", "1e999", "-1e308", "1e15"])("11: of %s", (number) => refusedRaw(number, { status: 422, at: "items[0].unitPriceMinor" }));
  it.each(["0.30000000000000004", "12.5", "1e-9", "100.0000001"])("12: of %s minor units", (number) => refusedRaw(number, { status: 422, code: "wrong-type", at: "items[0].unitPriceMinor" }));
  it.each(["1,234.56", "1.234,56", "12", "", "€5", "0x10", "1e3", " 5"])("13: as the text %j", (text) => refused(withItem({ unitPriceMinor: text }), { status: 422, code: "wrong-type", at: "items[0].unitPriceMinor" }));
  it("14: of minus zero is not a payment, and on an invoice it is zero", async () => {
    await expectRefused(office, "POST /v1/payments", { raw: JSON.stringify(payment("-0")).replaceAll('"-0"', "-0"), expected: { status: 422, code: "too-small", at: "amountMinor" } });
    const answer = await office.ask("POST /v1/invoices", { raw: JSON.stringify(withItem({ unitPriceMinor: "HERE" })).replace('"HERE"', "-0") });
    expect(answer.body).toMatchObject({ totalMinor: 0, subtotalMinor: 0, balanceMinor: 0 });
    expect(answer.text).not.toContain(":-0");
  });
  it.each(["9007199254740993", "9007199254740992", "-9007199254740993", "10000000000000"])("15: of %s, which is not exact or beyond every sum", (number) => refusedRaw(number, { status: 422, at: "items[0].unitPriceMinor" }));
  it("15: whose lines add up beyond every sum", () => refused(drafted({ items: Array.from({ length: 3 }, () => ({ ...ITEM, unitPriceMinor: 9_999_999_999_999 })) }), { status: 422, code: "amount-too-large" }));
  it("15: that a large quantity makes too large", () => refused(withItem({ quantity: "999999999999999", unitPriceMinor: 9_999_999_999_999 }), { status: 422, code: "amount-too-large" }));
  it.each([[0.5, "JPY"], [1.234, "EUR"], [100.5, "KWD"]])("16: of %d in %s, finer than the currency's smallest unit", (amount, currency) => refused({ ...withItem({ unitPriceMinor: amount }), currency }, { status: 422, code: "wrong-type" }));
  it.each([0, -1, null, true, "100", [100], { amount: 1 }])("11–15: of %j as a payment", (amount) => expectRefused(office, "POST /v1/payments", { body: payment(amount), expected: { status: 422, at: "amountMinor" } }));
  it("11–15: a discount cannot be negative, nor both kinds at once", async () => {
    await refused(withItem({ discount: { amountMinor: -1 } }), { status: 422, at: "items[0].discount.amountMinor" });
    await refused(withItem({ discount: { amountMinor: 1, percent: "1" } }), { status: 422, code: "unknown-field" });
    await refused(withItem({ discount: { amountMinor: 2_000_000 } }), { status: 422, code: "negative-total" });
  });
});

describe("a currency", () => {
  it.each(["eur", "XXX", "EURO", "", "€", "EUR ", "XAU", "toString", null, 978])("17: %j", (currency) => refused(drafted({ currency: currency ?? 0 }), { status: 422, at: "currency" }));
  it("17: of the company's settings", () => expectRefused(office, "PATCH /v1/company", { body: { currency: "EURO" }, expected: { status: 422, code: "not-a-currency", at: "currency" } }));
});

describe("a quantity or a rate", () => {
  it.each([1e-9, "1e-9", "1,5", "--1", "", ".5", "5.", "1".repeat(16), "0.1234567891", "NaN", "Infinity", " 1", "١", 2])("18: quantity %j", (quantity) => refused(withItem({ quantity }), { status: 422, at: "items[0].quantity" }));
  it.each(["101", "-1", "NaN", "100.000000001", "19 %", "", "1e1", 19, null])("19: tax of %j per cent", (taxRate) => refused(withItem({ taxRate }), { status: 422, at: "items[0].taxRate" }));
  it("19: a category that nobody knows", () => refused(withItem({ taxCategory: "none" }), { status: 422, code: "not-allowed", at: "items[0].taxCategory" }));
});

describe("an invoice", () => {
  it("20: of 501 lines", () => refused(drafted({ items: Array.from({ length: 501 }, () => ITEM) }), { status: 422, code: "invoice-too-large", at: "items" }));
  it("20: of no line", () => refused(drafted({ items: [] }), { status: 422, code: "required", at: "items" }));
  it("20: of 500 lines is kept", async () => expect((await office.ask("POST /v1/invoices", { body: drafted({ items: Array.from({ length: 500 }, () => ITEM) }) })).status).toBe(201));
  it("143: of 500 lines of 2,000 characters", async () => {
    const items = Array.from({ length: 500 }, () => ({ ...ITEM, description: "x".repeat(2_000) }));
    await refused(drafted({ items }), { status: 413, code: "body-too-large" });
    await refused(drafted({ items: items.slice(0, 120) }), { status: 422, code: "invoice-too-large" });
    await refused(drafted({ items: items.slice(0, 60).map((item) => ({ ...item, description: "漢".repeat(2_000) })) }), { status: 422, code: "invoice-too-large" });
  });
});

describe("a day", () => {
  it.each(["2026-02-30", "2026-02-29", "2026-13-01", "2026-04-31", "2025-00-10", "26-01-01", "2026-1-1", "2026-01-01T00:00:00Z", "01.02.2026", "2026-01-01 ", "", null, 20260101])("21: %j", (issueOn) => refused(drafted({ issueOn }), { status: 422, at: "issueOn" }));
  it.each(["0000-00-00", "9999-12-31", "10000-01-01", "1899-12-31", "2200-01-01", "-2026-01-01", "+002026-01-01"])("22: %s", (dueOn) => refused(drafted({ dueOn }), { status: 422, code: "not-a-day", at: "dueOn" }));
  it("23: due before issue, in a draft and in a change", async () => {
    await refused(drafted({ issueOn: "2026-01-05", dueOn: "2026-01-04" }), { status: 422, code: "before-issue", at: "dueOn" });
    await expectRefused(office, `PATCH /v1/invoices/${office.mine.draftId}`, { body: { dueOn: "2025-12-31" }, expected: { status: 422, code: "before-issue" } });
    await expectRefused(office, `PATCH /v1/invoices/${office.mine.issuedId}`, { body: { dueOn: "2025-12-31" }, expected: { status: 422, code: "before-issue" } });
  });
  it("23: a period that ends before it begins", () => refused(drafted({ supply: { from: "2026-01-02", to: "2026-01-01" } }), { status: 422, code: "before-start", at: "supply.to" }));
  it("23: a supply of a day and a period", () => refused(drafted({ supply: { on: "2026-01-02", from: "2026-01-01", to: "2026-01-03" } }), { status: 422, code: "unknown-field" }));
});

describe("a time zone", () => {
  it.each(["Mars/Phobos", "UTC+25", "+02:00", "Europe/", "Europe/Berlin\n", "../etc/passwd", "Etc/GMT+99", "", "CET;", null])("24: %j", (timeZone) => expectRefused(office, "PATCH /v1/company", { body: { timeZone: timeZone ?? 5 }, expected: { status: 422, at: "timeZone" } }));
});

it("11–22: whatever stands in any field of an invoice, it is kept or refused (generated)", () => {
  const wild = fc.oneof(fc.double(), fc.string({ maxLength: 20 }), fc.bigInt().map(String), fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)), fc.jsonValue({ maxDepth: 2 }));
  const item = fc.dictionary(fc.constantFrom("name", "description", "quantity", "unit", "unitPriceMinor", "taxRate", "taxCategory", "discount"), wild, { maxKeys: 2 });
  const head = fc.dictionary(fc.constantFrom("issueOn", "dueOn", "currency", "supply", "customerReference", "paymentTerms", "taxNote", "externalNumber", "notes"), wild, { maxKeys: 2 });
  return fc.assert(
    fc.asyncProperty(head, item, async (over, line) => {
      const answer = await office.ask("POST /v1/invoices", { body: { ...withItem(line), ...over } });
      expect([201, 422], answer.text).toContain(answer.status);
      if (answer.status === 201) expect(Number.isSafeInteger(answer.body["totalMinor"])).toBe(true);
    }),
    { numRuns: 400 },
  );
});
