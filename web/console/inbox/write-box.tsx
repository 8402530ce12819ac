import { useState } from "react";
import type { ThreadShape } from "../server/shapes/thread.ts";
import { Segments } from "../ui/segments.tsx";
import { useWords } from "../words/language.tsx";
import { NoteBox } from "./note-box.tsx";
import { ReplyBox } from "./reply-box.tsx";

/** An answer, which goes out, or a note, which does not. */
export function WriteBox({ thread }: { thread: ThreadShape }) {
  const { say } = useWords();
  const [mode, setMode] = useState<"reply" | "note">("reply");
  return (
    <div className="write-box">
      <Segments<"reply" | "note"> label={say("inbox.write")} segments={[{ id: "reply", label: say("inbox.reply") }, { id: "note", label: say("inbox.note") }]} value={mode} onChange={setMode} />
      {mode === "reply" ? <ReplyBox thread={thread} /> : <NoteBox threadId={thread.id} />}
    </div>
  );
}
