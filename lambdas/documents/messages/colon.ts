import type { Language } from "../../domain/languages.ts";

/** The colon after a label; French sets it off. */
export const colon = (language: Language): string => (language === "fr" ? "\u00A0:" : ":");
