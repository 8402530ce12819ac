import type { DeliveryState } from "../server/shapes/delivery.ts";
import type { MessageKind, MessageShape } from "../server/shapes/thread.ts";
import type { IconName } from "../ui/icon.tsx";
import type { WordKey } from "../words/language.tsx";

interface Look {
  word: WordKey;
  icon: IconName;
  tone: "in" | "out" | "bad" | "note" | "machine";
  /** What it means for the clerk, where the message itself does not say it. */
  meaning?: WordKey;
}

const incoming: Partial<Record<MessageKind, Look>> = {
  bounce: { word: "inbox.bounce", icon: "error", tone: "bad" },
  complaint: { word: "inbox.complaint", icon: "warning", tone: "bad", meaning: "inbox.complaintMeaning" },
  portal: { word: "inbox.portal", icon: "globe", tone: "in" },
};

/** What the product itself tells of a mail of this conversation. */
const news: Look = { word: "inbox.news", icon: "warning", tone: "bad" };
const note: Look = { word: "inbox.note", icon: "edit", tone: "note" };
const automatic: Look = { word: "inbox.automatic", icon: "clock", tone: "machine" };

const isGoing: Look = { word: "autoSend.now", icon: "clock", tone: "out" };
const isUncertain: Look = { word: "line.uncertain", icon: "warning", tone: "bad" };
const didNotLeave: Look = { word: "line.failed", icon: "error", tone: "bad" };

/** "Sent" is what the mail service has; everything short of that says how far it is. */
const outgoing: Partial<Record<DeliveryState, Look>> = {
  pending: isGoing, handing: isGoing, unconfirmed: isUncertain, unknown: isUncertain, failed: didNotLeave, rejected: didNotLeave,
  held: { word: "line.waitingHeld", icon: "pause", tone: "out" },
  cancelled: { word: "line.cancelled", icon: "ban", tone: "out" },
};

/** How a message reads by its direction, its kind and, when it goes out, by how far it is. */
export function messageLook({ direction, kind, state, automatic: isMachine }: Pick<MessageShape, "direction" | "kind" | "state" | "automatic">): Look {
  if (kind === "note") return direction === "out" ? note : news;
  if (direction === "out") return (state && outgoing[state]) ?? (kind === "letter" ? { word: "inbox.letter", icon: "letter", tone: "out" } : { word: "inbox.sent", icon: "send", tone: "out" });
  if (kind === "email" && isMachine) return automatic;
  return incoming[kind] ?? { word: "inbox.received", icon: "mail", tone: "in" };
}
