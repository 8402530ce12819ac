/** What the API takes as a decimal: at most 15 and 9 places. */
const PLAIN = /^-?\d{1,15}(\.\d{1,9})?$/;

/**
 * A decimal string (`1234.5`) of a number typed by a person: `1.234,5` in `de`. A lone separator that is not the
 * locale's and cannot group (`1.5` in German) is taken as the decimal sign; undefined for what has no single meaning.
 */
export function readDecimal(typed: string, locale: string): string | undefined {
  const bare = typed.replace(/[\s\u00a0\u202f'’%]/g, "").replace("−", "-");
  const sign = decimalSignIn(bare, locale);
  const [whole = "", ...fractions] = sign ? bare.split(sign) : [bare];
  if (fractions.length > 1 || !isGrouped(whole)) return undefined;
  const plain = `${whole.replace(/[.,]/g, "") || "0"}${fractions[0] ? `.${fractions[0]}` : ""}`;
  return PLAIN.test(plain) && bare !== "" ? plain : undefined;
}

/** A decimal string as the locale writes it, without grouping, for a field. */
export const writeDecimal = (text: string, locale: string): string =>
  new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 9 }).format(text as Intl.StringNumericLiteral);

const isGrouped = (whole: string): boolean => /^-?\d*$/.test(whole) || /^-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(whole);

function decimalSignIn(bare: string, locale: string): string | undefined {
  const signs = bare.replace(/[^.,]/g, "");
  const local = new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === "decimal")?.value ?? ".";
  if (signs === "") return undefined;
  if (new Set(signs).size > 1) return signs.at(-1);
  if (signs.length > 1) return undefined;
  return signs === local || !/^-?\d{1,3}[.,]\d{3}$/.test(bare) ? signs : undefined;
}
