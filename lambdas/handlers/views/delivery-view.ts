import type { Delivery } from "../../domain/delivery.ts";

/** A delivery as the timeline shows it. */
export const deliveryView = (d: Delivery) => ({
  id: d.deliveryId, kind: d.kind, channel: d.channel, trigger: d.trigger, to: d.to, state: d.state, because: d.because, stop: d.stop, subject: d.subject, sendNotBefore: d.sendNotBefore,
  attempts: d.attempts, handedOverAt: d.handedOverAt, acceptedAt: d.acceptedAt, createdAt: d.createdAt, createdBy: d.createdBy, events: d.events,
});
