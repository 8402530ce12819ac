import type { Language } from '../languages.ts'
import type { Catalogue } from '../words.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'
import { ro } from './ro.ts'

/** The kinds of trouble for which a face has a sentence of its own. */
export type ProblemWord = keyof typeof en

/** The sentences for each kind of trouble in each language. */
export const problemWords: Record<Language, Catalogue<ProblemWord>> = { en, de, fr, ro, nl }
