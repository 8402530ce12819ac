import { useState } from "react";
import type { WordKey } from "../words/language.tsx";
import { refusalWord } from "./refusal-words.ts";

/** One step towards the door: runs it, shows that it runs, and says why it failed. */
export function useAttempt(step: "password" | "later") {
  const [isPending, setPending] = useState(false);
  const [refused, setRefused] = useState<WordKey | null>(null);
  const attempt = async (run: () => Promise<void>): Promise<void> => {
    setPending(true);
    setRefused(null);
    try {
      await run();
    } catch (thrown) {
      setRefused(refusalWord(thrown, step));
    } finally {
      setPending(false);
    }
  };
  return { attempt, isPending, refused };
}
