import { refusal } from "./refusal.ts";

export const NotAMobile = refusal("invalid", "not-a-mobile-number");

/** Country codes of the places where national numbers begin with a trunk 0 that is left out abroad (ITU-T E.164). */
const CODES: Record<string, string> = { DE: "49", FR: "33", RO: "40", MD: "373", NL: "31", BE: "32", AT: "43", CH: "41", LU: "352", GB: "44" };

const BEHIND_CODE = new RegExp(`^\\+(${Object.values(CODES).join("|")})0`);

/** A number as networks take it, `+4915112345678`; of a national one the customer's country is needed. Refuses anything else. */
export function e164Of(raw: string, country: string | null): string {
  const figures = raw.replace(/\(0\)/g, "").replace(/[\s().\/-]/g, "");
  const code = country ? CODES[country] : undefined;
  const international = figures.startsWith("+") ? figures : figures.startsWith("00") ? `+${figures.slice(2)}` : code && /^0\d/.test(figures) ? `+${code}${figures.slice(1)}` : "";
  // Some write the trunk 0 behind the country code as well; no number there begins with one.
  const number = international.replace(BEHIND_CODE, "+$1");
  if (!/^\+[1-9]\d{7,14}$/.test(number)) throw new NotAMobile();
  return number;
}
