import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGsm, textParts } from "../../lambdas/domain/text-parts.ts";
import { transliterated } from "../../lambdas/domain/transliterate.ts";

describe("a text in plain letters", () => {
  it.each([
    ["Factura dvs. „ÎȘȚĂ” – până la 5 februarie…", 'Factura dvs. "ISTA" - pana la 5 februarie...'],
    ["ăâîșțşţ ĂÂÎȘȚŞŢ", "aaistst AAISTST"],
    ["Grüße an Müller & Söhne, Straße 5 §", "Grüße an Müller & Söhne, Straße 5 §"],
    ["çëêîïôœûÿ ÀÈÊ L’été", "ceeiiooeuy AEE L'été"],
    ["coördinatie, één, ĳs", "coördinatie, één, ijs"],
    ["1\u00a0234,56\u202f€", "1 234,56 €"],
    ["“a” ‘b’ «c» ‹d› ‚e‘", "\"a\" 'b' \"c\" 'd' 'e'"],
    ["a\u0301 s\u0326", "a s"],
  ])("%s", (text, plain) => expect(transliterated(text)).toEqual({ text: plain, isLossy: false }));

  it("leaves a text alone that costs little as it is", () => fc.assert(fc.property(fc.array(fc.constantFrom(..."aZ0äöüß€@_/-#\n")), (all) => void expect(transliterated(all.join(""))).toEqual({ text: all.join(""), isLossy: false }))));

  it.each(["Привет", "日本", "😀"])("drops nothing silently: %s", (text) => expect(transliterated(text)).toEqual({ text: "?".repeat([...text].length), isLossy: true }));

  it("is always in seven bits, loses no word to nothing, and is done once and for all", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const plain = transliterated(text).text;
        expect([...plain].every(isGsm)).toBe(true);
        expect(textParts(plain).encoding).toBe("gsm-7");
        expect(plain.length).toBeGreaterThanOrEqual([...text.normalize("NFC")].length);
        expect(transliterated(plain)).toEqual({ text: plain, isLossy: false });
      }),
    ));
});
