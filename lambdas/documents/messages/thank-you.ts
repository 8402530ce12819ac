import { DEFAULTS } from "./defaults.ts";
import { BUTTONS } from "./buttons.ts";
import type { MessageKind } from "./message-kind.ts";

/** Thanks for an invoice that is paid in full (003-43). */
export const thankYou: MessageKind = {
  about: "invoice",
  defaults: DEFAULTS["thank-you"],
  sendsItself: false,
  hasPdf: true,
  button: BUTTONS.account,
  subjectNeeds: ["invoice.number"],
  texts: {
    en: {
      subject: "Thank you: invoice {{ invoice.number }} from {{ company.name }} is paid in full",
      body: `Dear {{ customer.name }},

Thank you for your payment. Our invoice {{ invoice.number }} of {{ invoice.issueOn }} for {{ invoice.total }} is now paid in full; nothing more is due on it.{% if attached %} It is attached as a PDF for your records.{% endif %}

Kind regards,
{{ company.name }}`,
    },
    de: {
      subject: "Vielen Dank: Rechnung {{ invoice.number }} von {{ company.name }} ist vollständig bezahlt",
      body: `Sehr geehrte Damen und Herren,

vielen Dank für Ihre Zahlung. Unsere Rechnung {{ invoice.number }} vom {{ invoice.issueOn }} über {{ invoice.total }} ist damit vollständig bezahlt; es ist nichts mehr offen.{% if attached %} Für Ihre Unterlagen finden Sie sie als PDF im Anhang.{% endif %}

Mit freundlichen Grüßen
{{ company.name }}`,
    },
    fr: {
      subject: "Merci\u00a0: la facture {{ invoice.number }} est entièrement réglée – {{ company.name }}",
      body: `Madame, Monsieur,

Nous vous remercions de votre règlement. Notre facture {{ invoice.number }} du {{ invoice.issueOn }}, d’un montant de {{ invoice.total }}, est désormais entièrement réglée\u00a0; plus rien n’est dû.{% if attached %} Vous la trouverez ci-jointe au format PDF pour vos dossiers.{% endif %}

Cordialement,
{{ company.name }}`,
    },
    ro: {
      subject: "Vă mulțumim: factura {{ invoice.number }} de la {{ company.name }} este achitată integral",
      body: `Stimată doamnă, stimate domn,

Vă mulțumim pentru plată. Factura noastră {{ invoice.number }} din {{ invoice.issueOn }}, în valoare de {{ invoice.total }}, este acum achitată integral; nu mai aveți nimic de plătit.{% if attached %} O găsiți atașată în format PDF, pentru evidența dumneavoastră.{% endif %}

Cu stimă,
{{ company.name }}`,
    },
    nl: {
      subject: "Dank u wel: factuur {{ invoice.number }} van {{ company.name }} is volledig betaald",
      body: `Geachte heer, mevrouw,

Hartelijk dank voor uw betaling. Onze factuur {{ invoice.number }} van {{ invoice.issueOn }} ten bedrage van {{ invoice.total }} is nu volledig betaald; er staat niets meer open.{% if attached %} Voor uw administratie vindt u de factuur als pdf in de bijlage.{% endif %}

Met vriendelijke groet,
{{ company.name }}`,
    },
  },
};
