/** Red, green and blue, each 0 to 255. */
export type Colour = readonly [number, number, number]

/** The colour of `#rrggbb`; `undefined` for anything else. */
export function colourOf(hex: string): Colour | undefined {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (!match) return undefined
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16))
  return [red, green, blue]
}

/** The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance"). */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** The colour, moved towards `end` in small steps until it reads on `surface` with at least `ratio`. */
export function readableOn(surface: Colour, colour: Colour, { end, ratio }: { end: Colour; ratio: number }): Colour {
  for (let step = 0; step < 20; step += 1) {
    const mixed = mix(colour, end, step / 20)
    if (contrast(mixed, surface) >= ratio) return mixed
  }
  return end
}

/** `#rrggbb`. */
export function hexOf(colour: Colour): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const part = (at: 0 | 1 | 2) => Math.round(from[at] + (to[at] - from[at]) * share)
  return [part(0), part(1), part(2)]
}

function luminanceOf(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
