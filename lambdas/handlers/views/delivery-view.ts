import type { Delivery } from "../../domain/delivery.ts";
import { recipientStates } from "../../domain/feedback.ts";

/** A delivery as the timeline shows it. */
export const deliveryView = (d: Delivery) => ({
  id: d.deliveryId, kind: d.kind, channel: d.channel, trigger: d.trigger, to: d.to, state: d.state, because: d.because, stop: d.stop, subject: d.subject, sendNotBefore: d.sendNotBefore,
  attempts: d.attempts, handedOverAt: d.handedOverAt, acceptedAt: d.acceptedAt, createdAt: d.createdAt, createdBy: d.createdBy, events: d.events,
  documentId: d.ownerId, aboutId: d.aboutId ?? null, detail: d.detail ?? null, recipients: recipientStates(d), settledBy: d.settledBy ?? null, runId: d.runId ?? null, note: d.note,
});
