import type { Catalogue } from '../../shared/words.ts'
import type { en } from './en.ts'

/** The sentences of the portal. */
export type PortalWord = keyof typeof en

/** All of them in one language. */
export type PortalCatalogue = Catalogue<PortalWord>
