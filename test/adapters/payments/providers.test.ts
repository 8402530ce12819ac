import Stripe from "stripe";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mollie } from "../../../lambdas/adapters/payments/mollie.ts";
import { stripe } from "../../../lambdas/adapters/payments/stripe.ts";
import type { PaymentProvider, ProviderAccount, StartPayment } from "../../../lambdas/ports.ts";
import { simulatedMollie, type SimulatedMollie } from "./simulated-mollie.ts";
import { simulatedStripe, type SimulatedStripe } from "./simulated-stripe.ts";

const NOW = "2026-01-05T08:00:00.000Z";
const SECRET = "whsec_0123456789";
const ASKED: StartPayment = {
  attemptId: "att_01ARZ3NDEKTSV4RRFFQ69G5FAV", companyId: "cmp_01ARZ3NDEKTSV4RRFFQ69G5FAV", amountMinor: 23_800, currency: "EUR", description: "Müller R-1, R-2", method: null, language: "de", returnUrl: "https://pay.example/#/de/p/x/y", webhookUrl: "https://pay.example/webhooks/payments/x/y",
};

/** One of the providers over its simulator: what differs between them. */
interface Stage {
  provider: PaymentProvider;
  account: ProviderAccount;
  faults: (number | "lost-before" | "lost-after")[];
  count(): number;
  /** The customer pays, or fails to, on the provider's page. */
  pay(): void;
  fail(): void;
  refund(amountMinor: number): void;
  dispute(amountMinor: number, won: boolean): void;
  /** What a notice about the payment names. */
  reference(): string;
  close(): Promise<void>;
}

async function onMollie(): Promise<Stage> {
  const simulator: SimulatedMollie = await simulatedMollie(() => NOW);
  const first = () => simulator.payments[0]!;
  const value = (minor: number) => ({ currency: "EUR", value: (minor / 100).toFixed(2) });
  const embed = (kind: "refunds" | "chargebacks", one: object) => void (first()._embedded = { ...first()._embedded, [kind]: [...(first()._embedded?.[kind] ?? []), one] });
  return {
    provider: mollie(simulator.url), account: { provider: "mollie", key: "test_0123456789abcdef", webhookSecrets: [] }, faults: simulator.faults, count: () => simulator.payments.length,
    pay: () => void Object.assign(first(), { status: "paid", paidAt: NOW, method: "ideal" }), fail: () => void Object.assign(first(), { status: "failed", details: { failureReason: "insufficient_funds" } }),
    refund: (minor) => embed("refunds", { resource: "refund", id: `re_${minor}`, status: "refunded", amount: value(minor), createdAt: NOW }),
    dispute: (minor, won) => embed("chargebacks", { resource: "chargeback", id: "chb_1", amount: value(minor), createdAt: NOW, reversedAt: won ? NOW : null }),
    reference: () => first().id, close: () => simulator.close(),
  };
}

async function onStripe(): Promise<Stage> {
  const simulator: SimulatedStripe = await simulatedStripe(() => NOW);
  const first = () => simulator.sessions[0]!;
  const created = Date.parse(NOW) / 1000;
  return {
    provider: stripe({ host: "127.0.0.1", port: simulator.port, protocol: "http" }), account: { provider: "stripe", key: "sk_test_0123456789abcdef", webhookSecrets: [SECRET] }, faults: simulator.faults, count: () => simulator.sessions.length,
    pay: () => void Object.assign(first(), { status: "complete", payment_status: "paid", payment_intent: "pi_1" }), fail: () => void Object.assign(first(), { status: "expired" }),
    refund: (minor) => void simulator.refunds.push({ id: `re_${minor}`, payment_intent: "pi_1", amount: minor, created, status: "succeeded" }),
    dispute: (minor, won) => void simulator.disputes.push({ id: "dp_1", payment_intent: "pi_1", amount: minor, created, status: won ? "won" : "needs_response" }),
    reference: () => first().payment_intent ?? first().id, close: () => simulator.close(),
  };
}

/** Mollie's client brings the certificates that it trusts; the simulator's cannot be among them. */
const TLS = "NODE_TLS_REJECT_UNAUTHORIZED";
const before = process.env[TLS];
beforeAll(() => void (process.env[TLS] = "0"));
afterAll(() => void (before === undefined ? delete process.env[TLS] : (process.env[TLS] = before)));

describe.each([["mollie", onMollie, "failed"], ["stripe", onStripe, "expired"]] as const)("%s, asked through its own client", (name, open, afterFailure) => {
  let stage: Stage;
  beforeEach(async () => void (stage = await open()));
  afterEach(() => stage.close());
  const start = () => stage.provider.start(stage.account, ASKED);
  const read = () => stage.provider.read(stage.account, stage.reference());

  it("begins a payment and leads to its page; what it has of it carries our names and our minor units", async () => {
    expect(await start()).toMatchObject({ is: "started", redirectUrl: expect.stringMatching(/^https:\/\/(www\.mollie|checkout\.stripe)\.com\//) });
    expect(await read()).toMatchObject({ attemptId: ASKED.attemptId, companyId: ASKED.companyId, amountMinor: 23_800, currency: "EUR", state: "open", refunds: [], chargebacks: [] });
  });

  it("has one payment for one attempt, however often that is begun: the second answer takes the place of one that was lost (T13)", async () => {
    // A client may ask once more by itself where a line breaks; it does so under the same key.
    stage.faults.push("lost-after", "lost-after");
    expect(await start()).toMatchObject({ is: "unknown" });
    stage.faults.length = 0;
    expect(await start()).toMatchObject({ is: "started" });
    expect(stage.count()).toBe(1);
    expect((await stage.provider.list(stage.account, "2026-01-05T07:45:00.000Z")).map(({ attemptId }) => attemptId)).toEqual([ASKED.attemptId]);
  });

  it.each([["a broken line", "lost-before"], ["an error of its own", 500], ["no time", 503]] as const)("of which nothing is known after %s has not refused", async (_what, fault) => {
    stage.faults.push(fault, fault, fault, fault);
    expect(await start()).toMatchObject({ is: "unknown" });
  });

  it("refuses in its own words what it does not take", async () => {
    const answer = await stage.provider.start(stage.account, { ...ASKED, amountMinor: 1 });
    expect(answer).toMatchObject({ is: "refused", detail: expect.stringMatching(/minimum|small/) });
  });

  it("says what came of a payment: money, a failure, money that went back, and a bank that took it back", async () => {
    await start();
    stage.fail();
    expect(await read()).toMatchObject({ state: afterFailure });
    stage.pay();
    stage.refund(1_000);
    stage.dispute(5_000, false);
    expect(await read()).toMatchObject({ state: "captured", amountMinor: 23_800, refunds: [{ amountMinor: 1_000 }], chargebacks: [{ amountMinor: 5_000, reversedAt: null }] });
  });

  it("says of a dispute that was won when the money came back", async () => {
    await start();
    stage.pay();
    stage.dispute(5_000, true);
    expect((await read())!.chargebacks).toMatchObject([{ reversedAt: expect.stringMatching(/Z$/) }]);
  });

  it("knows its key, and refuses another and what is none", async () => {
    expect(await stage.provider.check(stage.account)).toBe("test");
    for (const key of ["", "x", name === "mollie" ? "test_9999999999999999" : "sk_test_9999999999999999"]) await expect(stage.provider.check({ ...stage.account, key })).rejects.toMatchObject({ code: "key-refused" });
  });

  it("is not asked about what is no id of its", async () => {
    expect(await stage.provider.read(stage.account, name === "mollie" ? "../customers" : "cs_test_unknown")).toBeNull();
    stage.faults.push(503, 503, 503, 503);
    await expect(stage.provider.read(stage.account, name === "mollie" ? "tr_1" : "cs_test_1")).rejects.toMatchObject({ code: "provider-unreachable" });
  });
});

describe("notices", () => {
  const text = (body: string) => new TextEncoder().encode(body);
  const asMollie: ProviderAccount = { provider: "mollie", key: "test_0123456789abcdef", webhookSecrets: [] };
  const asStripe = (...webhookSecrets: string[]): ProviderAccount => ({ provider: "stripe", key: "sk_test_0123456789abcdef", webhookSecrets });
  const event = (object: object) => JSON.stringify({ id: "evt_1", object: "event", type: "checkout.session.completed", data: { object } });
  const signed = (payload: string, secret = SECRET, at = NOW) => Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: Math.floor(Date.parse(at) / 1000) });
  const heard = (payload: string, signature: string, secrets = [SECRET], at = NOW) => stripe().heard(asStripe(...secrets), { body: text(payload), headers: { "stripe-signature": signature }, at });

  it("of Mollie name a payment, and are believed in nothing else", async () => {
    expect(await mollie().heard(asMollie, { body: text("id=tr_0000000001"), headers: {}, at: NOW })).toEqual(["tr_0000000001"]);
    for (const body of ["", "id=", "id=ord_1", "id=tr_../x", '{"id":"tr_1"}']) expect(await mollie().heard(asMollie, { body: text(body), headers: {}, at: NOW })).toBeNull();
  });

  it("of Stripe are believed with its signature over the very bytes", async () => {
    const payload = event({ object: "checkout.session", id: "cs_test_1" });
    expect(await heard(payload, signed(payload))).toEqual(["cs_test_1"]);
    expect(await heard(event({ object: "charge", id: "ch_1", payment_intent: "pi_1" }), signed(event({ object: "charge", id: "ch_1", payment_intent: "pi_1" })))).toEqual(["pi_1"]);
    expect(await heard(payload.replace("cs_test_1", "cs_test_2"), signed(payload))).toBeNull();
    expect(await heard(payload, "t=1,v1=00")).toBeNull();
    expect(await heard(payload, "")).toBeNull();
  });

  it("of Stripe are believed with either of two secrets while one replaces the other, and no third", async () => {
    const payload = event({ object: "checkout.session", id: "cs_test_1" });
    expect(await heard(payload, signed(payload, "whsec_new"), ["whsec_new", SECRET])).toEqual(["cs_test_1"]);
    expect(await heard(payload, signed(payload), ["whsec_new", SECRET])).toEqual(["cs_test_1"]);
    expect(await heard(payload, signed(payload, "whsec_old"), ["whsec_new", SECRET])).toBeNull();
  });

  it("of Stripe are as old as five minutes at most when they arrive (T17)", async () => {
    const payload = event({ object: "checkout.session", id: "cs_test_1" });
    expect(await heard(payload, signed(payload), [SECRET], "2026-01-05T08:04:59.000Z")).toEqual(["cs_test_1"]);
    expect(await heard(payload, signed(payload), [SECRET], "2026-01-05T08:05:01.000Z")).toBeNull();
  });
});
