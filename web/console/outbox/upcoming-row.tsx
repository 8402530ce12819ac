import type { UpcomingShape } from "../server/shapes/outbox.ts";
import { useFormats } from "../server/use-formats.ts";
import { Badge } from "../ui/badge.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";
import { useWords, type WordKey } from "../words/language.tsx";
import { DocumentLink } from "./document-link.tsx";
import { reasonOf } from "./reason-of.ts";

const ways: Partial<Record<string, WordKey>> = { letter: "upcoming.letter", sms: "upcoming.sms" };
const icons: Record<string, IconName> = { letter: "letter", sms: "text", email: "mail" };

/** One message: what it is, to whom, over what sum, when it goes out or why it does not. */
export function UpcomingRow({ message }: { message: UpcomingShape }) {
  const { say } = useWords();
  const formats = useFormats();
  const { documentId, channel, customerName, to, at, amountMinor, currency, willSend, because } = message;
  // It never was to go out by itself, so nothing was switched off.
  const reason = because === "auto-send-off" && message.deliveryId === null ? say("upcoming.notAutomatic") : reasonOf(documentId, because, say);
  const way = ways[channel ?? ""];
  return (
    <li className={`upcoming-row${willSend ? "" : " is-barred"}`} data-row={message.deliveryId ?? documentId}>
      <Icon name={willSend ? icons[channel ?? "email"] ?? "mail" : "pause"} />
      <DocumentLink {...message} />
      <span className="stacked name"><span>{customerName}</span>{way && <span className="soft">{say(way)}</span>}{to.length > 0 && <span className="soft">{to.join(", ")}</span>}</span>
      <span className="upcoming-when">
        {willSend
          ? <><Badge tone="good">{say("upcoming.will")}</Badge>{at && <time dateTime={at} className="nowrap">{formats.time(at)}</time>}{reason && <span className="soft">{say("upcoming.retrying")}: {reason}</span>}</>
          : <span>{reason ? say("upcoming.because", { because: reason }) : say("upcoming.wont")}</span>}
      </span>
      <span className="amount">{amountMinor !== null && currency ? formats.money(amountMinor, currency) : ""}</span>
    </li>
  );
}
