import { useState } from "react";
import { paths } from "../paths.ts";
import type { LetterRunShape } from "../server/shapes/letter.ts";
import { useFormats } from "../server/use-formats.ts";
import { useMay } from "../session/use-may.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { Progress } from "../ui/progress.tsx";
import { useOpenAddress } from "../ui/use-open-address.ts";
import { useWords } from "../words/language.tsx";
import { PostedSheet } from "./posted-sheet.tsx";

/** One run: how far it is, its PDF, and whether it went into the post. */
export function LetterRun({ run }: { run: LetterRunShape }) {
  const { say } = useWords();
  const formats = useFormats();
  const may = useMay();
  const [isAsking, setAsking] = useState(false);
  const pdf = useOpenAddress();
  const isReady = run.state === "done";
  const state = run.postedAt ? "letters.runPosted" : run.state === "running" ? "letters.runRunning" : isReady ? "letters.runDone" : "letters.runFailed";
  return (
    <li className={`timeline-line ${run.postedAt ? "is-good" : run.state === "failed" ? "is-bad" : "is-plain"}`}>
      <span className="timeline-mark"><Icon name={run.state === "running" ? "clock" : "printer"} /></span>
      <div>
        <p>{say("letters.run", { at: formats.instant(run.createdAt) })} · {say(state)}</p>
        <p className="soft">{say("letters.count", { count: isReady ? run.done : run.letters })}{isReady && ` · ${say("letters.pages", { count: run.pages })}`} · {say("letters.runBy", { by: run.createdBy })}</p>
        {run.state === "running" && <Progress label={say("letters.progress")} share={run.letters > 0 ? run.done / run.letters : null} words={`${formats.count(run.done)} / ${formats.count(run.letters)}`} />}
        {run.state === "running" && <p className="soft">{say("letters.mayLeave")}</p>}
        {run.state === "failed" && <p className="soft">{say("letters.runFailedWords")}</p>}
        {isReady && (run.leftOut ?? 0) > 0 && <p className="soft">{say("letters.leftOut", { count: run.leftOut ?? 0 })}</p>}
        {isReady && (
          <div className="settle">
            <Button icon="pdf" isPending={pdf.isPending} onPress={() => pdf.open(paths.letterRunPdf(run.id))}>{say("letters.openPdf")}</Button>
            {!run.postedAt && may("send") && <Button icon="check" onPress={() => setAsking(true)}>{say("letters.markPosted")}</Button>}
          </div>
        )}
        {isAsking && <PostedSheet run={run} onClose={() => setAsking(false)} />}
      </div>
    </li>
  );
}
