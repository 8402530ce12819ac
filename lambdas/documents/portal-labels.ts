import type { Language } from "../domain/languages.ts";

/** What the server calls the actions that it offers in the portal, and the fields of their forms. */
const LABELS = {
  pdf: { en: "Download PDF", de: "PDF herunterladen", fr: "Télécharger le PDF", ro: "Descărcați PDF-ul", nl: "PDF downloaden" },
  pay: { en: "Pay now", de: "Jetzt bezahlen", fr: "Payer maintenant", ro: "Plătiți acum", nl: "Nu betalen" },
  "give-email": { en: "Give an e-mail address", de: "E-Mail-Adresse angeben", fr: "Indiquer une adresse e-mail", ro: "Indicați o adresă de e-mail", nl: "E-mailadres opgeven" },
  "change-email": { en: "Give another e-mail address", de: "Andere E-Mail-Adresse angeben", fr: "Indiquer une autre adresse e-mail", ro: "Indicați altă adresă de e-mail", nl: "Een ander e-mailadres opgeven" },
  "email-field": { en: "E-mail address for invoices", de: "E-Mail-Adresse für Rechnungen", fr: "Adresse e-mail pour les factures", ro: "Adresa de e-mail pentru facturi", nl: "E-mailadres voor facturen" },
  "email-kept": {
    en: "Thank you. We have sent an e-mail there; please confirm the address with the button in it. It is used once we have checked it.",
    de: "Vielen Dank. Wir haben eine E-Mail dorthin gesendet; bitte bestätigen Sie die Adresse mit der Schaltfläche darin. Verwendet wird sie, sobald wir sie geprüft haben.",
    fr: "Merci. Nous y avons envoyé un e-mail ; veuillez confirmer l’adresse avec le bouton qu’il contient. Elle sera utilisée une fois vérifiée par nos soins.",
    ro: "Vă mulțumim. Am trimis acolo un e-mail; vă rugăm să confirmați adresa cu butonul din el. Va fi folosită după ce o verificăm.",
    nl: "Hartelijk dank. Wij hebben daar een e-mail naartoe gestuurd; bevestig het adres met de knop daarin. Het wordt gebruikt zodra wij het hebben gecontroleerd.",
  },
  "change-language": { en: "Change language", de: "Sprache wechseln", fr: "Changer de langue", ro: "Schimbați limba", nl: "Taal wijzigen" },
  accept: { en: "Accept the estimate", de: "Angebot annehmen", fr: "Accepter le devis", ro: "Acceptați oferta", nl: "Offerte aanvaarden" },
  decline: { en: "Decline the estimate", de: "Angebot ablehnen", fr: "Refuser le devis", ro: "Refuzați oferta", nl: "Offerte afwijzen" },
} as const satisfies Record<string, Record<Language, string>>;

export const portalLabel = (name: keyof typeof LABELS, language: Language): string => LABELS[name][language];
