import type { Say } from "../../shared/words.ts";
import type { WordKey } from "../words/language.tsx";

const words: Record<string, WordKey> = {
  "is-draft": "because.isDraft",
  "is-voided": "because.isVoided",
  "is-written-off": "because.isWrittenOff",
  "is-paid": "because.isPaid",
  "not-draft": "because.notDraft",
  "already-sent": "because.alreadySent",
  "has-payments": "because.hasPayments",
  "not-waiting": "because.notWaiting",
  "not-held": "because.notHeld",
  "not-blocked": "because.notBlocked",
  "has-number": "because.hasNumber",
  "not-allowed": "because.notAllowed",
  "is-decided": "because.isDecided",
  "is-converted": "because.isConverted",
  "is-applied": "because.isApplied",
  "nothing-to-credit": "because.nothingToCredit",
};

/** Why something cannot be done: the server's code in words, or the server's own sentence. */
export function becauseWords(because: string, say: Say<WordKey>): string {
  const known = words[because];
  if (known) return say(known);
  return because.includes(" ") ? because : say("because.other");
}
