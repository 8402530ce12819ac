import type { Instant } from "./days.ts";
import type { Delivery } from "./delivery.ts";
import type { Standing } from "./invoice-commands.ts";
import { newDocumentDelivery } from "./new-delivery.ts";

/** A letter in place of a mail that came back; once for each mail. It waits for the next letter run. */
export function letterInstead({ head, deliveries }: Standing, mail: Delivery, now: Instant): Delivery[] {
  const slot = `l${mail.slot}`.slice(0, 32);
  if (mail.channel !== "email" || deliveries.some((one) => one.slot === slot)) return [];
  return [{ ...newDocumentDelivery(head, { slot, trigger: "auto", sendNotBefore: now, now, by: "undeliverable" }), channel: "letter", chosen: true, dueAt: null }];
}

/** Mails of a week from which on the share of those that came back means something. */
const ENOUGH = 100;
/** With fewer that came back letters never stop. */
export const LEAST_BACK = ENOUGH / 2;

/** Whether letters stop: of at least a hundred mails in a week at least half came back. */
export const lettersStop = ({ bounced, sent }: { bounced: number; sent: number }): boolean => {
  const all = Math.max(sent, bounced);
  return all >= ENOUGH && bounced * 2 >= all;
};
