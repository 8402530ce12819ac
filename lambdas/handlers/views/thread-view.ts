import type { Delivery } from "../../domain/delivery.ts";
import type { InboxMessage, Thread } from "../../domain/thread.ts";
import type { ReadThread } from "../../use-cases/read-thread.ts";

/** A thread as the list shows it. */
export const threadView = (thread: Thread) => ({
  id: thread.threadId, customerId: thread.customerId, customerName: thread.customerName, documentId: thread.documentId, invoiceIds: thread.documentId?.startsWith("inv_") ? [thread.documentId] : [], assignee: thread.assignee ?? null, hasBounce: thread.hasBounce ?? false, subject: thread.subject,
  status: thread.status, unread: thread.unread, lastAt: thread.lastAt,
});

const outgoing = (d: Delivery) => ({
  id: d.deliveryId, direction: "out", kind: d.channel, from: null, to: d.to, subject: d.subject ?? "", text: d.note ?? "", html: null,
  attachments: d.pdf ? [{ name: "PDF", type: "application/pdf", bytes: d.pdf.bytes }] : [], deliveryId: d.deliveryId, state: d.state, because: d.because, at: d.acceptedAt ?? d.handedOverAt ?? d.createdAt,
});

/** What a clerk wrote belongs to the conversation at once; a document's mail does when it is handed over. */
const isSaid = (d: Delivery): boolean => d.kind === "reply" || d.acceptedAt !== null || d.handedOverAt !== null;

/** A message that came in, or a note. */
export const messageView = (m: InboxMessage) => ({
  id: m.messageId, direction: m.direction, kind: m.kind, from: m.from, to: m.to, subject: m.subject, text: m.text, html: m.html, attachments: m.attachments.map(({ key: _key, ...a }) => a), deliveryId: m.deliveryId,
  automatic: m.automatic ?? false, bounce: m.report ?? null, at: m.at,
});

/** A thread with what came in and what went out, oldest first; of the same instant, a mail before what it led to. */
export const threadPage = ({ thread, messages, deliveries }: ReadThread) => ({
  ...threadView(thread),
  messages: [...deliveries.filter(isSaid).map(outgoing), ...messages.map(messageView)].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
});
