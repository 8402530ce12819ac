import type { LegalFacts } from "../../server/shapes/company.ts";
import type { Language } from "../../../shared/languages.ts";
import type { CompanyShape } from "../../server/shapes/company.ts";
import { addressBody, addressText, type AddressText } from "../../ui/address-text.ts";

export type LegalText = Record<Exclude<keyof LegalFacts, "directors">, string> & { directors: string };

/** The company's settings as they are typed. */
export interface CompanyText extends AddressText {
  name: string;
  email: string;
  language: Language;
  timeZone: string;
  currency: string;
  holder: string;
  iban: string;
  bic: string;
  vatId: string;
  legal: LegalText;
  logo: string | null;
  accentColor: string | null;
}

const noLegal: LegalText = { form: "", taxNumber: "", registerCourt: "", registerNumber: "", directors: "", capital: "", siren: "", siret: "", kvk: "", cui: "", tradeRegister: "", footer: "" };

/** Stored settings as they would have been typed. */
export function companyText({ name, email, language, timeZone, currency, bank, vatId, legal, logo, accentColor, address }: CompanyShape): CompanyText {
  const { directors = [], ...facts } = legal;
  return {
    name, email, language, timeZone, currency, holder: bank?.holder ?? "", iban: bank?.iban ?? "", bic: bank?.bic ?? "", vatId: vatId ?? "",
    legal: { ...noLegal, ...facts, directors: directors.join(", ") }, logo, accentColor, ...addressText(address, "DE"),
  };
}

/** What the API takes; what was emptied is taken away. */
export function companyBody(text: CompanyText): Record<string, unknown> {
  const { name, email, language, timeZone, currency, legal, logo, accentColor, holder, iban, bic } = text;
  const bank = holder.trim() || iban.trim() ? { holder: holder.trim(), iban: iban.replace(/\s/g, ""), bic: bic.trim().toUpperCase() || null } : null;
  const { directors, ...facts } = legal;
  const people = directors.split(",").map((each) => each.trim()).filter(Boolean);
  const stated = Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, value.trim() || null]));
  return {
    name: name.trim(), email: email.trim(), language, timeZone, currency, bank, vatId: text.vatId.replace(/\s/g, "").toUpperCase() || null,
    address: addressBody(text), legal: { ...stated, directors: people.length > 0 ? people : null }, logo, accentColor,
  };
}
