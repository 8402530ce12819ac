import type { ImportKind, ImportState } from "../server/shapes/import.ts";
import type { Tone } from "../ui/badge.tsx";
import type { WordKey } from "../words/language.tsx";

/** How each state of an import reads. */
export const importLooks: Record<ImportState, { word: WordKey; tone: Tone }> = {
  waiting: { word: "imports.waiting", tone: "plain" },
  checking: { word: "imports.checking", tone: "accent" },
  "needs-confirmation": { word: "imports.needsConfirmation", tone: "warn" },
  running: { word: "imports.running", tone: "accent" },
  done: { word: "imports.done", tone: "good" },
  "done-with-errors": { word: "imports.doneWithErrors", tone: "warn" },
  refused: { word: "imports.refused", tone: "bad" },
};

export const kindWords: Record<ImportKind, WordKey> = { customers: "shell.customers", invoices: "shell.invoices" };

/** Whether the server is still at work on it. */
export const isMoving = (state: ImportState): boolean => state === "waiting" || state === "checking" || state === "running";
