import { useEffect, useRef, useState } from 'preact/hooks'
import { pickLanguage, type Language } from '../shared/languages.ts'
import { addressFrom, codeFragment, spentFragment } from './address.ts'
import { loadWords } from './words/index.ts'

/** The language of the page: as state for drawing (null until its words are here), and at once for the next request. */
export type Speech = { language: Language | null; now: () => Language; speak: (language: Language) => void }

const AGAIN_AFTER_MS = 2_000

/** Begins in the language of the address, else in the browser's, and keeps the address in step. */
export function useSpeech(): Speech {
  const [language, setLanguage] = useState<Language | null>(null)
  const current = useRef<Language | null>(null)
  current.current ??= startLanguage()
  const show = (wanted: Language) => {
    if (current.current !== wanted) return
    loadWords(wanted).then(
      () => void (current.current === wanted && setLanguage(wanted)),
      () => void setTimeout(() => show(wanted), AGAIN_AFTER_MS),
    )
  }
  const now = () => current.current ?? startLanguage()
  useEffect(() => show(now()), [])
  const speak = (wanted: Language) => {
    current.current = wanted
    show(wanted)
    const address = addressFrom(location.hash)
    if (address.kind === 'spent' || address.kind === 'code') stayAt(address.kind === 'spent' ? spentFragment(wanted) : codeFragment(wanted, address.code))
  }
  return { language, now, speak }
}

/** Changes the fragment in the address bar without a step in the history and without being followed. */
export function stayAt(fragment: string): void {
  history.replaceState(null, '', fragment)
}

function startLanguage(): Language {
  return addressFrom(location.hash).language ?? pickLanguage(navigator.languages)
}
