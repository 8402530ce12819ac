import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod/mini";
import { KeyRefused, ProviderUnreachable } from "../../domain/payment-account.ts";
import type { ProviderPayment } from "../../domain/provider-payment.ts";
import type { Notice, PaymentProvider, ProviderAccount, StartPayment } from "../../ports.ts";

const TIMEOUT_MS = 5_000;
const TOLERANCE_MS = 300_000;

const money = z.object({ id: z.string(), amountMinor: z.number(), at: z.string() });
const housePayment = z.object({
  id: z.string(), attemptId: z.string(), companyId: z.string(), amountMinor: z.number(), currency: z.string(), state: z.enum(["open", "pending", "captured", "failed", "expired", "cancelled"]),
  because: z.nullable(z.string()), method: z.nullable(z.string()), at: z.string(), checkoutUrl: z.string(), refunds: z.array(money), chargebacks: z.array(z.extend(money, { reversedAt: z.nullable(z.string()) })),
});

/** The provider of this machine: it moves no money, declines sums that end in 05, and is told on its own page what shall happen. */
export function house(base: string): PaymentProvider {
  async function call(account: ProviderAccount, method: string, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(`${base}${path}`, { method, headers: { authorization: `Bearer ${account.key}`, "content-type": "application/json" }, signal: AbortSignal.timeout(TIMEOUT_MS), ...(body ? { body: JSON.stringify(body) } : {}) }).catch(() => null);
    if (!answer || answer.status >= 500) throw new ProviderUnreachable();
    if (answer.status === 401) throw new KeyRefused();
    return answer.status === 404 ? null : answer.json();
  }
  const one = (found: unknown): ProviderPayment | null => (found ? paymentOf(housePayment.parse(found)) : null);
  return {
    isHere: true,
    check: async (account) => (await call(account, "GET", "/methods"), "test"),
    methods: async (account) => z.array(z.object({ id: z.string(), label: z.string() })).parse(await call(account, "GET", "/methods")),
    async start(account, { description, ...asked }: StartPayment) {
      try {
        const { id, checkoutUrl } = housePayment.parse(await call(account, "POST", "/payments", { ...asked, description }));
        return { is: "started", providerId: id, redirectUrl: checkoutUrl };
      } catch (error) {
        return { is: "unknown", detail: error instanceof Error ? error.message : String(error) };
      }
    },
    read: async (account, id) => (/^hp_\w+$/.test(id) ? one(await call(account, "GET", `/payments/${id}`)) : null),
    list: async (account, since) => z.array(housePayment).parse(await call(account, "GET", `/payments?since=${encodeURIComponent(since)}`)).map(paymentOf),
    heard: async (account, notice) => (isSigned(account, notice) ? [z.object({ id: z.string() }).parse(JSON.parse(new TextDecoder().decode(notice.body))).id] : null),
  };
}

const paymentOf = ({ id, checkoutUrl: _page, ...facts }: z.infer<typeof housePayment>): ProviderPayment => ({ providerId: id, ...facts });

/** `house-signature: {instant},{HMAC-SHA256 of instant and body under the account's key}`. */
function isSigned({ key }: ProviderAccount, { body, headers, at }: Notice): boolean {
  const [when = "", given = ""] = (headers["house-signature"] ?? "").split(",");
  const age = Math.abs(Date.parse(at) - Date.parse(when));
  const wanted = createHmac("sha256", key).update(`${when}.`).update(body).digest();
  const mine = Buffer.from(given, "hex");
  return age <= TOLERANCE_MS && mine.length === wanted.length && timingSafeEqual(mine, wanted);
}
