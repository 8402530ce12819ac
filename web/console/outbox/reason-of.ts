import type { Say } from "../../shared/words.ts";
import { reasonWords } from "../invoices/page/reason-words.ts";
import { kindOf } from "../server/shapes/document-kind.ts";
import type { WordKey } from "../words/language.tsx";

/** Why a message did not go out, in words that know what kind of document it is about; empty where there are none. */
export const reasonOf = (documentId: string, because: string | null | undefined, say: Say<WordKey>): string =>
  because ? reasonWords(because, (key, values) => say(key, { kind: kindOf(documentId), ...values })) : "";
