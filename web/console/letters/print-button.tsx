import { paths } from "../paths.ts";
import type { LetterRunShape } from "../server/shapes/letter.ts";
import { useChange } from "../server/use-change.ts";
import { Button } from "../ui/button.tsx";
import { useWords } from "../words/language.tsx";

/** Starts a run over the letters that are marked, or over all that wait. */
export function PrintButton({ letterIds, waiting, onStarted }: { letterIds: string[]; waiting: number; onStarted(): void }) {
  const { say } = useWords();
  const print = useChange<{ letterIds?: string[] }, LetterRunShape>({
    run: (server, body, key) => server.send("POST", paths.letterRuns, { body, idempotencyKey: key }),
    refresh: ["letters", "letter-runs", "today"], done: onStarted,
  });
  const isSome = letterIds.length > 0;
  return (
    <Button look="primary" icon="printer" isPending={print.isPending} onPress={() => print.start(isSome ? { letterIds } : {})}>
      {isSome ? say("letters.printMarked", { count: letterIds.length }) : say("letters.print", { count: waiting })}
    </Button>
  );
}
