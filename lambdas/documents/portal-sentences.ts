import type { Language } from "../domain/languages.ts";

/** What a customer is told of a payment, with its sum, and of an address that they confirmed. */
const SENTENCES = {
  paid: {
    en: "Thank you. Your payment of {amount} has arrived; a receipt follows by e-mail where we have an address.",
    de: "Vielen Dank. Ihre Zahlung über {amount} ist eingegangen; eine Bestätigung folgt per E-Mail, sofern uns eine Adresse vorliegt.",
    fr: "Merci. Votre paiement de {amount} est arrivé ; un reçu suit par e-mail si nous avons une adresse.",
    ro: "Vă mulțumim. Plata dumneavoastră de {amount} a sosit; urmează o confirmare prin e-mail, dacă avem o adresă.",
    nl: "Hartelijk dank. Uw betaling van {amount} is ontvangen; een bevestiging volgt per e-mail als we een adres hebben.",
  },
  pending: {
    en: "Your payment of {amount} is on its way. This can take some days; you need not do anything else.",
    de: "Ihre Zahlung über {amount} ist unterwegs. Das kann einige Tage dauern; Sie brauchen nichts weiter zu tun.",
    fr: "Votre paiement de {amount} est en cours. Cela peut prendre quelques jours ; vous n’avez rien d’autre à faire.",
    ro: "Plata dumneavoastră de {amount} este în curs. Poate dura câteva zile; nu trebuie să mai faceți nimic.",
    nl: "Uw betaling van {amount} is onderweg. Dat kan enkele dagen duren; u hoeft verder niets te doen.",
  },
  open: {
    en: "Your payment of {amount} is not complete yet. You can pay again below.",
    de: "Ihre Zahlung über {amount} ist noch nicht abgeschlossen. Sie können unten erneut bezahlen.",
    fr: "Votre paiement de {amount} n’est pas encore terminé. Vous pouvez payer à nouveau ci-dessous.",
    ro: "Plata dumneavoastră de {amount} nu este încă finalizată. Puteți plăti din nou mai jos.",
    nl: "Uw betaling van {amount} is nog niet afgerond. U kunt hieronder opnieuw betalen.",
  },
  failed: {
    en: "The payment of {amount} did not succeed and nothing was charged. Please try again or choose another way.",
    de: "Die Zahlung über {amount} ist nicht gelungen, es wurde nichts abgebucht. Bitte versuchen Sie es erneut oder wählen Sie einen anderen Weg.",
    fr: "Le paiement de {amount} n’a pas abouti et rien n’a été débité. Veuillez réessayer ou choisir un autre moyen.",
    ro: "Plata de {amount} nu a reușit și nu s-a debitat nimic. Încercați din nou sau alegeți altă modalitate.",
    nl: "De betaling van {amount} is niet gelukt en er is niets afgeschreven. Probeer het opnieuw of kies een andere manier.",
  },
  cancelled: {
    en: "You cancelled the payment of {amount}; nothing was charged.",
    de: "Sie haben die Zahlung über {amount} abgebrochen; es wurde nichts abgebucht.",
    fr: "Vous avez annulé le paiement de {amount} ; rien n’a été débité.",
    ro: "Ați anulat plata de {amount}; nu s-a debitat nimic.",
    nl: "U hebt de betaling van {amount} afgebroken; er is niets afgeschreven.",
  },
  verified: {
    en: "{address} is confirmed. It is used once the sender has taken it over.",
    de: "{address} ist bestätigt. Verwendet wird sie, sobald der Absender sie übernommen hat.",
    fr: "{address} est confirmée. Elle sera utilisée une fois reprise par l’expéditeur.",
    ro: "{address} este confirmată. Va fi folosită după ce o preia expeditorul.",
    nl: "{address} is bevestigd. Het wordt gebruikt zodra de afzender het heeft overgenomen.",
  },
} as const satisfies Record<string, Record<Language, string>>;

/** A sentence of the portal with what it is about, a sum or an address, in its place. */
export const portalSentence = (name: keyof typeof SENTENCES, language: Language, about: string): string => SENTENCES[name][language].replace(/\{\w+\}/, () => about);
