import { useState } from "react";
import type { TriedShape } from "../server/shapes/template.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../words/language.tsx";

/** What the last try came to. */
export function useTried() {
  const [tried, setTried] = useState<TriedShape | null>(null);
  return { tried, setTried };
}

/** How a mail server took a test: whether it works, and its own words. */
export function TriedStrip({ tried, isPending }: { tried: TriedShape | null; isPending: boolean }) {
  const { say } = useWords();
  return (
    <div role="status" className="tried">
      {isPending && <p className="soft">{say("delivery.trying")}</p>}
      {tried && !isPending && (
        <p className={`strip ${tried.ok ? "is-good" : "is-bad"}`}>
          <Icon name={tried.ok ? "check" : "error"} />
          <span className="strip-words"><strong>{say(tried.ok ? "delivery.tryOk" : "delivery.tryNotOk")}</strong> {tried.message}</span>
        </p>
      )}
    </div>
  );
}
