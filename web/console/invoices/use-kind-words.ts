import { useMemo } from "react";
import type { DocumentKind } from "../server/shapes/document-kind.ts";
import { useWords, type Reading } from "../words/language.tsx";

/** Words about a document: each sentence knows of which kind it is. */
export function useKindWords(kind: DocumentKind): Reading {
  const words = useWords();
  return useMemo(() => ({ ...words, say: (key, values) => words.say(key, { kind, ...values }) }), [words, kind]);
}
