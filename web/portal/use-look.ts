import { useEffect, useState } from 'preact/hooks'
import type { PortalInvoice } from './dossier.ts'

/** The document that has the page to itself, and the way there and back. */
export type Look = { looked: PortalInvoice | null; look: (document: PortalInvoice) => void; back: () => void }

/** Begins with what the link was about. A look is a step in the history, so that the phone's own way back leads back. */
export function useLook(first: PortalInvoice | null): Look {
  const [looked, setLooked] = useState(first)
  useEffect(() => {
    const leave = () => setLooked(null)
    window.addEventListener('popstate', leave)
    return () => window.removeEventListener('popstate', leave)
  }, [])
  return {
    looked,
    look(document) {
      if (!looked) history.pushState('look', '')
      setLooked(document)
    },
    back: () => (history.state === 'look' ? history.back() : setLooked(null)),
  }
}
