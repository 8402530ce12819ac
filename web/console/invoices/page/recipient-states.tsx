import type { DeliveryState, RecipientState } from "../../server/shapes/delivery.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { useWords, type WordKey } from "../../words/language.tsx";

const looks: Partial<Record<DeliveryState, { word: WordKey; tone: Tone }>> = {
  accepted: { word: "recipient.accepted", tone: "accent" },
  delayed: { word: "recipient.delayed", tone: "warn" },
  delivered: { word: "recipient.delivered", tone: "good" },
  bounced: { word: "recipient.bounced", tone: "bad" },
  complained: { word: "recipient.complained", tone: "bad" },
  rejected: { word: "recipient.bounced", tone: "bad" },
};

/** How far one message is with each of its recipients. */
export function RecipientStates({ recipients }: { recipients: readonly RecipientState[] }) {
  const { say } = useWords();
  return (
    <ul className="recipients">
      {recipients.map(({ address, state }) => {
        const { word, tone } = looks[state] ?? { word: "recipient.waiting", tone: "plain" };
        return <li key={address}><span className="name">{address}</span> <Badge tone={tone}>{say(word)}</Badge></li>;
      })}
    </ul>
  );
}
