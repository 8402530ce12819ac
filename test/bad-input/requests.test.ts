import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { EN } from "../../lambdas/documents/problems/en.ts";
import { problemSentence } from "../../lambdas/documents/problems/problem-sentence.ts";
import { CUSTOMER_READ_ONLY } from "../../lambdas/handlers/schemas/customer-schema.ts";
import { COMPANY_READ_ONLY } from "../../lambdas/handlers/schemas/company-schema.ts";
import { INVOICE_READ_ONLY } from "../../lambdas/handlers/schemas/invoice-schema.ts";
import { expectRefused, refusalOf, traces } from "./world/refused.ts";
import { openOffice, OTHER, type Office } from "./world/office.ts";
import { bodyFor, CLERKS, EVERY, filled, nameOf, queryFor } from "./world/routes.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

const writing = CLERKS.filter(({ method }) => method !== "GET" && method !== "DELETE");

describe("25: a field that the server alone sets", () => {
  const patches: [string, () => string, readonly string[]][] = [
    ["invoice", () => `PATCH /v1/invoices/${office.mine.draftId}`, INVOICE_READ_ONLY],
    ["customer", () => `PATCH /v1/customers/${office.mine.customerId}`, CUSTOMER_READ_ONLY],
    ["company", () => "PATCH /v1/company", COMPANY_READ_ONLY],
  ];
  it.each(patches.flatMap(([kind, route, fields]) => fields.map((field) => [kind, field, route] as const)))("%s.%s is refused by PATCH", (_kind, field, route) =>
    expectRefused(office, route(), { body: { [field]: "x" }, expected: { status: 422, code: "read-only-field", at: field } }));

  it.each(["tid", "companyId", "auditHash", "type", "pk", "sk", "listPk", "requestHash", "lastRequests", "importedBy", "phase", "rev"])("%s is a field that nobody may know", async (field) => {
    for (const [, route] of patches) await expectRefused(office, route(), { body: { [field]: OTHER }, expected: { status: 422, code: "unknown-field", at: field } });
    await expectRefused(office, "POST /v1/customers", { body: { number: "K-8", name: "A", [field]: OTHER }, expected: { status: 422, code: "unknown-field" } });
    await expectRefused(office, "POST /v1/invoices", { body: { ...bodyFor({ method: "POST", path: "/v1/invoices" }, office.mine), [field]: OTHER }, expected: { status: 422, code: "unknown-field" } });
  });

  it.each(["status", "number", "balanceMinor", "totalMinor", "paidMinor", "sentAt"])("%s cannot be brought along with a new invoice", (field) =>
    expectRefused(office, "POST /v1/invoices", { body: { ...bodyFor({ method: "POST", path: "/v1/invoices" }, office.mine), [field]: 1 }, expected: { status: 422, code: "read-only-field", at: field } }));

  it("is ignored by PUT, which takes an object as it was read, but not what is no field at all", async () => {
    const read = (await office.ask("GET /v1/message-templates/invoice")).body;
    expect((await office.ask("PUT /v1/message-templates/invoice", { body: read })).status).toBe(200);
    await expectRefused(office, "PUT /v1/message-templates/invoice", { body: { ...read, daysAfter: 1 }, expected: { status: 422, code: "unknown-field", at: "daysAfter" } });
  });
});

describe("a field that does not exist", () => {
  it.each(writing.map((route) => [nameOf(route), route] as const))("%s refuses it by name", (_name, route) =>
    expectRefused(office, filled(route, office.mine), { body: { ...bodyFor(route, office.mine), colour: "red" }, role: "owner", expected: { status: 422, code: "unknown-field", at: "colour" } }));
  it("is named with its place, however deep", async () => {
    const body = { ...bodyFor({ method: "POST", path: "/v1/invoices" }, office.mine) } as { items: object[] };
    await expectRefused(office, "POST /v1/invoices", { body: { ...body, items: [...body.items, { ...body.items[0], id: 1 }] }, expected: { code: "unknown-field", at: "items[1].id" } });
    await expectRefused(office, "POST /portal/v1/sessions", { body: { token: "x", other: 1 }, expected: { code: "unknown-field", at: "other" } });
  });
  it.each(CLERKS.filter(({ query }) => query).map((route) => [nameOf(route), route] as const))("%s refuses it in the query too", (_name, route) =>
    expectRefused(office, filled(route, office.mine), { query: `${queryFor(route)}&colour=red`, expected: { status: 422, code: "unknown-field", at: "colour" } }));
});

describe("28: the bounds of a list", () => {
  const lists = CLERKS.filter(({ method, path, query }) => method === "GET" && query && !path.includes("faults"));
  it.each(["-1", "0", "201", "1e9", "1000000000", "", "abc", "1.5", "0x10", "NaN", "%20", "10;20"])("limit=%s", async (limit) => {
    for (const route of lists) await expectRefused(office, filled(route, office.mine), { query: `${queryFor(route)}&limit=${limit}`, expected: { status: 422, at: "limit" } });
  });
  it.each(["status=lost", "customerId=cus_1", "blockReason=mood", "q=", "q=%00", `q=${"x".repeat(61)}`, `q=${encodeURIComponent("\ufdfa".repeat(60))}`, "status=draft&status=lost"])("filter %s", (query) =>
    expectRefused(office, "GET /v1/invoices", { query, expected: { status: 422 } }));
});

describe("27: a cursor", () => {
  const first = async (query: string, companyId?: string): Promise<string> => {
    const answer = await office.ask("GET /v1/invoices", { query: `limit=1&${query}`, ...(companyId ? { companyId } : {}) });
    return String(answer.body["nextCursor"]);
  };
  it("goes on where it was made, and nowhere else", async () => {
    const cursor = await first("");
    expect((await office.ask("GET /v1/invoices", { query: `cursor=${cursor}` })).status).toBe(200);
    const foreign = await first("", OTHER);
    for (const wrong of [foreign, await first("status=draft"), `${cursor}AAAA`, cursor.slice(1), cursor.slice(0, -2), "x", "{}", "..", encodeURIComponent("💥"), "A".repeat(2_000)]) {
      await expectRefused(office, "GET /v1/invoices", { query: `cursor=${wrong}`, expected: { status: 422, code: "not-a-cursor", at: "cursor" } });
    }
    await expectRefused(office, "GET /v1/invoices", { query: `cursor=${cursor}&status=draft`, expected: { code: "not-a-cursor" } });
    for (const path of ["/v1/customers", "/v1/payments", "/v1/imports", "/v1/inbox/threads"]) await expectRefused(office, `GET ${path}`, { query: `cursor=${cursor}`, expected: { code: "not-a-cursor" } });
    await expectRefused(office, "GET /v1/invoices", { query: `cursor=${"A".repeat(2_001)}`, expected: { code: "too-large" } });
  });
  it("with any byte of it changed is none (generated)", async () => {
    const cursor = await first("");
    await fc.assert(
      fc.asyncProperty(fc.nat(cursor.length - 2), fc.constantFrom(..."ABCabc019-_"), async (at, letter) => {
        fc.pre(cursor[at] !== letter);
        await expectRefused(office, "GET /v1/invoices", { query: `cursor=${cursor.slice(0, at)}${letter}${cursor.slice(at + 1)}`, expected: { code: "not-a-cursor" } });
      }),
      { numRuns: 100 },
    );
  });
});

describe("33: an id in a path", () => {
  it.each(["%2e%2e", "..", ".", "%00", "\u0000", "․․", "inv_%2F", "a/b", "", " ", "inv_01ARZ3NDEKTSV4RRFFQ69G5FAV%00", "inv_01ARZ3NDEKTSV4RRFFQ69G5FAV\n", "‮gpj", "x".repeat(81), "x".repeat(5_000), "A#B", "T#other"])("%j is not found", async (id) => {
    for (const path of [`/v1/invoices/${id}`, `/v1/customers/${id}`, `/v1/invoices/${id}/deliveries`, `/v1/invoices/${id}/pdf`, `/v1/message-templates/${id}`, `/v1/inbox/threads/${id}`]) {
      await expectRefused(office, `GET ${path}`, { expected: { status: 404 } });
    }
    await expectRefused(office, `POST /v1/invoices/${id}/issue`, { body: {}, expected: { status: 404 } });
  });
  it("of any letters is not found (generated)", () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (id) => {
        await expectRefused(office, `GET /v1/customers/${id}`, { expected: { status: 404 } });
      }),
      { numRuns: 200 },
    ));
});

describe("35: what a proxy may say", () => {
  it("about the host or the sender changes nothing", async () => {
    const plain = await office.ask("GET /v1/company");
    const spoofed = await office.ask("GET /v1/company", { headers: { host: "evil.example", "x-forwarded-for": "127.0.0.1", "x-forwarded-host": "evil.example", forwarded: "for=127.0.0.1;host=evil.example", "x-original-url": "/v1/customers", "x-http-method-override": "DELETE", "x-company": OTHER } });
    expect(spoofed).toEqual(plain);
  });
  it("gets nobody in", () => expectRefused(office, "GET /v1/company", { claims: {}, headers: { "x-forwarded-for": "127.0.0.1", authorization: "Bearer admin" }, expected: { status: 401 } }));
});

describe("36: a search", () => {
  it.each(["#", `T#${OTHER}`, `K-1#`, "inv#", "%25", "' OR 1=1", "*", "K-1\u007f"])("for %j stays in its own range", async (text) => {
    const before = traces(office.world);
    for (const path of ["/v1/customers", "/v1/invoices"]) {
      const answer = await office.ask(`GET ${path}`, { query: `q=${encodeURIComponent(text)}` });
      expect([200, 422]).toContain(answer.status);
      expect(answer.text).not.toContain(office.theirs.customerId);
    }
    expect(traces(office.world)).toBe(before);
  });
  it("for anything breaks nothing (generated)", () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 1, maxLength: 90 }), async (text) => {
        const q = encodeURIComponent(text.toWellFormed());
        for (const path of ["/v1/customers", "/v1/invoices"]) expect([200, 422]).toContain((await office.ask(`GET ${path}`, { query: `q=${q}` })).status);
      }),
      { numRuns: 200 },
    ));
});

describe("an address or a method that is not there", () => {
  it.each(["/", "/v1", "/v1/", "/v2/invoices", "/v1/invoices/", "/v1//invoices", "/v1/Invoices", "/v1/nothing", "/portal/v1/nothing", "/v1/company/company", "//v1/company"])("%s", (path) =>
    expectRefused(office, `GET ${path}`, { expected: { status: 404, code: "no-such-route" } }));
  it.each(EVERY.map((route) => [route.path, route] as const))("128: %s takes its own methods only, and says which", async (_path, route) => {
    const known = EVERY.filter(({ path }) => path === route.path).map(({ method }) => method as string);
    for (const method of ["HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "POST", "TRACE", "get"].filter((one) => !known.includes(one))) {
      const answer = await refusalOf(office, filled({ method: method as "GET", path: route.path }, office.mine), { body: {}, role: "owner" });
      expect([404, 405]).toContain(answer.status);
      if (answer.status === 405) expect(answer.headers["allow"]).toContain(known[0]);
    }
  });
});

describe("the words of a refusal", () => {
  it.each([["de", "de"], ["fr-CH, fr;q=0.9, en;q=0.8", "fr"], ["xx, ro", "ro"], ["en;q=0.1, nl;q=0.9", "nl"], ["de;q=0", "en"], ["*", "en"], ["", "en"], ["zz-ZZ", "en"], [",;=,q=", "en"], ["d".repeat(10_000), "en"]] as const)("follow accept-language %.40s: %s", async (accepted, language) => {
    const answer = await refusalOf(office, "POST /v1/customers", { body: { name: 5 }, headers: { "accept-language": accepted }, expected: { status: 422 } });
    expect(answer.body["detail"]).toBe(problemSentence("invalid-input", language, {}));
    expect(answer.body["errors"]).toContainEqual({ at: "name", code: "wrong-type", message: problemSentence("wrong-type", language, {}) });
  });
  it("are there for every code that an edge knows", () => {
    for (const code of ["no-such-route", "method-not-allowed", "malformed-json", "not-signed-in", "internal-error"]) expect(EN).toHaveProperty(code);
  });
});
