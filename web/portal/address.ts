import { isLanguage, type Language } from '../shared/languages.ts'

/** What the address asks for: a link's dossier, the code page, or a page whose link has been used up by this visit. */
export type Address =
  | { kind: 'link'; language: Language | null; token: string }
  | { kind: 'code'; language: Language | null }
  | { kind: 'spent'; language: Language | null }

/**
 * Reads `#/{language}/i/{token}`. Signs that mail programs hang on to a link (a full stop, a bracket) are dropped;
 * a link without token is one that a reload finds after it was taken out of the address bar.
 */
export function addressFrom(fragment: string): Address {
  const [, first = '', second = '', third = ''] = fragment.split('/')
  const language = isLanguage(first) ? first : null
  if (second !== 'i') return { kind: 'code', language }
  const token = /^[\w-]+/.exec(third)?.[0]
  return token ? { kind: 'link', language, token } : { kind: 'spent', language }
}

/** The fragment that stays in the address bar once the link's token is in use. */
export function spentFragment(language: Language): string {
  return `#/${language}/i`
}

/** The fragment of the code page. */
export function codeFragment(language: Language): string {
  return `#/${language}`
}
