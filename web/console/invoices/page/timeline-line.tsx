import type { BlockReason } from "../../server/shapes/invoice.ts";
import { useFormats } from "../../server/use-formats.ts";
import { Icon } from "../../ui/icon.tsx";
import { useWords, type WordKey } from "../../words/language.tsx";
import { blockWords } from "../status-words.ts";
import type { TimelineEntry } from "./timeline-entries.ts";

const reasons: Record<string, WordKey> = {
  "sent-by-hand": "reason.sentByHand",
  "marked-as-sent": "reason.markedSent",
  voided: "reason.voided",
  paid: "reason.paid",
  reverted: "reason.reverted",
  "auto-send-off": "reason.autoSendOff",
  "written-off": "reason.writtenOff",
  hold: "reason.hold",
  "on-hold": "reason.hold",
  "no-address": "reason.noAddress",
  "no-recipient": "reason.noAddress",
  suppressed: "reason.suppressed",
};

/** One line of the timeline: what, when, by whom, why. */
export function TimelineLine({ entry, currency }: { entry: TimelineEntry; currency: string }) {
  const { say } = useWords();
  const formats = useFormats();
  const { dueAt, ...texts } = entry.values;
  const values = { ...texts, amount: entry.amountMinor === undefined ? "" : formats.money(entry.amountMinor, currency), due: dueAt ? formats.instant(dueAt) : "" };
  const reason = entry.because && (reasons[entry.because] ?? blockWords[entry.because as BlockReason]);
  return (
    <li className={`timeline-line is-${entry.tone}`}>
      <span className="timeline-mark"><Icon name={entry.icon} /></span>
      <div>
        <p>{say(entry.word, values)}{reason && <> – {say(reason)}</>}</p>
        {entry.detail && <p className="soft timeline-detail">{entry.detail}</p>}
        <p className="soft"><time dateTime={entry.at}>{formats.instant(entry.at)}</time>{entry.by && ` · ${entry.by}`}</p>
      </div>
    </li>
  );
}
