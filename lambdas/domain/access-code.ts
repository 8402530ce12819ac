/** Crockford's base 32: without the letters that are taken for figures, and without U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RANDOM = 15;

/** Times two in the field of 32 elements whose rule is x⁵ = x² + 1: its powers of two are all different. */
const doubled = (value: number): number => (value & 16 ? (value << 1) ^ 37 : value << 1);

/**
 * The last character, from the others: a checksum over the field of 32 elements, every place with a weight of its own. So
 * every single wrong character and every two that changed places are found, before anybody is asked (R17).
 */
const checkOf = (random: string): string => ALPHABET[[...random].reduce((sum, character) => doubled(sum ^ ALPHABET.indexOf(character)), 0)]!;

/** A code of 75 random bits and a check character, as it is kept: 16 characters. `seed` is hexadecimal and random. */
export function accessCodeFrom(seed: string): string {
  const bits = [...seed].map((digit) => parseInt(digit, 16).toString(2).padStart(4, "0")).join("");
  const random = Array.from({ length: RANDOM }, (_, n) => ALPHABET[parseInt(bits.slice(n * 5, n * 5 + 5), 2)]).join("");
  return random + checkOf(random);
}

/** As it is printed: four blocks. */
export const blocksOf = (code: string): string => (code.match(/.{4}/g) ?? []).join("-");

/** What somebody typed, as it is kept; null when it cannot be a code. Small letters, spaces, O for 0 and I or L for 1 are forgiven. */
export function typedCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s\-–—._]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  if (code.length !== RANDOM + 1 || [...code].some((character) => !ALPHABET.includes(character))) return null;
  return checkOf(code.slice(0, RANDOM)) === code.at(-1) ? code : null;
}
