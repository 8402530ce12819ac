import { money } from "../../documents/format.ts";
import { portalSentence } from "../../documents/portal-sentences.ts";
import type { Language } from "../../domain/languages.ts";
import type { PaymentAttempt } from "../../domain/payment-attempt.ts";

const SHOWN: Record<PaymentAttempt["state"], "open" | "pending" | "paid" | "failed" | "cancelled"> = {
  asked: "open", unknown: "pending", open: "open", pending: "pending", captured: "paid", failed: "failed", expired: "cancelled", cancelled: "cancelled", refused: "failed",
};

/** A payment as its customer sees it. */
export const attemptView = (a: PaymentAttempt, language: Language) => ({ message: portalSentence(SHOWN[a.state], language, money(a.amountMinor, a.currency, language)), id: a.attemptId, amountMinor: a.amountMinor, currency: a.currency, method: a.method, state: SHOWN[a.state], because: a.because, redirectUrl: a.redirectUrl, invoiceIds: a.allocations.map(({ invoiceId }) => invoiceId) });
