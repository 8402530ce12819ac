import { createTransport } from "nodemailer";
import type { Cloud } from "../contract.ts";
import { mailboxOf } from "../ses/mailbox.ts";

/** Cognito's own sender, for pools that do not send through SES. */
const SENDER = "no-reply@verificationemail.com";

/** A mail of the user pool: it lies in the mailbox beside those of SES, and a line of the log tells of it. */
export async function sendLetter(cloud: Cloud, letter: { to: string; subject: string; text: string }): Promise<void> {
  const at = new Date(cloud.clock.now());
  const { to, subject, text } = letter;
  const sent = await createTransport({ streamTransport: true, buffer: true, newline: "windows" }).sendMail({ from: SENDER, to, subject, text, date: at });
  const messageId = sent.messageId.replace(/^<|@.*$/g, "");
  const facts = { at: at.toISOString(), from: SENDER, to: [to], subject, messageId, tags: {}, attachments: [], operation: "Cognito", source: SENDER, events: [] };
  await mailboxOf(cloud).add(facts, sent.message as Buffer);
  cloud.log(`cognito: to ${to}: ${text}`);
}

/** How an answer shows where a code went: `a***@e***`. */
export function maskAddress(address: string): string {
  const [local = "", domain = ""] = address.split("@");
  return `${local.slice(0, 1)}***@${domain.slice(0, 1)}***`;
}
