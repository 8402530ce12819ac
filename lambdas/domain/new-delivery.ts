import type { Instant } from "./days.ts";
import { deliveryIdOf } from "./delivery-id.ts";
import type { Delivery, DeliveryKind } from "./delivery.ts";
import { documentKindOf } from "./document-kind.ts";
import type { InvoiceHead } from "./invoice.ts";

/** What a new delivery must be told; the rest begins empty. */
export interface NewDelivery {
  companyId: string;
  ownerId: string;
  customerId: string;
  kind: DeliveryKind;
  slot: string;
  trigger: Delivery["trigger"];
  sendNotBefore: Instant;
  now: Instant;
  by: string;
}

/** A new delivery, due when it may leave. */
export function newDelivery({ slot, sendNotBefore, now, by, ...facts }: NewDelivery): Delivery {
  return {
    type: "delivery", version: 0, deliveryId: deliveryIdOf(facts.ownerId, slot), slot, ...facts, channel: "email", state: "pending", sendNotBefore, dueAt: sendNotBefore, rev: 1, stop: null,
    because: null, language: null, to: [], note: null, subject: null, messageId: null, pdf: null, attempts: 0, handedOverAt: null, acceptedAt: null, events: [], createdAt: now, createdBy: by,
  };
}

/** A new delivery that brings a document itself, made from the revision that stands now. */
export const newDocumentDelivery = (head: InvoiceHead, facts: Pick<NewDelivery, "slot" | "trigger" | "sendNotBefore" | "now" | "by">): Delivery => ({
  ...newDelivery({ companyId: head.companyId, ownerId: head.invoiceId, customerId: head.customerId, kind: documentKindOf(head.invoiceId), ...facts }),
  rev: head.rev,
});
