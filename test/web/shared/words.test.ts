import { describe, expect, it } from 'vitest'
import { languages, localeOf, pickLanguage } from '../../../web/shared/languages.ts'
import { problemWords } from '../../../web/shared/problem-words/index.ts'
import { sayFrom } from '../../../web/shared/words.ts'

const days = { days: '{count, plural, one {# zi} few {# zile} other {# de zile}}', hello: 'Bună, {name}! {count}' }

describe('sentences', () => {
  it.each([[1, '1 zi'], [2, '2 zile'], [19, '19 zile'], [20, '20 de zile'], [101, '101 zile'], [1200, '1.200 de zile']])('Romanian says %i as %s', (count, text) => {
    expect(sayFrom(days, 'ro')('days', { count })).toBe(text)
  })

  it('fill in names and numbers, and leave a forgotten name visible', () => {
    expect(sayFrom(days, 'de')('hello', { name: 'Ana {x}', count: 1200 })).toBe('Bună, Ana {x}! 1.200')
    expect(sayFrom(days, 'de')('hello', { count: 1 })).toBe('Bună, {name}! 1')
  })

  it('choose a form by a word, and the usual one where none is named', () => {
    const kinds = { void: '{kind, select, estimate {Das Angebot} credit-note {Die Gutschrift} other {Die Rechnung}} {number} ist storniert.' }
    const say = sayFrom(kinds, 'de')
    expect(say('void', { kind: 'credit-note', number: 'G-1' })).toBe('Die Gutschrift G-1 ist storniert.')
    expect(say('void', { number: 'R-1' })).toBe('Die Rechnung R-1 ist storniert.')
  })

  it('exist in every language for every kind of trouble', () => {
    for (const language of languages) {
      for (const sentence of Object.values(problemWords[language])) expect(sentence).toMatch(/\S[.!?]$/)
    }
  })
})

describe('the choice of a language', () => {
  it('takes the first wish that is shipped, else English', () => {
    expect(pickLanguage([null, 'it-IT', 'de-AT', 'fr'])).toBe('de')
    expect(pickLanguage(['RO_ro'])).toBe('ro')
    expect(pickLanguage(['it', undefined, ''])).toBe('en')
  })

  it('keeps the reader’s own variety for dates and amounts', () => {
    expect(localeOf('de', ['fr-FR', 'de-CH', 'de-DE'])).toBe('de-CH')
    expect(localeOf('en', ['de-DE'])).toBe('en-GB')
    expect(localeOf('en', ['en-US'])).toBe('en-US')
    expect(localeOf('nl', ['nl'])).toBe('nl')
  })
})
