import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { e164Of } from "../../lambdas/domain/phone-number.ts";

describe("a phone number as networks take it", () => {
  it.each([
    ["0151 12345678", "DE", "+4915112345678"], ["0151/1234-5678", "DE", "+4915112345678"], ["06 12 34 56 78", "FR", "+33612345678"], ["0712.345.678", "RO", "+40712345678"],
    ["069 123 456", "MD", "+37369123456"], ["06-12345678", "NL", "+31612345678"], ["0470 12 34 56", "BE", "+32470123456"], ["0664 1234567", "AT", "+436641234567"], ["079 123 45 67", "CH", "+41791234567"],
    ["+49 (0) 151 12345678", null, "+4915112345678"], ["0049 151 12345678", "RO", "+4915112345678"], ["+490151 12345678", null, "+4915112345678"], ["+39 06 1234 5678", null, "+390612345678"],
    ["+1 (415) 555-0100", "DE", "+14155550100"], ["+40712345678", "DE", "+40712345678"],
  ])("%s in %s is %s", (raw, country, number) => expect(e164Of(raw, country)).toBe(number));

  it.each<[string, string | null]>([
    ["", "DE"], ["0151 12345678", null], ["0151 12345678", "US"], ["15112345678", "DE"], ["+49 151 ABC", "DE"], ["+0151123456", "DE"], ["+1234567", null], [`+${"1".repeat(16)}`, null],
    ["+49151++12345", "DE"], ["0151 12345678", "constructor"], ["+49 151 12345678 ext. 5", "DE"], ["49+15112345678", "DE"],
  ])("%s in %s is none", (raw, country) => expect(() => e164Of(raw, country)).toThrow("not-a-mobile-number"));

  it("is a plus and 8 to 15 figures, or refused, whatever was typed; and stays as it is", () => {
    const typed = fc.oneof(fc.string(), fc.array(fc.constantFrom(..."+00123456789 ()/.-"), { maxLength: 25 }).map((all) => all.join("")));
    fc.assert(
      fc.property(typed, fc.constantFrom("DE", "FR", "LU", "US", null), (raw, country) => {
        let number: string;
        try {
          number = e164Of(raw, country);
        } catch (error) {
          return void expect(String(error)).toContain("not-a-mobile-number");
        }
        expect(number).toMatch(/^\+[1-9]\d{7,14}$/);
        // Of several zeros behind the country code one goes each time; a number of any network has none.
        if (!/^\+\d{2,3}0/.test(number)) expect(e164Of(number, country)).toBe(number);
      }),
    );
  });
});
