import type { Seller } from "../../domain/invoice.ts";
import type { Language } from "../../domain/languages.ts";
import { plainText } from "../plain-text.ts";
import { words } from "../prints/words/index.ts";

export type LegalParty = Pick<Seller, "name" | "address" | "email" | "vatId" | "legal">;

/** Name with the legal form, unless the name already shows it. */
export const fullName = (party: LegalParty): string => {
  const { form } = party.legal;
  return plainText(!form || party.name.toLowerCase().includes(form.toLowerCase()) ? party.name : `${party.name} ${form}`);
};

/**
 * What a company has to state about itself on its letters and invoices, one fact per line: § 35a GmbHG, § 37a HGB;
 * C. com. R123-237 and R123-238; Legea 31/1990 art. 74; Handelsregisterwet 2007 art. 27.
 */
export function legalLines(party: LegalParty, language: Language): string[] {
  const { legal } = party;
  const w = words[language];
  const directors = legal.directors?.filter(Boolean).join(", ");
  const lines: (string | false | undefined)[] = [
    registerLine(party, language),
    legal.siret ? `SIRET ${legal.siret}` : legal.siren && `SIREN ${legal.siren}`,
    legal.kvk && `KvK ${legal.kvk}`,
    legal.cui && `${w.cui} ${legal.cui}`,
    legal.tradeRegister && `${w.tradeRegister} ${legal.tradeRegister}`,
    capitalLine(party, language),
    directors && `${w.directors}: ${directors}`,
    legal.taxNumber && `${w.taxNumber}: ${legal.taxNumber}`,
    party.vatId !== null && party.vatId !== legal.cui && `${w.vatId}: ${party.vatId}`,
    legal.footer,
  ];
  return lines.filter((line) => typeof line === "string").map(plainText).filter(Boolean);
}

function registerLine({ legal, address }: LegalParty, language: Language): string | undefined {
  const { registerCourt: court, registerNumber: number } = legal;
  if (address?.country === "FR" && court) {
    const place = court.replace(/^RCS\s+/i, "");
    return `${words[language].rcs} ${place} ${number ?? legal.siren ?? ""}`;
  }
  return court || number ? [court, number].filter(Boolean).join(", ") : undefined;
}

function capitalLine({ legal }: LegalParty, language: Language): string | undefined {
  if (!legal.capital) return undefined;
  const label = words[language].capital;
  return language === "fr" ? `${legal.form ?? "Société"} ${label} ${legal.capital}` : `${label}: ${legal.capital}`;
}
