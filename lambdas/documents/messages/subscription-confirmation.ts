import { DEFAULTS } from "./defaults.ts";
import { BUTTONS } from "./buttons.ts";
import type { MessageKind } from "./message-kind.ts";

/** The confirmation that a customer is enrolled in a subscription (003-50). */
export const subscriptionConfirmation: MessageKind = {
  about: "subscription",
  defaults: DEFAULTS["subscription-confirmation"],
  sendsItself: false,
  hasPdf: false,
  button: BUTTONS.subscription,
  subjectNeeds: [],
  texts: {
    en: {
      subject: "Subscription confirmed: {{ subscription.name }} from {{ company.name }}",
      body: `Dear {{ customer.name }},

Your subscription “{{ subscription.name }}” is set up. It costs {{ subscription.amount }} {{ subscription.interval }}.{% if subscription.nextOn %} The first invoice will be issued on {{ subscription.nextOn }}.{% endif %}

If anything is unclear, simply reply to this e-mail.

Kind regards,
{{ company.name }}`,
    },
    de: {
      subject: "Abonnement bestätigt: {{ subscription.name }} von {{ company.name }}",
      body: `Sehr geehrte Damen und Herren,

Ihr Abonnement „{{ subscription.name }}“ ist eingerichtet. Es kostet {{ subscription.amount }} {{ subscription.interval }}.{% if subscription.nextOn %} Die erste Rechnung stellen wir am {{ subscription.nextOn }}.{% endif %}

Wenn etwas unklar ist, antworten Sie einfach auf diese E-Mail.

Mit freundlichen Grüßen
{{ company.name }}`,
    },
    fr: {
      subject: "Abonnement confirmé\u00a0: {{ subscription.name }} – {{ company.name }}",
      body: `Madame, Monsieur,

Votre abonnement «\u00a0{{ subscription.name }}\u00a0» est enregistré. Son tarif est de {{ subscription.amount }} {{ subscription.interval }}.{% if subscription.nextOn %} La première facture sera émise le {{ subscription.nextOn }}.{% endif %}

Pour toute question, il vous suffit de répondre à ce message.

Cordialement,
{{ company.name }}`,
    },
    ro: {
      subject: "Abonament confirmat: {{ subscription.name }} de la {{ company.name }}",
      body: `Stimată doamnă, stimate domn,

Abonamentul dumneavoastră „{{ subscription.name }}” este activ. Costul este de {{ subscription.amount }} {{ subscription.interval }}.{% if subscription.nextOn %} Prima factură va fi emisă la {{ subscription.nextOn }}.{% endif %}

Dacă aveți întrebări, răspundeți la acest mesaj.

Cu stimă,
{{ company.name }}`,
    },
    nl: {
      subject: "Abonnement bevestigd: {{ subscription.name }} van {{ company.name }}",
      body: `Geachte heer, mevrouw,

Uw abonnement “{{ subscription.name }}” is ingesteld. Het kost {{ subscription.amount }} {{ subscription.interval }}.{% if subscription.nextOn %} De eerste factuur sturen wij op {{ subscription.nextOn }}.{% endif %}

Hebt u een vraag? Beantwoord dan gewoon deze e-mail.

Met vriendelijke groet,
{{ company.name }}`,
    },
  },
};
