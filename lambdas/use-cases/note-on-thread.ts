import type { InboxMessage } from "../domain/thread.ts";
import type { Actor, World } from "../ports.ts";
import { found } from "./shared/not-found.ts";
import { KeyReused, seedOf, type RequestKey } from "./shared/request-key.ts";
import { retryStale } from "./shared/retry-stale.ts";

/** Keeps a note among colleagues in a thread; it goes out to nobody. */
export const noteOnThread = (world: World, actor: Actor, { threadId, text, request = null }: { threadId: string; text: string; request?: RequestKey | null }): Promise<{ message: InboxMessage; replayed: boolean }> =>
  retryStale(async () => {
    const { companyId, at, by } = actor;
    const { thread, messages } = found(await world.store.thread(companyId, threadId), "thread");
    const messageId = request ? world.ids.from("msg", seedOf(threadId, "note", request)) : world.ids.next("msg");
    const known = messages.find((one) => one.messageId === messageId);
    if (known && known.text !== text) throw new KeyReused();
    if (known) return { message: known, replayed: true };
    const message: InboxMessage = {
      type: "inbox-message", version: 0, companyId, threadId, messageId, direction: "out", kind: "note", from: by, to: [], subject: thread.subject, text, html: null, attachments: [], deliveryId: null, at,
    };
    await world.store.commit([{ save: { ...thread, lastAt: at > thread.lastAt ? at : thread.lastAt } }, { save: message }]);
    return { message, replayed: false };
  });
