import { isCurrency } from "../../domain/currencies.ts";
import { isDay, type Day } from "../../domain/days.ts";
import { isEmailAddress } from "../../domain/email-address.ts";
import { isLanguage } from "../../domain/languages.ts";
import { MAX_AMOUNT_MINOR } from "../../domain/totals.ts";

/** A cell that was read, or the code of what is wrong with it. */
export type Cell<T> = { value: T } | { code: string };

export const DATE_FORMATS = ["YYYY-MM-DD", "D.M.YYYY", "D/M/YYYY", "M/D/YYYY", "D-M-YYYY", "YYYYMMDD"] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

const PATTERNS: Record<DateFormat, [RegExp, order: "ymd" | "dmy" | "mdy"]> = {
  "YYYY-MM-DD": [/^(\d{4})-(\d{2})-(\d{2})$/, "ymd"],
  YYYYMMDD: [/^(\d{4})(\d{2})(\d{2})$/, "ymd"],
  "D.M.YYYY": [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, "dmy"],
  "D/M/YYYY": [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, "dmy"],
  "M/D/YYYY": [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, "mdy"],
  "D-M-YYYY": [/^(\d{1,2})-(\d{1,2})-(\d{4})$/, "dmy"],
};

/** Reads a day written in a format; refuses what is not a day of the calendar. */
export function readDay(text: string, format: DateFormat): Cell<Day> {
  const [pattern, order] = PATTERNS[format];
  const parts = pattern.exec(text.trim())?.slice(1);
  if (!parts) return { code: "not-a-day" };
  const at = (part: "y" | "m" | "d"): string => parts[order.indexOf(part)]!;
  const day = `${at("y")}-${at("m").padStart(2, "0")}-${at("d").padStart(2, "0")}`;
  return isDay(day) ? { value: day } : { code: "not-a-day" };
}

/** Reads an amount in units of a currency as minor units; refuses exponents, misplaced groups, too many decimals and more than thirteen digits. */
export function readAmount(text: string, decimalMark: "." | ",", places: number): Cell<number> {
  const bare = text.trim().replace(/^[€$£]\s*|\s*([€$£]|EUR|RON|MDL|USD)$/g, "");
  const group = decimalMark === "." ? "[, '\u00a0\u202f]" : "[. '\u00a0\u202f]";
  const pattern = new RegExp(`^(-?)(\\d{1,3}(?:${group}\\d{3})+|\\d{1,11})(?:\\${decimalMark}(\\d{1,${Math.max(places, 1)}}))?$`);
  const parts = pattern.exec(bare);
  if (!parts || (parts[3] && places === 0)) return { code: "not-an-amount" };
  const digits = parts[2]!.replace(/\D/g, "") + (parts[3] ?? "").padEnd(places, "0");
  const value = Number(digits);
  if (value > MAX_AMOUNT_MINOR) return { code: "too-large" };
  return { value: parts[1] && value > 0 ? -value : value };
}

/** Controls, direction marks, and what stands where a letter could not be decoded. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffd]/;

/** Reads a cell of letters by its kind; a line end inside a cell becomes a space. */
export function readText(text: string, kind: "text" | "email" | "currency" | "language" | "country"): Cell<string> {
  const value = text.trim().replace(/[\t\r\n]+/g, " ");
  if (UNPRINTABLE.test(value)) return { code: "invalid-character" };
  if (value.length > 500) return { code: "too-large" };
  switch (kind) {
    case "text":
      return { value };
    case "email":
      return isEmailAddress(value) ? { value } : { code: "not-an-email-address" };
    case "currency":
      return isCurrency(value.toUpperCase()) ? { value: value.toUpperCase() } : { code: "not-a-currency" };
    case "language":
      return isLanguage(value.toLowerCase().slice(0, 2)) ? { value: value.toLowerCase().slice(0, 2) } : { code: "not-a-language" };
    case "country":
      return /^[A-Za-z]{2}$/.test(value) ? { value: value.toUpperCase() } : { code: "not-a-country" };
  }
}
