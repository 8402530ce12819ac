import type { Language } from "../../domain/languages.ts";

type Label = Record<Language, string>;

/** Labels of buttons: those that the guide names (003-40 to 003-53), and `account` where it names none, because every mail leads to the portal. */
export const BUTTONS = {
  invoice: { en: "View invoice", de: "Rechnung ansehen", fr: "Voir la facture", ro: "Vedeți factura", nl: "Factuur bekijken" },
  estimate: { en: "View estimate", de: "Angebot ansehen", fr: "Voir le devis", ro: "Vedeți oferta", nl: "Offerte bekijken" },
  creditNote: { en: "View credit note", de: "Rechnungskorrektur ansehen", fr: "Voir l’avoir", ro: "Vedeți nota de credit", nl: "Creditnota bekijken" },
  statement: { en: "View statement", de: "Kontoauszug ansehen", fr: "Voir le relevé", ro: "Vedeți extrasul", nl: "Rekeningoverzicht bekijken" },
  plan: { en: "View payment plan", de: "Ratenplan ansehen", fr: "Voir l’échéancier", ro: "Vedeți planul de plată", nl: "Betalingsregeling bekijken" },
  paymentDetails: { en: "Update payment info", de: "Zahlungsdaten aktualisieren", fr: "Mettre à jour le moyen de paiement", ro: "Actualizați datele de plată", nl: "Betaalgegevens bijwerken" },
  subscription: { en: "Manage subscription", de: "Abonnement verwalten", fr: "Gérer l’abonnement", ro: "Gestionați abonamentul", nl: "Abonnement beheren" },
  pay: { en: "Pay now", de: "Jetzt bezahlen", fr: "Payer maintenant", ro: "Plătiți acum", nl: "Nu betalen" },
  confirm: { en: "Confirm address", de: "Adresse bestätigen", fr: "Confirmer l’adresse", ro: "Confirmați adresa", nl: "Adres bevestigen" },
  account: { en: "View your account", de: "Kundenkonto ansehen", fr: "Voir votre compte", ro: "Vedeți contul dumneavoastră", nl: "Uw account bekijken" },
} as const satisfies Record<string, Label>;
