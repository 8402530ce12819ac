import type { Say } from "../../../shared/words.ts";
import type { BlockReason } from "../../server/shapes/invoice.ts";
import type { WordKey } from "../../words/language.tsx";
import { blockWords } from "../status-words.ts";

const words: Record<string, WordKey> = {
  "sent-by-hand": "reason.sentByHand",
  "marked-as-sent": "reason.markedSent",
  voided: "reason.voided",
  paid: "reason.paid",
  credited: "reason.credited",
  reverted: "reason.reverted",
  decided: "reason.decided",
  "auto-send-off": "reason.autoSendOff",
  "template-off": "reason.templateOff",
  "written-off": "reason.writtenOff",
  hold: "reason.hold",
  "on-hold": "reason.hold",
  "waits-for-print": "reason.waitsForPrint",
  "no-address": "reason.noAddress",
  "no-recipient": "reason.noAddress",
  "no-postal-address": "reason.noPostalAddress",
  "no-phone": "reason.noPhone",
  suppressed: "reason.suppressed",
  "address-undeliverable": "reason.suppressed",
  "refused-by-service": "reason.refused",
  "service-unreachable": "reason.unreachable",
  "sending-limited": "reason.limited",
  "too-large": "reason.tooLarge",
  "mail-too-large": "reason.tooLarge",
  "print-too-large": "reason.tooLarge",
  "no-answer": "reason.noAnswer",
  "no-news": "reason.noNews",
  "login-refused": "reason.loginRefused",
  "server-unreachable": "reason.serverUnreachable",
  "server-not-found": "reason.serverUnreachable",
  "server-not-secure": "reason.notSecure",
  "server-busy": "reason.serverBusy",
  "refused-by-server": "reason.serverRefused",
  "recipient-refused": "reason.recipientRefused",
};

/** Why something was not sent, or was blocked: the server's code in words; nothing for a code that has none. */
export function reasonWords(because: string, say: Say<WordKey>): string {
  const known = words[because] ?? blockWords[because as BlockReason];
  if (known) return say(known);
  return because.includes(" ") ? because : "";
}
