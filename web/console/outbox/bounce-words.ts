import type { Say } from "../../shared/words.ts";
import type { UndeliverableShape } from "../server/shapes/outbox.ts";
import type { WordKey } from "../words/language.tsx";

const exact: Record<string, WordKey> = {
  "1.1": "bounce.511", "1.2": "bounce.512", "1.6": "bounce.516", "2.1": "bounce.521", "2.2": "bounce.522", "2.3": "bounce.523", "4.1": "bounce.541", "4.7": "bounce.547",
};
const families: Record<string, WordKey> = { "1": "bounce.1", "2": "bounce.2", "3": "bounce.3", "4": "bounce.4", "5": "bounce.5", "6": "bounce.6", "7": "bounce.7" };

/** What an enhanced status code means (RFC 3463), in a sentence. */
export function bounceWords({ kind, status }: Pick<UndeliverableShape, "kind" | "status">, say: Say<WordKey>): string {
  if (kind === "complaint") return say("undeliverable.complaint");
  if (kind === "reject") return say("undeliverable.reject");
  const [, subject = "", detail = ""] = (status ?? "").split(".");
  return say(exact[`${subject}.${detail}`] ?? families[subject] ?? "bounce.0");
}
