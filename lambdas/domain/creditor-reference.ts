const MOST_LETTERS = 21;

/**
 * The creditor reference of a document's number (ISO 11649): `RF`, two check digits by ISO 7064 MOD 97-10, the number's
 * letters and digits. Null where the number has other letters, or too many. It is derived and never kept.
 */
export function creditorReference(number: string): string | null {
  const plain = number.toUpperCase().replace(/[-/. ]/g, "");
  if (!/^[A-Z0-9]+$/.test(plain) || plain.length > MOST_LETTERS) return null;
  const check = String(98 - remainder(`${plain}RF00`)).padStart(2, "0");
  return `RF${check}${plain}`;
}

/** Letters count as 10 to 35. */
const remainder = (text: string): number => [...text].reduce((rest, one) => [...String(parseInt(one, 36))].reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, rest), 0);

/** Whether a reference that somebody wrote has the right check digits; spaces do not count. */
export function isCreditorReference(text: string): boolean {
  const plain = text.toUpperCase().replace(/\s+/g, "");
  return /^RF\d{2}[A-Z0-9]{1,21}$/.test(plain) && remainder(`${plain.slice(4)}${plain.slice(0, 4)}`) === 1;
}
