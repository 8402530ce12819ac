/** Minor-unit exponents that differ from 2 (ISO 4217 list one); funds codes and metals are left out. */
const EXPONENTS: Record<string, number> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
};

const TWO_PLACES =
  "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR ZMW".split(" ");

for (const code of TWO_PLACES) EXPONENTS[code] = 2;

/** Whether a string is a currency in use (ISO 4217, upper case). */
export const isCurrency = (code: string): boolean => Object.hasOwn(EXPONENTS, code);

/** Decimal places of a currency's minor unit: EUR 2, JPY 0, KWD 3. */
export const exponentOf = (code: string): number => EXPONENTS[code] ?? 2;

/** All currencies known. */
export const currencies = (): string[] => Object.keys(EXPONENTS);
