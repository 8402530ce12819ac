import Stripe from "stripe";
import { KeyRefused, ProviderUnreachable } from "../../domain/payment-account.ts";
import type { ProviderPayment } from "../../domain/provider-payment.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Notice, PaymentProvider, ProviderAccount } from "../../ports.ts";
import { fromStripe, toStripe } from "./minor-units.ts";

/** Seconds by which a signed notice may be late; it is checked when it arrives, not when it is worked on (T17). */
const TOLERANCE_S = 300;
const TIMEOUT_MS = 8_000;

/** Where Stripe's API is, for simulators. */
export interface StripeAt {
  host: string;
  port: number;
  protocol: "http" | "https";
}

/** Stripe through its own client: a Checkout session is the payment, and its id the payment's. */
export function stripe(at?: StripeAt): PaymentProvider {
  const clientOf = ({ key }: ProviderAccount): Stripe => new Stripe(key, { maxNetworkRetries: 0, timeout: TIMEOUT_MS, telemetry: false, ...(at ?? {}) });
  const whole = async (client: Stripe, session: Stripe.Checkout.Session): Promise<ProviderPayment> => {
    const intent = typeof session.payment_intent === "string" ? session.payment_intent : (session.payment_intent?.id ?? null);
    if (!intent || session.payment_status !== "paid") return paymentOf(session, [], []);
    const [refunds, disputes] = await Promise.all([client.refunds.list({ payment_intent: intent, limit: 100 }), client.disputes.list({ payment_intent: intent, limit: 100 })]);
    return paymentOf(session, refunds.data, disputes.data);
  };
  return {
    isHere: true,
    async check(account) {
      if (!/^(sk|rk)_(test|live)_\w{10,}$/.test(account.key)) throw new KeyRefused();
      await asked(() => clientOf(account).checkout.sessions.list({ limit: 1 }));
      return account.key.includes("_live_") ? "live" : "test";
    },
    // Which ways a customer is offered is decided on Stripe's page, from the account's settings, sum and country.
    methods: async (_account, { amountMinor, currency }) => (toStripe(amountMinor, currency), [{ id: "", label: "Stripe" }]),
    async start(account, { attemptId, companyId, amountMinor, currency, description, language, returnUrl }) {
      const unitAmount = toStripe(amountMinor, currency);
      const metadata = { attemptId, companyId };
      try {
        const session = await clientOf(account).checkout.sessions.create({
          mode: "payment", client_reference_id: attemptId, metadata, payment_intent_data: { metadata, description }, success_url: returnUrl, cancel_url: returnUrl, locale: language,
          line_items: [{ quantity: 1, price_data: { currency: currency.toLowerCase(), unit_amount: unitAmount, product_data: { name: description } } }],
        }, { idempotencyKey: attemptId });
        return { is: "started", providerId: session.id, redirectUrl: session.url ?? returnUrl };
      } catch (error) {
        const status = error instanceof Stripe.errors.StripeError ? (error.statusCode ?? 0) : 0;
        if (status >= 400 && status < 500 && status !== 409 && status !== 429) return { is: "refused", detail: (error as Error).message };
        return { is: "unknown", detail: error instanceof Error ? error.message : String(error) };
      }
    },
    async read(account, reference) {
      const client = clientOf(account);
      const session = await asked(async () => (reference.startsWith("cs_") ? client.checkout.sessions.retrieve(reference) : ((await client.checkout.sessions.list({ payment_intent: reference, limit: 1 })).data[0] ?? null)));
      return session ? asked(() => whole(client, session)) : null;
    },
    async list(account, since) {
      const client = clientOf(account);
      const found: ProviderPayment[] = [];
      await asked(async () => {
        for await (const session of client.checkout.sessions.list({ created: { gte: Math.floor(Date.parse(since) / 1000) }, limit: 100 })) found.push(await whole(client, session));
      });
      return found;
    },
    heard: async (account, notice) => referencesIn(clientOf(account), account, notice),
  };
}

/** What a signed notice is about; every secret in force is tried, for one may be about to replace another. */
function referencesIn(client: Stripe, { webhookSecrets }: ProviderAccount, { body, headers, at }: Notice): string[] | null {
  for (const secret of webhookSecrets) {
    try {
      const event = client.webhooks.constructEvent(Buffer.from(body), headers["stripe-signature"] ?? "", secret, TOLERANCE_S, undefined, Date.parse(at));
      const about = event.data.object as { object?: string; id?: string; payment_intent?: string | { id: string } | null };
      const intent = typeof about.payment_intent === "string" ? about.payment_intent : about.payment_intent?.id;
      return about.object === "checkout.session" ? [about.id ?? ""] : intent ? [intent] : [];
    } catch {
      // Signed with another secret, too old, or not Stripe's.
    }
  }
  return null;
}

async function asked<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const status = error instanceof Stripe.errors.StripeError ? (error.statusCode ?? 0) : 0;
    if (status === 404) return null;
    if (status === 401 || status === 403) throw new KeyRefused();
    throw new ProviderUnreachable();
  }
}

const instant = (seconds: number): string => new Date(seconds * 1000).toISOString();

function paymentOf(session: Stripe.Checkout.Session, refunds: Stripe.Refund[], disputes: Stripe.Dispute[]): ProviderPayment {
  const currency = (session.currency ?? "").toUpperCase();
  const minor = (amount: number | null): number => fromStripe(amount ?? 0, currency);
  const { attemptId = null, companyId = null } = session.metadata ?? {};
  const state = session.payment_status === "paid" ? "captured" : session.status === "expired" ? "expired" : session.status === "complete" ? "pending" : "open";
  return {
    providerId: session.id, attemptId, companyId, amountMinor: minor(session.amount_total), currency, state, because: null, method: session.payment_method_types?.length === 1 ? session.payment_method_types[0]! : null, at: instant(session.created),
    refunds: refunds.filter(({ status }) => status === "succeeded").map(({ id, amount, created }) => ({ id, amountMinor: minor(amount), at: instant(created) })),
    chargebacks: disputes.filter(({ status }) => !status.startsWith("warning")).map(({ id, amount, created, status }) => ({ id, amountMinor: minor(amount), at: instant(created), reversedAt: status === "won" ? instant(created) : null })),
  };
}
