import { beforeEach, describe, expect, it } from "vitest";
import type { Link } from "../../../lambdas/domain/link.ts";
import { decideEmail } from "../../../lambdas/use-cases/decide-email.ts";
import { editCustomer } from "../../../lambdas/use-cases/edit-customer.ts";
import { listCustomers } from "../../../lambdas/use-cases/list-customers.ts";
import { openSession } from "../../../lambdas/use-cases/portal/open-session.ts";
import { provideEmail } from "../../../lambdas/use-cases/portal/provide-email.ts";
import { verifyEmail } from "../../../lambdas/use-cases/portal/verify-email.ts";
import { COMPANY } from "../../doubles/memory-world.ts";
import { office, type Office } from "../../doubles/office.ts";

let o: Office;
let customerId: string;
let invoiceId: string;
beforeEach(async () => {
  o = await office();
  customerId = await o.customer("K-1", "old@example.com");
  ({ invoiceId } = await o.issued(customerId));
});

const link = (facts: Partial<Link> = {}): Link => ({ type: "link", version: 1, hash: "h", companyId: COMPANY, customerId, invoiceId, deliveryId: "d", endsAt: "2027-01-01T00:00:00.000Z", revokedAt: null, ...facts });
const give = (address = "new@example.com", over: Partial<Link> = {}) => provideEmail(o.world, { link: link(over), address, invoiceIds: [], now: o.world.now });
const customer = async (id = customerId) => (await o.world.store.get("customer", { companyId: COMPANY, customerId: id }))!;
const later = (ms: number) => void (o.world.now = new Date(Date.parse(o.world.now) + ms).toISOString());
const tokenOf = (text: string) => /\/e\/([\w-]{43})/.exec(text)![1]!;
const sent = async () => (await o.work(), o.world.mails.filter(({ kind }) => kind.startsWith("email-")));
const decide = async (decision: "accept" | "dismiss") => (await decideEmail(o.world, o.world.actor(), { customerId, decision })).customer;

describe("an address that a customer gives (T31)", () => {
  it("stands beside the one in use, is asked at the new one and told of at the old one, and nothing else goes to it", async () => {
    await give();
    expect(await customer()).toMatchObject({ emails: { general: "old@example.com" }, providedEmail: { address: "new@example.com", verifiedAt: null, invoiceIds: [invoiceId] } });
    const [ask, notice] = await sent();
    expect([ask!.kind, ask!.to, notice!.kind, notice!.to]).toEqual(["email-verification", ["new@example.com"], "email-change-notice", ["old@example.com"]]);
    expect(ask!.text).not.toMatch(/Customer K-1|119/);
    expect(notice!.text).toContain("n…w@example.com");
    expect(notice!.text).not.toContain("new@example.com");
    later(6 * 60_000);
    await o.work();
    expect(o.world.mails.filter(({ kind }) => kind === "invoice").map(({ to }) => to)).toEqual([["old@example.com"]]);
  });

  it("is confirmed by a button at that address, as often as it is pressed; the link opens nothing else (T29)", async () => {
    await give();
    const token = tokenOf((await sent())[0]!.text);
    await expect(openSession(o.world, { token, now: o.world.now })).rejects.toMatchObject({ code: "link-not-found" });
    expect(await verifyEmail(o.world, { token, now: o.world.now })).toEqual({ address: "new@example.com" });
    const { providedEmail } = await customer();
    later(60_000);
    await verifyEmail(o.world, { token, now: o.world.now });
    expect((await customer()).providedEmail).toEqual(providedEmail);
    expect(providedEmail!.verifiedAt).not.toBeNull();
  });

  it("that was replaced by another is not confirmed by the old link", async () => {
    await give("typo@example.com");
    const token = tokenOf((await sent())[0]!.text);
    await give("right@example.com");
    await verifyEmail(o.world, { token, now: o.world.now });
    expect((await customer()).providedEmail).toMatchObject({ address: "right@example.com", verifiedAt: null });
  });

  it("is mailed to once in ten minutes however often it is given, and to five addresses a day at most", async () => {
    for (let n = 0; n < 4; n++) await give();
    expect((await sent()).filter(({ kind }) => kind === "email-verification")).toHaveLength(1);
    for (const n of [2, 3, 4, 5]) await give(`a${n}@example.com`);
    await expect(give("a6@example.com")).rejects.toMatchObject({ code: "too-many-questions" });
    later(86_400_000);
    await give("a6@example.com");
    expect((await sent()).filter(({ kind }) => kind === "email-verification")).toHaveLength(6);
  });

  it("of somebody without any is asked there, and nobody else is told", async () => {
    customerId = await o.customer("K-2", null);
    await give();
    expect((await sent()).map(({ kind, to }) => [kind, to])).toEqual([["email-verification", ["new@example.com"]]]);
  });

  it("is refused where it is in use already, or where the company does not ask", async () => {
    await expect(give("OLD@example.com")).rejects.toMatchObject({ code: "address-in-use" });
    const company = (await o.world.store.get("company", { companyId: COMPANY }))!;
    await o.world.store.commit([{ save: { ...company, portal: { ...company.portal, asksEmail: false } } }]);
    await expect(give()).rejects.toMatchObject({ code: "email-not-asked" });
  });
});

describe("the clerk", () => {
  it("finds exactly those who gave one, newest first, and no one once it is decided (000-11, 001-06)", async () => {
    const list = async () => (await listCustomers(o.world, o.world.actor(), { filter: "email-provided", page: { limit: 10 } })).customers.map(({ number }) => number);
    const second = await o.customer("K-2", null);
    expect(await list()).toEqual([]);
    await give();
    later(1_000);
    await give("two@example.com", { customerId: second });
    expect(await list()).toEqual(["K-2", "K-1"]);
    await decide("dismiss");
    expect(await list()).toEqual(["K-2"]);
  });

  it("takes it over with one press: the next mail goes there, and it is deliverable", async () => {
    const before = await customer();
    await o.world.store.commit([{ save: { ...before, undeliverable: ["new@example.com", "old@example.com"] } }]);
    await give();
    expect(await decide("accept")).toMatchObject({ emails: { general: "new@example.com" }, providedEmail: null, undeliverable: ["old@example.com"] });
    later(6 * 60_000);
    await o.work();
    expect(o.world.mails.filter(({ kind }) => kind === "invoice").map(({ to }) => to)).toEqual([["new@example.com"]]);
    await expect(decide("accept")).rejects.toMatchObject({ code: "nothing-provided" });
  });

  it("puts it away, and everything stays as it was", async () => {
    await give();
    expect(await decide("dismiss")).toMatchObject({ emails: { general: "old@example.com" }, providedEmail: null });
  });

  it("who writes that very address by hand has decided (000-17)", async () => {
    await give();
    const after = await editCustomer(o.world, o.world.actor(), { customerId, change: { emails: { general: "new@example.com" } } });
    expect(after.providedEmail).toBeNull();
  });

  it("and a customer who gives another at the same moment lose neither's word (crash)", async () => {
    await give();
    const [, said] = await Promise.all([decide("accept"), give("third@example.com")]);
    expect(said.providedEmail?.address).toBe("third@example.com");
    const after = await customer();
    expect([after.emails.general, after.providedEmail?.address ?? null]).toSatisfy(([used, given]: [string, string | null]) => (used === "new@example.com" && given === "third@example.com") || used === "third@example.com");
  });
});
