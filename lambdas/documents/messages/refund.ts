import { DEFAULTS } from "./defaults.ts";
import { BUTTONS } from "./buttons.ts";
import type { MessageKind } from "./message-kind.ts";

/** News of a payment that was refunded; its PDF holds the receipt and the invoices of the refund (003-47). */
export const refund: MessageKind = {
  about: "refund",
  defaults: DEFAULTS.refund,
  sendsItself: false,
  hasPdf: true,
  button: BUTTONS.account,
  subjectNeeds: [],
  texts: {
    en: {
      subject: "Refund from {{ company.name }}: {{ refund.amount }}",
      body: `Dear {{ customer.name }},

On {{ refund.refundedOn }} we refunded {{ refund.amount }} of your payment of {{ payment.receivedOn }}.{% if refund.reason %} Reason: {{ refund.reason }}.{% endif %}{% if attached %} The receipt is attached as a PDF, together with the invoices.{% endif %}

It may take a few days until the amount appears in your account. If anything is unclear, simply reply to this e-mail.

Kind regards,
{{ company.name }}`,
    },
    de: {
      subject: "Erstattung von {{ company.name }}: {{ refund.amount }}",
      body: `Sehr geehrte Damen und Herren,

am {{ refund.refundedOn }} haben wir Ihnen {{ refund.amount }} von Ihrer Zahlung vom {{ payment.receivedOn }} erstattet.{% if refund.reason %} Grund: {{ refund.reason }}.{% endif %}{% if attached %} Den Beleg finden Sie zusammen mit den Rechnungen als PDF im Anhang.{% endif %}

Bis der Betrag auf Ihrem Konto erscheint, können einige Tage vergehen. Wenn etwas unklar ist, antworten Sie einfach auf diese E-Mail.

Mit freundlichen Grüßen
{{ company.name }}`,
    },
    fr: {
      subject: "Remboursement\u00a0: {{ refund.amount }} – {{ company.name }}",
      body: `Madame, Monsieur,

Le {{ refund.refundedOn }}, nous vous avons remboursé {{ refund.amount }} sur votre paiement du {{ payment.receivedOn }}.{% if refund.reason %} Motif\u00a0: {{ refund.reason }}.{% endif %}{% if attached %} Vous trouverez ci-joint le reçu au format PDF, accompagné des factures.{% endif %}

Quelques jours peuvent s’écouler avant que le montant n’apparaisse sur votre compte. Pour toute question, il vous suffit de répondre à ce message.

Cordialement,
{{ company.name }}`,
    },
    ro: {
      subject: "Rambursare de la {{ company.name }}: {{ refund.amount }}",
      body: `Stimată doamnă, stimate domn,

La {{ refund.refundedOn }} v-am rambursat {{ refund.amount }} din plata dumneavoastră din {{ payment.receivedOn }}.{% if refund.reason %} Motivul: {{ refund.reason }}.{% endif %}{% if attached %} Găsiți atașată dovada rambursării în format PDF, împreună cu facturile.{% endif %}

Pot trece câteva zile până când suma apare în contul dumneavoastră. Dacă aveți întrebări, răspundeți la acest mesaj.

Cu stimă,
{{ company.name }}`,
    },
    nl: {
      subject: "Terugbetaling van {{ company.name }}: {{ refund.amount }}",
      body: `Geachte heer, mevrouw,

Op {{ refund.refundedOn }} hebben wij u {{ refund.amount }} terugbetaald van uw betaling van {{ payment.receivedOn }}.{% if refund.reason %} Reden: {{ refund.reason }}.{% endif %}{% if attached %} Het bewijs vindt u samen met de facturen als pdf in de bijlage.{% endif %}

Het kan enkele dagen duren voordat het bedrag op uw rekening staat. Hebt u een vraag? Beantwoord dan gewoon deze e-mail.

Met vriendelijke groet,
{{ company.name }}`,
    },
  },
};
