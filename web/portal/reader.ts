import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { formatDay, relativeDay } from '../shared/days.ts'
import { localeOf, type Language } from '../shared/languages.ts'
import { formatMoney } from '../shared/money.ts'
import { sayFrom, type Say } from '../shared/words.ts'
import type { PortalWord } from './words/catalogue.ts'
import { wordsOf } from './words/index.ts'

/** How this reader is spoken to: sentences, amounts and days in their language and region. */
export type Reader = {
  language: Language
  locale: string
  say: Say<PortalWord>
  money: (amountMinor: number, currency: string) => string
  day: (day: string) => string
  /** `in 3 days`, seen from the company's today. */
  relative: (day: string, today: string) => string
}

/** The reader of a language, in the variety that the browser prefers. */
export function readerOf(language: Language): Reader {
  const locale = localeOf(language, navigator.languages)
  return {
    language,
    locale,
    say: sayFrom(wordsOf(language), locale),
    money: (amountMinor, currency) => formatMoney({ amountMinor, currency }, locale),
    day: (day) => unbroken(formatDay(day, locale)),
    relative: (day, today) => unbroken(relativeDay(day, today, locale)),
  }
}

/** A day is not torn apart at the end of a line. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}

const ReaderContext = createContext<Reader | null>(null)

/** Everything inside speaks to this reader. */
export const ReaderProvider = ReaderContext.Provider

/** The reader of the page. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext)
  if (!reader) throw new Error('A part of the page was drawn before its words were here.')
  return reader
}
