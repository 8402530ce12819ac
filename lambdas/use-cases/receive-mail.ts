import type { Instant } from "../domain/days.ts";
import { fitting, fittingHtml, MAX_TEXT_BYTES, type ReceivedMail } from "../domain/received-mail.ts";
import { threadIdOf, type InboxMessage, type Thread } from "../domain/thread.ts";
import { StaleWrite, type World } from "../ports.ts";
import { retryStale } from "./shared/retry-stale.ts";
import { threadOf } from "./shared/thread-place.ts";

export interface ReceiveInput {
  /** Names the mail: the same mail twice is one message. */
  messageKey: string;
  recipient: string;
  mail: ReceivedMail;
  at: Instant;
}

/**
 * Puts a mail that arrived into its thread: its document's by the reply address, else the customer's by the sender, else a
 * thread of its own. An address whose check does not fit is nobody's. Nothing is ever answered by itself (R8).
 */
export async function receiveMail(world: World, input: ReceiveInput): Promise<string> {
  const addressed = await world.mailer.ownerOfAddress(input.recipient);
  if (!addressed || !(await world.store.get("company", { companyId: addressed.companyId }))) return "nobody";
  const { companyId } = addressed;
  const messageId = world.ids.from("msg", input.messageKey);
  return retryStale(async () => {
    const thread = (await threadAddressed(world, addressed)) ?? (await threadOfSender(world, { companyId, input, messageId }));
    const message = messageOf(input, { companyId, threadId: thread.threadId, messageId });
    if (await world.store.get("inbox-message", message)) return "known";
    await world.store.commit([{ save: after(thread, input) }, { save: message }]);
    return "stored";
  }).catch((error: unknown) => {
    if (error instanceof StaleWrite) return "known";
    throw error;
  });
}

/** The thread that the reply address names. */
async function threadAddressed(world: World, { companyId, ownerId }: { companyId: string; ownerId: string | null }): Promise<Thread | null> {
  const folder = ownerId ? await world.store.folder(companyId, ownerId) : null;
  return folder && threadOf(world, folder);
}

/** The customer's thread whose address wrote, or one of its own. */
async function threadOfSender(world: World, { companyId, input, messageId }: { companyId: string; input: ReceiveInput; messageId: string }): Promise<Thread> {
  const sender = input.mail.from.address;
  const [hit] = await world.store.list({ of: "customers-by-word", companyId, prefix: `${sender}#` }, { limit: 1 });
  const folder = hit?.row.type === "search-word" ? await world.store.folder(companyId, hit.row.customerId) : null;
  const subject = input.mail.subject.slice(0, 500);
  if (folder) {
    const thread = await threadOf(world, folder);
    return thread.version === 0 ? { ...thread, subject } : thread;
  }
  const threadId = threadIdOf({ strayId: messageId.slice(4) });
  const known = await world.store.get("thread", { companyId, threadId });
  return known ?? { type: "thread", version: 0, companyId, threadId, documentId: null, customerId: null, customerName: sender, subject, status: "open", unread: 0, lastAt: input.at };
}

/** A person's mail opens the thread again; an answering machine's only adds to it. */
const after = (thread: Thread, { mail, at }: ReceiveInput): Thread => ({
  ...thread,
  status: mail.automatic && thread.version > 0 ? thread.status : "open",
  unread: thread.unread + 1,
  lastAt: at > thread.lastAt ? at : thread.lastAt,
});

const messageOf = ({ mail, at }: ReceiveInput, place: Pick<InboxMessage, "companyId" | "threadId" | "messageId">): InboxMessage => ({
  type: "inbox-message", version: 0, ...place, direction: "in", kind: "email", from: mail.from.address, to: mail.to, subject: mail.subject.slice(0, 500),
  text: fitting(mail.text, MAX_TEXT_BYTES), html: fittingHtml(mail.html), attachments: mail.attachments.slice(0, 50), deliveryId: null, mailId: mail.mailId, automatic: mail.automatic, at,
});
