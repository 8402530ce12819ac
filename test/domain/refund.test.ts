import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mustAddUp, type Payment } from "../../lambdas/domain/payment.ts";
import { leftOf, takenBack, wasCharged, type Refund } from "../../lambdas/domain/refund.ts";

const payment = (allocations: Payment["allocations"]): Payment => ({
  type: "payment", version: 1, companyId: "cmp", paymentId: "pay_1", invoiceId: allocations[0]!.invoiceId, customerId: "cus", amountMinor: allocations.reduce((sum, one) => sum + one.amountMinor, 0), currency: "EUR",
  receivedOn: "2026-01-20", method: "card", reference: null, allocations, recordedAt: "", recordedBy: "",
});
const refund = (amountMinor: number, allocations: Refund["allocations"]): Refund => ({
  type: "refund", version: 1, companyId: "cmp", refundId: "ref", invoiceId: "inv_a", paymentId: "pay_1", customerId: "cus", kind: "refund", amountMinor, currency: "EUR", refundedOn: "2026-02-01", reason: null, allocations,
  recordedAt: "", recordedBy: "",
});
const both = payment([{ invoiceId: "inv_a", amountMinor: 600 }, { invoiceId: "inv_b", amountMinor: 400 }]);

describe("what a refund is taken back from", () => {
  it("is the last invoice that the payment paid first", () => expect(takenBack(both, [], 300)).toEqual([{ invoiceId: "inv_b", amountMinor: 300 }]));
  it("goes on with the one before", () => expect(takenBack(both, [], 700)).toEqual([{ invoiceId: "inv_b", amountMinor: 400 }, { invoiceId: "inv_a", amountMinor: 300 }]));
  it("leaves out what went back before", () =>
    expect(takenBack(both, [refund(500, [{ invoiceId: "inv_b", amountMinor: 400 }, { invoiceId: "inv_a", amountMinor: 100 }])], 500)).toEqual([{ invoiceId: "inv_a", amountMinor: 500 }]));
  it.each([0, -1, 1_001])("is refused for %i of 1,000", (amountMinor) => expect(() => takenBack(both, [], amountMinor)).toThrow("more-than-paid"));
  it("of another payment does not count", () => expect(leftOf(both, [{ ...refund(500, []), paymentId: "pay_2" }])).toBe(1_000));

  it("always adds up and never takes more of an invoice than it got (property)", () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(amounts, fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { maxLength: 6 }), (shares, parts) => {
        const paid = payment(shares.map((amountMinor, n) => ({ invoiceId: `inv_${n}`, amountMinor })));
        const refunds: Refund[] = [];
        for (const part of parts) {
          const left = leftOf(paid, refunds);
          const amountMinor = Math.max(1, Math.floor(left * part));
          if (left === 0) break;
          const allocations = takenBack(paid, refunds, amountMinor);
          expect(allocations.reduce((sum, one) => sum + one.amountMinor, 0)).toBe(amountMinor);
          refunds.push(refund(amountMinor, allocations));
        }
        for (const [n, amountMinor] of shares.entries()) {
          const back = refunds.flatMap((one) => one.allocations).filter(({ invoiceId }) => invoiceId === `inv_${n}`).reduce((sum, one) => sum + one.amountMinor, 0);
          expect(back).toBeLessThanOrEqual(amountMinor);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("allocations of a payment", () => {
  it("must add up (I16)", () => expect(() => mustAddUp([{ invoiceId: "a", amountMinor: 5 }], 6)).toThrow("allocation-mismatch"));
  it("name each invoice once", () => expect(() => mustAddUp([{ invoiceId: "a", amountMinor: 5 }, { invoiceId: "a", amountMinor: 5 }], 10)).toThrow("allocated-twice"));
  it("are fine when they do", () => expect(() => mustAddUp(both.allocations, 1_000)).not.toThrow());
});

it.each([["card", true], ["direct-debit", true], ["bank-transfer", false], ["cash", false]] as const)("a payment by %s was charged: %s", (method, expected) => expect(wasCharged({ method })).toBe(expected));
