import type { Instant } from "../domain/days.ts";
import { fitting, fittingHtml, MAX_TEXT_BYTES, type ReceivedMail } from "../domain/received-mail.ts";
import { threadIdOf, type InboxMessage, type Thread } from "../domain/thread.ts";
import { StaleWrite, type World } from "../ports.ts";
import { retryStale } from "./shared/retry-stale.ts";

export interface ReceiveInput {
  /** Names the mail: the same mail twice is one message. */
  messageKey: string;
  recipient: string;
  mail: ReceivedMail;
  at: Instant;
}

interface Owner {
  companyId: string;
  invoiceId: string | null;
  customerId: string | null;
  customerName: string;
}

/**
 * Puts a mail that arrived into its thread: the invoice's by its reply address, else the customer's by the sender, else a
 * thread of its own. An address whose check does not fit is nobody's. Nothing is ever answered by itself (R8).
 */
export async function receiveMail(world: World, input: ReceiveInput): Promise<string> {
  const addressed = await world.mailer.ownerOfAddress(input.recipient);
  if (!addressed || !(await world.store.get("company", { companyId: addressed.companyId }))) return "nobody";
  const owner = await ownerOf(world, addressed, input.mail.from.address);
  const messageId = world.ids.from("msg", input.messageKey);
  const { invoiceId, customerId } = owner;
  const threadId = threadIdOf(invoiceId ? { invoiceId } : customerId ? { customerId } : { strayId: messageId.slice(4) });
  return retryStale(async () => {
    const { companyId } = owner;
    const before = await world.store.get("thread", { companyId, threadId });
    const message = messageOf(input, { companyId, threadId, messageId });
    if (await world.store.get("inbox-message", message)) return "known";
    const thread = before ?? newThread(owner, { threadId, subject: message.subject, at: input.at });
    await world.store.commit([{ save: after(thread, input) }, { save: message }]);
    return "stored";
  }).catch((error: unknown) => {
    if (error instanceof StaleWrite) return "known";
    throw error;
  });
}

async function ownerOf(world: World, { companyId, invoiceId }: { companyId: string; invoiceId: string | null }, sender: string): Promise<Owner> {
  const head = invoiceId ? await world.store.get("invoice", { companyId, invoiceId }) : null;
  if (head) return { companyId, invoiceId: head.invoiceId, customerId: head.customerId, customerName: head.customerName };
  const [hit] = await world.store.list({ of: "customers-by-word", companyId, prefix: `${sender}#` }, { limit: 1 });
  const customer = hit?.row.type === "search-word" ? await world.store.get("customer", { companyId, customerId: hit.row.customerId }) : null;
  return { companyId, invoiceId: null, customerId: customer?.customerId ?? null, customerName: customer?.name ?? sender };
}

const newThread = (owner: Owner, { threadId, subject, at }: { threadId: string; subject: string; at: Instant }): Thread => ({
  type: "thread", version: 0, ...owner, threadId, subject, status: "open", unread: 0, lastAt: at,
});

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
