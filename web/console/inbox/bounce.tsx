import { bounceWords } from "../outbox/bounce-words.ts";
import type { BounceShape } from "../server/shapes/thread.ts";
import { Badge } from "../ui/badge.tsx";
import { useWords } from "../words/language.tsx";

/** What a returned mail means: whom it did not reach, why in words, what to do, and the server's own words. */
export function Bounce({ bounce: { hard, recipients } }: { bounce: BounceShape }) {
  const { say } = useWords();
  const isDelayed = recipients.length > 0 && recipients.every(({ action }) => action === "delayed");
  const said = recipients.flatMap(({ diagnostic }) => (diagnostic ? [diagnostic] : []));
  return (
    <div className="bounce">
      {recipients.map((one) => (
        <p key={one.address}>
          <strong className="name">{one.address}</strong> {!isDelayed && <Badge tone={hard ? "bad" : "warn"}>{say(hard ? "inbox.hard" : "inbox.soft")}</Badge>} {bounceWords({ kind: "bounce", status: one.status }, say)} {one.status && <code>{one.status}</code>}
        </p>
      ))}
      <p>{say(isDelayed ? "inbox.bounceDelayed" : hard ? "inbox.bounceHard" : "inbox.bounceSoft")}</p>
      {said.length > 0 && <details><summary>{say("inbox.serverSaid")}</summary><p className="soft name">{said.join(" ")}</p></details>}
    </div>
  );
}
