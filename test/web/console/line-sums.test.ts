import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { totalsOf } from "../../../lambdas/domain/totals.ts";
import type { InvoiceItem } from "../../../lambdas/domain/invoice.ts";
import { lineSums } from "../../../web/console/invoices/line-sums.ts";

const decimal = (whole: number, places: number) =>
  fc.tuple(fc.integer({ min: 0, max: whole }), fc.integer({ min: 0, max: 10 ** places - 1 })).map(([a, b]) => `${a}.${String(b).padStart(places, "0")}`);

const item: fc.Arbitrary<InvoiceItem> = fc.record(
  {
    name: fc.constant("x"), quantity: fc.oneof(decimal(9_999, 3), decimal(99, 9)), unitPriceMinor: fc.integer({ min: -500_000, max: 500_000 }),
    taxRate: fc.constantFrom("0", "5.5", "7", "7.0", "8.1", "19", "20", "21"), taxCategory: fc.constantFrom("standard" as const, "exempt" as const),
    discount: fc.oneof(fc.record({ percent: decimal(99, 2) }), fc.record({ amountMinor: fc.integer({ min: 0, max: 9_999 }) })),
  },
  { requiredKeys: ["name", "quantity", "unitPriceMinor", "taxRate"] },
);

describe("the sums that one sees while typing", () => {
  it("are the sums that the server will make", () => {
    fc.assert(fc.property(fc.array(item, { maxLength: 12 }), (items) => {
      expect(lineSums(items)).toEqual(totalsOf(items));
    }), { numRuns: 500 });
  });

  it("round a half away from zero, on both sides", () => {
    const half = (unitPriceMinor: number) => lineSums([{ name: "x", quantity: "0.5", unitPriceMinor, taxRate: "0" }]).totalMinor;
    expect([half(1), half(3), half(-1), half(-3)]).toEqual([1, 2, -1, -2]);
  });
});
