import type { Language } from '../../shared/languages.ts'
import type { PortalCatalogue } from './catalogue.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'
import { ro } from './ro.ts'

/** The portal's sentences. All languages travel with the page, so that switching needs no request. */
export const portalWords: Record<Language, PortalCatalogue> = { en, de, fr, ro, nl }
