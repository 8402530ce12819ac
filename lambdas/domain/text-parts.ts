/** The default alphabet of 3GPP TS 23.038 (GSM 03.38), and the table that an escape leads to: those count twice. */
const DEFAULT = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const EXTENSION = "\f^{}\\[~]|€";

const units = new Map<string, number>([...[...DEFAULT].map((character) => [character, 1] as const), ...[...EXTENSION].map((character) => [character, 2] as const)]);

/** What a text costs: its encoding, its units (septets, or 16-bit characters), and the messages that it is sent as. */
export interface TextParts {
  encoding: "gsm-7" | "ucs-2";
  units: number;
  parts: number;
}

/** Whether a character can be sent in 7 bits. */
export const isGsm = (character: string): boolean => units.has(character);

/** Messages of at most so many units: alone, or as a part with its header in front. A character is never cut in two. */
function count(sizes: number[], { alone, joined }: { alone: number; joined: number }): { units: number; parts: number } {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (all <= alone) return { units: all, parts: 1 };
  let parts = 1;
  let filled = 0;
  for (const size of sizes) {
    if (filled + size > joined) {
      parts += 1;
      filled = 0;
    }
    filled += size;
  }
  return { units: all, parts };
}

/** Counts the parts of a text message. One letter beyond the alphabet makes all of it twice as long. */
export function textParts(text: string): TextParts {
  const characters = [...text];
  if (characters.every(isGsm)) return { encoding: "gsm-7", ...count(characters.map((one) => units.get(one)!), { alone: 160, joined: 153 }) };
  return { encoding: "ucs-2", ...count(characters.map((one) => one.length), { alone: 70, joined: 67 }) };
}
