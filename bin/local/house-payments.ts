import { createHmac } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AwsResponse, Route } from "../../lib/local/contract.ts";
import type { RunningCloud } from "../../lib/local/running-cloud.ts";
import { housePage } from "./house-page.ts";

interface Money {
  id: string;
  amountMinor: number;
  at: string;
}

/** A payment at the house's provider, as its API tells of it; the last four are only its own. */
export interface HousePayment {
  id: string;
  attemptId: string;
  companyId: string;
  amountMinor: number;
  currency: string;
  state: "open" | "pending" | "captured" | "failed" | "expired" | "cancelled";
  because: string | null;
  method: string | null;
  at: string;
  checkoutUrl: string;
  refunds: Money[];
  chargebacks: (Money & { reversedAt: string | null })[];
  description: string;
  returnUrl: string;
  webhookUrl: string;
  key: string;
}

export const HOUSE = "/_local/house-payments";
const METHODS = [{ id: "ideal", label: "iDEAL | Wero" }, { id: "card", label: "Visa, Mastercard" }];
/** Keys begin like this; whose they are is all that they say. */
const KEY = /^Bearer (house_\w{4,80})$/;

const json = (status: number, body: unknown): AwsResponse => ({ status, headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

/**
 * A payment provider that moves no money: it declines sums that end in 05, and does what is pressed on its page or asked by
 * `POST …/payments/{id}/events`. Its state lies beside the product's.
 */
export function housePaymentRoutes(cloud: RunningCloud, directory: string): Route[] {
  const file = join(directory, "house-payments.json");
  const payments = new Map<string, HousePayment>(existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as [string, HousePayment][]) : []);
  const keep = (payment: HousePayment): HousePayment => {
    payments.set(payment.id, payment);
    writeFileSync(file, JSON.stringify([...payments]));
    return payment;
  };
  const now = (): string => new Date(cloud.clock.now()).toISOString();
  const tell = async ({ id, key, webhookUrl }: HousePayment, copies = 1): Promise<void> => {
    const body = JSON.stringify({ id });
    const signature = `${now()},${createHmac("sha256", key).update(`${now()}.`).update(body).digest("hex")}`;
    for (let n = 0; n < copies; n++) await fetch(webhookUrl, { method: "POST", body, headers: { "content-type": "application/json", "house-signature": signature } }).catch(() => undefined);
  };
  const named = (url: URL): HousePayment | undefined => payments.get(/\/(?:payments|pay)\/(hp_\w+)/.exec(url.pathname)?.[1] ?? "");
  const route = (method: string, path: RegExp, answer: Route["answer"]): Route => ({ matches: (asked, url) => asked === method && url.pathname.startsWith(HOUSE) && path.test(url.pathname.slice(HOUSE.length)), answer });
  const forKey = (answer: (key: string, request: Parameters<Route["answer"]>[0]) => AwsResponse): Route["answer"] => async (request) => {
    const [, key] = KEY.exec(request.headers["authorization"] ?? "") ?? [];
    return key ? answer(key, request) : json(401, { code: "unknown-key" });
  };
  return [
    route("GET", /^\/methods$/, forKey(() => json(200, METHODS))),
    route("POST", /^\/payments$/, forKey((key, { body }) => {
      const { attemptId } = JSON.parse(body.toString()) as HousePayment;
      return json(201, [...payments.values()].find((one) => one.attemptId === attemptId) ?? keep(begun(key, body, { url: cloud.url, now: now() })));
    })),
    route("GET", /^\/payments$/, forKey((key, { url }) => json(200, [...payments.values()].filter((one) => one.key === key && one.at >= (url.searchParams.get("since") ?? ""))))),
    route("GET", /^\/payments\/hp_\w+$/, forKey((key, { url }) => (named(url)?.key === key ? json(200, named(url)) : json(404, {})))),
    route("GET", /^\/pay\/hp_\w+$/, async ({ url }) => (named(url) ? housePage(named(url)!) : json(404, {}))),
    route("POST", /^\/pay\/hp_\w+$/, async ({ url, body }) => {
      const payment = named(url);
      if (!payment) return json(404, {});
      const wish = new URLSearchParams(body.toString()).get("do") ?? "";
      const after = keep(pressed(payment, wish, now()));
      if (wish !== "later") await tell(after);
      return { status: 303, headers: { location: payment.returnUrl } };
    }),
    route("POST", /^\/payments\/hp_\w+\/events$/, async ({ url, body }) => {
      const payment = named(url);
      if (!payment) return json(404, {});
      const { type, amountMinor = payment.amountMinor, copies = 1 } = JSON.parse(body.toString()) as { type: string; amountMinor?: number; copies?: number };
      const after = keep(changed(payment, type, { amountMinor, now: now() }));
      await tell(after, copies);
      return json(200, after);
    }),
  ];
}

function begun(key: string, body: Buffer, { url, now }: { url: string; now: string }): HousePayment {
  const { attemptId, companyId, amountMinor, currency, method, description, returnUrl, webhookUrl } = JSON.parse(body.toString()) as HousePayment;
  const id = `hp_${attemptId.slice(4)}`;
  const label = METHODS.find((one) => one.id === method)?.label ?? null;
  return { id, attemptId, companyId, amountMinor, currency, state: "open", because: null, method: label, at: now, checkoutUrl: `${url}${HOUSE}/pay/${id}`, refunds: [], chargebacks: [], description, returnUrl, webhookUrl, key };
}

/** What a press on the page does. */
function pressed(payment: HousePayment, wish: string, at: string): HousePayment {
  if (payment.state !== "open") return payment;
  if (wish === "later") return { ...payment, state: "pending" };
  if (wish === "cancel") return { ...payment, state: "cancelled" };
  if (wish === "decline" || payment.amountMinor % 100 === 5) return { ...payment, state: "failed", because: "insufficient funds" };
  return { ...payment, state: "captured", at };
}

/** What happens behind the page: money that comes late, goes back, or is taken back by a bank. */
function changed(payment: HousePayment, type: string, { amountMinor, now }: { amountMinor: number; now: string }): HousePayment {
  const money = (kind: string, n: number): Money => ({ id: `${kind}_${payment.id}_${n}`, amountMinor, at: now });
  switch (type) {
    case "captured":
      return { ...payment, state: "captured", at: now };
    case "failed":
    case "expired":
      return { ...payment, state: type };
    case "refund":
      return { ...payment, refunds: [...payment.refunds, money("re", payment.refunds.length)] };
    case "chargeback":
      return { ...payment, chargebacks: [...payment.chargebacks, { ...money("cb", payment.chargebacks.length), reversedAt: null }] };
    case "chargeback-reversed":
      return { ...payment, chargebacks: payment.chargebacks.map((one) => ({ ...one, reversedAt: one.reversedAt ?? now })) };
    default:
      return payment;
  }
}
