import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folded, wordsOf } from "../../lambdas/domain/search-word.ts";

describe("a customer is found", () => {
  it("by each word of the name, by the number and by each address", () =>
    expect(wordsOf("Müller & Söhne GmbH", "K-1001", ["Buch@Example.com", null, undefined])).toEqual(["k-1001", "buch@example.com", "muller", "sohne", "gmbh"]));

  it.each([["SÖHNE", "sohne"], ["Straße", "strasse"], ["STRAẞE", "strasse"], ["Société Générale", "societe generale"], ["Întreprinderea Țesături", "intreprinderea tesaturi"], ["Ţesături", "tesaturi"], ["Ėĳsvogel", "eijsvogel"], ["ﬁnanz", "finanz"], ["Ａcme", "acme"], ["  Brot  ", "brot"], ["Иванов", "иванов"]])(
    "by %s as by %s",
    (typed, word) => expect(folded(typed)).toBe(word),
  );

  it("whichever way an accent is written", () => expect(folded("Mu\u0308ller")).toBe(folded("M\u00fcller")));
  it("by the first eight words of a long name", () => expect(wordsOf("a b c d e f g h i j", "1", [])).toEqual(["1", "a", "b", "c", "d", "e", "f", "g", "h"]));
  it("by eight words also when the name begins with a quotation mark", () => expect(wordsOf("„Alpha“ b c d e f g h i", "1", [])).toEqual(["1", "alpha", "b", "c", "d", "e", "f", "g", "h"]));
  it("by a repeated word once", () => expect(wordsOf("Tick Tick & Tick", "tick", [])).toEqual(["tick"]));

  it("by few and short words, whatever is imported as a name", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 600 }), fc.string({ maxLength: 600 }), (name, number) => {
      const words = wordsOf(name, number, [name]);
      expect(words.length).toBeLessThanOrEqual(10);
      expect(words.every((word) => word !== "" && word.length <= 80) && new Set(words).size === words.length).toBe(true);
    }), { numRuns: 5_000 });
  });

  it("by what was folded once just as well as twice", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => folded(folded(text)) === folded(text)), { numRuns: 5_000 });
  });
});
