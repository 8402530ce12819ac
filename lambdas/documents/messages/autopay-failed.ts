import { DEFAULTS } from "./defaults.ts";
import { BUTTONS } from "./buttons.ts";
import type { MessageKind } from "./message-kind.ts";

/** News that the automatic payment of an invoice failed (003-48). */
export const autopayFailed: MessageKind = {
  about: "invoice",
  defaults: DEFAULTS["autopay-failed"],
  sendsItself: false,
  hasPdf: false,
  button: BUTTONS.paymentDetails,
  subjectNeeds: ["invoice.number"],
  texts: {
    en: {
      subject: "Automatic payment failed: invoice {{ invoice.number }} from {{ company.name }}, {{ invoice.balance }}",
      body: `Dear {{ customer.name }},

We were not able to collect {{ invoice.balance }} for our invoice {{ invoice.number }} of {{ invoice.issueOn }} automatically. The invoice is due on {{ invoice.dueOn }}.

Please check your payment details, or pay the amount by bank transfer. If you have done so already, there is nothing more to do.

Kind regards,
{{ company.name }}`,
    },
    de: {
      subject: "Automatische Zahlung fehlgeschlagen: Rechnung {{ invoice.number }} von {{ company.name }}, {{ invoice.balance }}",
      body: `Sehr geehrte Damen und Herren,

wir konnten {{ invoice.balance }} für unsere Rechnung {{ invoice.number }} vom {{ invoice.issueOn }} nicht automatisch einziehen. Die Rechnung ist am {{ invoice.dueOn }} fällig.

Bitte prüfen Sie Ihre Zahlungsdaten oder überweisen Sie den Betrag. Falls Sie das schon getan haben, brauchen Sie nichts weiter zu tun.

Mit freundlichen Grüßen
{{ company.name }}`,
    },
    fr: {
      subject: "Échec du paiement automatique\u00a0: facture {{ invoice.number }}, {{ invoice.balance }} – {{ company.name }}",
      body: `Madame, Monsieur,

Nous n’avons pas pu prélever automatiquement {{ invoice.balance }} au titre de notre facture {{ invoice.number }} du {{ invoice.issueOn }}. La facture est à régler au plus tard le {{ invoice.dueOn }}.

Nous vous remercions de vérifier vos données de paiement ou de régler ce montant par virement. Si vous l’avez déjà fait, vous n’avez rien d’autre à faire.

Cordialement,
{{ company.name }}`,
    },
    ro: {
      subject: "Plata automată nu a reușit: factura {{ invoice.number }} de la {{ company.name }}, {{ invoice.balance }}",
      body: `Stimată doamnă, stimate domn,

Nu am putut încasa automat suma de {{ invoice.balance }} pentru factura noastră {{ invoice.number }} din {{ invoice.issueOn }}. Factura este scadentă la {{ invoice.dueOn }}.

Vă rugăm să verificați datele de plată sau să achitați suma prin transfer bancar. Dacă ați făcut-o deja, nu mai aveți nimic de făcut.

Cu stimă,
{{ company.name }}`,
    },
    nl: {
      subject: "Automatische betaling mislukt: factuur {{ invoice.number }} van {{ company.name }}, {{ invoice.balance }}",
      body: `Geachte heer, mevrouw,

Het is ons niet gelukt {{ invoice.balance }} voor onze factuur {{ invoice.number }} van {{ invoice.issueOn }} automatisch te incasseren. De factuur moet uiterlijk op {{ invoice.dueOn }} betaald zijn.

Controleer uw betaalgegevens of maak het bedrag over. Hebt u dat al gedaan, dan hoeft u niets meer te doen.

Met vriendelijke groet,
{{ company.name }}`,
    },
  },
};
