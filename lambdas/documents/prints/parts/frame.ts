import type { InvoiceBody, InvoiceHead, Party, Seller } from "../../../domain/invoice.ts";
import type { Language } from "../../../domain/languages.ts";
import type { CompanyLook, CountryFacts, Frame, Printable } from "../printable.ts";
import { words } from "../words/index.ts";

const INK = "#1f2328";
const COLOUR = /^#[0-9a-f]{6}$/i;
const LOGO = /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/;

/** Who writes to whom and how it looks; a logo or a colour that is none is left out. */
export function frameOf({ seller, buyer, language }: { seller: Seller; buyer: Party; language: Language }, look: CompanyLook): Frame {
  const logo = look.logo && LOGO.test(look.logo) ? look.logo : null;
  const accent = look.accentColor && COLOUR.test(look.accentColor) ? look.accentColor : INK;
  return { seller, buyer, look: { ...look, logo }, language, words: words[language], home: seller.address?.country ?? null, accent };
}

/** The same with an invoice, or a document of its form. */
export const printableOf = (head: InvoiceHead, body: InvoiceBody & CountryFacts, look: CompanyLook): Printable => ({ ...frameOf(body, look), head, body });
