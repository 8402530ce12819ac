import * as z from "zod";
import { isCurrency } from "../../domain/currencies.ts";
import { isDay } from "../../domain/days.ts";
import { isDecimal } from "../../domain/decimal.ts";
import { isEmailAddress } from "../../domain/email-address.ts";
import { LANGUAGES } from "../../domain/languages.ts";
import { MAX_AMOUNT_MINOR } from "../../domain/totals.ts";
import { isTimeZone } from "../../domain/zones.ts";

/** Control characters (but line ends in long texts), lone surrogates, what stands for damaged letters, and characters that turn the reading direction. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffd]|\p{Cs}/u;

/** One line of text of at most `most` characters. */
export const line = (most: number) =>
  z.string().trim().min(1, "required").max(most).refine((text) => !UNPRINTABLE.test(text) && !/[\r\n\t]/.test(text), "invalid-character");

/** What somebody looks for; a letter that unfolds into a sentence would not fit a key of the table (1,024 bytes). */
export const searchText = (most: number) => line(most).refine((text) => text.normalize("NFKD").length <= 3 * most, "too-large");

/** A text with line breaks. */
export const longText = (most: number) => z.string().max(most).refine((text) => !UNPRINTABLE.test(text), "invalid-character");

export const day = z.string().refine(isDay, "not-a-day").meta({ format: "date" });
export const currency = z.string().refine(isCurrency, "not-a-currency");
export const language = z.enum(LANGUAGES);
export const timeZone = z.string().refine(isTimeZone, "not-a-time-zone");
export const email = z.string().trim().refine(isEmailAddress, "not-an-email-address").meta({ format: "email" });
export const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`), "not-an-id");
export const deliveryId = z.string().regex(/^dlv_(inv|est|cn|stm|cus|thru)[0-9A-HJKMNP-TV-Z]{26}_[a-z0-9]{1,32}$/, "not-an-id");
export const amountMinor = z.int().min(-MAX_AMOUNT_MINOR).max(MAX_AMOUNT_MINOR);
export const positiveMinor = z.int().min(1).max(MAX_AMOUNT_MINOR);
export const decimalText = z.string().refine(isDecimal, "not-a-decimal");
export const percent = decimalText.refine((text) => isDecimal(text) && Number(text) >= 0 && Number(text) <= 100, "not-a-percentage");

/** A postal address. */
export const postalAddress = z.strictObject({
  line1: line(120),
  line2: line(120).optional(),
  postalCode: line(16),
  city: line(80),
  region: line(80).optional(),
  country: z.string().regex(/^[A-Z]{2}$/, "not-a-country"),
});

/** Paging of every list. */
export const paging = { limit: z.string().regex(/^\d{1,9}$/, "not-whole").transform(Number).pipe(z.int().min(1).max(200)).default(50).meta({ type: "integer", minimum: 1, maximum: 200 }), cursor: z.string().min(1).max(2000).optional() };

