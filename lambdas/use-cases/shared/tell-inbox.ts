import { problemSentence } from "../../documents/problems/problem-sentence.ts";
import type { Delivery } from "../../domain/delivery.ts";
import type { Instant } from "../../domain/days.ts";
import type { InboxMessage } from "../../domain/thread.ts";
import type { Change, Folder, World } from "../../ports.ts";
import { threadOf } from "./thread-place.ts";

export interface Told {
  delivery: Delivery;
  kind: "bounce" | "complaint" | "note";
  at: Instant;
  from: string;
  to: string[];
  text: string;
  /** Tells the same news from another of the same delivery. */
  key: string;
  report?: InboxMessage["report"];
}

/** What a person must see, as a message of the thread, which it opens again. */
export async function tellInbox(world: World, folder: Pick<Folder, "owner" | "thread">, told: Told): Promise<Change[]> {
  const { delivery, kind, at, from, to, text, key, report } = told;
  const thread = await threadOf(world, folder);
  const { companyId, threadId } = thread;
  const message: InboxMessage = {
    type: "inbox-message", version: 0, companyId, threadId, messageId: world.ids.from("msg", `${delivery.deliveryId} ${key}`), direction: "in",
    kind, from, to, subject: delivery.subject ?? thread.subject, text, html: null, attachments: [], deliveryId: delivery.deliveryId, ...(report ? { report } : {}), at,
  };
  const hasBounce = thread.hasBounce || kind !== "note";
  return [{ save: { ...thread, status: "open", unread: thread.unread + 1, ...(hasBounce ? { hasBounce } : {}), lastAt: at > thread.lastAt ? at : thread.lastAt } }, { put: message }];
}

/** A delivery that failed or whose fate is unknown is an open matter: nothing ends in silence (I5). */
export async function tellFailure(world: World, folder: Pick<Folder, "owner" | "thread">, delivery: Delivery): Promise<Change[]> {
  const company = await world.store.get("company", { companyId: delivery.companyId });
  const said = problemSentence(delivery.because ?? delivery.state, company?.language ?? "en", {});
  const text = [said, delivery.detail].filter(Boolean).join("\n");
  return tellInbox(world, folder, { delivery, kind: "note", at: world.clock.now(), from: "Dossier", to: delivery.to, text, key: `${delivery.state} ${delivery.attempts}` });
}
