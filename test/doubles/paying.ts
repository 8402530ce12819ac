import type { ProviderPayment, StartAnswer } from "../../lambdas/domain/provider-payment.ts";
import type { PaymentProvider, StartPayment } from "../../lambdas/ports.ts";
import type { MemoryWorld } from "./memory-world.ts";

/** A provider in memory: what it has is set by the test. */
export interface PayingDouble {
  payments: Map<string, ProviderPayment>;
  asked: StartPayment[];
  /** How the next beginnings end; then they start. */
  answers: (StartAnswer | "lost")[];
  /** Changes what the provider has of a payment. */
  has(providerId: string, change: Partial<ProviderPayment>): void;
}

/** Connects the world's company with a provider in memory, called "house". */
export async function paying(world: MemoryWorld, companyId: string): Promise<PayingDouble> {
  const payments = new Map<string, ProviderPayment>();
  const double: PayingDouble = {
    payments, asked: [], answers: [],
    has: (providerId, change) => void payments.set(providerId, { ...payments.get(providerId)!, ...change }),
  };
  const begin = ({ attemptId, companyId: of, amountMinor, currency, method }: StartPayment): ProviderPayment => {
    const providerId = `hp_${attemptId.slice(4)}`;
    const known = payments.get(providerId);
    const payment: ProviderPayment = known ?? { providerId, attemptId, companyId: of, amountMinor, currency, state: "open", because: null, method, at: world.now, refunds: [], chargebacks: [] };
    payments.set(providerId, payment);
    return payment;
  };
  const house: PaymentProvider = {
    isHere: true,
    check: async () => "test",
    methods: async () => [{ id: "ideal", label: "iDEAL | Wero" }],
    async start(_account, asked) {
      double.asked.push(asked);
      const answer = double.answers.shift();
      if (answer && answer !== "lost") return answer;
      const { providerId } = begin(asked);
      return answer === "lost" ? { is: "unknown", detail: "socket hang up" } : { is: "started", providerId, redirectUrl: `https://house.example/pay/${providerId}` };
    },
    read: async (_account, id) => payments.get(id) ?? null,
    list: async (_account, since) => [...payments.values()].filter(({ at }) => at >= since),
    heard: async (_account, { body, headers }) => (headers["house-signature"] === "right" ? [(JSON.parse(new TextDecoder().decode(body)) as { id: string }).id] : null),
  };
  world.providers = { ...world.providers, house };
  world.kept.set(`company/${companyId}/payments/house`, JSON.stringify({ key: "house_key", webhookSecrets: [] }));
  const company = (await world.store.get("company", { companyId }))!;
  await world.store.commit([{ save: { ...company, payment: { providers: ["house"] } } }]);
  return double;
}
