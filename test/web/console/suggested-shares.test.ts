import { describe, expect, it } from "vitest";
import { oldestFirst, suggestedShares } from "../../../web/console/payments/suggested-shares.ts";

const invoices = [{ id: "b", dueOn: "2026-02-01", balanceMinor: 5_000 }, { id: "a", dueOn: "2026-01-01", balanceMinor: 3_000 }, { id: "c", dueOn: "2026-02-01", balanceMinor: 1_000 }];

describe("what each invoice takes of a payment", () => {
  it("is suggested oldest first", () => {
    expect(oldestFirst(invoices).map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(suggestedShares(invoices, 6_500)).toEqual({ a: 3_000, b: 3_500, c: 0 });
  });

  it("is never more than is owed, and never negative", () => {
    expect(suggestedShares(invoices, 99_000)).toEqual({ a: 3_000, b: 5_000, c: 1_000 });
    expect(suggestedShares(invoices, -5)).toEqual({ a: 0, b: 0, c: 0 });
  });
});
