import { beforeAll, describe, expect, it } from "vitest";
import { can, ROLES } from "../../lambdas/domain/roles.ts";
import { expectProblem, expectRefused, refusalOf, traces } from "./world/refused.ts";
import { openOffice, OTHER, type Office } from "./world/office.ts";
import { bodyFor, CLERKS, EVERY, filled, nameOf, queryFor, VISITORS } from "./world/routes.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

const NOBODY = ["", "Owner", "superuser", "admin ", "__proto__", "constructor", "toString"];
const cells = CLERKS.flatMap((route) => [...ROLES, ...NOBODY].map((role) => [nameOf(route), role, route] as const));

describe("every route for every role", () => {
  it.each(cells)("%s as %j is allowed exactly as domain/roles says", async (_name, role, route) => {
    const wishes = { body: bodyFor(route, office.mine), query: queryFor(route), role };
    if (route.needs === null || can(role, route.needs)) {
      const answer = await office.ask(filled(route, office.mine), wishes);
      expect(answer.status, answer.text).not.toBe(403);
      expect(answer.status, answer.text).toBeLessThan(500);
    } else await expectRefused(office, filled(route, office.mine), { ...wishes, expected: { status: 403, code: "not-allowed-for-role" } });
  });

  it("tells a role nothing about bodies and ids before it is allowed", async () => {
    for (const route of CLERKS.filter(({ needs }) => needs && !can("read-only", needs))) {
      await expectRefused(office, filled(route, office.theirs), { raw: "{", role: "read-only", expected: { status: 403 } });
    }
  });
});

describe("26, 68: another company's thing", () => {
  const withId = EVERY.filter(({ path }) => path.includes("{id}"));

  it.each(withId.filter(({ path }) => path.startsWith("/v1/")).map((route) => [nameOf(route), route] as const))("%s is not found, and looks like what never was", async (_name, route) => {
    const fresh = await openOffice();
    const wishes = { body: bodyFor(route, fresh.mine), role: "owner" };
    const foreign = await refusalOf(fresh, filled(route, fresh.theirs), { ...wishes, expected: { status: 404, code: "not-found" } });
    const never = filled(route, fresh.theirs).replace(/(_|thr_i)[0-9A-Z]{26}/, "$101ARZ3NDEKTSV4RRFFQ69G5FAV");
    const unknown = await refusalOf(fresh, never, { ...wishes, expected: { status: 404, code: "not-found" } });
    expect(foreign.text).toBe(unknown.text);
    expect(foreign.headers).toEqual(unknown.headers);
  });

  it("may not be named in a body", async () => {
    const fresh = await openOffice();
    const { mine, theirs } = fresh;
    const bodies: [string, object, number][] = [
      ["POST /v1/invoices", { ...bodyFor({ method: "POST", path: "/v1/invoices" }, theirs) }, 422],
      [`PATCH /v1/invoices/${mine.draftId}`, { customerId: theirs.customerId }, 422],
      ["POST /v1/payments", { ...bodyFor({ method: "POST", path: "/v1/payments" }, theirs) }, 404],
      ["POST /v1/payments", { ...bodyFor({ method: "POST", path: "/v1/payments" }, mine), customerId: theirs.customerId }, 422],
      ["POST /v1/message-templates/invoice/previews", { invoiceId: theirs.sentId }, 404],
    ];
    for (const [route, body, status] of bodies) await expectRefused(fresh, route, { body, expected: { status } });
  });

  it("is in no list and in no search", async () => {
    for (const route of CLERKS.filter(({ method, path }) => method === "GET" && !path.includes("{"))) {
      const { text } = await office.ask(filled(route, office.mine), { query: queryFor(route), role: "owner" });
      for (const id of [OTHER, ...Object.values(office.theirs)]) expect(text).not.toContain(id);
    }
    const { body } = await office.ask("GET /v1/audit", { query: `resource=${office.theirs.sentId}` });
    expect(body["data"]).toEqual([]);
  });

  it("is not found either under an id of another kind", async () => {
    const { customerId, sentId, paymentId, importId, threadId } = office.mine;
    const ids = [customerId, sentId, paymentId, importId, threadId, "SEQ", "CUSNO", "WORD", "MSG", "A", "..", "inv_1", sentId.toLowerCase()];
    for (const route of withId.filter(({ path }) => path.startsWith("/v1/"))) {
      const own = filled(route, office.mine);
      for (const id of ids) {
        const asked = `${route.method} ${route.path.replace("{id}", id)}`;
        if (ids.some((one) => own.includes(one)) && own.includes(id) && id.length > 20) continue;
        if (new RegExp(`^${own.match(/\/([a-z]{3}_)/)?.[1] ?? "-"}[0-9A-Z]{26}$`).test(id)) continue;
        await expectRefused(office, asked, { body: bodyFor(route, office.mine), role: "owner", expected: { status: 404 } });
      }
    }
  });
});

describe("a visitor of the portal", () => {
  it.each(VISITORS.filter(({ path }) => path !== "/portal/v1/sessions").map((route) => [nameOf(route), route] as const))("%s needs a session", async (_name, route) => {
    const wishes = { body: bodyFor(route, office.mine) };
    for (const session of ["", "x".repeat(60), "x".repeat(5_000), "a b"]) {
      const answer = await refusalOf(office, filled(route, office.mine), { ...wishes, session: session || undefined, claims: {} });
      expect([401, 404]).toContain(answer.status);
    }
  });

  it("sees its own customer's invoices only, and writes nothing elsewhere", async () => {
    const { body } = await office.ask("POST /portal/v1/sessions", { body: { token: office.mine.token } });
    const session = String(body["sessionToken"]);
    for (const id of [office.theirs.sentId, office.mine.draftId, office.mine.customerId]) {
      await expectRefused(office, `GET /portal/v1/invoices/${id}`, { session, expected: { status: 404, code: "not-found" } });
      await expectRefused(office, `GET /portal/v1/invoices/${id}/pdf`, { session, expected: { status: 404, code: "not-found" } });
    }
    const before = traces(office.world);
    expect((await office.ask("POST /portal/v1/views", { session, body: { invoiceIds: [office.theirs.sentId, office.mine.draftId] } })).status).toBe(204);
    expect(traces(office.world)).toBe(before);
  });

  it("has no way into the console with a session, nor a clerk into the portal", async () => {
    const { body } = await office.ask("POST /portal/v1/sessions", { body: { token: office.mine.token } });
    expectProblem(await office.ask("GET /v1/company", { session: String(body["sessionToken"]) }), { status: 401, code: "not-signed-in" });
    expectProblem(await office.ask("GET /portal/v1/dossier", { role: "owner" }), { status: 401, code: "not-signed-in" });
  });
});
