import type { Language } from '../../shared/languages.ts'
import type { PortalCatalogue } from './catalogue.ts'

const IMPORTS: Record<Language, () => Promise<PortalCatalogue>> = {
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  nl: async () => (await import('./nl.ts')).nl,
  ro: async () => (await import('./ro.ts')).ro,
}
const here = new Map<Language, PortalCatalogue>()

/** Fetches the sentences of one language, once; the page carries none, so that nobody waits for those of others. */
export async function loadWords(language: Language): Promise<void> {
  if (!here.has(language)) here.set(language, await IMPORTS[language]())
}

/** The sentences of a language that was loaded. */
export function wordsOf(language: Language): PortalCatalogue {
  const found = here.get(language)
  if (!found) throw new Error(`The words of ${language} are not here yet.`)
  return found
}
