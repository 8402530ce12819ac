import type { Language } from "../../../domain/languages.ts";
import { de } from "./de.ts";
import { en, type MessageWords } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import { ro } from "./ro.ts";

export type { MessageWords };

/** Labels beside the texts of messages, in each language. */
export const messageWords: Record<Language, MessageWords> = { en, de, fr, ro, nl };
