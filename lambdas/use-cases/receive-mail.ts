import type { Instant } from "../domain/days.ts";
import type { DeliveryEvent } from "../domain/delivery.ts";
import { placeOfDelivery } from "../domain/delivery-id.ts";
import { fitting, fittingHtml, MAX_TEXT_BYTES, type ReceivedMail } from "../domain/received-mail.ts";
import { threadIdOf, type BounceReport, type InboxMessage, type Thread } from "../domain/thread.ts";
import { StaleWrite, type World } from "../ports.ts";
import { joinFeedback } from "./shared/join-feedback.ts";
import { keptParts } from "./shared/kept-parts.ts";
import { provedBy } from "./shared/proved-marks.ts";
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
 * Puts a mail that arrived into its thread: the one of the delivery that it reports of, its document's by the reply address or
 * by the conversation that it answers, else the customer's by the sender, else a thread of its own. What a mail server reports
 * changes a delivery only when it carries our own mark (R7). Nothing is ever answered by itself (R8).
 */
export async function receiveMail(world: World, input: ReceiveInput): Promise<string> {
  const addressed = await world.mailer.ownerOfAddress(input.recipient);
  if (!addressed || !(await world.store.get("company", { companyId: addressed.companyId }))) return "nobody";
  const { companyId } = addressed;
  const { mail } = input;
  const messageId = world.ids.from("msg", input.messageKey);
  const proved = await provedBy(world, companyId, mail);
  const attachments = await keptParts(world, { companyId, messageId, parts: mail.attachments });
  const outcome = await retryStale(async () => {
    const thread = (await threadOfOwner(world, companyId, proved.ownerId ?? addressed.ownerId ?? proved.threadOwnerId)) ?? (await threadOfSender(world, { companyId, input, messageId }));
    const message = { ...messageOf(input, { companyId, threadId: thread.threadId, messageId }), attachments, deliveryId: proved.deliveryId };
    if (await world.store.get("inbox-message", message)) return "known";
    await world.store.commit([{ save: after(thread, input) }, { save: message }]);
    return "stored";
  }).catch((error: unknown) => {
    if (error instanceof StaleWrite) return "known";
    throw error;
  });
  const { deliveryId } = proved;
  for (const event of deliveryId ? await eventsOf(world, input, { companyId, deliveryId }) : []) await joinFeedback(world, { companyId, deliveryId: deliveryId!, event, isTold: true });
  return outcome;
}

/** What the server says of each recipient, in the words of the mail service's events; hard or soft is decided once, where the report was read. */
async function eventsOf(world: World, { mail: { sort, report }, at }: ReceiveInput, proved: { companyId: string; deliveryId: string }): Promise<DeliveryEvent[]> {
  if (!report || (sort !== "bounce" && sort !== "complaint")) return [];
  const recipients = report.recipients.length > 0 ? report.recipients : await onlyReader(world, proved, report.hard);
  return recipients.map((one): DeliveryEvent => {
    const type = sort === "complaint" ? "complaint" : one.action === "delayed" ? "delay" : one.hard ? "bounce" : "soft-bounce";
    return { type, recipient: one.address.toLowerCase(), at, ...(one.diagnostic ? { detail: one.diagnostic } : {}), ...(one.status ? { status: one.status } : {}) };
  });
}

/** A report that names nobody is about whoever the mail went to, where that was one. */
async function onlyReader(world: World, { companyId, deliveryId }: { companyId: string; deliveryId: string }, hard: boolean): Promise<BounceReport["recipients"]> {
  const place = placeOfDelivery(deliveryId);
  const delivery = place && (await world.store.get("delivery", { companyId, ...place }));
  return delivery?.to.length === 1 ? [{ address: delivery.to[0]!, status: null, action: null, diagnostic: null, hard }] : [];
}

async function threadOfOwner(world: World, companyId: string, ownerId: string | null): Promise<Thread | null> {
  const folder = ownerId ? await world.store.folder(companyId, ownerId) : null;
  return folder && threadOf(world, folder);
}

/** The customer's thread whose address wrote, or one of its own. */
async function threadOfSender(world: World, { companyId, input, messageId }: { companyId: string; input: ReceiveInput; messageId: string }): Promise<Thread> {
  const sender = input.mail.report?.recipients[0]?.address ?? input.mail.from.address;
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

/** A person's mail opens the thread again, and so does a bounce; an answering machine's only adds to it. */
const after = (thread: Thread, { mail, at }: ReceiveInput): Thread => ({
  ...thread,
  status: mail.automatic && mail.sort !== "bounce" && mail.sort !== "complaint" && thread.version > 0 ? thread.status : "open",
  unread: thread.unread + 1,
  ...(mail.sort === "bounce" || mail.sort === "complaint" ? { hasBounce: true } : {}),
  lastAt: at > thread.lastAt ? at : thread.lastAt,
});

const KIND_OF = { mail: "email", "auto-reply": "email", bounce: "bounce", complaint: "complaint" } as const;

const messageOf = ({ mail, at }: ReceiveInput, place: Pick<InboxMessage, "companyId" | "threadId" | "messageId">): InboxMessage => ({
  type: "inbox-message", version: 0, ...place, direction: "in", kind: KIND_OF[mail.sort], from: mail.from.address, to: mail.to, subject: mail.subject.slice(0, 500), text: fitting(mail.text, MAX_TEXT_BYTES),
  html: fittingHtml(mail.html), attachments: [], deliveryId: null, mailId: mail.mailId, automatic: mail.automatic, ...(mail.report ? { report: mail.report } : {}), at,
});
