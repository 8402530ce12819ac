import { DEFAULTS } from "./defaults.ts";
import { BUTTONS } from "./buttons.ts";
import type { MessageKind } from "./message-kind.ts";

/** An estimate for its customer (003-53); the article leaves its PDF open, and it has one as every document has. */
export const estimate: MessageKind = {
  about: "estimate",
  defaults: DEFAULTS.estimate,
  sendsItself: true,
  hasPdf: true,
  button: BUTTONS.estimate,
  subjectNeeds: ["estimate.number"],
  texts: {
    en: {
      subject: "Estimate {{ estimate.number }} from {{ company.name }}: {{ estimate.total }}",
      body: `Dear {{ customer.name }},

Here is our estimate {{ estimate.number }} of {{ estimate.issueOn }} for {{ estimate.total }}.{% if attached %} It is attached as a PDF.{% endif %} It is valid until {{ estimate.validUntil }}.

If you would like to go ahead or have any questions, simply reply to this e-mail.

Kind regards,
{{ company.name }}`,
    },
    de: {
      subject: "Angebot {{ estimate.number }} von {{ company.name }}: {{ estimate.total }}",
      body: `Sehr geehrte Damen und Herren,

gern bieten wir Ihnen die Leistungen an, die Sie in unserem Angebot {{ estimate.number }} vom {{ estimate.issueOn }} über {{ estimate.total }} finden.{% if attached %} Das Angebot liegt als PDF bei.{% endif %} Es ist bis zum {{ estimate.validUntil }} gültig.

Wenn Sie uns den Auftrag erteilen möchten oder Fragen haben, antworten Sie einfach auf diese E-Mail.

Mit freundlichen Grüßen
{{ company.name }}`,
    },
    fr: {
      subject: "Devis {{ estimate.number }}\u00a0: {{ estimate.total }} – {{ company.name }}",
      body: `Madame, Monsieur,

Veuillez trouver{% if attached %} ci-joint{% endif %} notre devis {{ estimate.number }} du {{ estimate.issueOn }}, d’un montant de {{ estimate.total }}. Il est valable jusqu’au {{ estimate.validUntil }}.

Si vous souhaitez nous confier cette commande, ou pour toute question, il vous suffit de répondre à ce message.

Cordialement,
{{ company.name }}`,
    },
    ro: {
      subject: "Oferta {{ estimate.number }} de la {{ company.name }}: {{ estimate.total }}",
      body: `Stimată doamnă, stimate domn,

Vă transmitem oferta noastră {{ estimate.number }} din {{ estimate.issueOn }}, în valoare de {{ estimate.total }}.{% if attached %} O găsiți atașată în format PDF.{% endif %} Oferta este valabilă până la {{ estimate.validUntil }}.

Dacă doriți să o acceptați sau aveți întrebări, răspundeți la acest mesaj.

Cu stimă,
{{ company.name }}`,
    },
    nl: {
      subject: "Offerte {{ estimate.number }} van {{ company.name }}: {{ estimate.total }}",
      body: `Geachte heer, mevrouw,

Hierbij ontvangt u onze offerte {{ estimate.number }} van {{ estimate.issueOn }} ten bedrage van {{ estimate.total }}.{% if attached %} U vindt de offerte als pdf in de bijlage.{% endif %} De offerte is geldig tot en met {{ estimate.validUntil }}.

Wilt u de opdracht verstrekken of hebt u een vraag? Beantwoord dan gewoon deze e-mail.

Met vriendelijke groet,
{{ company.name }}`,
    },
  },
};
