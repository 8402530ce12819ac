import { createHash, randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accessCodeFrom, blocksOf, typedCode } from "../../lambdas/domain/access-code.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codes = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => accessCodeFrom(Buffer.from(bytes).toString("hex")));

describe("a letter's code", () => {
  it("is 16 characters of Crockford's base 32, printed in four blocks", () => {
    const code = accessCodeFrom(createHash("sha256").update("seed").digest("hex"));
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(blocksOf(code)).toBe(`${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8, 12)}-${code.slice(12)}`);
  });

  it("carries the first 75 bits of its seed, and no others", () => {
    const bits = (seed: string) => [...accessCodeFrom(seed).slice(0, 15)].map((character) => ALPHABET.indexOf(character).toString(2).padStart(5, "0")).join("");
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const seed = Buffer.from(bytes).toString("hex");
        expect(bits(seed)).toBe([...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("").slice(0, 75));
      }),
    );
  });

  it("is another each time, with every character in every place", () => {
    const many = Array.from({ length: 3_000 }, () => accessCodeFrom(randomBytes(32).toString("hex")));
    expect(new Set(many).size).toBe(many.length);
    for (let place = 0; place < 16; place += 1) expect(new Set(many.map((code) => code[place])).size, `place ${place}`).toBe(32);
  });

  it("is understood as it is typed: small letters, spaces, dashes of any kind, O for 0, I and L for 1", () =>
    fc.assert(
      fc.property(codes, fc.constantFrom(" ", "-", "–", "—", "\u00a0", ".", "", "  "), (code, between) => {
        const typed = code.replace(/(.{4})(?=.)/g, `$1${between}`);
        expect(typedCode(` ${typed} `)).toBe(code);
        expect(typedCode(typed.toLowerCase())).toBe(code);
        expect(typedCode(typed.replaceAll("0", "o").replaceAll("1", "l"))).toBe(code);
        expect(typedCode(typed.replaceAll("0", "O").replaceAll("1", "I"))).toBe(code);
      }),
    ));

  it("shows every single wrong character", () =>
    fc.assert(fc.property(codes, fc.nat(15), fc.integer({ min: 1, max: 31 }), (code, place, by) => {
      const wrong = ALPHABET[(ALPHABET.indexOf(code[place]!) + by) % 32]!;
      expect(typedCode(code.slice(0, place) + wrong + code.slice(place + 1))).toBeNull();
    })));

  it("shows every two characters that changed places, near and far", () =>
    fc.assert(fc.property(codes, fc.nat(15), fc.nat(15), (code, one, other) => {
      const swapped = [...code];
      [swapped[one], swapped[other]] = [swapped[other]!, swapped[one]!];
      expect(typedCode(swapped.join(""))).toBe(code[one] === code[other] ? code : null);
    })));

  it.each(["", " ", "7K2M", "7K2M-9QXA-4TBC-001", "7K2M-9QXA-4TBC-00111", "UUUU-UUUU-UUUU-UUUU", "7K2M-9QXA-4TBC-00U1", "ÄÄÄÄ-9QXA-4TBC-0011", "😀".repeat(8), "7K2M+9QXA+4TBC+0011", "__proto__", "x".repeat(100)])("is not %s", (text) => expect(typedCode(text)).toBeNull());

  it("stays what it is once it is understood, whatever was typed", () =>
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const code = typedCode(text);
      if (code !== null) expect(typedCode(code)).toBe(code);
    })));
});
