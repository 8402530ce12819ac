import type { Language } from "../domain/languages.ts";

/** What the server calls the actions that it offers in the portal. */
const LABELS: Record<"pdf" | "accept" | "decline" | "change-language" | "pay", Record<Language, string>> = {
  pdf: { en: "Download PDF", de: "PDF herunterladen", fr: "Télécharger le PDF", ro: "Descărcați PDF-ul", nl: "PDF downloaden" },
  "change-language": { en: "Change language", de: "Sprache wechseln", fr: "Changer de langue", ro: "Schimbați limba", nl: "Taal wijzigen" },
  pay: { en: "Pay now", de: "Jetzt bezahlen", fr: "Payer maintenant", ro: "Plătiți acum", nl: "Nu betalen" },
  accept: { en: "Accept the estimate", de: "Angebot annehmen", fr: "Accepter le devis", ro: "Acceptați oferta", nl: "Offerte aanvaarden" },
  decline: { en: "Decline the estimate", de: "Angebot ablehnen", fr: "Refuser le devis", ro: "Refuzați oferta", nl: "Offerte afwijzen" },
};

export const portalLabel = (name: keyof typeof LABELS, language: Language): string => LABELS[name][language];
