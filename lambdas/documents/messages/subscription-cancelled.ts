import { DEFAULTS } from "./defaults.ts";
import { BUTTONS } from "./buttons.ts";
import type { MessageKind } from "./message-kind.ts";

/** The confirmation that a subscription was cancelled (003-52). */
export const subscriptionCancelled: MessageKind = {
  about: "subscription",
  defaults: DEFAULTS["subscription-cancelled"],
  sendsItself: false,
  hasPdf: false,
  button: BUTTONS.account,
  subjectNeeds: [],
  texts: {
    en: {
      subject: "Subscription cancelled: {{ subscription.name }} from {{ company.name }}",
      body: `Dear {{ customer.name }},

Your subscription “{{ subscription.name }}” for {{ subscription.amount }} {{ subscription.interval }} is cancelled{% if subscription.endOn %} and ends on {{ subscription.endOn }}{% endif %}. After that it will not be billed any more.

Invoices that were already issued remain payable. If you did not wish to cancel, simply reply to this e-mail.

Kind regards,
{{ company.name }}`,
    },
    de: {
      subject: "Abonnement gekündigt: {{ subscription.name }} von {{ company.name }}",
      body: `Sehr geehrte Damen und Herren,

Ihr Abonnement „{{ subscription.name }}“ über {{ subscription.amount }} {{ subscription.interval }} ist gekündigt{% if subscription.endOn %} und endet am {{ subscription.endOn }}{% endif %}. Danach wird es nicht mehr abgerechnet.

Bereits gestellte Rechnungen bleiben zu zahlen. Wenn Sie nicht kündigen wollten, antworten Sie einfach auf diese E-Mail.

Mit freundlichen Grüßen
{{ company.name }}`,
    },
    fr: {
      subject: "Abonnement résilié\u00a0: {{ subscription.name }} – {{ company.name }}",
      body: `Madame, Monsieur,

Votre abonnement «\u00a0{{ subscription.name }}\u00a0», au tarif de {{ subscription.amount }} {{ subscription.interval }}, est résilié{% if subscription.endOn %} et prend fin le {{ subscription.endOn }}{% endif %}. Il ne sera plus facturé ensuite.

Les factures déjà émises restent à régler. Si vous ne souhaitiez pas résilier, il vous suffit de répondre à ce message.

Cordialement,
{{ company.name }}`,
    },
    ro: {
      subject: "Abonament anulat: {{ subscription.name }} de la {{ company.name }}",
      body: `Stimată doamnă, stimate domn,

Abonamentul dumneavoastră „{{ subscription.name }}”, în valoare de {{ subscription.amount }} {{ subscription.interval }}, a fost anulat{% if subscription.endOn %} și se încheie la {{ subscription.endOn }}{% endif %}. După această dată nu va mai fi facturat.

Facturile deja emise rămân de achitat. Dacă nu ați dorit anularea, răspundeți la acest mesaj.

Cu stimă,
{{ company.name }}`,
    },
    nl: {
      subject: "Abonnement opgezegd: {{ subscription.name }} van {{ company.name }}",
      body: `Geachte heer, mevrouw,

Uw abonnement “{{ subscription.name }}” van {{ subscription.amount }} {{ subscription.interval }} is opgezegd{% if subscription.endOn %} en eindigt op {{ subscription.endOn }}{% endif %}. Daarna wordt het niet meer gefactureerd.

Facturen die al verstuurd zijn, moeten nog wel betaald worden. Wilde u niet opzeggen? Beantwoord dan gewoon deze e-mail.

Met vriendelijke groet,
{{ company.name }}`,
    },
  },
};
