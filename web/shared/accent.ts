import { colourOf, hexOf, readableOn, type Colour } from './contrast.ts'

const white: Colour = [255, 255, 255]
const black: Colour = [0, 0, 0]
/** The least favourable surfaces of tokens.css on which the accent appears, light and dark. */
const lightSurface: Colour = [238, 240, 243]
const darkSurface: Colour = [36, 40, 47]

/** A company's colour made readable: its own shade for stripes, and one for text and buttons in each theme. */
export type Accent = { brand: string; light: string; dark: string }

/** Shades of a company colour (`#rrggbb`) that keep WCAG AA (4.5:1) in both themes; `undefined` for what is no colour. */
export function accentOf(hex: string | null | undefined): Accent | undefined {
  const colour = colourOf(hex ?? '')
  if (!colour) return undefined
  const light = readableOn(lightSurface, colour, { end: black, ratio: 4.5 })
  const dark = readableOn(darkSurface, colour, { end: white, ratio: 4.5 })
  return { brand: hexOf(colour), light: hexOf(light), dark: hexOf(dark) }
}

/** Gives the page the company's colour. Set through the object model, which a strict content policy allows. */
export function wearAccent(accent: Accent | undefined, style: CSSStyleDeclaration): void {
  if (!accent) return
  style.setProperty('--brand', accent.brand)
  style.setProperty('--accent-light', accent.light)
  style.setProperty('--accent-dark', accent.dark)
}
