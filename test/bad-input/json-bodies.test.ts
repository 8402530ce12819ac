import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { expectRefused } from "./world/refused.ts";
import { DRAFT, openOffice, type Office } from "./world/office.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

const CUSTOMER = { number: "K-9", name: "Somebody" };
const customer = (raw: string | Uint8Array, headers: Record<string, string> = {}, expected = {}) => expectRefused(office, "POST /v1/customers", { raw, headers, expected });
const nested = (open: string, close: string, levels: number): string => open.repeat(levels) + "1" + close.repeat(levels);

describe("a body of JSON", () => {
  it("1: that is empty is an empty object, so what is required is missing", () => customer("", {}, { status: 422, code: "required" }));

  it.each(["null", "[]", '[{"number":"K-9","name":"Somebody"}]', '"text"', "7", "true"])("2, 3: %s instead of an object", (raw) => customer(raw, {}, { status: 422, code: "wrong-type" }));

  it.each(['{"number":"K-9","name":"A","name":"B"}', '{"number":"K-9","n\\u0061me":"A","name":"B"}', '{"number":"K-9","name":"A","emails":{"general":null,"general":"a@example.net"}}'])("4: with a name twice: %s", (raw) =>
    customer(raw, {}, { status: 400, code: "malformed-json" }));

  it("4: may say the same name in different objects", async () => {
    const { status } = await office.ask("POST /v1/invoices", { body: { customerId: office.mine.customerId, ...DRAFT, items: [DRAFT.items[0], DRAFT.items[0]] } });
    expect(status).toBe(201);
  });

  it.each([33, 1_000, 10_000, 100_000])("5: %i levels deep, on every kind of route", async (levels) => {
    for (const raw of [nested("[", "]", levels), nested('{"a":', "}", levels)]) {
      await customer(raw, {}, { status: 400, code: "malformed-json" });
      await expectRefused(office, `PATCH /v1/customers/${office.mine.customerId}`, { raw, expected: { status: 400 } });
      await expectRefused(office, `DELETE /v1/invoices/${office.mine.draftId}`, { raw, expected: { status: 400 } });
      await expectRefused(office, "POST /portal/v1/sessions", { raw, expected: { status: 400 } });
    }
  });

  it.each([1_000_001, 10_000_000])("6: of %i bytes", (bytes) => customer(JSON.stringify({ ...CUSTOMER, notes: "x".repeat(bytes) }), {}, { status: 413, code: "body-too-large" }));

  it.each([[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80], [0xc0, 0x80]])("7: with bytes that are not UTF-8 (%i …)", (...bytes) =>
    customer(Buffer.concat([Buffer.from('{"number":"K-9","name":"A'), Buffer.from(bytes), Buffer.from('"}')]), {}, { status: 400, code: "malformed-json" }));

  it("7: where the gateway has put U+FFFD for such bytes", () => customer(JSON.stringify({ ...CUSTOMER, name: "A\ufffdB" }), {}, { status: 422, code: "invalid-character", at: "name" }));

  it.each(["\\ud800", "\\udfff", "\\ud800x", "\\udc00\\ud800"])("8: with half a character in a name: %s", (half) => customer(`{"number":"K-9","name":"A${half}"}`, {}, { status: 422, code: "invalid-character", at: "name" }));

  it.each(["name", "number", "notes", "phone", "vatId"])("9: with NUL in %s", (field) => customer(JSON.stringify({ ...CUSTOMER, [field]: "A\u0000B" }), {}, { status: 422, at: field }));
  it("9: with NUL in a nested text", async () => {
    await customer(JSON.stringify({ ...CUSTOMER, customFields: { colour: "\u0000" } }), {}, { status: 422, code: "invalid-character" });
    await customer(JSON.stringify({ ...CUSTOMER, address: { line1: "A\u0000", postalCode: "1", city: "B", country: "DE" } }), {}, { status: 422, code: "invalid-character", at: "address.line1" });
  });

  it.each(['"__proto__":{"role":"owner"}', '"\\u005f_proto__":{"role":"owner"}', '"constructor":{"prototype":{"role":"owner"}}', '"customFields":{"__proto__":"x"}', '"customFields":{"constructor.prototype":"x"}', '"toString":"x"'])(
    "10: with a name that reaches for the prototype: %s",
    async (member) => {
      await customer(`{"number":"K-9","name":"Somebody",${member}}`);
      expect(({} as Record<string, unknown>)["role"]).toBeUndefined();
    },
  );

  it.each(["text/plain", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "application/jsonp", "text/json", "application/xml", "jsonapplication/json"])("31: sent as %s", (type) =>
    customer(JSON.stringify(CUSTOMER), { "content-type": type }, { status: 415, code: "unsupported-media-type" }));

  it("32: that is a gzip bomb is never opened", async () => {
    await customer(gzipSync(Buffer.alloc(50_000_000, 0x20)), { "content-encoding": "gzip" }, { status: 400, code: "malformed-json" });
  });

  it("1–10: is refused or, when it is a customer, kept; whatever it is, nothing breaks (generated)", () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.json({ maxDepth: 8 }), fc.json().map((text) => text.slice(0, -1))), async (raw) => {
        const answer = await office.ask("POST /v1/customers", { raw });
        expect(answer.status, raw).toBeGreaterThanOrEqual(400);
        expect(answer.status, raw).toBeLessThan(500);
      }),
      { numRuns: 300 },
    ));

  it("8–10: whatever stands in any field of a customer, it is kept whole or refused (generated)", () => {
    const anything = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.jsonValue({ maxDepth: 3 }));
    const fields = ["number", "name", "kind", "emails", "phone", "address", "language", "groupId", "customFields", "siren", "vatId", "channel", "notes", "id", "version"];
    return fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...fields), anything, { maxKeys: 4 }), fc.nat(), async (wild, n) => {
        const answer = await office.ask("POST /v1/customers", { body: { number: `G-${n}`, name: "Generated", ...wild } });
        expect([201, 409, 422], answer.text).toContain(answer.status);
      }),
      { numRuns: 400 },
    );
  });
});
