import type { PostalAddress } from "../domain/address.ts";
import type { Language } from "../domain/languages.ts";
import { countryName } from "./format.ts";
import { plainText } from "./plain-text.ts";

/** Countries that write the postal code behind the town. */
const CODE_LAST = ["AU", "CA", "GB", "IE", "IN", "NZ", "US"];

/** Lines of a postal address below the name; the country only where the letter crosses a border from `home`. */
export function addressLines(address: PostalAddress | null, home: string | null, language: Language): string[] {
  if (!address) return [];
  const abroad = address.country && address.country !== home;
  const region = address.region ? `, ${address.region}` : "";
  const town = CODE_LAST.includes(address.country) ? `${address.city}${region} ${address.postalCode}` : `${address.postalCode} ${address.city}${region}`;
  const lines = [address.line1, address.line2 ?? "", town, abroad ? countryName(address.country, language).toUpperCase() : ""];
  return lines.map(plainText).filter(Boolean);
}
