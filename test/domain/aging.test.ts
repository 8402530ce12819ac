import { describe, expect, it } from "vitest";
import { aged, agedTotals, ageOf } from "../../lambdas/domain/aging.ts";
import type { InvoiceHead } from "../../lambdas/domain/invoice.ts";
import { sampleHead } from "./sample-standing.ts";

const TODAY = "2026-03-31";
const owed = (facts: Partial<InvoiceHead> = {}): InvoiceHead => sampleHead({ phase: "issued", customerId: "cus_1", customerName: "Anna", currency: "EUR", totalMinor: 10_000, dueOn: TODAY, ...facts });

describe("how old a debt is", () => {
  it.each([
    ["2026-04-01", "notDue"], ["2026-03-31", "notDue"], ["2026-03-30", "upTo30"], ["2026-03-01", "upTo30"], ["2026-02-28", "upTo60"], ["2026-01-30", "upTo60"], ["2026-01-29", "upTo90"], ["2025-12-31", "upTo90"], ["2025-12-30", "over90"], ["2024-02-29", "over90"],
  ])("due on %s: %s, over the change of clocks too (T24)", (dueOn, age) => expect(ageOf(dueOn, TODAY)).toBe(age));
});

describe("what is owed by age", () => {
  it("is one row for each customer and currency, the most overdue first", () => {
    const rows = aged([
      owed(), owed({ dueOn: "2026-03-01", totalMinor: 500 }), owed({ customerId: "cus_2", customerName: "Bert", dueOn: "2025-01-01", totalMinor: 700 }), owed({ currency: "JPY", totalMinor: 9 }),
    ], TODAY);
    expect(rows.map(({ customerName, currency, totalMinor, overdueMinor }) => [customerName, currency, totalMinor, overdueMinor])).toEqual([["Bert", "EUR", 700, 700], ["Anna", "EUR", 10_500, 500], ["Anna", "JPY", 9, 0]]);
    expect(agedTotals(rows)).toMatchObject([{ currency: "EUR", totalMinor: 11_200, ages: { notDue: 10_000, upTo30: 500, over90: 700 } }, { currency: "JPY", totalMinor: 9 }]);
  });

  it("knows only what is still open: parts paid, credits set off, refunds", () => {
    const [row] = aged([owed({ paidMinor: 4_000, creditedMinor: 1_000, refundedMinor: 500 })], TODAY);
    expect(row!.totalMinor).toBe(5_500);
  });

  it.each([["a draft", { phase: "draft" }], ["one that is void", { phase: "voided" }], ["one that is written off", { phase: "written-off" }], ["one that is paid", { paidMinor: 10_000 }], ["an estimate", { invoiceId: "est_01ARZ3NDEKTSV4RRFFQ69G5FAV" }]] as [string, Partial<InvoiceHead>][])("does not count %s (T23)", (_what, facts) => expect(aged([owed(facts)], TODAY)).toEqual([]));

  it("is lowered by a credit that is still open", () => {
    const [row] = aged([owed(), owed({ invoiceId: "cn_01ARZ3NDEKTSV4RRFFQ69G5FAV", totalMinor: 3_000, dueOn: "2020-01-01" })], TODAY);
    expect(row).toMatchObject({ totalMinor: 7_000, overdueMinor: 0, ages: { notDue: 7_000 } });
  });
});
