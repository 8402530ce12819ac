import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditorReference, isCreditorReference } from "../../lambdas/domain/creditor-reference.ts";

describe("a creditor reference", () => {
  it("is what ISO 11649 says of the examples in circulation", () => {
    expect(creditorReference("539007547034")).toBe("RF18539007547034");
    expect(isCreditorReference("RF18 5390 0754 7034")).toBe(true);
  });
  it("fits its own check digits, whatever the number; one wrong or swapped letter does not", () => {
    const numbers = fc.stringMatching(/^[A-Z0-9]{1,20}$/);
    fc.assert(fc.property(numbers, (number) => isCreditorReference(creditorReference(number)!)), { numRuns: 1_000 });
    fc.assert(fc.property(numbers, fc.nat(), (number, at) => {
      const made = creditorReference(number)!;
      const place = 2 + (at % (made.length - 2));
      const other = /\d/.test(made[place]!) ? String((Number(made[place]) + 1) % 10) : made[place] === "A" ? "B" : "A";
      return !isCreditorReference(made.slice(0, place) + other + made.slice(place + 1));
    }), { numRuns: 1_000 });
  });
  it("reads a number as it is printed, and is none where letters do not fit", () => {
    expect(creditorReference("R-2026/17")).toBe(creditorReference("r202617"));
    for (const number of ["", "Müller 1", "R-1, R-2", "R_1", "1".repeat(22), "№7"]) expect(creditorReference(number)).toBeNull();
  });
});
