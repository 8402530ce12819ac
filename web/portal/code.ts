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

/** The first character that no code contains, if there is one. */
export function strangeCharacter(code: string): string | undefined {
  return [...code].find((character) => !alphabet.includes(character))
}
