import createMollieClient, { MollieApiError, type Payment } from "@mollie/api-client";
import { KeyRefused, ProviderUnreachable } from "../../domain/payment-account.ts";
import type { ProviderPayment } from "../../domain/provider-payment.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Notice, PaymentProvider, ProviderAccount } from "../../ports.ts";
import { fromMollie, toMollie } from "./minor-units.ts";

/** Languages that Mollie's page knows; another is left to the reader's browser. */
const LOCALES: Record<string, string> = { en: "en_GB", de: "de_DE", fr: "fr_FR", nl: "nl_NL" };
/** Mollie took part in the change of name before its own list did (European Payments Initiative, 2026). */
const LABELS: Record<string, string> = { ideal: "iDEAL | Wero" };

const STATES: Record<string, ProviderPayment["state"]> = { open: "open", pending: "pending", authorized: "pending", paid: "captured", failed: "failed", expired: "expired", canceled: "cancelled" };

/** An id of theirs, and nothing that leads elsewhere in their API. */
const isPaymentId = (text: string): boolean => /^tr_\w{1,60}$/.test(text);

type Client = ReturnType<typeof createMollieClient>;

/** Mollie through its own client. Its notices are not signed and say nothing but an id, which is asked about (docs.mollie.com, "Webhooks"). */
export function mollie(apiEndpoint?: string): PaymentProvider {
  const clientOf = ({ key }: ProviderAccount): Client => createMollieClient({ apiKey: key, ...(apiEndpoint ? { apiEndpoint } : {}) });
  const read = async (account: ProviderAccount, id: string): Promise<ProviderPayment | null> => {
    if (!isPaymentId(id)) return null;
    const payment = await asked(() => clientOf(account).payments.get(id, { embed: ["refunds", "chargebacks"] as never }));
    return payment ? paymentOf(payment) : null;
  };
  return {
    isHere: true,
    async check(account) {
      if (!/^(test|live)_\w{10,}$/.test(account.key)) throw new KeyRefused();
      await asked(() => clientOf(account).methods.list());
      return account.key.startsWith("live_") ? "live" : "test";
    },
    async methods(account, { amountMinor, currency, language }) {
      const locale = LOCALES[language];
      const list = await asked(() => clientOf(account).methods.list({ amount: toMollie(amountMinor, currency), ...(locale ? { locale: locale as never } : {}) }));
      return [...(list ?? [])].map(({ id, description }) => ({ id, label: LABELS[id] ?? description }));
    },
    async start(account, { attemptId, companyId, amountMinor, currency, description, method, language, returnUrl, webhookUrl }) {
      const amount = toMollie(amountMinor, currency);
      const locale = LOCALES[language];
      try {
        const payment = await clientOf(account).payments.create({
          amount, description, redirectUrl: returnUrl, webhookUrl, metadata: { attemptId, companyId }, idempotencyKey: attemptId,
          ...(method ? { method: method as never } : {}), ...(locale ? { locale: locale as never } : {}),
        });
        return { is: "started", providerId: payment.id, redirectUrl: payment.getCheckoutUrl() ?? returnUrl };
      } catch (error) {
        if (error instanceof MollieApiError && (error.statusCode ?? 500) < 500 && error.statusCode !== 429) return { is: "refused", detail: error.message };
        return { is: "unknown", detail: error instanceof Error ? error.message : String(error) };
      }
    },
    read,
    async list(account, since) {
      const found: ProviderPayment[] = [];
      for await (const payment of clientOf(account).payments.iterate()) {
        if (payment.createdAt < since) break;
        const whole = await read(account, payment.id);
        if (whole) found.push(whole);
      }
      return found;
    },
    heard: async (_account, notice) => ((id) => (id ? [id] : null))(idIn(notice)),
  };
}

/** The one field of the form that Mollie posts. */
function idIn({ body }: Notice): string | null {
  const id = new URLSearchParams(new TextDecoder().decode(body)).get("id") ?? "";
  return isPaymentId(id) ? id : null;
}

/** What the client answers; null for what is not there. */
async function asked<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const status = error instanceof MollieApiError ? (error.statusCode ?? 0) : 0;
    if (status === 404 || status === 410) return null;
    if (status === 401 || status === 403) throw new KeyRefused();
    throw new ProviderUnreachable();
  }
}

interface Embedded {
  refunds?: { id: string; status: string; amount: { value: string; currency: string }; createdAt: string }[];
  chargebacks?: { id: string; amount: { value: string; currency: string }; createdAt: string; reversedAt?: string | null }[];
}

const instant = (text: string): string => new Date(text).toISOString();

function paymentOf(payment: Payment): ProviderPayment {
  const { attemptId = null, companyId = null } = (payment.metadata ?? {}) as { attemptId?: string; companyId?: string };
  const { refunds = [], chargebacks = [] } = ((payment as unknown as { _embedded?: Embedded })._embedded ?? {}) as Embedded;
  return {
    providerId: payment.id, attemptId, companyId, amountMinor: fromMollie(payment.amount), currency: payment.amount.currency, state: STATES[payment.status] ?? "open",
    because: (payment.details as { failureReason?: string } | undefined)?.failureReason ?? null, method: payment.method ? (LABELS[payment.method] ?? payment.method) : null, at: instant(payment.paidAt ?? payment.createdAt),
    refunds: refunds.filter(({ status }) => status === "refunded").map(({ id, amount, createdAt }) => ({ id, amountMinor: fromMollie(amount), at: instant(createdAt) })),
    chargebacks: chargebacks.map(({ id, amount, createdAt, reversedAt }) => ({ id, amountMinor: fromMollie(amount), at: instant(createdAt), reversedAt: reversedAt ? instant(reversedAt) : null })),
  };
}
