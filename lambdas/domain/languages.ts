/** Languages that every mail, page and print exists in. */
export const LANGUAGES = ["en", "de", "fr", "ro", "nl"] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);
