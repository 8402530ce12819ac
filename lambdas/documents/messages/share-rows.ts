import type { Language } from "../../domain/languages.ts";
import { money } from "../format.ts";
import { plainText } from "../plain-text.ts";
import { fill } from "../prints/words/fill.ts";
import type { InvoiceShare } from "./message-about.ts";
import type { Row } from "./written.ts";
import { messageWords } from "./words/index.ts";

/** More are seen in the PDF and in the portal. */
const MOST = 20;

/** What each invoice took of a payment, one row for each. */
export function shareRows(invoices: InvoiceShare[], currency: string, language: Language): Row[] {
  const w = messageWords[language];
  const rows = invoices.slice(0, MOST).map(({ number, amountMinor }): Row => [fill(w.invoice, { number: plainText(number) }), money(amountMinor, currency, language)]);
  return invoices.length > MOST ? [...rows, [w.invoices, fill(w.more, { n: String(invoices.length - MOST) })]] : rows;
}
