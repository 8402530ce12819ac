import { useState } from "react";
import { paths } from "../paths.ts";
import type { LetterRunShape } from "../server/shapes/letter.ts";
import type { TodayShape } from "../server/shapes/today.ts";
import { useChange } from "../server/use-change.ts";
import { useThing } from "../server/use-thing.ts";
import { Button } from "../ui/button.tsx";
import { Switch } from "../ui/switch.tsx";
import { useWords } from "../words/language.tsx";

/** Letters that one run takes at most. */
const MOST = 500;
/** How this browser's printer was last used. */
const DUPLEX = "dossier.duplex";

/** Starts a run over the letters that are marked, or over all that wait; `ready` of them are read, more may follow. */
export function PrintButton({ letterIds, ready, hasMore, onStarted }: { letterIds: string[]; ready: number; hasMore: boolean; onStarted(): void }) {
  const { say } = useWords();
  const waiting = useThing<TodayShape>("today", paths.today, { enabled: hasMore }).data?.lettersToPrint ?? ready;
  const [duplex, setDuplex] = useState(() => localStorage.getItem(DUPLEX) === "true");
  const print = useChange<{ letterIds?: string[]; duplex: boolean }, LetterRunShape>({
    run: (server, body, key) => server.send("POST", paths.letterRuns, { body, idempotencyKey: key }),
    refresh: ["letters", "letter-runs", "today"], done: onStarted,
  });
  const isSome = letterIds.length > 0;
  const all = hasMore ? waiting : ready;
  const words = isSome ? say("letters.printMarked", { count: letterIds.length }) : say(all > MOST ? "letters.printMost" : "letters.print", { count: Math.min(all, MOST) });
  const choose = (chosen: boolean) => {
    localStorage.setItem(DUPLEX, String(chosen));
    setDuplex(chosen);
  };
  return (
    <>
      <Switch label={say("letters.duplex")} value={duplex} onChange={choose} />
      <Button look="primary" icon="printer" isPending={print.isPending} onPress={() => print.start(isSome ? { letterIds, duplex } : { duplex })}>{words}</Button>
    </>
  );
}
