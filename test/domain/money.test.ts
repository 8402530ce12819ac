import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal, rounded, times } from "../../lambdas/domain/decimal.ts";
import { lineAmountMinor, totalsOf } from "../../lambdas/domain/totals.ts";

const item = (quantity: string, unitPriceMinor: number, taxRate = "19") => ({ name: "Beratung", quantity, unitPriceMinor, taxRate });

describe("an invoice's sums", () => {
  it("round each line and then each tax rate, half away from zero", () => {
    expect(totalsOf([item("2.5", 10001)])).toMatchObject({ subtotalMinor: 25003, taxMinor: 4751, totalMinor: 29754 });
  });

  it("add tax over the lines of a rate, not per line", () => {
    const totals = totalsOf([item("1", 3, "7"), item("1", 4, "7"), item("1", 100, "19")]);
    expect(totals.taxes.map((t) => [t.rate, t.netMinor, t.taxMinor])).toEqual([["19", 100, 19], ["7", 7, 0]]);
  });

  it("take a discount off before rounding", () => {
    expect(lineAmountMinor({ ...item("3", 333), discount: { percent: "10" } })).toBe(899);
    expect(lineAmountMinor({ ...item("3", 333), discount: { amountMinor: 99 } })).toBe(900);
  });

  it("refuse what does not fit thirteen digits", () => {
    expect(() => totalsOf([item("999999999", 9_999_999_999)])).toThrow("amount-too-large");
  });

  it("never differ from exact arithmetic by more than half a unit", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 999_999 }), (price, thousandths) => {
        const quantity = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, "0")}`;
        const exact = (BigInt(price) * BigInt(thousandths) * 2n) / 1000n;
        const twice = BigInt(lineAmountMinor(item(quantity, price))) * 2n;
        return twice - exact <= 1n && exact - twice <= 1n;
      }),
      { numRuns: 10_000 },
    );
  });

  it("round a half up in magnitude on both sides of zero", () => {
    expect([rounded(decimal("0.5")), rounded(decimal("-0.5")), rounded(decimal("2.4999")), rounded(times(decimal("1.5"), decimal("3")))]).toEqual([1, -1, 2, 5]);
  });
});
