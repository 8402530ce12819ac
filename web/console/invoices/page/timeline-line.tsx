import { Link } from "@tanstack/react-router";
import type { DocumentKind } from "../../server/shapes/document-kind.ts";
import { useFormats } from "../../server/use-formats.ts";
import { Icon } from "../../ui/icon.tsx";
import { useKindWords } from "../use-kind-words.ts";
import { reasonWords } from "./reason-words.ts";
import { RecipientStates } from "./recipient-states.tsx";
import { SettleButtons } from "./settle-buttons.tsx";
import type { TimelineEntry } from "./timeline-entries.ts";

/** One line of the timeline: what, when, by whom, why, and what can be done about it. */
export function TimelineLine({ entry, kind, currency }: { entry: TimelineEntry; kind: DocumentKind; currency: string }) {
  const { say } = useKindWords(kind);
  const formats = useFormats();
  const { dueAt, ...texts } = entry.values;
  const values = { ...texts, amount: entry.amountMinor === undefined ? "" : formats.money(entry.amountMinor, currency), due: dueAt ? formats.instant(dueAt) : "" };
  const reason = entry.because && reasonWords(entry.because, say);
  return (
    <li className={`timeline-line is-${entry.tone}`}>
      <span className="timeline-mark"><Icon name={entry.icon} /></span>
      <div>
        <p>{say(entry.word, values)}{reason && <> – {reason}</>}</p>
        {entry.recipients && <RecipientStates recipients={entry.recipients} />}
        {entry.detail && <p className="soft timeline-detail">{entry.detail}</p>}
        <p className="soft">
          <time dateTime={entry.at}>{formats.instant(entry.at)}</time>{entry.by && ` · ${entry.by}`}
          {entry.link && <> · <Link to={entry.link.to}>{say(entry.link.word)}</Link></>}
        </p>
        {entry.settle && <SettleButtons {...entry.settle} to={entry.values["to"] ?? ""} />}
      </div>
    </li>
  );
}
