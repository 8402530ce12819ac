import { describe, expect, it } from "vitest";
import { setOffMinor } from "../../lambdas/domain/credit.ts";
import { credited } from "../../lambdas/domain/invoice-commands.ts";
import { balanceOf } from "../../lambdas/domain/invoice.ts";
import { firstOf, sampleHead, standingOf } from "./sample-standing.ts";

const note = (totalMinor: number, currency = "EUR") => sampleHead({ invoiceId: "cn_01JGFJJZ00000000000000000B", totalMinor, currency });

describe("what of a credit note is set off", () => {
  it("is all of it while so much is owed", () => expect(setOffMinor(note(5_000), sampleHead())).toBe(5_000));
  it("is what is still owed; the rest stays the customer's", () => expect(setOffMinor(note(5_000), sampleHead({ paidMinor: 10_000 }))).toBe(1_900));
  it("is nothing of a paid invoice", () => expect(setOffMinor(note(5_000), sampleHead({ paidMinor: 11_900 }))).toBe(0));
  it.each([
    ["more than was invoiced", note(11_901), sampleHead(), "more-than-invoiced"],
    ["more than an earlier credit left", note(5_000), sampleHead({ creditedMinor: 7_000 }), "more-than-invoiced"],
    ["another currency", note(100, "RON"), sampleHead(), "other-currency"],
    ["a draft", note(100), sampleHead({ phase: "draft" }), "credited-not-issued"],
    ["a void invoice", note(100), sampleHead({ phase: "voided" }), "credited-not-issued"],
  ])("is refused for %s", (_, creditNote, invoice, code) => expect(() => setOffMinor(creditNote, invoice)).toThrow(code));
});

describe("an invoice that is credited", () => {
  it("in full is asked for no more (I2)", () => {
    const after = credited(standingOf(), 11_900);
    expect(balanceOf(after.head)).toBe(0);
    expect(firstOf(after)).toMatchObject({ state: "cancelled", because: "credited" });
    expect(after.head.autoSend).toMatchObject({ state: "cancelled", cancelledBecause: "credited" });
  });
  it("in part still goes out, over the rest", () => expect(firstOf(credited(standingOf(), 1_000)).state).toBe("pending"));
});
