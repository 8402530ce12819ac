import { beforeEach, describe, expect, it } from "vitest";
import { deliverMessage } from "../../lambdas/use-cases/deliver-message.ts";
import { expectRefused, traces } from "./world/refused.ts";
import { DRAFT, openOffice, type Office } from "./world/office.ts";
import { bodyFor, CLERKS, filled, nameOf, TEMPLATE } from "./world/routes.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});

/** Routes that create, send, charge or decide; a preview only shows. */
const posts = CLERKS.filter(({ method, path }) => method === "POST" && !/\/((text-)?previews|tests|delivery-tests)$/.test(path));
/** Routes that the state of what a company has at first allows: no letter waits, and of no mail it is unknown whether it left. */
const possible = posts.filter(({ path }) => !/\/(release|unblock|confirm|resend|letter-runs)$/.test(path));
const keyed = (key: string): { headers: Record<string, string> } => ({ headers: { "idempotency-key": key } });

describe("29: an Idempotency-Key", () => {
  it.each(posts.flatMap((route) => ["", "k".repeat(256), "a\nb", "a\r\nX-Evil: 1", "ключ", "a\u0000", "\ud83d\ude00"].map((key) => [nameOf(route), key.slice(0, 12), key, route] as const)))("%s refuses the key %j", (_name, _short, key, route) =>
    expectRefused(office, filled(route, office.mine), { body: bodyFor(route, office.mine), ...keyed(key), expected: { status: 422, code: "invalid-format", at: "Idempotency-Key" } }));

  it.each(possible.map((route) => [nameOf(route), route] as const))("%s with the same key and body is done once, and answers the same", async (_name, route) => {
    const wishes = { body: bodyFor(route, office.mine), ...keyed("key-1") };
    const first = await office.ask(filled(route, office.mine), wishes);
    expect(first.status, first.text).toBeLessThan(300);
    expect(first.headers["idempotent-replayed"]).toBeUndefined();
    const before = traces(office.world);
    const second = await office.ask(filled(route, office.mine), wishes);
    expect(second.status, second.text).toBe(first.status);
    expect(second.headers["idempotent-replayed"]).toBe("true");
    expect(second.body).toEqual(first.body);
    expect(traces(office.world)).toBe(before);
  });

  const other: Record<string, object> = {
    "POST /v1/customers": { number: "K-78", name: "Somebody" },
    "POST /v1/invoices/{id}/send": { to: ["other@example.net"] },
    "POST /v1/invoices/{id}/block": { reason: "paused" },
    "POST /v1/inbox/threads/{id}/replies": { text: "Because not." },
    "POST /v1/imports": { kind: "invoices", fileName: "customers.csv" },
  };
  const changed = (route: (typeof posts)[number]): object | null =>
    other[nameOf(route)] ?? (nameOf(route) === "POST /v1/invoices" ? { ...bodyFor(route, office.mine), notes: "Other" } : nameOf(route) === "POST /v1/payments" ? { ...bodyFor(route, office.mine), reference: "Other" } : null);
  it.each(possible.filter((route) => route.path in other || nameOf(route) in other || /^\/v1\/(invoices|payments)$/.test(route.path)).map((route) => [nameOf(route), route] as const))("%s with the same key and another body", async (_name, route) => {
    const first = await office.ask(filled(route, office.mine), { body: bodyFor(route, office.mine), ...keyed("key-1") });
    expect(first.status, first.text).toBeLessThan(300);
    await expectRefused(office, filled(route, office.mine), { body: changed(route)!, ...keyed("key-1"), expected: { status: 422, code: "idempotency-key-reused" } });
  });

  it("of 255 characters, or with spaces, is a key like any other", async () => {
    for (const key of ["k".repeat(255), "a b", "a", "a b c"]) {
      expect((await office.ask(`POST /v1/invoices/${office.mine.issuedId}/block`, { body: { reason: "dispute" }, ...keyed(key) })).status).toBe(200);
    }
  });

  it("of another company is another key", async () => {
    const body = { number: "K-50", name: "Somebody" };
    const mine = await office.ask("POST /v1/customers", { body, ...keyed("shared") });
    const theirs = await office.ask("POST /v1/customers", { body: { ...body, name: "Else" }, companyId: "cmp_01ARZ3NDEKTSV4RRFFQ69G5FAX", ...keyed("shared") });
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(mine.body["id"]).not.toBe(theirs.body["id"]);
  });

  it("sent again after other requests still stands for the first one: no second mail", async () => {
    const { world, mine } = office;
    const send = (key: string) => office.ask(`POST /v1/invoices/${mine.issuedId}/send`, { body: {}, ...keyed(key) });
    const deliver = async (): Promise<void> => {
      for (const { companyId, deliveryId } of world.hinted.splice(0)) await deliverMessage(world, { companyId, deliveryId, trustedNow: world.now });
    };
    await send("first");
    await deliver();
    await send("second");
    await deliver();
    expect(world.mails).toHaveLength(2);
    const again = await send("first");
    expect(again.headers["idempotent-replayed"]).toBe("true");
    await deliver();
    expect(world.mails).toHaveLength(2);
    await expectRefused(office, `POST /v1/invoices/${mine.issuedId}/send`, { body: { message: "Other" }, ...keyed("first"), expected: { code: "idempotency-key-reused" } });
  });

  it("used by two requests at once makes one thing; another body at the same moment is refused and changes nothing of it", async () => {
    const body = bodyFor({ method: "POST", path: "/v1/invoices" }, office.mine)!;
    const twice = await Promise.all([office.ask("POST /v1/invoices", { body, ...keyed("k") }), office.ask("POST /v1/invoices", { body, ...keyed("k") })]);
    expect(twice.map(({ status }) => status)).toEqual([201, 201]);
    expect(twice[0]!.body["id"]).toBe(twice[1]!.body["id"]);
    const dearer = { ...body, items: [{ ...DRAFT.items[0], unitPriceMinor: 999 }] };
    const both = await Promise.all([office.ask("POST /v1/invoices", { body, ...keyed("j") }), office.ask("POST /v1/invoices", { body: dearer, ...keyed("j") })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    const made = both.find(({ status }) => status === 201)!;
    const read = await office.ask(`GET /v1/invoices/${String(made.body["id"])}`);
    expect(read.body).toMatchObject({ totalMinor: made.body["totalMinor"], items: made.body["items"] });
    const customers = await Promise.all(["A", "B"].map((name) => office.ask("POST /v1/customers", { body: { number: "K-60", name }, ...keyed("c") })));
    expect(customers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it("on a payment holds although the list of payments lags behind", async () => {
    const { world, mine } = office;
    const route = { method: "POST", path: "/v1/payments" } as const;
    const wishes = { body: { ...bodyFor(route, mine), amountMinor: 11_800, allocations: [{ invoiceId: mine.sentId, amountMinor: 11_800 }] }, ...keyed("p") };
    const first = await office.ask("POST /v1/payments", wishes);
    world.store.payment = async () => null;
    const second = await office.ask("POST /v1/payments", wishes);
    expect(second).toMatchObject({ status: 201, body: first.body, headers: { "idempotent-replayed": "true" } });
  });
});

describe("30: If-Match", () => {
  const single: [string, () => string, object][] = [
    ["an invoice", () => `/v1/invoices/${office.mine.draftId}`, { notes: "Mine" }],
    ["a customer", () => `/v1/customers/${office.mine.customerId}`, { notes: "Mine" }],
    ["the company", () => "/v1/company", { name: "Mine" }],
    ["a thread", () => `/v1/inbox/threads/${office.mine.threadId}`, { status: "pending" }],
    ["a template", () => "/v1/message-templates/invoice", TEMPLATE],
  ];
  const methodOf = (path: string): string => (path.includes("templates") ? "PUT" : "PATCH");

  it.each(single)("that is old is refused for %s, the present one is taken", async (_name, path, body) => {
    const { headers } = await office.ask(`GET ${path()}`);
    const etag = headers["etag"]!;
    expect(etag).toMatch(/^"\d+"$/);
    const change = `${methodOf(path())} ${path()}`;
    const first = await office.ask(change, { body, headers: { "if-match": etag } });
    expect(first.status, first.text).toBe(200);
    expect(first.headers["etag"]).not.toBe(etag);
    await expectRefused(office, change, { body, headers: { "if-match": etag }, expected: { status: 412, code: "not-as-seen" } });
    expect((await office.ask(change, { body, headers: { "if-match": first.headers["etag"]! } })).status).toBe(200);
  });

  it.each(single.flatMap(([name, path, body]) => ['"0"', "abc", '"abc"', "", '"1", "2"', "-1", '"1e0"', `"${"9".repeat(40)}"`].map((tag) => [name, tag, path, body] as const)))("for %s that is no tag of ours (%s) fits nothing", (_name, tag, path, body) =>
    expectRefused(office, `${methodOf(path())} ${path()}`, { body, headers: { "if-match": tag }, expected: { status: 412, code: "not-as-seen" } }));

  it("has an answer that says how the invoice stands then", async () => {
    const path = `/v1/invoices/${office.mine.draftId}`;
    const changed = await office.ask(`PATCH ${path}`, { body: { notes: "New", items: [{ ...DRAFT.items[0], name: "Other" }] } });
    expect(changed.body).toMatchObject({ notes: "New", items: [{ name: "Other" }] });
    const read = await office.ask(`GET ${path}`);
    expect(read.body).toEqual(changed.body);
    expect(read.headers["etag"]).toBe(changed.headers["etag"]);
  });

  it.each(single)("that is missing, or any, lets the change of %s through", async (_name, path, body) => {
    expect((await office.ask(`${methodOf(path())} ${path()}`, { body })).status).toBe(200);
    expect((await office.ask(`${methodOf(path())} ${path()}`, { body, headers: { "if-match": "*" } })).status).toBe(200);
  });
});

describe("what the state does not allow", () => {
  it.each([["issue", "sentId"], ["hold", "sentId"], ["release", "issuedId"], ["unblock", "issuedId"], ["mark-sent", "sentId"], ["revert", "sentId"], ["void", "sentId"], ["send", "draftId"], ["block", "draftId"], ["write-off", "draftId"]] as const)("%s of %s is a conflict with its reason, and writes nothing", (command, which) =>
    expectRefused(office, `POST /v1/invoices/${office.mine[which]}/${command}`, { body: {}, expected: { status: 409 } }));
  it("content of a sent invoice does not change, its notes do", async () => {
    await expectRefused(office, `PATCH /v1/invoices/${office.mine.sentId}`, { body: { items: DRAFT.items }, expected: { status: 409, code: "already-sent" } });
    expect((await office.ask(`PATCH /v1/invoices/${office.mine.sentId}`, { body: { notes: "x", dueOn: "2026-03-01" } })).status).toBe(200);
  });
  it("more than is owed, another currency, or one invoice named twice is no payment", async () => {
    const pay = (over: object, expected: object) => expectRefused(office, "POST /v1/payments", { body: { ...bodyFor({ method: "POST", path: "/v1/payments" }, office.mine), ...over }, expected });
    const part = (amountMinor: number) => ({ invoiceId: office.mine.sentId, amountMinor });
    await pay({ amountMinor: 11_801, allocations: [part(11_801)] }, { status: 409, code: "more-than-owed" });
    await pay({ currency: "USD" }, { status: 409, code: "other-currency" });
    await pay({ allocations: [part(4)] }, { status: 422, code: "allocation-mismatch" });
    await pay({ allocations: [part(2), part(3)] }, { status: 422, code: "allocated-twice" });
    await pay({ allocations: [] }, { status: 422, code: "required" });
  });
  it("a number that another customer has, and deleting what has a number", async () => {
    await expectRefused(office, "POST /v1/customers", { body: { number: "K-1", name: "Again" }, expected: { status: 409, code: "customer-number-taken" } });
    await expectRefused(office, `DELETE /v1/invoices/${office.mine.issuedId}`, { expected: { status: 409, code: "not-draft" } });
    await expectRefused(office, `POST /v1/imports/${office.mine.importId}/confirm`, { body: {}, expected: { status: 409, code: "nothing-to-confirm" } });
  });
});
