import type { MessageKind, MessageShape } from "../server/shapes/thread.ts";
import type { IconName } from "../ui/icon.tsx";
import type { WordKey } from "../words/language.tsx";

interface Look {
  word: WordKey;
  icon: IconName;
  tone: "in" | "out" | "bad";
  /** What it means for the clerk, where the message itself does not say it. */
  meaning?: WordKey;
}

const incoming: Partial<Record<MessageKind, Look>> = {
  bounce: { word: "inbox.bounce", icon: "error", tone: "bad", meaning: "inbox.bounceMeaning" },
  complaint: { word: "inbox.complaint", icon: "warning", tone: "bad", meaning: "inbox.complaintMeaning" },
  portal: { word: "inbox.portal", icon: "globe", tone: "in" },
  note: { word: "inbox.note", icon: "edit", tone: "in" },
};

/** How a message reads by its direction and kind. */
export function messageLook({ direction, kind }: Pick<MessageShape, "direction" | "kind">): Look {
  const special = incoming[kind];
  if (special) return special;
  return direction === "out" ? { word: "inbox.sent", icon: "send", tone: "out" } : { word: "inbox.received", icon: "mail", tone: "in" };
}
