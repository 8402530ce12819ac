import type { MessageKind } from "./message-kind.ts";

/** The first mail of an invoice, with its PDF and the way into the portal. */
export const invoice: MessageKind = {
  defaults: { enabled: true, autoSend: false, attachPdf: true },
  texts: {
    en: {
      subject: "Invoice {{ invoice.number }} from {{ company.name }}: {{ invoice.total }}",
      body: `Dear {{ customer.name }},

here is our invoice {{ invoice.number }} of {{ invoice.issueOn }} for {{ invoice.total }}.{% if attached %} It is attached as a PDF.{% endif %} Please pay it by {{ invoice.dueOn }}.

If anything is unclear, simply reply to this e-mail.

Kind regards
{{ company.name }}`,
    },
    de: {
      subject: "Rechnung {{ invoice.number }} von {{ company.name }}: {{ invoice.total }}",
      body: `Sehr geehrte Damen und Herren,

anbei erhalten Sie unsere Rechnung {{ invoice.number }} vom {{ invoice.issueOn }} über {{ invoice.total }}{% if attached %} als PDF{% endif %}. Bitte begleichen Sie den Betrag bis zum {{ invoice.dueOn }}.

Wenn etwas unklar ist, antworten Sie einfach auf diese E-Mail.

Mit freundlichen Grüßen
{{ company.name }}`,
    },
    fr: {
      subject: "Facture {{ invoice.number }} de {{ company.name }} : {{ invoice.total }}",
      body: `Madame, Monsieur,

veuillez trouver{% if attached %} ci-joint{% endif %} notre facture {{ invoice.number }} du {{ invoice.issueOn }}, d’un montant de {{ invoice.total }}. Nous vous remercions de la régler au plus tard le {{ invoice.dueOn }}.

Pour toute question, il vous suffit de répondre à ce message.

Cordialement
{{ company.name }}`,
    },
    ro: {
      subject: "Factura {{ invoice.number }} de la {{ company.name }}: {{ invoice.total }}",
      body: `Stimată doamnă, stimate domn,

vă transmitem factura noastră {{ invoice.number }} din {{ invoice.issueOn }}, în valoare de {{ invoice.total }}{% if attached %}, în format PDF{% endif %}. Vă rugăm să o achitați până la {{ invoice.dueOn }}.

Dacă aveți întrebări, răspundeți la acest mesaj.

Cu stimă
{{ company.name }}`,
    },
    nl: {
      subject: "Factuur {{ invoice.number }} van {{ company.name }}: {{ invoice.total }}",
      body: `Geachte heer, mevrouw,

hierbij ontvangt u onze factuur {{ invoice.number }} van {{ invoice.issueOn }} ten bedrage van {{ invoice.total }}{% if attached %} als pdf{% endif %}. Wij verzoeken u deze uiterlijk op {{ invoice.dueOn }} te betalen.

Heeft u een vraag, beantwoord dan gewoon deze e-mail.

Met vriendelijke groet
{{ company.name }}`,
    },
  },
  button: { en: "View invoice", de: "Rechnung ansehen", fr: "Voir la facture", ro: "Vedeți factura", nl: "Factuur bekijken" },
  tags: [
    "company.name", "company.email", "customer.name", "customer.number", "invoice.number", "invoice.total", "invoice.balance",
    "invoice.issueOn", "invoice.dueOn", "invoice.reference", "attached", "link",
  ],
  subjectNeeds: ["invoice.number"],
};
