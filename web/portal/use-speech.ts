import { useRef, useState } from 'preact/hooks'
import { pickLanguage, type Language } from '../shared/languages.ts'
import { addressFrom, codeFragment, spentFragment } from './address.ts'

/** The language of the page: as state for drawing, and at once for the next request. */
export type Speech = { language: Language; now: () => Language; speak: (language: Language) => void }

/** Begins in the language of the address, else in the browser's, and keeps the address in step. */
export function useSpeech(): Speech {
  const [language, setLanguage] = useState(startLanguage)
  const current = useRef(language)
  const speak = (wanted: Language) => {
    current.current = wanted
    setLanguage(wanted)
    const address = addressFrom(location.hash)
    if (address.kind === 'spent' || address.kind === 'code') stayAt(address.kind === 'spent' ? spentFragment(wanted) : codeFragment(wanted, address.code))
  }
  return { language, now: () => current.current, speak }
}

/** Changes the fragment in the address bar without a step in the history and without being followed. */
export function stayAt(fragment: string): void {
  history.replaceState(null, '', fragment)
}

function startLanguage(): Language {
  return addressFrom(location.hash).language ?? pickLanguage(navigator.languages)
}
