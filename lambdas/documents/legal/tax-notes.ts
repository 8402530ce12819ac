import type { TaxCategory } from "../../domain/invoice.ts";
import type { Words } from "../prints/words/en.ts";
import { fill } from "../prints/words/fill.ts";

/** The sentence of each category that needs one (Directive 2006/112/EC art. 226 no. 11 and 11a). */
const SENTENCES: Partial<Record<TaxCategory, keyof Words>> = {
  "reverse-charge": "reverseCharge",
  "intra-community": "intraCommunity",
  export: "export",
  exempt: "exempt",
  "small-business": "smallBusiness",
  "outside-scope": "outsideScope",
};

/** Provisions of the seller's country; reverse charge within the country, across borders the directive is named. */
const PROVISIONS: Record<string, Partial<Record<TaxCategory, string>>> = {
  DE: {
    "reverse-charge": "§ 13b UStG",
    "intra-community": "§ 4 Nr. 1 Buchst. b, § 6a UStG",
    export: "§ 4 Nr. 1 Buchst. a, § 6 UStG",
    exempt: "§ 4 UStG",
    "small-business": "§ 19 UStG",
  },
  FR: {
    "reverse-charge": "art. 283 du CGI",
    "intra-community": "art. 262 ter I du CGI",
    export: "art. 262 I du CGI",
    exempt: "art. 261 du CGI",
    "small-business": "art. 293 B du CGI",
  },
  RO: {
    "reverse-charge": "art. 331 Cod fiscal",
    "intra-community": "art. 294 alin. (2) lit. a) Cod fiscal",
    export: "art. 294 alin. (1) lit. a) Cod fiscal",
    exempt: "art. 292 Cod fiscal",
    "small-business": "art. 310 Cod fiscal",
  },
  NL: {
    "reverse-charge": "art. 12 Wet OB 1968",
    "intra-community": "tabel II, post a.6 Wet OB 1968",
    export: "tabel II, post a.2 Wet OB 1968",
    exempt: "art. 11 Wet OB 1968",
    "small-business": "art. 25 Wet OB 1968",
  },
};

/** Articles of Directive 2006/112/EC, where no provision of the country is known or the reverse charge crosses borders. */
const ARTICLES: Partial<Record<TaxCategory, string>> = { "reverse-charge": "196", "intra-community": "138", export: "146" };

/** What an invoice must say about lines of a category, or null where the rate says it all. */
export function taxNote(category: TaxCategory, words: Words, parties: { seller: string | null; buyer: string | null }): string | null {
  const sentence = SENTENCES[category];
  if (!sentence) return null;
  const acrossBorders = category === "reverse-charge" && parties.seller !== parties.buyer && parties.buyer !== null;
  const home = parties.seller && !acrossBorders ? PROVISIONS[parties.seller]?.[category] : undefined;
  const article = ARTICLES[category];
  const provision = home ?? (article && fill(words.directive, { article }));
  return provision ? `${words[sentence].replace(/\.$/, "")}, ${provision}.` : words[sentence];
}
