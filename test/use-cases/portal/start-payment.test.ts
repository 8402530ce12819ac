import { beforeEach, describe, expect, it } from "vitest";
import { balanceOf } from "../../../lambdas/domain/invoice.ts";
import type { Link } from "../../../lambdas/domain/link.ts";
import { DUE_KINDS } from "../../../lambdas/use-cases/due/index.ts";
import { hearProvider } from "../../../lambdas/use-cases/hear-provider.ts";
import { readPayment } from "../../../lambdas/use-cases/portal/read-payment.ts";
import { startPayment, type PaymentWish } from "../../../lambdas/use-cases/portal/start-payment.ts";
import { recordPayment } from "../../../lambdas/use-cases/record-payment.ts";
import { endpointOf } from "../../../lambdas/use-cases/shared/account-of.ts";
import { COMPANY } from "../../doubles/memory-world.ts";
import { office, type Office } from "../../doubles/office.ts";
import { paying, type PayingDouble } from "../../doubles/paying.ts";

let o: Office;
let house: PayingDouble;
let customerId: string;
let invoiceIds: string[];
beforeEach(async () => {
  o = await office();
  house = await paying(o.world, COMPANY);
  customerId = await o.customer("K-1", "a@example.com");
  invoiceIds = [(await o.issued(customerId)).invoiceId, (await o.issued(customerId)).invoiceId];
});

const link = (facts: Partial<Link> = {}): Link => ({ type: "link", version: 1, hash: "h", companyId: COMPANY, customerId, invoiceId: invoiceIds[0]!, deliveryId: "d", endsAt: "2027-01-01T00:00:00.000Z", revokedAt: null, ...facts });
const pay = (over: Partial<PaymentWish> = {}) => startPayment(o.world, { link: link(), invoiceIds, method: "ideal", language: "de", now: o.world.now, ...over });
const headOf = async (id: string) => (await o.world.store.invoice(COMPANY, id))!.head;
const balances = () => Promise.all(invoiceIds.map(async (id) => balanceOf(await headOf(id))));
const heard = (providerId: string) => DUE_KINDS["hear-payment"]!(o.world, { companyId: COMPANY, id: `house:${providerId}`, trustedNow: o.world.now });
const due = async (word: string, id: string) => {
  const row = word === "settle-payment" ? await o.world.store.get("payment-attempt", { companyId: COMPANY, attemptId: id }) : null;
  if (row?.dueAt) o.world.now = row.dueAt;
  return DUE_KINDS[word]!(o.world, { companyId: COMPANY, id, trustedNow: o.world.now });
};
const payments = async () => (await o.world.store.list({ of: "payments", companyId: COMPANY }, { limit: 100 })).length;
const captured = async (over: Partial<PaymentWish> = {}) => {
  const attempt = await pay(over);
  house.has(attempt.providerId!, { state: "captured", at: o.world.now });
  return attempt;
};

describe("a payment by a customer", () => {
  it("is kept before the provider is asked, and leads to its page with a way back", async () => {
    const attempt = await pay();
    expect(attempt).toMatchObject({ state: "open", amountMinor: 23_800, currency: "EUR", allocations: invoiceIds.map((invoiceId) => ({ invoiceId, amountMinor: 11_900 })) });
    expect(attempt.redirectUrl).toBe(`https://house.example/pay/${attempt.providerId}`);
    expect(house.asked[0]).toMatchObject({ attemptId: attempt.attemptId, description: "Dossier INV-2026-0001, INV-2026-0002", returnUrl: expect.stringMatching(/^https:\/\/pay\.example\.test\/#\/de\/p\/att_\w{26}\/[\w-]{43}$/) });
    expect(await balances()).toEqual([11_900, 11_900]);
  });

  it("pays both invoices when the money came, with one receipt, however often that is told (I15, T14)", async () => {
    const { providerId } = await captured();
    expect([await heard(providerId!), await heard(providerId!), await heard(providerId!)]).toEqual(["captured", "captured", "captured"]);
    expect(await balances()).toEqual([0, 0]);
    expect(await payments()).toBe(1);
    await o.work();
    expect(o.world.mails.map(({ kind }) => kind)).toEqual(["payment-receipt"]);
  });

  it("of a part goes to the invoices in their order", async () => {
    const { providerId } = await captured({ amountMinor: 12_000 });
    await heard(providerId!);
    expect(await balances()).toEqual([0, 11_800]);
  });

  it("for what was paid meanwhile becomes the customer's credit", async () => {
    const { providerId } = await captured();
    await recordPayment(o.world, o.world.actor(), { customerId, amountMinor: 11_900, currency: "EUR", receivedOn: "2026-01-05", method: "cash", allocations: [{ invoiceId: invoiceIds[0]!, amountMinor: 11_900 }] });
    await heard(providerId!);
    await heard(providerId!);
    expect(await balances()).toEqual([0, 0]);
    expect((await o.world.store.get("customer", { companyId: COMPANY, customerId }))!.creditMinor).toEqual({ EUR: 11_900 });
  });

  it("that failed leaves everything owed, and says why to whoever comes back", async () => {
    const attempt = await pay();
    house.has(attempt.providerId!, { state: "failed", because: "insufficient funds" });
    expect(await readPayment(o.world, { link: link(), attemptId: attempt.attemptId, now: o.world.now })).toMatchObject({ state: "failed", because: "insufficient funds" });
    expect(await balances()).toEqual([11_900, 11_900]);
  });

  it("is booked for whoever comes back before any notice did, and the notice then changes nothing", async () => {
    const attempt = await captured();
    expect((await readPayment(o.world, { link: link(), attemptId: attempt.attemptId, now: o.world.now })).state).toBe("captured");
    await heard(attempt.providerId!);
    expect(await payments()).toBe(1);
  });

  it("of the same request is one attempt and one payment there", async () => {
    const request = { key: "k", hash: "h" };
    const [a, b] = [await pay({ request }), await pay({ request })];
    expect(a.attemptId).toBe(b.attemptId);
    expect(house.payments.size).toBe(1);
    await expect(pay({ request: { key: "k", hash: "other" } })).rejects.toMatchObject({ code: "idempotency-key-reused" });
  });
});

describe("a payment whose beginning had no answer", () => {
  it("is not lost: it is asked about until it is found, and booked once (T13)", async () => {
    house.answers = ["lost"];
    await expect(pay({ request: { key: "k", hash: "h" } })).rejects.toMatchObject({ code: "provider-unreachable" });
    const { providerId } = [...house.payments.values()][0]!;
    const { attemptId } = house.asked[0]!;
    expect(await o.world.store.get("payment-attempt", { companyId: COMPANY, attemptId })).toMatchObject({ state: "unknown", providerId: null });
    house.has(providerId, { state: "captured", at: o.world.now });
    expect(await due("settle-payment", attemptId)).toBe("captured");
    expect(await balances()).toEqual([0, 0]);
    expect(await payments()).toBe(1);
  });

  it("and is asked for again by the same key is the same payment", async () => {
    house.answers = ["lost"];
    const request = { key: "k", hash: "h" };
    await expect(pay({ request })).rejects.toMatchObject({ code: "provider-unreachable" });
    expect((await pay({ request })).state).toBe("open");
    expect(house.payments.size).toBe(1);
    expect(new Set(house.asked.map(({ attemptId }) => attemptId)).size).toBe(1);
  });

  it("and of which the provider knows nothing ends by itself after a month of asking", async () => {
    house.answers = [{ is: "unknown", detail: "timeout" }];
    await expect(pay({ request: { key: "k", hash: "h" } })).rejects.toMatchObject({ code: "provider-unreachable" });
    const attemptId = house.asked[0]!.attemptId;
    let asks = 0;
    for (let said = ""; said !== "expired" && asks < 50; asks++) said = await due("settle-payment", attemptId);
    expect(asks).toBeLessThan(50);
    expect(await o.world.store.get("payment-attempt", { companyId: COMPANY, attemptId })).toMatchObject({ state: "expired", dueAt: null });
  });
});

describe("money that goes back", () => {
  it("is taken from the books once for each refund and chargeback, in whatever order they are heard of, and a won dispute brings it again (T16)", async () => {
    const { providerId } = await captured();
    await heard(providerId!);
    const at = o.world.now;
    house.has(providerId!, { refunds: [{ id: "r1", amountMinor: 1_900, at }], chargebacks: [{ id: "c1", amountMinor: 11_900, at, reversedAt: null }] });
    await heard(providerId!);
    await heard(providerId!);
    expect((await balances()).reduce((sum, one) => sum + one, 0)).toBe(13_800);
    house.has(providerId!, { chargebacks: [{ id: "c1", amountMinor: 11_900, at, reversedAt: at }] });
    await heard(providerId!);
    await heard(providerId!);
    expect((await balances()).reduce((sum, one) => sum + one, 0)).toBe(1_900);
    const { refunds } = (await o.world.store.invoice(COMPANY, invoiceIds[0]!))!;
    expect(refunds.map(({ kind }) => kind).sort()).toEqual(["chargeback", "refund"]);
  });

  it("that was booked when the worker died in between is finished by the next one (T15, crash)", async () => {
    const { providerId, attemptId } = await captured();
    const { commit } = o.world.store;
    let commits = 0;
    o.world.store.commit = async (changes) => {
      await commit.call(o.world.store, changes);
      if (++commits === 1) throw new Error("killed");
    };
    await expect(heard(providerId!)).rejects.toThrow("killed");
    o.world.store.commit = commit;
    expect(await balances()).toEqual([0, 0]);
    expect(await o.world.store.get("payment-attempt", { companyId: COMPANY, attemptId })).toMatchObject({ state: "open" });
    expect(await heard(providerId!)).toBe("captured");
    expect(await payments()).toBe(1);
  });
});

describe("a notice", () => {
  const notice = (signature: string, id = "hp_1") => ({ body: new TextEncoder().encode(JSON.stringify({ id })), headers: { "house-signature": signature }, at: o.world.now });
  it("that is signed wakes the worker for what it names", async () => {
    expect(await hearProvider(o.world, { provider: "house", endpoint: await endpointOf(o.world, COMPANY, "house"), notice: notice("right") })).toBe(1);
    expect(o.world.dueHints).toMatchObject([{ word: "hear-payment", companyId: COMPANY, id: "house:hp_1" }]);
  });
  it.each([["forged", "wrong", null], ["at nobody's address", "right", "01arz3ndektsv4rrffq69g5fav-0000000000000000"], ["at no address", "right", "x"]])("that is %s is not found, and wakes nobody", async (_name, signature, endpoint) => {
    await expect(hearProvider(o.world, { provider: "house", endpoint: endpoint ?? (await endpointOf(o.world, COMPANY, "house")), notice: notice(signature) })).rejects.toMatchObject({ code: "not-found" });
    expect(o.world.dueHints).toEqual([]);
  });
  it("of money that belongs to no attempt is an open matter, once", async () => {
    house.payments.set("hp_stray", { providerId: "hp_stray", attemptId: null, companyId: null, amountMinor: 500, currency: "EUR", state: "captured", because: null, method: null, at: o.world.now, refunds: [], chargebacks: [] });
    expect([await heard("hp_stray"), await heard("hp_stray")]).toEqual(["told", "told"]);
    const threads = await o.world.store.list({ of: "threads", companyId: COMPANY, status: "open" }, { limit: 10 });
    expect(threads).toHaveLength(1);
  });
});

describe("what cannot be paid", () => {
  it("is refused: another customer's, a draft, nothing, too much, too many, a provider that is not offered", async () => {
    const stranger = await o.customer("K-2", "b@example.com");
    const draft = await o.draft("invoice", customerId);
    await expect(pay({ link: link({ customerId: stranger }) })).rejects.toMatchObject({ code: "not-found" });
    await expect(pay({ invoiceIds: [draft] })).rejects.toMatchObject({ code: "not-found" });
    await expect(pay({ invoiceIds: ["inv_01ARZ3NDEKTSV4RRFFQ69G5FAV"] })).rejects.toMatchObject({ code: "not-found" });
    await expect(pay({ amountMinor: 23_801 })).rejects.toMatchObject({ code: "more-than-owed" });
    await expect(pay({ invoiceIds: Array.from({ length: 17 }, (_, n) => `inv_${n}`) })).rejects.toMatchObject({ code: "too-many-invoices" });
    await expect(pay({ provider: "mollie" })).rejects.toMatchObject({ code: "provider-not-offered" });
    const { providerId } = await captured();
    await heard(providerId!);
    await expect(pay()).rejects.toMatchObject({ code: "nothing-to-pay" });
    house.answers = [{ is: "refused", detail: "amount too low" }];
    const more = (await o.issued(customerId)).invoiceId;
    await expect(pay({ invoiceIds: [more] })).rejects.toMatchObject({ code: "payment-refused" });
    expect(await payments()).toBe(1);
  });

  it("is another's payment to look at", async () => {
    const attempt = await pay();
    const stranger = await o.customer("K-2", "b@example.com");
    await expect(readPayment(o.world, { link: link({ customerId: stranger }), attemptId: attempt.attemptId, now: o.world.now })).rejects.toMatchObject({ code: "not-found" });
  });
});
