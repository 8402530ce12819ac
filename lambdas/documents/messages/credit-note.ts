import { DEFAULTS } from "./defaults.ts";
import { BUTTONS } from "./buttons.ts";
import type { MessageKind } from "./message-kind.ts";

/** A credit note for its customer (003-45). */
export const creditNote: MessageKind = {
  about: "credit-note",
  defaults: DEFAULTS["credit-note"],
  sendsItself: true,
  hasPdf: true,
  button: BUTTONS.creditNote,
  subjectNeeds: ["creditNote.number"],
  texts: {
    en: {
      subject: "Credit note {{ creditNote.number }} from {{ company.name }}: {{ creditNote.total }}",
      body: `Dear {{ customer.name }},

We have credited you {{ creditNote.total }}{% if creditNote.invoiceNumber %} on invoice {{ creditNote.invoiceNumber }}{% endif %}. Here is our credit note {{ creditNote.number }} of {{ creditNote.issueOn }}.{% if attached %} It is attached as a PDF.{% endif %}

There is nothing you need to do. If anything is unclear, simply reply to this e-mail.

Kind regards,
{{ company.name }}`,
    },
    de: {
      subject: "Rechnungskorrektur {{ creditNote.number }} von {{ company.name }}: {{ creditNote.total }}",
      body: `Sehr geehrte Damen und Herren,

wir haben Ihnen {{ creditNote.total }}{% if creditNote.invoiceNumber %} zur Rechnung {{ creditNote.invoiceNumber }}{% endif %} gutgeschrieben. Dies ist unsere Rechnungskorrektur {{ creditNote.number }} vom {{ creditNote.issueOn }}.{% if attached %} Sie finden sie als PDF im Anhang.{% endif %}

Sie brauchen nichts weiter zu tun. Wenn etwas unklar ist, antworten Sie einfach auf diese E-Mail.

Mit freundlichen Grüßen
{{ company.name }}`,
    },
    fr: {
      subject: "Avoir {{ creditNote.number }}\u00a0: {{ creditNote.total }} – {{ company.name }}",
      body: `Madame, Monsieur,

Nous avons établi en votre faveur l’avoir {{ creditNote.number }} du {{ creditNote.issueOn }}, d’un montant de {{ creditNote.total }}{% if creditNote.invoiceNumber %}, relatif à la facture {{ creditNote.invoiceNumber }}{% endif %}.{% if attached %} Vous le trouverez ci-joint au format PDF.{% endif %}

Vous n’avez aucune démarche à effectuer. Pour toute question, il vous suffit de répondre à ce message.

Cordialement,
{{ company.name }}`,
    },
    ro: {
      subject: "Nota de credit {{ creditNote.number }} de la {{ company.name }}: {{ creditNote.total }}",
      body: `Stimată doamnă, stimate domn,

Am emis în favoarea dumneavoastră nota de credit {{ creditNote.number }} din {{ creditNote.issueOn }}, în valoare de {{ creditNote.total }}{% if creditNote.invoiceNumber %}, pentru factura {{ creditNote.invoiceNumber }}{% endif %}.{% if attached %} O găsiți atașată în format PDF.{% endif %}

Nu trebuie să faceți nimic. Dacă aveți întrebări, răspundeți la acest mesaj.

Cu stimă,
{{ company.name }}`,
    },
    nl: {
      subject: "Creditnota {{ creditNote.number }} van {{ company.name }}: {{ creditNote.total }}",
      body: `Geachte heer, mevrouw,

Wij hebben u {{ creditNote.total }} gecrediteerd{% if creditNote.invoiceNumber %} op factuur {{ creditNote.invoiceNumber }}{% endif %}. Dit is onze creditnota {{ creditNote.number }} van {{ creditNote.issueOn }}.{% if attached %} U vindt de creditnota als pdf in de bijlage.{% endif %}

U hoeft niets te doen. Hebt u een vraag? Beantwoord dan gewoon deze e-mail.

Met vriendelijke groet,
{{ company.name }}`,
    },
  },
};
