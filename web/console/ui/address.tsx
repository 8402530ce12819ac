import type { PostalAddress } from "../server/shapes/address.ts";
import { useWords } from "../words/language.tsx";

/** A postal address, line by line; the country in the reader's language. */
export function Address({ address }: { address: PostalAddress }) {
  const { locale } = useWords();
  const country = new Intl.DisplayNames(locale, { type: "region", fallback: "code" }).of(address.country) ?? address.country;
  const lines = [address.line1, address.line2, `${address.postalCode} ${address.city}`, address.region, country].filter(Boolean);
  return <address className="address">{lines.map((line) => <span key={line}>{line}</span>)}</address>;
}
