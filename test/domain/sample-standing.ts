import type { Delivery } from "../../lambdas/domain/delivery.ts";
import type { InvoiceHead } from "../../lambdas/domain/invoice.ts";
import type { Standing } from "../../lambdas/domain/invoice-commands.ts";
import { newDocumentDelivery } from "../../lambdas/domain/new-delivery.ts";

export const ISSUED_AT = "2026-01-05T08:00:00.000Z";
export const DUE_AT = "2026-01-05T08:05:00.000Z";
export const NOW = "2026-01-05T09:00:00.000Z";

/** An invoice of 119 euros, issued a moment ago and waiting for its automatic mail. */
export const sampleHead = (facts: Partial<InvoiceHead> = {}): InvoiceHead => ({
  type: "invoice", version: 3, companyId: "cmp_01JGFJJZ00000000000000000A", invoiceId: "inv_01JGFJJZ00000000000000000B", customerId: "cus_01JGFJJZ00000000000000000C",
  customerName: "Müller & Söhne", number: "INV-2026-0001", phase: "issued", issueOn: "2026-01-05", dueOn: "2026-01-19", currency: "EUR", totalMinor: 11_900, paidMinor: 0,
  creditedMinor: 0, refundedMinor: 0, rev: 1, blocks: [], autoSend: { dueAt: DUE_AT, state: "pending" }, issuedAt: ISSUED_AT, sentAt: null, viewedAt: null, createdAt: ISSUED_AT,
  auditHash: "", createdBy: "usr_a", ...facts,
});

/** Its first mail, waiting unless told otherwise. */
export const sampleDelivery = (facts: Partial<Delivery> = {}): Delivery => ({
  ...newDocumentDelivery(sampleHead(), { slot: facts.slot ?? "first", trigger: "auto", sendNotBefore: DUE_AT, by: "usr_a", now: ISSUED_AT }), ...facts,
});

/** The mail at the moment after its hand-over was committed. */
export const inHand = (facts: Partial<Delivery> = {}): Delivery =>
  sampleDelivery({ state: "handing", attempts: 1, handedOverAt: DUE_AT, dueAt: "2026-01-05T09:05:00.000Z", ...facts });

export const standingOf = (delivery: Partial<Delivery> = {}, head: Partial<InvoiceHead> = {}): Standing => ({ head: sampleHead(head), deliveries: [sampleDelivery(delivery)] });

/** The only delivery of a standing that has one. */
export function firstOf({ deliveries }: Standing): Delivery {
  const first = deliveries.find(({ slot }) => slot === "first");
  if (!first) throw new Error("there is no first delivery");
  return first;
}
