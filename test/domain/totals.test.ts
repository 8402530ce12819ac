import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal, isDecimal, rounded, times } from "../../lambdas/domain/decimal.ts";
import type { InvoiceItem } from "../../lambdas/domain/invoice.ts";
import { MAX_AMOUNT_MINOR, totalsOf } from "../../lambdas/domain/totals.ts";

const item = (facts: Partial<InvoiceItem> = {}): InvoiceItem => ({ name: "Beratung", quantity: "1", unitPriceMinor: 100, taxRate: "19", ...facts });
const rates = fc.constantFrom("0", "5.5", "7", "7.0", "7.7", "9", "19", "19.00", "20", "21");
const quantity = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 999 })).map(([whole, part]) => `${whole}.${String(part).padStart(3, "0")}`);
const items = fc.array(fc.record({ quantity, unitPriceMinor: fc.integer({ min: -99_999, max: 999_999 }), taxRate: rates }).map(item), { minLength: 1, maxLength: 12 });

describe("the sums of an invoice (P3)", () => {
  it("always add up: lines to subtotal, nets to subtotal, taxes to tax, both to the total", () => {
    const sum = (amounts: number[]): number => amounts.reduce((a, b) => a + b, 0);
    fc.assert(fc.property(items, (lines) => {
      const totals = totalsOf(lines);
      expect([sum(totals.amountsMinor), sum(totals.taxes.map((tax) => tax.netMinor)), sum(totals.taxes.map((tax) => tax.taxMinor)), totals.subtotalMinor + totals.taxMinor]).toEqual([totals.subtotalMinor, totals.subtotalMinor, totals.taxMinor, totals.totalMinor]);
      expect(totals.amountsMinor.every(Number.isSafeInteger)).toBe(true);
    }), { numRuns: 10_000 });
  });

  it("do not depend on the order of the lines", () => {
    fc.assert(fc.property(items, (lines) => totalsOf([...lines].reverse()).totalMinor === totalsOf(lines).totalMinor), { numRuns: 5_000 });
  });

  it("tax each rate within half a unit of exact arithmetic, per rate and not per line", () => {
    fc.assert(fc.property(items, (lines) => {
      for (const tax of totalsOf(lines).taxes) {
        const tenths = BigInt(Math.round(Number(tax.rate) * 10));
        const off = BigInt(tax.taxMinor) * 2000n - BigInt(tax.netMinor) * tenths * 2n;
        if (off > 1000n || off < -1000n) expect.fail(`${tax.rate} % of ${tax.netMinor} is not ${tax.taxMinor}`);
      }
    }), { numRuns: 5_000 });
  });

  it("put the same rate written in two ways on one line, and reverse charge apart from zero", () => {
    expect(totalsOf([item({ taxRate: "7" }), item({ taxRate: "7.00" })]).taxes).toHaveLength(1);
    expect(totalsOf([item({ taxRate: "0", taxCategory: "zero" }), item({ taxRate: "0", taxCategory: "reverse-charge" })]).taxes.map((tax) => tax.category)).toEqual(["zero", "reverse-charge"]);
  });

  it("show the highest rate first", () => expect(totalsOf([item({ taxRate: "7" }), item({ taxRate: "0" }), item({ taxRate: "19" })]).taxes.map((tax) => tax.rate)).toEqual(["19", "7", "0"]));
  it("take a rate as small as it can be written", () => expect(totalsOf([item({ taxRate: "0.0000001" })])).toMatchObject({ taxMinor: 0, totalMinor: 100 }));
  it("of a full discount are nothing", () => expect(totalsOf([item({ discount: { percent: "100" } })])).toMatchObject({ subtotalMinor: 0, taxMinor: 0, totalMinor: 0 }));
  it("take a discount with decimals exactly", () => expect(totalsOf([item({ quantity: "3", unitPriceMinor: 9999, discount: { percent: "33.333" } })]).amountsMinor).toEqual([19_998]));
  it("of five hundred lines are exact", () => expect(totalsOf(Array.from({ length: 500 }, () => item({ quantity: "0.1", unitPriceMinor: 1 }))).subtotalMinor).toBe(0));

  it("reach the bound and not one unit further (bad input 15)", () => {
    expect(totalsOf([item({ unitPriceMinor: MAX_AMOUNT_MINOR, taxRate: "0" })]).totalMinor).toBe(MAX_AMOUNT_MINOR);
    expect(() => totalsOf([item({ unitPriceMinor: MAX_AMOUNT_MINOR, taxRate: "0" }), item({ unitPriceMinor: 1, taxRate: "0" })])).toThrow("amount-too-large");
    expect(() => totalsOf([item({ quantity: "900719925474099", unitPriceMinor: MAX_AMOUNT_MINOR })])).toThrow("amount-too-large");
  });
});

describe("a decimal", () => {
  it.each(["0", "-0.5", "2.5", "007", "999999999999999", "0.000000001", "-12.30"])("may be written %s", (text) => expect(isDecimal(text)).toBe(true));

  it.each(["", " ", "1,5", "1,234.56", "1.234,56", "1e9", "1E308", "+1", "--1", ".5", "5.", "0x10", "NaN", "Infinity", "1 000", "１", "1_000", "9007199254740993", "0.1234567890", "1\n", "٣"])(
    "is not \"%s\" (bad inputs 11 to 15)",
    (text) => {
      expect(isDecimal(text)).toBe(false);
      expect(() => decimal(text)).toThrow(RangeError);
    },
  );

  it("multiplies exactly where floats do not", () => {
    expect(times(decimal("0.1"), decimal("0.2"))).toEqual({ digits: 2n, scale: 2 });
    expect(rounded(times(decimal("1.005"), decimal("100")))).toBe(101);
  });

  it("rounds like commerce on both sides of zero, whatever the number", () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 9 }), (digits, scale) => {
      const unit = 10n ** BigInt(scale);
      const whole = rounded({ digits, scale });
      const twice = (digits - BigInt(whole) * unit) * 2n;
      const isNearest = twice < unit && twice > -unit;
      const isHalfAway = (twice === unit && digits < 0n) || (twice === -unit && digits > 0n);
      expect([isNearest || isHalfAway, whole + rounded({ digits: -digits, scale }) === 0]).toEqual([true, true]);
    }), { numRuns: 10_000 });
  });
});
