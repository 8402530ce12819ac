import { sendNotBefore } from "./auto-send.ts";
import type { Company } from "./company.ts";
import type { Instant } from "./days.ts";
import type { Delivery } from "./delivery.ts";
import { deliveryIdOf } from "./delivery-id.ts";
import { balanceOf, type InvoiceHead } from "./invoice.ts";
import { holdDelivery, isOutOfHand, isReusable, isWaiting } from "./delivery-commands.ts";
import { summary, type Standing } from "./invoice-commands.ts";

export interface Issuing {
  company: Company;
  /** Whether the template `invoice` is on and goes out by itself. */
  autoSend: boolean;
  number: string;
  now: Instant;
  by: string;
}

/** A new delivery of an invoice's mail; `first` can exist once only. */
export function newDelivery(head: InvoiceHead, slot: string, facts: Pick<Delivery, "trigger" | "sendNotBefore" | "createdBy"> & { now: Instant }): Delivery {
  return {
    type: "delivery", version: 0, companyId: head.companyId, deliveryId: deliveryIdOf(head.invoiceId, slot), invoiceId: head.invoiceId,
    customerId: head.customerId, kind: "invoice", slot, channel: "email", trigger: facts.trigger, state: "pending",
    sendNotBefore: facts.sendNotBefore, dueAt: facts.sendNotBefore, rev: head.rev, stop: null, because: null, language: null, to: [], note: null,
    subject: null, messageId: null, pdf: null, attempts: 0, handedOverAt: null, acceptedAt: null, events: [], createdAt: facts.now, createdBy: facts.createdBy,
  };
}

/** The invoice once issued, with its first delivery when it goes out by itself. A blocked one is born held. */
export function issued({ head, deliveries }: Standing, { company, autoSend, number, now, by }: Issuing): Standing {
  const open: InvoiceHead = { ...head, phase: "issued", number, issuedAt: now };
  const before = deliveries.find((delivery) => delivery.slot === "first");
  if (before && !isReusable(before)) return leftBefore({ head: open, deliveries }, before, autoSend);
  if (!autoSend || balanceOf(open) <= 0) return { head: open, deliveries };
  const dueAt = sendNotBefore(now, open.issueOn, company);
  const fresh = newDelivery(open, "first", { trigger: "auto", sendNotBefore: dueAt, createdBy: by, now });
  const again: Delivery = before ? { ...fresh, version: before.version, rev: before.rev + 1, createdAt: before.createdAt } : fresh;
  const first = open.blocks[0] ? holdDelivery(again, open.blocks[0].reason) : again;
  return { head: { ...open, autoSend: summary({ dueAt, state: "pending" }, [first]) }, deliveries: [...deliveries.filter((d) => d.slot !== "first"), first] };
}

/** Its first mail is with the mail server since before it was reverted: it cannot leave a second time (I3). */
function leftBefore({ head, deliveries }: Standing, before: Delivery, autoSend: boolean): Standing {
  const first: Delivery = isOutOfHand(before) && autoSend ? { ...before, stop: head.blocks[0]?.reason ?? null } : before;
  const known = { dueAt: before.sendNotBefore, state: "pending" as const };
  return { head: { ...head, sentAt: before.acceptedAt, autoSend: summary(known, [first]) }, deliveries: deliveries.map((d) => (d === before ? first : d)) };
}

/** An edit does not start the five minutes again, but a new issue day moves the mail that still waits. */
export function rescheduled({ head, deliveries }: Standing, company: Company): Standing {
  if (head.phase !== "issued" || !head.issuedAt || !head.autoSend) return { head, deliveries };
  const dueAt = sendNotBefore(head.issuedAt, head.issueOn, company);
  const moved = deliveries.map((d) => (d.slot === "first" && d.trigger === "auto" && isWaiting(d) ? { ...d, sendNotBefore: dueAt, dueAt: d.state === "pending" ? dueAt : null } : d));
  return { head: { ...head, autoSend: summary(head.autoSend, moved) }, deliveries: moved };
}
