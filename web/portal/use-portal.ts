import { useEffect, useMemo } from 'preact/hooks'
import { isLanguage, type Language } from '../shared/languages.ts'
import { problemOf } from '../shared/problem.ts'
import { addressFrom, codeFragment, spentFragment } from './address.ts'
import { portalClient, type PortalClient, type SessionKey } from './portal-client.ts'
import { stayAt, useSpeech } from './use-speech.ts'
import { useVisits, type Screen } from './use-visits.ts'

/** The page's state and the ways to change it. */
export type Portal = {
  screen: Screen
  /** Null until the first words are here. */
  language: Language | null
  client: PortalClient
  speak: (language: Language) => void
  showCode: () => void
  /** Throws the problem when the code does not open anything, so that the form can say so. */
  openByCode: (key: SessionKey) => Promise<void>
  /** Whether what was thrown means that the session is over; then the page closes. */
  hasEnded: (thrown: unknown) => boolean
  /** Reads the dossier again without hiding the one on screen; throws the problem. */
  reload: () => Promise<void>
}

/** Runs the page: from the address to a session, from the session to the dossier. */
export function usePortal(): Portal {
  const { language, now, speak } = useSpeech()
  const { screen, show, attempt } = useVisits()
  const client = useMemo(() => portalClient(now), [])

  const readDossier = async (returned?: string): Promise<Screen> => ({ kind: 'dossier', dossier: await client.dossier(), returned })
  const open = async (key: SessionKey) => {
    const wanted = await client.open(key)
    stayAt(spentFragment(now()))
    speak(isLanguage(wanted) ? wanted : now())
  }
  const follow = () => {
    const address = addressFrom(location.hash)
    if (address.language) speak(address.language)
    if (address.kind === 'spent') return show({ kind: 'closed' })
    if (address.kind === 'verify') return show({ kind: 'verify', token: address.token })
    if (address.kind === 'code') return show({ kind: 'code', code: address.code })
    let isOpen = false
    void attempt(async () => {
      if (!isOpen) await open({ token: address.token })
      isOpen = true
      return readDossier(address.kind === 'return' ? address.attemptId : undefined)
    })
  }
  useEffect(() => {
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])

  return {
    screen, language, client, speak,
    showCode: () => {
      stayAt(codeFragment(now()))
      show({ kind: 'code' })
    },
    openByCode: async (key) => {
      await open(key)
      await attempt(() => readDossier())
    },
    hasEnded: (thrown) => {
      const ended = problemOf(thrown).status === 401
      if (ended) show({ kind: 'closed' })
      return ended
    },
    reload: async () => show(await readDossier(screen.kind === 'dossier' ? screen.returned : undefined)),
  }
}
