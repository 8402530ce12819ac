import { exponentOf } from "../domain/currencies.ts";
import type { Day } from "../domain/days.ts";
import type { Language } from "../domain/languages.ts";

/** Region whose customs a language follows on documents. */
const LOCALES: Record<Language, string> = { en: "en-GB", de: "de-DE", fr: "fr-FR", ro: "ro-RO", nl: "nl-NL" };

const kept = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.DisplayNames>();

/** Formatters are slow to make and there are few of them: five languages times the currencies in use. */
function once<F extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.DisplayNames>(key: string, make: () => F): F {
  const known = kept.get(key) as F | undefined;
  if (known) return known;
  const made = make();
  kept.set(key, made);
  return made;
}

/** The fonts and many mail programs lack the narrow no-break space that French grouping uses. */
const wide = (text: string): string => text.replace(/[\u2009\u202F]/g, "\u00A0");

/** Minor units as an exact decimal string: floats never touch an amount. */
function decimalOf(amountMinor: number, currency: string): `${number}` {
  const places = exponentOf(currency);
  const digits = String(Math.abs(amountMinor)).padStart(places + 1, "0");
  const cut = digits.length - places;
  return `${amountMinor < 0 ? "-" : ""}${digits.slice(0, cut)}${places ? `.${digits.slice(cut)}` : ""}` as `${number}`;
}

/** An amount in minor units with its currency, as people of the language write it: `1.234,56 €`. */
export const money = (amountMinor: number, currency: string, language: Language): string =>
  wide(once(`m${language}${currency}`, () => new Intl.NumberFormat(LOCALES[language], { style: "currency", currency })).format(decimalOf(amountMinor, currency)));

/** The same without the currency, for columns that name it in their head. */
export function amount(amountMinor: number, currency: string, language: Language): string {
  const places = exponentOf(currency);
  const format = once(`a${language}${places}`, () => new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: places, maximumFractionDigits: places }));
  return wide(format.format(decimalOf(amountMinor, currency)));
}

/** A quantity or rate given as a decimal string, with as many places as it has. */
export const decimalText = (text: string, language: Language): string =>
  wide(once(`d${language}`, () => new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 9 })).format(text as `${number}`));

/** A rate in percent: `19 %`, in English `19%`. */
export const percent = (text: string, language: Language): string =>
  `${decimalText(text, language)}${language === "en" || language === "nl" || language === "ro" ? "" : "\u00A0"}%`;

const dayFormat = (language: Language): Intl.DateTimeFormat =>
  once(`t${language}`, () => new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: "UTC" }));

const noon = (day: Day): number => Date.parse(`${day}T12:00:00Z`);

/** A calendar day with its month as a word: `1. März 2026`. French has an ordinal for the first of a month, which Intl leaves out. */
export function dayText(day: Day, language: Language): string {
  const text = wide(dayFormat(language).format(noon(day)));
  return language === "fr" ? text.replace(/^1(?= )/, "1er") : text;
}

/** A calendar day in figures, for columns: `01.03.2026`. */
export const shortDayText = (day: Day, language: Language): string =>
  once(`s${language}`, () => new Intl.DateTimeFormat(LOCALES[language], { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" })).format(noon(day));

/** From a first to a last day: `1.–31. März 2026`. */
export const daysText = (from: Day, to: Day, language: Language): string => wide(dayFormat(language).formatRange(noon(from), noon(to)));

/** The name of a country (ISO 3166-1 alpha-2), or the code where it has none. */
export const countryName = (code: string, language: Language): string =>
  /^[A-Z]{2}$/.test(code) ? once(`c${language}`, () => new Intl.DisplayNames(LOCALES[language], { type: "region" })).of(code) ?? code : code;
