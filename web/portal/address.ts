import { isLanguage, type Language } from '../shared/languages.ts'

/** What the address asks for: a link's dossier, the code page with the code of a letter or without, or a page whose link has been used up by this visit. */
export type Address =
  | { kind: 'link'; language: Language | null; token: string }
  | { kind: 'code'; language: Language | null; code?: string }
  | { kind: 'return'; language: Language | null; token: string; attemptId: string }
  | { kind: 'verify'; language: Language | null; token: string }
  | { kind: 'spent'; language: Language | null }

/**
 * Reads `#/{language}/i/{token}` and, from the QR code of a letter, `#/{language}/c/{code}`; after a payment
 * `#/{language}/p/{attempt}/{token}`, and to confirm an address `#/{language}/e/{token}`. Signs that mail programs hang on to a link (a full stop, a bracket) are dropped;
 * a link without token is one that a reload finds after it was taken out of the address bar.
 */
export function addressFrom(fragment: string): Address {
  const [, first = '', second = '', third = '', fourth = ''] = fragment.split('/')
  const language = isLanguage(first) ? first : null
  const token = /^[\w-]+/.exec(third)?.[0]
  if (second === 'c' && token) return { kind: 'code', language, code: token }
  if (second === 'e' && token) return { kind: 'verify', language, token }
  const back = /^[\w-]+/.exec(fourth)?.[0]
  if (second === 'p' && token && back) return { kind: 'return', language, attemptId: token, token: back }
  if (second !== 'i') return { kind: 'code', language }
  return token ? { kind: 'link', language, token } : { kind: 'spent', language }
}

/** The fragment that stays in the address bar once the link's token is in use. */
export function spentFragment(language: Language): string {
  return `#/${language}/i`
}

/** The fragment of the code page; a letter's code stays in it until it is in use, so that a reload does not lose it. */
export function codeFragment(language: Language, code?: string): string {
  return code ? `#/${language}/c/${code}` : `#/${language}`
}
