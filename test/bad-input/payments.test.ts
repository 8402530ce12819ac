import { beforeEach, describe, expect, it } from "vitest";
import { endpointOf } from "../../lambdas/use-cases/shared/account-of.ts";
import { COMPANY } from "../doubles/memory-world.ts";
import { expectRefused } from "./world/refused.ts";
import { openOffice, type Office } from "./world/office.ts";

let office: Office;
let session: string;
beforeEach(async () => {
  office = await openOffice();
  const { body } = await office.ask("POST /portal/v1/sessions", { body: { token: office.mine.token } });
  session = String(body["sessionToken"]);
});

describe("a payment that cannot be", () => {
  it.each<[string, (o: Office) => object, number, string]>([
    ["of no invoice", () => ({ invoiceIds: [] }), 422, "invalid-input"],
    ["of another company's invoice", (o) => ({ invoiceIds: [o.theirs.sentId] }), 404, "not-found"],
    ["of a draft", (o) => ({ invoiceIds: [o.mine.draftId] }), 404, "not-found"],
    ["of an estimate", (o) => ({ invoiceIds: [o.mine.estimates.sentId] }), 422, "invalid-input"],
    ["of nothing", (o) => ({ invoiceIds: [o.mine.sentId], amountMinor: 0 }), 422, "invalid-input"],
    ["of less than nothing", (o) => ({ invoiceIds: [o.mine.sentId], amountMinor: -5 }), 422, "invalid-input"],
    ["of half a cent", (o) => ({ invoiceIds: [o.mine.sentId], amountMinor: 0.5 }), 422, "invalid-input"],
    ["of more than is owed", (o) => ({ invoiceIds: [o.mine.sentId], amountMinor: 99_999_999 }), 409, "more-than-owed"],
    ["by a provider that nobody knows", (o) => ({ invoiceIds: [o.mine.sentId], provider: "goldsmith" }), 422, "invalid-input"],
    ["by a provider that the company does not have", (o) => ({ invoiceIds: [o.mine.sentId], provider: "stripe" }), 409, "provider-not-offered"],
    ["by a way with line ends in it", (o) => ({ invoiceIds: [o.mine.sentId], method: "ideal\r\nX: y" }), 422, "invalid-input"],
    ["with a way back of the customer's own", (o) => ({ invoiceIds: [o.mine.sentId], returnUrl: "https://evil.example" }), 422, "invalid-input"],
    ["of two hundred and one invoices", (o) => ({ invoiceIds: Array.from({ length: 201 }, () => o.mine.sentId) }), 422, "invalid-input"],
  ])("is refused: %s", async (_name, body, status, code) => {
    await expectRefused(office, "POST /portal/v1/payments", { session, body: body(office), expected: { status, code } });
    expect([...office.world.store.items.values()].some((item) => item["type"] === "payment-attempt")).toBe(false);
  });

  it.each(["att_01ARZ3NDEKTSV4RRFFQ69G5FAV", "pay_x", "inv_01ARZ3NDEKTSV4RRFFQ69G5FAV", "..%2f..%2f"])("is not there to look at: %s", (id) => expectRefused(office, `GET /portal/v1/payments/${id}`, { session, expected: { status: 404 } }));
});

describe("a notice that is none", () => {
  const wake = () => office.world.dueHints.length;
  it.each<[string, (endpoint: string) => [path: string, raw: string, signature?: string]]>([
    ["of a provider that nobody knows", (endpoint) => [`goldsmith/${endpoint}`, "{}"]],
    ["at an endpoint that is nobody's", () => ["house/01arz3ndektsv4rrffq69g5fav-0000000000000000", "{}"]],
    ["at another provider's endpoint", (endpoint) => [`mollie/${endpoint}`, "id=tr_1234"]],
    ["without a signature", (endpoint) => [`house/${endpoint}`, "{}"]],
    ["with a forged signature", (endpoint) => [`house/${endpoint}`, '{"id":"hp_1"}', "wrong"]],
    ["with a path in it", (endpoint) => [`house/${endpoint}/..`, "{}"]],
  ])("wakes nobody and is not found: %s", async (_name, make) => {
    const [path, raw, signature] = make(await endpointOf(office.world, COMPANY, "house"));
    const answer = await office.ask(`POST /webhooks/payments/${path}`, { raw, headers: signature ? { "house-signature": signature } : {} });
    expect(answer.status).toBe(404);
    expect(wake()).toBe(0);
  });

  it("is not even read where it is larger than 256 KB", async () => {
    const answer = await office.ask(`POST /webhooks/payments/house/${await endpointOf(office.world, COMPANY, "house")}`, { raw: "x".repeat(300_000), headers: { "house-signature": "right" } });
    expect(answer.status).toBe(413);
  });
});
