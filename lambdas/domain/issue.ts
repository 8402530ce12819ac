import { sendNotBefore } from "./auto-send.ts";
import type { Company } from "./company.ts";
import type { Instant } from "./days.ts";
import type { Delivery } from "./delivery.ts";
import { documentKindOf } from "./document-kind.ts";
import { balanceOf, type InvoiceHead } from "./invoice.ts";
import { holdDelivery, isOutOfHand, isReusable, isWaiting } from "./delivery-commands.ts";
import { summary, type Standing } from "./invoice-commands.ts";
import { newDocumentDelivery } from "./new-delivery.ts";

export interface Issuing {
  company: Company;
  /** Whether the document's template is on and goes out by itself. */
  autoSend: boolean;
  number: string;
  now: Instant;
  by: string;
}

/** The document once issued, with its first delivery when it goes out by itself. A blocked one is born held. */
export function issued({ head, deliveries }: Standing, { company, autoSend, number, now, by }: Issuing): Standing {
  const open: InvoiceHead = { ...head, phase: "issued", number, issuedAt: now };
  const before = deliveries.find((delivery) => delivery.slot === "first");
  if (before && !isReusable(before)) return leftBefore({ head: open, deliveries }, before, autoSend);
  const isSettled = documentKindOf(head.invoiceId) === "invoice" && balanceOf(open) <= 0;
  if (!autoSend || isSettled) return { head: open, deliveries };
  const dueAt = sendNotBefore(now, open.issueOn, company);
  const fresh = newDocumentDelivery(open, { slot: "first", trigger: "auto", sendNotBefore: dueAt, by, now });
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
