import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { PortalInvoice } from './dossier.ts'
import type { PortalClient } from './portal-client.ts'

/** A sentence at the foot of the screen; trouble stays until the next one. */
export type Notice = { text: string; trouble: boolean }

/** What the parts of the dossier page may ask of the page as a whole. */
export type Desk = {
  client: PortalClient
  /** Tells the reader, on screen and by screen reader. */
  tell: (notice: Notice) => void
  /** Turns anything thrown into a sentence; a session that has ended closes the page instead and answers `null`. */
  sentenceFor: (thrown: unknown) => string | null
  savePdfs: (invoices: PortalInvoice[]) => Promise<void>
  reload: () => Promise<void>
}

const DeskContext = createContext<Desk | null>(null)

/** Gives the parts their desk. */
export const DeskProvider = DeskContext.Provider

/** The page's desk; only parts of an open dossier have one. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('A part of the dossier page was drawn outside it.')
  return desk
}
