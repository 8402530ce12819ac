import { DEFAULTS } from "./defaults.ts";
import { BUTTONS } from "./buttons.ts";
import type { MessageKind } from "./message-kind.ts";

/** The receipt of a payment; its PDF holds the receipt and every invoice of the payment (003-46). */
export const paymentReceipt: MessageKind = {
  about: "payment",
  defaults: DEFAULTS["payment-receipt"],
  sendsItself: false,
  hasPdf: true,
  button: BUTTONS.account,
  subjectNeeds: [],
  texts: {
    en: {
      subject: "Payment receipt from {{ company.name }}: {{ payment.amount }}",
      body: `Dear {{ customer.name }},

Thank you for your payment of {{ payment.amount }}, which we received on {{ payment.receivedOn }}.{% if payment.invoices %} It was credited to: {{ payment.invoices }}.{% endif %}{% if attached %} The receipt is attached as a PDF, together with the invoices.{% endif %}

Kind regards,
{{ company.name }}`,
    },
    de: {
      subject: "Zahlungsbestätigung von {{ company.name }}: {{ payment.amount }}",
      body: `Sehr geehrte Damen und Herren,

vielen Dank für Ihre Zahlung von {{ payment.amount }}, die wir am {{ payment.receivedOn }} erhalten haben.{% if payment.invoices %} Wir haben sie wie folgt zugeordnet: {{ payment.invoices }}.{% endif %}{% if attached %} Die Quittung finden Sie zusammen mit den Rechnungen als PDF im Anhang.{% endif %}

Mit freundlichen Grüßen
{{ company.name }}`,
    },
    fr: {
      subject: "Reçu de paiement\u00a0: {{ payment.amount }} – {{ company.name }}",
      body: `Madame, Monsieur,

Nous vous remercions de votre paiement de {{ payment.amount }}, reçu le {{ payment.receivedOn }}.{% if payment.invoices %} Il a été affecté à\u00a0: {{ payment.invoices }}.{% endif %}{% if attached %} Vous trouverez ci-joint le reçu au format PDF, accompagné des factures.{% endif %}

Cordialement,
{{ company.name }}`,
    },
    ro: {
      subject: "Confirmare de plată de la {{ company.name }}: {{ payment.amount }}",
      body: `Stimată doamnă, stimate domn,

Vă mulțumim pentru plata de {{ payment.amount }}, pe care am primit-o la {{ payment.receivedOn }}.{% if payment.invoices %} Am alocat-o astfel: {{ payment.invoices }}.{% endif %}{% if attached %} Găsiți atașată confirmarea de plată în format PDF, împreună cu facturile.{% endif %}

Cu stimă,
{{ company.name }}`,
    },
    nl: {
      subject: "Betalingsbewijs van {{ company.name }}: {{ payment.amount }}",
      body: `Geachte heer, mevrouw,

Hartelijk dank voor uw betaling van {{ payment.amount }}, die wij op {{ payment.receivedOn }} hebben ontvangen.{% if payment.invoices %} Wij hebben die als volgt verwerkt: {{ payment.invoices }}.{% endif %}{% if attached %} Het betalingsbewijs vindt u samen met de facturen als pdf in de bijlage.{% endif %}

Met vriendelijke groet,
{{ company.name }}`,
    },
  },
};
