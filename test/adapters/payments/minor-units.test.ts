import { describe, expect, it } from "vitest";
import { fromMollie, fromStripe, toMollie, toStripe } from "../../../lambdas/adapters/payments/minor-units.ts";
import { currencies, exponentOf } from "../../../lambdas/domain/currencies.ts";

/** Stripe's units of one major unit, where they are not a hundred ("Supported currencies"). */
const STRIPE: Record<string, number> = {
  BIF: 1, CLP: 1, DJF: 1, GNF: 1, JPY: 1, KMF: 1, KRW: 1, MGA: 1, PYG: 1, RWF: 1, VND: 1, VUV: 1, XAF: 1, XOF: 1, XPF: 1, BHD: 1_000, JOD: 1_000, KWD: 1_000, OMR: 1_000, TND: 1_000,
};
const MOLLIE_WHOLE = ["ISK", "JPY"];
const MOLLIE = "AED AUD BRL CAD CHF CZK DKK EUR GBP HKD HUF ILS ISK JPY MXN MYR NOK NZD PHP PLN RON SEK SGD THB TWD USD ZAR".split(" ");

describe.each(currencies())("a hundred and twenty of %s", (currency) => {
  const minor = 120 * 10 ** exponentOf(currency);

  it("is what Stripe takes for that much, and comes back as that (T22)", () => {
    expect(toStripe(minor, currency)).toBe(120 * (STRIPE[currency] ?? 100));
    expect(fromStripe(toStripe(minor, currency), currency)).toBe(minor);
  });

  it("is what Mollie writes for that much, or no currency of Mollie's (T22)", () => {
    if (!MOLLIE.includes(currency)) return expect(() => toMollie(minor, currency)).toThrow(expect.objectContaining({ code: "not-payable-online" }));
    const amount = toMollie(minor, currency);
    expect(amount).toEqual({ currency, value: MOLLIE_WHOLE.includes(currency) ? "120" : "120.00" });
    expect(fromMollie(amount)).toBe(minor);
  });
});

describe("sums in the providers' units", () => {
  it.each([[1, "0.01"], [5, "0.05"], [99, "0.99"], [100, "1.00"], [123_456_789_012, "1234567890.12"]])("%i cents are %s at Mollie, never by way of a fraction", (minor, value) => {
    expect(toMollie(minor, "EUR").value).toBe(value);
    expect(fromMollie({ value, currency: "EUR" })).toBe(minor);
  });
  it("of a tenth of a fils cannot be paid by Stripe, nor half an ariary", () => {
    expect(() => toStripe(1_005, "KWD")).toThrow(expect.objectContaining({ code: "not-payable-online" }));
    expect(toStripe(1_010, "KWD")).toBe(1_010);
    expect(() => toStripe(150, "MGA")).toThrow(expect.objectContaining({ code: "not-payable-online" }));
  });
  it("of ISK and UGX, which have no cents, are a hundred times as much at Stripe", () => expect([toStripe(500, "ISK"), toStripe(500, "UGX"), fromStripe(50_000, "ISK")]).toEqual([50_000, 50_000, 500]));
});
