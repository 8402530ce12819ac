import { describe, expect, it } from 'vitest'
import { addressFrom } from '../../../web/portal/address.ts'
import fc from 'fast-check'
import { accessCodeFrom, typedCode } from '../../../lambdas/domain/access-code.ts'
import { bareCode, blocksOf, isWhole, strangeCharacter } from '../../../web/portal/code.ts'
import { openSums } from '../../../web/portal/sums.ts'
import type { PortalWord } from '../../../web/portal/words/catalogue.ts'
import { loadWords, wordsOf } from '../../../web/portal/words/index.ts'
import { bareIban, groupedIban } from '../../../web/shared/iban.ts'
import { languages } from '../../../web/shared/languages.ts'
import { knownCode } from './portal-double.ts'
import { busyDossier } from './sample-dossier.ts'

await Promise.all(languages.map(loadWords))

describe('the address', () => {
  it.each([
    ['#/de/i/abc_-123', { kind: 'link', language: 'de', token: 'abc_-123' }],
    ['#/de/i/abc.', { kind: 'link', language: 'de', token: 'abc' }],
    ['#/de/i/abc>', { kind: 'link', language: 'de', token: 'abc' }],
    ['#/xx/i/abc', { kind: 'link', language: null, token: 'abc' }],
    ['#/ro/i/', { kind: 'spent', language: 'ro' }],
    ['#/ro/i', { kind: 'spent', language: 'ro' }],
    ['#/de/c/7K2M9QXA4TB90011', { kind: 'code', language: 'de', code: '7K2M9QXA4TB90011' }],
    ['#/de/c/7k2m-9qxa.', { kind: 'code', language: 'de', code: '7k2m-9qxa' }],
    ['#/xx/c/7K2M', { kind: 'code', language: null, code: '7K2M' }],
    ['#/de/c/', { kind: 'code', language: 'de' }],
    ['#/de/c', { kind: 'code', language: 'de' }],
    ['#/de/x/7K2M', { kind: 'code', language: 'de' }],
    ['#/fr', { kind: 'code', language: 'fr' }],
    ['', { kind: 'code', language: null }],
    ['#/../../x', { kind: 'code', language: null }],
  ])('%s', (fragment, address) => {
    expect(addressFrom(fragment)).toEqual(address)
  })
})

describe('a letter’s code', () => {
  it('forgives small letters, spaces, dashes and look-alikes', () => {
    expect(bareCode(' 7k2m-9qxa 4tbc–oOiL')).toBe('7K2M9QXA4TBC0011')
    expect(blocksOf('7k2m9qxa4tbcooil and more')).toBe('7K2M-9QXA-4TBC-0011')
    expect(blocksOf('7k2m9')).toBe('7K2M-9')
    expect(blocksOf('7k2m')).toBe('7K2M')
  })

  it('is whole exactly when the server would understand it', () => {
    expect(isWhole(knownCode)).toBe(true)
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(15), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (bytes, place, other) => {
        const code = accessCodeFrom(Buffer.from(bytes).toString('hex'))
        expect(isWhole(code)).toBe(true)
        const changed = code.slice(0, place) + other + code.slice(place + 1)
        expect(isWhole(changed)).toBe(typedCode(changed) !== null)
      }),
    )
    for (const text of ['', '7K2M', 'UUUUUUUUUUUUUUUU', `${knownCode}0`]) expect(isWhole(text)).toBe(false)
  })

  it('names the character that no code contains', () => {
    expect(strangeCharacter(bareCode('7K2U'))).toBe('U')
    expect(strangeCharacter(bareCode('7K2Ä'))).toBe('Ä')
    expect(strangeCharacter(bareCode('7K2M'))).toBeUndefined()
  })
})

describe('an IBAN', () => {
  it('is shown in fours and copied without spaces', () => {
    expect(groupedIban('DE89370400440532013000')).toBe('DE89 3704 0044 0532 0130 00')
    expect(groupedIban('nl91 abna 0417164300')).toBe('NL91 ABNA 0417 1643 00')
    expect(bareIban(' DE89 3704 ')).toBe('DE893704')
  })
})

describe('sums', () => {
  it('count what is open, per currency', () => {
    expect(openSums(busyDossier.invoices)).toEqual([{ amountMinor: 215508, currency: 'EUR' }, { amountMinor: 12000, currency: 'JPY' }])
    expect(openSums([])).toEqual([])
  })
})

describe('the portal’s sentences', () => {
  const names = (sentence: string) => [...new Set([...sentence.matchAll(/\{(\w+)(?=[},])/g)].map(([, name]) => name))].sort()

  it.each(languages)('name the same things in %s as in English', (language) => {
    for (const [key, sentence] of Object.entries(wordsOf(language))) {
      expect(names(sentence), key).toEqual(names(wordsOf('en')[key as PortalWord]))
      expect(sentence.trim(), key).not.toBe('')
    }
  })

  it.each(languages)('have each plural form that %s has', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter((form) => form !== 'many')
    for (const [key, sentence] of Object.entries(wordsOf(language))) {
      const written = sentence.split(', plural,')[1]
      if (written) for (const form of forms) expect(written, key).toMatch(new RegExp(` ${form} \\{[^}]`))
    }
  })
})
