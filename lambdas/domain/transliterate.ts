import { isGsm } from "./text-parts.ts";

/** Signs that typewriters wrote with others, and letters that lose more than an accent. */
const INSTEAD: Record<string, string> = {
  "„": '"', "“": '"', "”": '"', "«": '"', "»": '"', "‚": "'", "‘": "'", "’": "'", "‹": "'", "›": "'", "–": "-", "—": "-", "−": "-", "‑": "-", "…": "...", "•": "-", "·": "-", "\u00a0": " ", "\u202f": " ",
  "\u2009": " ", "\t": " ", "œ": "oe", "Œ": "OE", "ĳ": "ij", "Ĳ": "IJ", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i", "ẞ": "SS", "™": "TM", "©": "(c)", "®": "(R)",
  "×": "x", "÷": ":", "½": "1/2", "¼": "1/4", "¾": "3/4", "°": " Grad", "№": "No.", "₂": "2", "²": "2", "³": "3", "`": "'", "´": "'",
};

/** A text in the letters of GSM 03.38, and whether anything was lost that no reader would guess. */
export function transliterated(text: string): { text: string; isLossy: boolean } {
  let isLossy = false;
  const said = [...text.normalize("NFC")].map((character) => {
    if (isGsm(character)) return character;
    if (Object.hasOwn(INSTEAD, character)) return INSTEAD[character]!;
    const bare = character.normalize("NFKD").replace(/\p{M}/gu, "");
    if (bare !== "" && [...bare].every(isGsm)) return bare;
    isLossy = true;
    return "?";
  });
  return { text: said.join(""), isLossy };
}
