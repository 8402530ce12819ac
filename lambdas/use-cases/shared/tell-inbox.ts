import { problemSentence } from "../../documents/problems/problem-sentence.ts";
import type { Delivery } from "../../domain/delivery.ts";
import type { Instant } from "../../domain/days.ts";
import { threadIdOf, type InboxMessage, type Thread } from "../../domain/thread.ts";
import type { Change, InvoiceFolder, World } from "../../ports.ts";

export interface Told {
  delivery: Delivery;
  kind: "bounce" | "complaint" | "note";
  at: Instant;
  from: string;
  to: string[];
  text: string;
  /** Tells the same news from another of the same delivery. */
  key: string;
}

/** What a person must see, as a message of the invoice's thread, which it opens again. */
export function tellInbox(world: World, { head, thread }: Pick<InvoiceFolder, "head" | "thread">, told: Told): Change[] {
  const { companyId, invoiceId, customerId, customerName } = head;
  const { delivery, kind, at, from, to, text } = told;
  const threadId = threadIdOf({ invoiceId });
  const subject = delivery.subject ?? head.number ?? "";
  const before: Thread = thread ?? { type: "thread", version: 0, companyId, threadId, invoiceId, customerId, customerName, subject, status: "open", unread: 0, lastAt: at };
  const message: InboxMessage = {
    type: "inbox-message", version: 0, companyId, threadId, messageId: world.ids.from("msg", `${delivery.deliveryId} ${told.key}`), direction: "in",
    kind, from, to, subject, text, html: null, attachments: [], deliveryId: delivery.deliveryId, at,
  };
  return [{ save: { ...before, status: "open", unread: before.unread + 1, lastAt: at > before.lastAt ? at : before.lastAt } }, { put: message }];
}

/** A delivery that failed or whose fate is unknown is an open matter: nothing ends in silence (I5). */
export async function tellFailure(world: World, folder: InvoiceFolder, delivery: Delivery): Promise<Change[]> {
  const company = await world.store.get("company", { companyId: delivery.companyId });
  const text = problemSentence(delivery.because ?? delivery.state, company?.language ?? "en", {});
  return tellInbox(world, folder, { delivery, kind: "note", at: world.clock.now(), from: "Dossier", to: delivery.to, text, key: `${delivery.state} ${delivery.attempts}` });
}
