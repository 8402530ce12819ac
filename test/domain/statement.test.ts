import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceForward, openItems, type Account } from "../../lambdas/domain/statement.ts";
import type { Payment } from "../../lambdas/domain/payment.ts";
import { sampleHead } from "./sample-standing.ts";

const head = (n: number, facts: Parameters<typeof sampleHead>[0] = {}, prefix = "inv") => sampleHead({ invoiceId: `${prefix}_01JGFJJZ0000000000000000${String(n).padStart(2, "0")}`, number: `N-${n}`, ...facts });
const payment = (invoiceId: string, amountMinor: number, receivedOn: string): Payment => ({
  type: "payment", version: 1, companyId: "cmp_01JGFJJZ00000000000000000A", paymentId: `pay_${receivedOn}`, invoiceId, customerId: "cus_01JGFJJZ00000000000000000C", amountMinor, currency: "EUR", receivedOn,
  method: "bank-transfer", reference: `from ${receivedOn}`, allocations: [{ invoiceId, amountMinor }], recordedAt: "2026-01-05T09:00:00.000Z", recordedBy: "usr_a",
});
const ledger: Account = {
  heads: [
    head(1, { issueOn: "2026-01-05", totalMinor: 10_000, paidMinor: 4_000 }),
    head(2, { issueOn: "2026-02-01", dueOn: "2026-02-15", totalMinor: 5_000 }),
    head(3, { issueOn: "2026-02-10", totalMinor: 1_000, paidMinor: 600 }, "cn"),
    head(4, { issueOn: "2026-02-11", totalMinor: 9_999 }, "est"),
    head(5, { issueOn: "2026-02-12", totalMinor: 7_777, phase: "draft" }),
  ],
  payments: [payment("inv_01JGFJJZ000000000000000001", 4_000, "2026-01-20")],
  refunds: [],
};

describe("a statement of open items", () => {
  it("shows what is open on its last day, with open credit against it", () => {
    const { lines, openingMinor, closingMinor } = openItems(ledger, "2026-02-28");
    expect(lines.map(({ number, amountMinor, balanceMinor }) => [number, amountMinor, balanceMinor])).toEqual([["N-1", 6_000, 6_000], ["N-2", 5_000, 11_000], ["N-3", -400, 10_600]]);
    expect([openingMinor, closingMinor]).toEqual([0, 10_600]);
  });

  it("leaves out what came later, estimates, drafts and what is paid", () =>
    expect(openItems({ ...ledger, heads: [...ledger.heads, head(6, { issueOn: "2026-01-06", paidMinor: 11_900 })] }, "2026-01-31").lines.map(({ number }) => number)).toEqual(["N-1"]));

  it("of nothing is empty", () => expect(openItems({ heads: [], payments: [], refunds: [] }, "2026-01-31")).toEqual({ openingMinor: 0, closingMinor: 0, lines: [] }));
});

describe("a statement with the balance brought forward", () => {
  it("opens with what stood before its first day and runs on by each movement", () => {
    const { lines, openingMinor, closingMinor } = balanceForward(ledger, "2026-02-01", "2026-02-28");
    expect(openingMinor).toBe(6_000);
    expect(lines.map(({ kind, balanceMinor }) => [kind, balanceMinor])).toEqual([["invoice", 11_000], ["credit-note", 10_000]]);
    expect(closingMinor).toBe(10_000);
  });

  it("names every movement of its days, in their order", () =>
    expect(balanceForward(ledger, "2026-01-01", "2026-01-31").lines.map(({ on, kind, amountMinor }) => [on, kind, amountMinor])).toEqual([["2026-01-05", "invoice", 10_000], ["2026-01-20", "payment", -4_000]]));

  it("of a following month opens where the one before closed, whatever happened (property)", () => {
    const day = fc.integer({ min: 1, max: 59 }).map((n) => new Date(Date.UTC(2026, 0, n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.integer({ min: 1, max: 100_000 })), { maxLength: 12 }), fc.array(fc.tuple(day, fc.integer({ min: 1, max: 100_000 })), { maxLength: 12 }), (invoices, payments) => {
        const account: Account = { heads: invoices.map(([issueOn, totalMinor], n) => head(n, { issueOn, totalMinor })), payments: payments.map(([on, minor]) => payment("inv_x", minor, on)), refunds: [] };
        const [january, february] = [balanceForward(account, "2026-01-01", "2026-01-31"), balanceForward(account, "2026-02-01", "2026-02-28")];
        expect(february.openingMinor).toBe(january.closingMinor);
        expect(february.closingMinor).toBe(invoices.reduce((sum, [, minor]) => sum + minor, 0) - payments.reduce((sum, [, minor]) => sum + minor, 0));
      }),
      { numRuns: 500 },
    );
  });
});
