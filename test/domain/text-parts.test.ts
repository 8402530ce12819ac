import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textParts } from "../../lambdas/domain/text-parts.ts";

/** The alphabet row by row as 3GPP TS 23.038 prints its table (6.2.1), without the escape; and the extension (6.2.1.1). */
const ALPHABET = [
  "@Δ 0¡P¿p", "£_!1AQaq", "$Φ\"2BRbr", "¥Γ#3CScs", "èΛ¤4DTdt", "éΩ%5EUeu", "ùΠ&6FVfv", "ìΨ'7GWgw", "òΣ(8HXhx", "ÇΘ)9IYiy", "\nΞ*:JZjz", "Ø+;KÄkä", "øÆ,<LÖlö", "\ræ-=MÑmñ", "Åß.>NÜnü", "åÉ/?O§oà",
].join("");
const EXTENSION = "\f^{}\\[~]|€";

/** A slow count: units are laid into messages one character after another. */
function slowly(text: string): number {
  const isShort = [...text].every((character) => (ALPHABET + EXTENSION).includes(character));
  const sizes = [...text].map((character) => (isShort ? (EXTENSION.includes(character) ? 2 : 1) : character.length));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= (isShort ? 160 : 70)) return 1;
  const messages = [0];
  for (const size of sizes) {
    if (messages.at(-1)! + size > (isShort ? 153 : 67)) messages.push(0);
    messages[messages.length - 1]! += size;
  }
  return messages.length;
}

describe("the parts of a text message", () => {
  it("counts the 127 characters of the alphabet once and those behind an escape twice", () => {
    expect([...ALPHABET]).toHaveLength(127);
    for (const character of ALPHABET) expect(textParts(character), character).toEqual({ encoding: "gsm-7", units: 1, parts: 1 });
    for (const character of EXTENSION) expect(textParts(character), character).toEqual({ encoding: "gsm-7", units: 2, parts: 1 });
  });

  it.each<[string, number, number]>([
    ["", 0, 1], ["a".repeat(160), 160, 1], ["a".repeat(161), 161, 2], ["a".repeat(306), 306, 2], ["a".repeat(307), 307, 3], ["€".repeat(80), 160, 1], ["€".repeat(81), 162, 2],
  ])("in seven bits: %s", (text, units, parts) => expect(textParts(text)).toEqual({ encoding: "gsm-7", units, parts }));

  it("does not cut an escape from its character", () => {
    expect(textParts(`${"a".repeat(152)}€${"a".repeat(151)}`)).toEqual({ encoding: "gsm-7", units: 305, parts: 2 });
    expect(textParts(`${"a".repeat(152)}€${"a".repeat(152)}`)).toEqual({ encoding: "gsm-7", units: 306, parts: 3 });
  });

  it.each<[string, number, number]>([["ș".repeat(70), 70, 1], ["ș".repeat(71), 71, 2], ["ș".repeat(134), 134, 2], ["ș".repeat(135), 135, 3], ["😀".repeat(35), 70, 1], ["ç", 1, 1], ["\u00a0", 1, 1]])(
    "in sixteen bits, once one letter is beyond the alphabet: %s", (text, units, parts) => expect(textParts(text)).toEqual({ encoding: "ucs-2", units, parts }));

  it("does not cut a character of two halves", () => {
    expect(textParts(`${"ș".repeat(66)}😀${"ș".repeat(66)}`)).toEqual({ encoding: "ucs-2", units: 134, parts: 3 });
  });

  it("is what a slow count comes to, for any text", () => {
    const letters = fc.array(fc.constantFrom(..."aß€{ \n", "ș", "ă", "😀", "\u00a0"), { maxLength: 400 });
    const short = fc.array(fc.constantFrom(..."aß€{ \n"), { maxLength: 700 });
    fc.assert(fc.property(fc.oneof(letters.map((all) => all.join("")), short.map((all) => all.join("")), fc.string({ unit: "binary" })), (text) => void expect(textParts(text).parts).toBe(slowly(text))));
  });
});
