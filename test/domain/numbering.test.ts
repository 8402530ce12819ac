import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newCounter, numberOf, seriesOf } from "../../lambdas/domain/numbering.ts";

describe("numbers of invoices", () => {
  it.each([["INV-", "2026-01-05", 1, "INV-2026-0001"], ["R", "2026-12-31", 999, "R2026-0999"], ["", "2027-01-01", 9999, "2027-9999"], ["RE/", "2027-01-01", 10_000, "RE/2027-10000"]])(
    "with the prefix %s of %s, the %sth, is %s",
    (prefix, day, n, number) => expect(numberOf(prefix, day, n)).toBe(number),
  );

  it("are never the same for another place in the series or another year", () => {
    const place = fc.tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 999_999 }));
    fc.assert(fc.property(place, place, ([a, m], [b, n]) => (numberOf("INV-", `${a}-06-01`, m) === numberOf("INV-", `${b}-06-01`, n)) === (a === b && m === n)), { numRuns: 10_000 });
  });

  it("begin again with 1 in a new year: one series per kind and year of issue (decisions 18)", () => {
    expect([seriesOf("invoice", "2026-12-31"), seriesOf("invoice", "2027-01-01")]).toEqual(["invoice#2026", "invoice#2027"]);
    expect(newCounter("cmp_x", "invoice#2027")).toMatchObject({ next: 1, version: 0, series: "invoice#2027", companyId: "cmp_x" });
  });
});
