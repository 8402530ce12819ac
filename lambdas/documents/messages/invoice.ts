import { DEFAULTS } from "./defaults.ts";
import { BUTTONS } from "./buttons.ts";
import type { MessageKind } from "./message-kind.ts";

/** The first mail of an invoice, with its PDF and the way into the portal (003-40). */
export const invoice: MessageKind = {
  about: "invoice",
  defaults: DEFAULTS.invoice,
  sendsItself: true,
  hasPdf: true,
  button: BUTTONS.invoice,
  subjectNeeds: ["invoice.number"],
  texts: {
    en: {
      subject: "Invoice {{ invoice.number }} from {{ company.name }}: {{ invoice.total }}",
      body: `Dear {{ customer.name }},

Here is our invoice {{ invoice.number }} of {{ invoice.issueOn }} for {{ invoice.total }}.{% if attached %} It is attached as a PDF.{% endif %} Please pay it by {{ invoice.dueOn }}.

If anything is unclear, simply reply to this e-mail.

Kind regards,
{{ company.name }}`,
    },
    de: {
      subject: "Rechnung {{ invoice.number }} von {{ company.name }}: {{ invoice.total }}",
      body: `Sehr geehrte Damen und Herren,

für Sie liegt unsere Rechnung {{ invoice.number }} vom {{ invoice.issueOn }} über {{ invoice.total }} bereit.{% if attached %} Sie finden sie als PDF im Anhang.{% endif %} Bitte begleichen Sie den Betrag bis zum {{ invoice.dueOn }}.

Wenn etwas unklar ist, antworten Sie einfach auf diese E-Mail.

Mit freundlichen Grüßen
{{ company.name }}`,
    },
    fr: {
      subject: "Facture {{ invoice.number }}\u00a0: {{ invoice.total }} – {{ company.name }}",
      body: `Madame, Monsieur,

Veuillez trouver{% if attached %} ci-joint{% endif %} notre facture {{ invoice.number }} du {{ invoice.issueOn }}, d’un montant de {{ invoice.total }}. Nous vous remercions de la régler au plus tard le {{ invoice.dueOn }}.

Pour toute question, il vous suffit de répondre à ce message.

Cordialement,
{{ company.name }}`,
    },
    ro: {
      subject: "Factura {{ invoice.number }} de la {{ company.name }}: {{ invoice.total }}",
      body: `Stimată doamnă, stimate domn,

Vă transmitem factura noastră {{ invoice.number }} din {{ invoice.issueOn }}, în valoare de {{ invoice.total }}.{% if attached %} O găsiți atașată în format PDF.{% endif %} Vă rugăm să o achitați până la {{ invoice.dueOn }}.

Dacă aveți întrebări, răspundeți la acest mesaj.

Cu stimă,
{{ company.name }}`,
    },
    nl: {
      subject: "Factuur {{ invoice.number }} van {{ company.name }}: {{ invoice.total }}",
      body: `Geachte heer, mevrouw,

Hierbij ontvangt u onze factuur {{ invoice.number }} van {{ invoice.issueOn }} ten bedrage van {{ invoice.total }}.{% if attached %} U vindt de factuur als pdf in de bijlage.{% endif %} Wij verzoeken u deze uiterlijk op {{ invoice.dueOn }} te betalen.

Hebt u een vraag? Beantwoord dan gewoon deze e-mail.

Met vriendelijke groet,
{{ company.name }}`,
    },
  },
};
