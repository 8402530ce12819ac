import type { PostalAddress } from "../domain/address.ts";
import type { Language } from "../domain/languages.ts";
import { countryName } from "./format.ts";
import { plainText } from "./plain-text.ts";

/** Lines of a postal address below the name; the country only where the letter crosses a border from `home`. */
export function addressLines(address: PostalAddress | null, home: string | null, language: Language): string[] {
  if (!address) return [];
  const abroad = address.country && address.country !== home;
  const region = address.region ? `, ${address.region}` : "";
  const lines = [address.line1, address.line2 ?? "", `${address.postalCode} ${address.city}${region}`, abroad ? countryName(address.country, language).toUpperCase() : ""];
  return lines.map(plainText).filter(Boolean);
}
