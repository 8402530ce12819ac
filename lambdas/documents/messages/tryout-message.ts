import type { Company } from "../../domain/company.ts";
import type { Language } from "../../domain/languages.ts";
import { legalLines } from "../legal/legal-lines.ts";
import { plainText } from "../plain-text.ts";
import { messageHtml } from "./message-html.ts";
import { messageText } from "./message-text.ts";
import { paragraphsOf } from "./render-message.ts";
import type { Message, Written } from "./written.ts";

const TEXTS: Record<Language, { subject: string; body: string }> = {
  en: { subject: "Test of your mail settings", body: "This e-mail shows that mail from {name} arrives. Customers get their documents by the same way." },
  de: { subject: "Test Ihrer Versandeinstellungen", body: "Diese E-Mail zeigt, dass Nachrichten von {name} ankommen. Auf demselben Weg erhalten Ihre Kunden ihre Dokumente." },
  fr: { subject: "Test de vos paramètres d’envoi", body: "Ce message montre que les envois de {name} arrivent. Vos clients reçoivent leurs documents par la même voie." },
  ro: { subject: "Test al setărilor de trimitere", body: "Acest mesaj arată că e-mailurile de la {name} ajung. Clienții dumneavoastră își primesc documentele pe aceeași cale." },
  nl: { subject: "Test van uw verzendinstellingen", body: "Deze e-mail laat zien dat berichten van {name} aankomen. Uw klanten ontvangen hun documenten langs dezelfde weg." },
};

/** What is sent to try a way out: no customer, no document, no link. */
export function tryoutMessage(company: Company, language: Language): Message {
  const { subject, body } = TEXTS[language];
  const written: Written = {
    subject, language, paragraphs: paragraphsOf(body.replace("{name}", () => plainText(company.name))), note: [], links: new Set(),
    frame: { preheader: subject, companyName: plainText(company.name), accentColor: company.accentColor, button: null, rows: [], bank: null, plea: null, footer: legalLines(company, language) },
  };
  return { subject, html: messageHtml(written), text: messageText(written), code: null };
}
