/** The languages both faces speak, in the order in which they are offered. */
export const languages = ['en', 'de', 'fr', 'ro', 'nl'] as const

/** One of the shipped languages. */
export type Language = (typeof languages)[number]

/** Each language's name in itself, so that its speakers find it in any list. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  ro: 'Română',
  nl: 'Nederlands',
}

/** Whether a text names a shipped language. */
export function isLanguage(text: unknown): text is Language {
  return (languages as readonly unknown[]).includes(text)
}

/**
 * The first shipped language among the wishes (language tags such as `de-AT`, best first; gaps are passed over);
 * English when there is none.
 */
export function pickLanguage(wishes: readonly (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const primary = primaryOf(wish ?? '')
    if (isLanguage(primary)) return primary
  }
  return 'en'
}

/**
 * The locale for dates and amounts: the reader's own variety of the language (`de-AT`) where the browser names one,
 * else the language itself. Plain English means the European form, day before month.
 */
export function localeOf(language: Language, browserTags: readonly string[] = []): string {
  const own = browserTags.find((tag) => tag.includes('-') && primaryOf(tag) === language)
  return own ?? (language === 'en' ? 'en-GB' : language)
}

function primaryOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? ''
}
