/** How many characters a letter's code has. */
export const codeLength = 16

/** Digits and letters of Crockford's base 32, which leaves out I, L, O and U (https://www.crockford.com/base32.html). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The characters of a typed code: capitals, without spaces and dashes, O read as 0, I and L read as 1. */
export function bareCode(typed: string): string {
  return typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '').replace(/O/g, '0').replace(/[IL]/g, '1')
}

/** The code as it is printed: blocks of four, as far as it has been typed. Never longer than a whole code. */
export function blocksOf(typed: string): string {
  return bareCode(typed).slice(0, codeLength).replace(/(.{4})(?=.)/g, '$1-')
}

/** Times two in the field of 32 elements (x⁵ = x² + 1). */
const doubled = (value: number): number => (value & 16 ? (value << 1) ^ 37 : value << 1)

/** Whether a bare code is one that can have been printed: its last character is the checksum of the others. */
export function isWhole(code: string): boolean {
  const values = [...code].map((character) => alphabet.indexOf(character))
  return values.length === codeLength && !values.includes(-1) && values.slice(0, -1).reduce((sum, value) => doubled(sum ^ value), 0) === values.at(-1)
}

/** The first character that no code contains, if there is one. */
export function strangeCharacter(code: string): string | undefined {
  return [...code].find((character) => !alphabet.includes(character))
}
