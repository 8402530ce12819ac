import type { WordKey } from "../../words/language.tsx";
import type { LegalText } from "./typed-company.ts";

export type LegalFact = keyof LegalText;

/** What the law of a country wants to read on an invoice (decisions 17); other countries get the facts that all know. */
const factsOf: Record<string, readonly LegalFact[]> = {
  DE: ["form", "taxNumber", "registerCourt", "registerNumber", "directors"],
  FR: ["form", "capital", "siren", "siret", "registerCourt"],
  RO: ["form", "cui", "tradeRegister", "capital"],
  NL: ["form", "kvk"],
};

export const legalFactsOf = (country: string): readonly LegalFact[] => [...(factsOf[country] ?? ["form", "taxNumber", "registerNumber"]), "footer"];

export const legalWords: Record<LegalFact, WordKey> = {
  form: "legal.form",
  taxNumber: "legal.taxNumber",
  registerCourt: "legal.registerCourt",
  registerNumber: "legal.registerNumber",
  directors: "legal.directors",
  capital: "legal.capital",
  siren: "legal.siren",
  siret: "legal.siret",
  kvk: "legal.kvk",
  cui: "legal.cui",
  tradeRegister: "legal.tradeRegister",
  footer: "legal.footer",
};
