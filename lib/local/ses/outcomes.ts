import { randomUUID } from "node:crypto";
import { splitAddress } from "./identities.ts";
import type { EventType, MailEvent } from "./mail.ts";

/** The moment and, for what concerns one recipient, whom. */
export interface Occasion {
  at: string;
  recipient?: string;
}

/**
 * What becomes of a mail at one recipient. The mailbox simulator's addresses behave as the SES developer guide says
 * ("Using the mailbox simulator manually"), with a `+label` or without; everyone else takes the mail.
 */
export function outcomesOf(occasion: Required<Occasion>): MailEvent[] {
  const { local, domain } = splitAddress(occasion.recipient);
  const delivery = happening("Delivery", occasion);
  if (domain !== "simulator.amazonses.com") return [delivery];
  const name = local.replace(/\+.*$/, "");
  if (name === "bounce") return [happening("Bounce", occasion)];
  if (name === "suppressionlist") return [happening("Bounce", occasion, suppressed(occasion.recipient))];
  if (name === "complaint") return [delivery, happening("Complaint", occasion)];
  if (name === "ooto") return [delivery, happening("Bounce", occasion, outOfOffice(occasion.recipient))];
  return [delivery];
}

/** One event with the facts SES gives to its type; `wishes` replace single facts of it. */
export function happening(type: EventType, occasion: Occasion, wishes: Record<string, unknown> = {}): MailEvent {
  return { type, ...occasion, facts: { ...factsOf(type, occasion), ...wishes }, published: false };
}

function factsOf(type: EventType, { at, recipient = "" }: Occasion): Record<string, unknown> {
  const feedback = { timestamp: at, feedbackId: `0107${randomUUID()}-000000` };
  const failed = { emailAddress: recipient, action: "failed", status: "5.1.1", diagnosticCode: "smtp; 550 5.1.1 user unknown" };
  switch (type) {
    case "Bounce":
      return { ...feedback, bounceType: "Permanent", bounceSubType: "General", bouncedRecipients: [failed], reportingMTA: "dns; smtp-out.amazonses.com" };
    case "Complaint":
      return { ...feedback, complaintSubType: null, complainedRecipients: [{ emailAddress: recipient }], arrivalDate: at, userAgent: "Amazon SES Mailbox Simulator", complaintFeedbackType: "abuse" };
    case "Delivery":
      return { timestamp: at, processingTimeMillis: 500, recipients: [recipient], smtpResponse: "250 2.6.0 Message received", reportingMTA: "smtp-out.amazonses.com", remoteMtaIp: "127.0.0.1" };
    case "DeliveryDelay":
      return { timestamp: at, delayType: "TransientCommunicationFailure", expirationTime: inHours(at, 14), delayedRecipients: [{ emailAddress: recipient, status: "4.4.1", diagnosticCode: "smtp; 421 4.4.1 Unable to connect to remote host" }] };
    case "Reject":
      return { reason: "Bad content" };
    case "Open":
      return { timestamp: at, ipAddress: "127.0.0.1", userAgent: "Mozilla/5.0" };
    case "Click":
      return { timestamp: at, ipAddress: "127.0.0.1", userAgent: "Mozilla/5.0", link: "", linkTags: null };
    case "Send":
      return {};
  }
}

function suppressed(recipient: string): Record<string, unknown> {
  const diagnosticCode = "Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an invalid address.";
  return {
    bounceSubType: "Suppressed",
    bouncedRecipients: [{ emailAddress: recipient, action: "failed", status: "5.1.1", diagnosticCode }],
    reportingMTA: "dns; amazonses.com",
  };
}

/** SES reads an automatic answer as a passing bounce of that recipient. */
function outOfOffice(recipient: string): Record<string, unknown> {
  return { bounceType: "Transient", bounceSubType: "General", bouncedRecipients: [{ emailAddress: recipient }], reportingMTA: undefined };
}

function inHours(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString();
}
