import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { expectRefused, refusalOf, expectProblem } from "./world/refused.ts";
import { openOffice, type Office } from "./world/office.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});

const session = (token: string) => expectRefused(office, "POST /portal/v1/sessions", { body: { token }, expected: { status: 404, code: "link-not-found" } });
const swapped = (text: string): string => [...text].map((c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase())).join("");
const linkOf = async (token: string) => (await office.world.store.get("link", { hash: office.world.ids.hash(token) }))!;

describe("117: a token that is not quite right", () => {
  const ways: [string, (token: string) => string][] = [
    ["one character short", (t) => t.slice(0, -1)],
    ["one character short at the front", (t) => t.slice(1)],
    ["one character long", (t) => `${t}A`],
    ["in the other case", swapped],
    ["in upper case", (t) => t.toUpperCase()],
    ["encoded for an address", (t) => [...t].map((c) => `%${c.charCodeAt(0).toString(16)}`).join("")],
    ["with a trailing dot", (t) => `${t}.`],
    ["with a trailing >", (t) => `${t}>`],
    ["with a trailing =", (t) => `${t}=`],
    ["with a trailing %3D", (t) => `${t}%3D`],
    ["with a line end", (t) => `${t}\n`],
    ["with a space before it", (t) => ` ${t}`],
    ["with the whole link", (t) => `https://pay.example.test/#/de/i/${t}`],
    ["twice", (t) => t + t],
    ["reversed", (t) => [...t].reverse().join("")],
    ["empty", () => ""],
    ["its own hash", (t) => office.world.ids.hash(t)],
    ["half a character", (t) => `${t}\ud800`],
    ["NUL", (t) => `${t}\u0000`],
  ];
  it.each(ways)("%s opens nothing", (_way, change) => session(change(office.mine.token)));

  it("opens nothing whichever character of it is another (generated)", () =>
    fc.assert(
      fc.asyncProperty(fc.nat(42), fc.constantFrom(..."AZaz09-_"), async (n, letter) => {
        const { token } = office.mine;
        fc.pre(token[n] !== letter);
        await session(token.slice(0, n) + letter + token.slice(n + 1));
      }),
      { numRuns: 150 },
    ));

  it.each([null, 5, true, {}, [], ["x"], "x".repeat(301)])("that is %.20j is no token", (token) => expectRefused(office, "POST /portal/v1/sessions", { body: { token }, expected: { status: 422 } }));
  it("a code without its check, or both kinds at once, is no way in", async () => {
    await expectRefused(office, "POST /portal/v1/sessions", { body: { code: "ABC" }, expected: { status: 422, code: "required", at: "check" } });
    await expectRefused(office, "POST /portal/v1/sessions", { body: { code: "ABC", check: "1", token: office.mine.token }, expected: { status: 422 } });
    // Nothing but the count of wrong tries is written.
    expectProblem(await office.ask("POST /portal/v1/sessions", { body: { code: "ABC", check: "10115" } }), { status: 404, code: "link-not-found" });
  });
});

describe("118, I30: expired, revoked and unknown links", () => {
  it("are refused in the same words, whatever the language", async () => {
    const { world, mine, theirs } = office;
    const expired = await linkOf(mine.token);
    const revoked = await linkOf(theirs.token);
    await world.store.commit([{ save: { ...expired, endsAt: "2026-01-05T07:59:59.999Z" } }, { save: { ...revoked, revokedAt: world.now } }]);
    for (const language of ["en", "de", "fr", "ro", "nl"]) {
      const answers = [];
      for (const token of [mine.token, theirs.token, world.ids.token()]) answers.push(await refusalOf(office, "POST /portal/v1/sessions", { body: { token }, headers: { "accept-language": language }, expected: { status: 404 } }));
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    }
  });

  it("end an open session at once, and so does half an hour of silence", async () => {
    const { world, mine } = office;
    const { body } = await office.ask("POST /portal/v1/sessions", { body: { token: mine.token } });
    const open = { session: String(body["sessionToken"]) };
    expect((await office.ask("GET /portal/v1/dossier", open)).status).toBe(200);
    world.now = "2026-01-05T08:30:00.001Z";
    await expectRefused(office, "GET /portal/v1/dossier", { ...open, expected: { status: 404, code: "link-not-found" } });
    world.now = "2026-01-05T08:10:00.000Z";
    expect((await office.ask("GET /portal/v1/dossier", open)).headers["session-token"]).toMatch(/^[\w-]{40,}$/);
    await world.store.commit([{ save: { ...(await linkOf(mine.token)), revokedAt: world.now } }]);
    for (const route of ["GET /portal/v1/dossier", `GET /portal/v1/invoices/${mine.sentId}`, `GET /portal/v1/invoices/${mine.sentId}/pdf`]) await expectRefused(office, route, { ...open, expected: { status: 404, code: "link-not-found" } });
    await expectRefused(office, "POST /portal/v1/views", { ...open, body: { invoiceIds: [mine.sentId] }, expected: { status: 404 } });
  });

  it("cannot be made from another sealed text: a cursor or a changed session is none", async () => {
    const { world, mine } = office;
    const { body } = await office.ask("POST /portal/v1/sessions", { body: { token: mine.token } });
    const own = String(body["sessionToken"]);
    const sealed = [await world.ids.seal(JSON.stringify({ linkHash: world.ids.hash(mine.token), endsAt: "2099-01-01T00:00:00.000Z" }), "another context"), `${own}AAAA`, own.slice(4), swapped(own), `${own.slice(0, -4)}AAAA`];
    for (const wrong of sealed) await expectRefused(office, "GET /portal/v1/dossier", { session: wrong, expected: { status: 404, code: "link-not-found" } });
  });

  it("whose customer or company is gone show nothing", async () => {
    const { world, mine } = office;
    const { body } = await office.ask("POST /portal/v1/sessions", { body: { token: mine.token } });
    const customer = (await world.store.get("customer", { companyId: (await linkOf(mine.token)).companyId, customerId: mine.customerId }))!;
    await world.store.commit([{ remove: customer }]);
    await expectRefused(office, "GET /portal/v1/dossier", { session: String(body["sessionToken"]), expected: { status: 404 } });
  });
});
