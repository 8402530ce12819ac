import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accentOf } from '../../../web/shared/accent.ts'
import { colourOf, contrast, type Colour } from '../../../web/shared/contrast.ts'

const css = readFileSync(new URL('../../../web/shared/tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')

const text = 4.5
const shape = 3
const pairs: [ink: string, surfaces: string[], ratio: number][] = [
  ['ink', ['page', 'surface', 'sunken', 'bad-wash', 'warn-wash', 'good-wash'], text],
  ['ink-soft', ['page', 'surface', 'sunken'], text],
  ['bad', ['page', 'surface', 'bad-wash'], text],
  ['warn', ['page', 'surface', 'warn-wash'], text],
  ['good', ['page', 'surface', 'good-wash'], text],
  ['focus', ['page', 'surface', 'sunken'], shape],
  ['line-strong', ['page', 'surface'], shape],
]

describe.each([['light', light], ['dark', `${light}${dark}`]] as const)('the %s colours', (theme, block) => {
  it.each(pairs)('%s stands out from %s', (ink, surfaces, ratio) => {
    for (const surface of surfaces) expect(contrast(token(block, ink), token(block, surface)), `${ink} on ${surface}`).toBeGreaterThanOrEqual(ratio)
  })

  it('keep any company colour readable, as text and under text', () => {
    for (const hex of ['#ffd400', '#000000', '#ffffff', '#ff0000', '#0a7d5a', '#1f5bb5', '#7f7f7f', '#00ffee', '#2b0057']) {
      const shade = accentOf(hex)?.[theme]
      for (const surface of ['page', 'surface', 'sunken']) {
        expect(contrast(colour(shade), token(block, surface)), `${hex} on ${surface}`).toBeGreaterThanOrEqual(text)
      }
      expect(contrast(colour(shade), token(block, 'on-accent')), `on ${hex}`).toBeGreaterThanOrEqual(text)
    }
  })

  it('have a default accent that reads like any other', () => {
    const accent = token(block, `accent-${theme}`)
    for (const surface of ['page', 'surface', 'sunken', 'on-accent']) expect(contrast(accent, token(block, surface))).toBeGreaterThanOrEqual(text)
  })
})

describe('a company colour', () => {
  it('is left alone where it reads well, and refused where it is none', () => {
    expect(accentOf('#0A7D5A')?.brand).toBe('#0a7d5a')
    expect(accentOf('red')).toBeUndefined()
    expect(accentOf('#fff')).toBeUndefined()
    expect(accentOf('#123456;background:url(x)')).toBeUndefined()
    expect(accentOf(null)).toBeUndefined()
  })
})

/** The last value of a token in the theme's text, as the cascade would have it. */
function token(block: string, name: string): Colour {
  return colour([...block.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, 'g'))].at(-1)?.[1])
}

function colour(hex: string | undefined): Colour {
  const found = colourOf(hex ?? '')
  if (!found) throw new Error(`No colour: ${hex}`)
  return found
}
