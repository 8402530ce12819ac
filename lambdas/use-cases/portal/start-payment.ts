import { later, type Instant } from "../../domain/days.ts";
import { documentKindOf } from "../../domain/document-kind.ts";
import { balanceOf, type InvoiceHead } from "../../domain/invoice.ts";
import type { Language } from "../../domain/languages.ts";
import type { Link } from "../../domain/link.ts";
import { MoreThanOwed, MOST_ALLOCATIONS, OtherCurrency, type Allocation } from "../../domain/payment.ts";
import { ProviderNotOffered, ProviderUnreachable } from "../../domain/payment-account.ts";
import { askNext, begun, type PaymentAttempt } from "../../domain/payment-attempt.ts";
import type { Provider } from "../../domain/provider-payment.ts";
import { refusal } from "../../domain/refusal.ts";
import { StaleWrite, type Company, type World } from "../../ports.ts";
import { accountOf, endpointOf } from "../shared/account-of.ts";
import { found, NotFound } from "../shared/not-found.ts";
import { isReplay, seedOf, type RequestKey } from "../shared/request-key.ts";

export const NothingToPay = refusal("conflict", "nothing-to-pay");
export const PaymentRefused = refusal<{ detail: string }>("conflict", "payment-refused");
export const TooManyInvoices = refusal<{ most: number }>("invalid", "too-many-invoices");

export interface PaymentWish {
  link: Link;
  invoiceIds: string[];
  /** Less than all that is owed; goes to the invoices in their order. */
  amountMinor?: number;
  provider?: Provider;
  method: string | null;
  language: Language;
  now: Instant;
  request?: RequestKey | null;
}

/** How long the way back from the provider's page opens the dossier. */
const RETURN_MS = 6 * 3_600_000;

/**
 * Begins a payment: the attempt is kept first, then the provider is asked, once, under the attempt's own key; its answer is
 * kept, and the customer goes to its page. Without an answer nothing is charged: the customer was sent nowhere (R9).
 */
export async function startPayment(world: World, wish: PaymentWish): Promise<PaymentAttempt> {
  const { link, request = null } = wish;
  const { companyId } = link;
  const attemptId = request ? world.ids.from("att", seedOf(link.hash, "payments", request)) : world.ids.next("att");
  const known = request ? await world.store.get("payment-attempt", { companyId, attemptId }) : null;
  if (known && isReplay(known.requestHash, request) && known.redirectUrl) return known;
  const company = found(await world.store.get("company", { companyId }), "company");
  const provider = wish.provider ?? company.payment.providers[0];
  if (!provider || !company.payment.providers.includes(provider)) throw new ProviderNotOffered();
  const account = await accountOf(world, companyId, provider);
  const attempt = known ?? (await kept(world, await attemptOf(world, wish, { attemptId, provider })));
  const answer = await world.providers[provider].start(account, await askedOf(world, wish, { attempt, company }));
  const after = begun(attempt, answer);
  await world.store.commit([{ save: after }]).catch((error: unknown) => {
    if (!(error instanceof StaleWrite)) throw error;
  });
  if (answer.is === "refused") throw new PaymentRefused({ detail: answer.detail.slice(0, 300) });
  if (answer.is === "unknown") throw new ProviderUnreachable();
  return after;
}

async function kept(world: World, attempt: PaymentAttempt): Promise<PaymentAttempt> {
  await world.store.commit([{ save: attempt }]);
  return { ...attempt, version: 1 };
}

async function attemptOf(world: World, { link, invoiceIds, amountMinor, method, now, request }: PaymentWish, { attemptId, provider }: { attemptId: string; provider: Provider }): Promise<PaymentAttempt> {
  const { companyId, customerId } = link;
  const ids = [...new Set(invoiceIds)];
  if (ids.length > MOST_ALLOCATIONS) throw new TooManyInvoices({ most: MOST_ALLOCATIONS });
  const heads = await Promise.all(ids.map(async (invoiceId) => ownHead(await world.store.get("invoice", { companyId, invoiceId }), customerId)));
  const allocations = allocated(heads, amountMinor);
  return {
    type: "payment-attempt", version: 0, companyId, attemptId, customerId, provider, method, amountMinor: allocations.reduce((sum, one) => sum + one.amountMinor, 0), currency: heads[0]!.currency, allocations,
    state: "asked", because: null, providerId: null, redirectUrl: null, asks: 0, dueAt: askNext(0, now), createdAt: now, ...(request ? { requestHash: request.hash } : {}),
  };
}

/** Another customer's, a draft or an estimate is not there (I29). */
function ownHead(head: InvoiceHead | null, customerId: string): InvoiceHead {
  if (!head || head.customerId !== customerId || head.phase === "draft" || documentKindOf(head.invoiceId) !== "invoice") throw new NotFound({ what: "invoice" });
  return head;
}

/** What each invoice gets: all that it owes or, of a smaller sum, in their order. Refuses several currencies, and more than is owed. */
function allocated(heads: InvoiceHead[], amountMinor: number | undefined): Allocation[] {
  const { currency } = heads[0]!;
  if (heads.some((head) => head.currency !== currency)) throw new OtherCurrency({ currency });
  const owed = heads.map((head) => ({ invoiceId: head.invoiceId, amountMinor: head.phase === "issued" ? Math.max(0, balanceOf(head)) : 0 }));
  const owedMinor = owed.reduce((sum, one) => sum + one.amountMinor, 0);
  if (owedMinor === 0) throw new NothingToPay();
  let rest = amountMinor ?? owedMinor;
  if (rest > owedMinor) throw new MoreThanOwed({ balanceMinor: owedMinor });
  return owed.flatMap((one) => {
    const share = Math.min(one.amountMinor, rest);
    rest -= share;
    return share > 0 ? [{ invoiceId: one.invoiceId, amountMinor: share }] : [];
  });
}

async function askedOf(world: World, { link, language, now }: PaymentWish, { attempt, company }: { attempt: PaymentAttempt; company: Company }) {
  const { companyId, attemptId, amountMinor, currency, method, provider } = attempt;
  const heads = await world.store.getAll("invoice", attempt.allocations.map(({ invoiceId }) => ({ companyId, invoiceId })));
  const numbers = attempt.allocations.map(({ invoiceId }) => heads.find((head) => head.invoiceId === invoiceId)?.number ?? "").join(", ");
  const token = world.ids.token();
  const endsAt = later(now, RETURN_MS);
  await world.store.commit([{ put: { ...link, version: 0, hash: world.ids.hash(token), endsAt: endsAt < link.endsAt ? endsAt : link.endsAt, byCode: false } }]);
  const { portalUrl } = world.places;
  return {
    attemptId, companyId, amountMinor, currency, method, language, description: `${company.name} ${numbers}`.slice(0, 200),
    returnUrl: `${portalUrl}/#/${language}/p/${attemptId}/${token}`, webhookUrl: `${portalUrl}/webhooks/payments/${provider}/${await endpointOf(world, companyId, provider)}`,
  };
}
