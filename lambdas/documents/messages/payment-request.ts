import { DEFAULTS } from "./defaults.ts";
import { BUTTONS } from "./buttons.ts";
import type { MessageKind } from "./message-kind.ts";

/** A request for a payment without an invoice; the article of the templates does not name it, so it has no PDF. */
export const paymentRequest: MessageKind = {
  about: "request",
  defaults: DEFAULTS["payment-request"],
  sendsItself: false,
  hasPdf: false,
  button: BUTTONS.pay,
  subjectNeeds: [],
  texts: {
    en: {
      subject: "Payment request from {{ company.name }}: {{ request.amount }}",
      body: `Dear {{ customer.name }},

We ask you to pay {{ request.amount }}{% if request.dueOn %} by {{ request.dueOn }}{% endif %}.

{{ request.message }}

If you have paid already, there is nothing more to do. If anything is unclear, simply reply to this e-mail.

Kind regards,
{{ company.name }}`,
    },
    de: {
      subject: "Zahlungsanforderung von {{ company.name }}: {{ request.amount }}",
      body: `Sehr geehrte Damen und Herren,

wir bitten Sie, {{ request.amount }}{% if request.dueOn %} bis zum {{ request.dueOn }}{% endif %} zu zahlen.

{{ request.message }}

Falls Sie schon gezahlt haben, brauchen Sie nichts weiter zu tun. Wenn etwas unklar ist, antworten Sie einfach auf diese E-Mail.

Mit freundlichen Grüßen
{{ company.name }}`,
    },
    fr: {
      subject: "Demande de paiement\u00a0: {{ request.amount }} – {{ company.name }}",
      body: `Madame, Monsieur,

Nous vous prions de bien vouloir régler {{ request.amount }}{% if request.dueOn %} au plus tard le {{ request.dueOn }}{% endif %}.

{{ request.message }}

Si vous avez déjà payé, vous n’avez rien d’autre à faire. Pour toute question, il vous suffit de répondre à ce message.

Cordialement,
{{ company.name }}`,
    },
    ro: {
      subject: "Cerere de plată de la {{ company.name }}: {{ request.amount }}",
      body: `Stimată doamnă, stimate domn,

Vă rugăm să achitați {{ request.amount }}{% if request.dueOn %} până la {{ request.dueOn }}{% endif %}.

{{ request.message }}

Dacă ați plătit deja, nu mai aveți nimic de făcut. Dacă aveți întrebări, răspundeți la acest mesaj.

Cu stimă,
{{ company.name }}`,
    },
    nl: {
      subject: "Betaalverzoek van {{ company.name }}: {{ request.amount }}",
      body: `Geachte heer, mevrouw,

Wij verzoeken u {{ request.amount }}{% if request.dueOn %} uiterlijk op {{ request.dueOn }}{% endif %} te betalen.

{{ request.message }}

Hebt u al betaald, dan hoeft u niets meer te doen. Hebt u een vraag? Beantwoord dan gewoon deze e-mail.

Met vriendelijke groet,
{{ company.name }}`,
    },
  },
};
