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
  ask: { en: "Ask a question", de: "Frage stellen", fr: "Poser une question", ro: "Puneți o întrebare", nl: "Een vraag stellen" },
  "ask-category": { en: "What is it about?", de: "Worum geht es?", fr: "De quoi s’agit-il ?", ro: "Despre ce este vorba?", nl: "Waar gaat het om?" },
  "ask-text": { en: "Your message", de: "Ihre Nachricht", fr: "Votre message", ro: "Mesajul dumneavoastră", nl: "Uw bericht" },
  "ask-files": { en: "Photos or PDF files", de: "Fotos oder PDF-Dateien", fr: "Photos ou fichiers PDF", ro: "Fotografii sau fișiere PDF", nl: "Foto’s of pdf-bestanden" },
  "category-amount-wrong": { en: "The amount is wrong", de: "Der Betrag stimmt nicht", fr: "Le montant est inexact", ro: "Suma este greșită", nl: "Het bedrag klopt niet" },
  "category-not-received": { en: "I did not receive the goods or service", de: "Ware oder Leistung nicht erhalten", fr: "Je n’ai pas reçu la marchandise ou la prestation", ro: "Nu am primit marfa sau serviciul", nl: "Ik heb de goederen of dienst niet ontvangen" },
  "category-already-paid": { en: "I have already paid", de: "Ich habe bereits bezahlt", fr: "J’ai déjà payé", ro: "Am plătit deja", nl: "Ik heb al betaald" },
  "category-other": { en: "Something else", de: "Etwas anderes", fr: "Autre chose", ro: "Altceva", nl: "Iets anders" },
  "question-kept": {
    en: "Thank you, your message has arrived. The sender will answer you.", de: "Vielen Dank, Ihre Nachricht ist angekommen. Der Absender wird Ihnen antworten.", fr: "Merci, votre message est arrivé. L’expéditeur vous répondra.",
    ro: "Vă mulțumim, mesajul dumneavoastră a sosit. Expeditorul vă va răspunde.", nl: "Hartelijk dank, uw bericht is aangekomen. De afzender antwoordt u.",
  },
  "dispute-kept": {
    en: "Thank you, your message has arrived. You will get no reminders of these invoices until the sender has answered you.", de: "Vielen Dank, Ihre Nachricht ist angekommen. Bis der Absender Ihnen geantwortet hat, erhalten Sie zu diesen Rechnungen keine Mahnungen.",
    fr: "Merci, votre message est arrivé. Vous ne recevrez aucun rappel pour ces factures tant que l’expéditeur ne vous aura pas répondu.", ro: "Vă mulțumim, mesajul dumneavoastră a sosit. Nu primiți memento-uri pentru aceste facturi până când expeditorul vă răspunde.",
    nl: "Hartelijk dank, uw bericht is aangekomen. U ontvangt over deze facturen geen herinneringen tot de afzender u heeft geantwoord.",
  },
  "change-language": { en: "Change language", de: "Sprache wechseln", fr: "Changer de langue", ro: "Schimbați limba", nl: "Taal wijzigen" },
  accept: { en: "Accept the estimate", de: "Angebot annehmen", fr: "Accepter le devis", ro: "Acceptați oferta", nl: "Offerte aanvaarden" },
  decline: { en: "Decline the estimate", de: "Angebot ablehnen", fr: "Refuser le devis", ro: "Refuzați oferta", nl: "Offerte afwijzen" },
} as const satisfies Record<string, Record<Language, string>>;

export const portalLabel = (name: keyof typeof LABELS, language: Language): string => LABELS[name][language];
