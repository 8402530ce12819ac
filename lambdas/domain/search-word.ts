/** A word under which a customer is found: of the name, or the number; folded to lower case without accents. */
export interface SearchWord {
  type: "search-word";
  version: number;
  companyId: string;
  word: string;
  customerId: string;
}

/** A customer's number is taken once per company. */
export interface CustomerClaim {
  type: "customer-claim";
  version: number;
  companyId: string;
  number: string;
  customerId: string;
}

const MAX_WORDS = 8;

/** Lower case, without accents, so that "Söhne" is found by "sohne". */
export const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss").trim();

/** The words under which a customer is found: the first eight of the name, the whole number, and each e-mail address. */
export function wordsOf(name: string, number: string, addresses: (string | null | undefined)[]): string[] {
  const words = [number, ...addresses.map((address) => address ?? "")].map(folded);
  words.push(...folded(name).split(/[^\p{L}\p{N}]+/u).filter(Boolean).slice(0, MAX_WORDS));
  return [...new Set(words.map((word) => word.slice(0, 80)).filter(Boolean))];
}
