import type { Language } from "../../domain/languages.ts";
import { plainText } from "../plain-text.ts";

type Words = Record<Language, string>;

const of = (en: string, de: string, fr: string, ro: string, nl: string): Words => ({ en, de, fr, ro, nl });

/** The short message of each kind; one line per member, as short as it can be said politely. */
export const TEXTS = {
  invoice: of("{company}: invoice {number} of {amount}, due {due}. {link}", "{company}: Rechnung {number} über {amount}, fällig am {due}. {link}", "{company} : facture {number} de {amount}, à régler le {due}. {link}", "{company}: factura {number} de {amount}, scadentă la {due}. {link}", "{company}: factuur {number} van {amount}, te betalen op {due}. {link}"),
  "invoice-reminder": of("{company}: invoice {number} of {amount} falls due on {due}. {link}", "{company}: Die Rechnung {number} über {amount} wird am {due} fällig. {link}", "{company} : la facture {number} de {amount} arrive à échéance le {due}. {link}", "{company}: factura {number} de {amount} devine scadentă la {due}. {link}", "{company}: factuur {number} van {amount} vervalt op {due}. {link}"),
  "late-payment-reminder": of("{company}: invoice {number} of {amount} was due on {due}. {link}", "{company}: Die Rechnung {number} über {amount} war am {due} fällig. {link}", "{company} : la facture {number} de {amount} était à régler le {due}. {link}", "{company}: factura {number} de {amount} a fost scadentă la {due}. {link}", "{company}: factuur {number} van {amount} had op {due} betaald moeten zijn. {link}"),
  estimate: of("{company}: estimate {number} of {amount}, valid until {due}. {link}", "{company}: Angebot {number} über {amount}, gültig bis {due}. {link}", "{company} : devis {number} de {amount}, valable jusqu'au {due}. {link}", "{company}: oferta {number} de {amount}, valabilă până la {due}. {link}", "{company}: offerte {number} van {amount}, geldig tot {due}. {link}"),
  "credit-note": of("{company}: credit note {number} of {amount}. {link}", "{company}: Rechnungskorrektur {number} über {amount}. {link}", "{company} : avoir {number} de {amount}. {link}", "{company}: nota de credit {number} de {amount}. {link}", "{company}: creditfactuur {number} van {amount}. {link}"),
  "payment-request": of("{company}: payment request {number} of {amount}, due {due}. {link}", "{company}: Zahlungsanforderung {number} über {amount}, fällig am {due}. {link}", "{company} : demande de paiement {number} de {amount}, à régler le {due}. {link}", "{company}: cerere de plată {number} de {amount}, scadentă la {due}. {link}", "{company}: betaalverzoek {number} van {amount}, te betalen op {due}. {link}"),
} satisfies Record<string, Words>;

export type TextName = keyof typeof TEXTS;

export const isTextName = (name: string): name is TextName => Object.hasOwn(TEXTS, name);

export interface TextFacts {
  company: string;
  number: string;
  /** Amount and day as words of the reader's language. */
  amount: string;
  due: string;
  link: string;
  /** Asks for an e-mail address (000-19, 001-02). */
  plea: boolean;
}

const MOST_COMPANY = 30;

/** Asks for an e-mail address where the link leads (000-19, 001-02), in fewer words than mail and paper have room for: two parts must do. */
const PLEA = of("You can leave your e-mail address there.", "Dort können Sie Ihre E-Mail-Adresse angeben.", "Vous pouvez y laisser votre adresse e-mail.", "Acolo puteți lăsa adresa dvs. de e-mail.", "U kunt daar uw e-mailadres achterlaten.");

/** A space that keeps amount and currency together would make the whole text twice as long. */
const ordinarySpaces = (text: string): string => text.replace(/[\u00A0\u202F]/g, " ");

/** The short message of a kind in one line; hidden characters are left out, and a long company name is cut. */
export function textFor(name: TextName, language: Language, { plea, ...facts }: TextFacts): string {
  const values: Record<string, string> = { ...facts, company: [...plainText(facts.company)].slice(0, MOST_COMPANY).join("").trim(), number: plainText(facts.number) };
  const said = TEXTS[name][language].replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "");
  return ordinarySpaces(plea ? `${said} ${PLEA[language]}` : said);
}
