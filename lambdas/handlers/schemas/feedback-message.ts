import * as z from "zod/mini";
import type { DeliveryEvent, FeedbackType } from "../../domain/delivery.ts";

/** What the mail service says, in our words. */
export type Feedback =
  | { is: "event"; companyId: string; deliveryId: string; events: DeliveryEvent[] }
  | { is: "mail"; key: string; recipients: string[]; at: string }
  | { is: "orphan" };

const recipients = z.array(z.object({ emailAddress: z.string(), diagnosticCode: z.optional(z.string()), status: z.optional(z.string()) }));

/** SES event publishing over SNS; only what is read is named, the rest may change. */
const sesEvent = z.object({
  eventType: z.string(),
  mail: z.object({ timestamp: z.string(), destination: z._default(z.array(z.string()), []), tags: z._default(z.record(z.string(), z.array(z.string())), {}) }),
  bounce: z.optional(z.object({ bounceType: z.string(), bounceSubType: z.optional(z.string()), timestamp: z.string(), bouncedRecipients: recipients })),
  complaint: z.optional(z.object({ timestamp: z.string(), complaintFeedbackType: z.optional(z.string()), complainedRecipients: recipients })),
  delivery: z.optional(z.object({ timestamp: z.string(), recipients: z.array(z.string()), smtpResponse: z.optional(z.string()) })),
  deliveryDelay: z.optional(z.object({ timestamp: z.string(), delayType: z.optional(z.string()), delayedRecipients: recipients })),
  reject: z.optional(z.object({ reason: z.optional(z.string()) })),
});

const receivedEvent = z.object({
  notificationType: z.literal("Received"),
  receipt: z.object({ recipients: z.array(z.string()), timestamp: z.string(), action: z.object({ objectKey: z.string() }) }),
});

/** Reads a message of the queue, within an SNS envelope or raw. What nobody asked for is an orphan, not an error. */
export function feedbackOf(body: unknown): Feedback {
  const enveloped = z.object({ Type: z.literal("Notification"), Message: z.string() }).safeParse(body);
  const inner: unknown = enveloped.success ? JSON.parse(enveloped.data.Message) : body;
  const received = receivedEvent.safeParse(inner);
  if (received.success) {
    const { recipients: to, timestamp, action } = received.data.receipt;
    return { is: "mail", key: action.objectKey, recipients: to, at: new Date(timestamp).toISOString() };
  }
  const event = sesEvent.safeParse(inner);
  const [deliveryId] = event.data?.mail.tags["d"] ?? [];
  const [companyId] = event.data?.mail.tags["t"] ?? [];
  if (!event.success || !deliveryId || !companyId) return { is: "orphan" };
  return { is: "event", companyId, deliveryId, events: eventsOf(event.data) };
}

type SesEvent = z.output<typeof sesEvent>;

const at = (time: string): string => new Date(time).toISOString();

/** One event per recipient. Transient and undetermined bounces are news for the thread, not a bounced delivery (R5). */
function eventsOf(event: SesEvent): DeliveryEvent[] {
  const { bounce, complaint, delivery, deliveryDelay, mail } = event;
  const each = (type: FeedbackType, time: string, who: z.output<typeof recipients>, detail?: string): DeliveryEvent[] =>
    who.map((r) => ({ type, recipient: r.emailAddress.toLowerCase(), at: at(time), ...detailOf([r.diagnosticCode ?? r.status, detail]), ...(r.status ? { status: r.status.slice(0, 20) } : {}) }));
  if (bounce) return each(bounce.bounceType === "Permanent" ? "bounce" : "soft-bounce", bounce.timestamp, bounce.bouncedRecipients, `${bounce.bounceType} ${bounce.bounceSubType ?? ""}`.trim());
  if (complaint) return each("complaint", complaint.timestamp, complaint.complainedRecipients, complaint.complaintFeedbackType);
  if (delivery) return each("delivery", delivery.timestamp, delivery.recipients.map((emailAddress) => ({ emailAddress })), delivery.smtpResponse);
  if (deliveryDelay) return each("delay", deliveryDelay.timestamp, deliveryDelay.delayedRecipients, deliveryDelay.delayType);
  const type: FeedbackType | null = event.eventType === "Send" ? "send" : event.eventType === "Reject" ? "reject" : null;
  return type ? mail.destination.slice(0, 1).map((recipient) => ({ type, recipient: recipient.toLowerCase(), at: at(mail.timestamp), ...detailOf([event.reject?.reason]) })) : [];
}

const detailOf = (parts: (string | undefined)[]): { detail?: string } => {
  const detail = parts.filter(Boolean).join(" · ").slice(0, 500);
  return detail ? { detail } : {};
};
