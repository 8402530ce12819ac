import type { Language } from "../../../domain/languages.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import type { Words } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import { ro } from "./ro.ts";

/** The words of the printed documents, per language. */
export const words: Record<Language, Words> = { en, de, fr, ro, nl };
