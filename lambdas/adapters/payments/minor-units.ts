import { exponentOf } from "../../domain/currencies.ts";
import { refusal } from "../../domain/refusal.ts";

/** A currency in which this provider takes no payments, or a sum that it cannot express. */
export const NotPayable = refusal<{ currency: string }>("invalid", "not-payable-online");

/** Currencies without places in Stripe's units ("Supported currencies": zero-decimal). */
const STRIPE_WHOLE = ["BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF"];
/** Three places, of which the last must be nought ("Supported currencies": three-decimal). */
const STRIPE_THREE = ["BHD", "JOD", "KWD", "OMR", "TND"];

/** Places of Stripe's units; ISK and UGX, which have none in ISO 4217, have two there for old times' sake. */
const stripePlaces = (currency: string): number => (STRIPE_WHOLE.includes(currency) ? 0 : STRIPE_THREE.includes(currency) ? 3 : 2);

/** Our minor units as Stripe's. Refuses what those cannot express. */
export function toStripe(amountMinor: number, currency: string): number {
  const places = stripePlaces(currency);
  const amount = amountMinor * 10 ** (places - exponentOf(currency));
  if (!Number.isSafeInteger(amount) || (places === 3 && amount % 10 !== 0)) throw new NotPayable({ currency });
  return amount;
}

/** Stripe's units as our minor units. */
export const fromStripe = (amount: number, currency: string): number => Math.round(amount * 10 ** (exponentOf(currency) - stripePlaces(currency)));

/** Currencies that Mollie takes, with the places of its amounts (Mollie's guide, "Multicurrency"). */
const MOLLIE: Record<string, number> = {
  AED: 2, AUD: 2, BRL: 2, CAD: 2, CHF: 2, CZK: 2, DKK: 2, EUR: 2, GBP: 2, HKD: 2, HUF: 2, ILS: 2, ISK: 0, JPY: 0, MXN: 2, MYR: 2, NOK: 2, NZD: 2, PHP: 2, PLN: 2, RON: 2, SEK: 2, SGD: 2, THB: 2, TWD: 2, USD: 2, ZAR: 2,
};

/** Our minor units as Mollie writes an amount: `{ currency: "EUR", value: "10.00" }`. */
export function toMollie(amountMinor: number, currency: string): { currency: string; value: string } {
  const places = MOLLIE[currency];
  if (places === undefined || places !== exponentOf(currency)) throw new NotPayable({ currency });
  const digits = String(amountMinor).padStart(places + 1, "0");
  return { currency, value: places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}` };
}

/** An amount of Mollie's in our minor units; never by way of a fraction. */
export function fromMollie({ value, currency }: { value: string; currency: string }): number {
  const [whole = "0", fraction = ""] = value.split(".");
  const places = exponentOf(currency);
  return Number(whole + fraction.padEnd(places, "0").slice(0, places));
}
