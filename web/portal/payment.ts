/** One way to pay, as its provider calls it. */
export type PaymentWay = { provider: string; id: string; label: string }

/** What the customer wants to pay, and how. */
export type PaymentWish = { invoiceIds: string[]; provider: string; method: string }

/** What became of a payment. */
export type PaymentState = { id: string; amountMinor: number; currency: string; state: 'open' | 'pending' | 'paid' | 'failed' | 'cancelled'; because: string | null; message: string }
