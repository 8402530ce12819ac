import { DEFAULTS } from "./defaults.ts";
import { BUTTONS } from "./buttons.ts";
import type { MessageKind } from "./message-kind.ts";

/** The company's no to a proposed payment plan; it says that reminders go on (002-21, 002-22). */
export const paymentPlanRejected: MessageKind = {
  about: "plan",
  defaults: DEFAULTS["payment-plan-rejected"],
  sendsItself: false,
  hasPdf: false,
  button: BUTTONS.account,
  subjectNeeds: [],
  texts: {
    en: {
      subject: "Your request to {{ company.name }} to pay {{ plan.total }} in instalments was declined",
      body: `Dear {{ customer.name }},

Thank you for your proposal to pay {{ plan.total }} ({{ plan.invoices }}) in {{ plan.instalments }}. Unfortunately we cannot agree to it.

{% if plan.reason %}Reason: {{ plan.reason }}{% endif %}

The due dates of the invoices therefore remain as they are, and our usual reminders continue. Please pay what is already due without delay, and the rest by its due date. If you would like to propose something else, simply reply to this e-mail.

Kind regards,
{{ company.name }}`,
    },
    de: {
      subject: "Ihr Wunsch nach Ratenzahlung über {{ plan.total }} wurde von {{ company.name }} abgelehnt",
      body: `Sehr geehrte Damen und Herren,

vielen Dank für Ihren Vorschlag, {{ plan.total }} ({{ plan.invoices }}) in {{ plan.instalments }} zu zahlen. Leider können wir ihm nicht zustimmen.

{% if plan.reason %}Grund: {{ plan.reason }}{% endif %}

Es bleibt daher bei der Fälligkeit der Rechnungen, und unser übliches Mahnverfahren wird fortgesetzt. Bitte begleichen Sie bereits fällige Beträge umgehend und die übrigen bis zu ihrer Fälligkeit. Wenn Sie etwas anderes vorschlagen möchten, antworten Sie einfach auf diese E-Mail.

Mit freundlichen Grüßen
{{ company.name }}`,
    },
    fr: {
      subject: "Votre demande de paiement échelonné de {{ plan.total }} n’a pas été acceptée – {{ company.name }}",
      body: `Madame, Monsieur,

Nous vous remercions de votre proposition de régler {{ plan.total }} ({{ plan.invoices }}) en {{ plan.instalments }}. Nous ne pouvons malheureusement pas l’accepter.

{% if plan.reason %}Motif\u00a0: {{ plan.reason }}{% endif %}

Les échéances des factures restent donc inchangées et nos rappels habituels se poursuivent. Nous vous remercions de régler sans délai les montants déjà échus, et les autres à leur échéance. Si vous souhaitez proposer une autre solution, il vous suffit de répondre à ce message.

Cordialement,
{{ company.name }}`,
    },
    ro: {
      subject: "Cererea dumneavoastră de plată în rate a sumei de {{ plan.total }} a fost respinsă de {{ company.name }}",
      body: `Stimată doamnă, stimate domn,

Vă mulțumim pentru propunerea de a achita {{ plan.total }} ({{ plan.invoices }}) în {{ plan.instalments }}. Din păcate, nu o putem accepta.

{% if plan.reason %}Motivul: {{ plan.reason }}{% endif %}

Scadențele facturilor rămân așadar neschimbate, iar procedura noastră obișnuită de reamintire continuă. Vă rugăm să achitați fără întârziere sumele deja scadente, iar pe celelalte până la scadență. Dacă doriți să propuneți altceva, răspundeți la acest mesaj.

Cu stimă,
{{ company.name }}`,
    },
    nl: {
      subject: "Uw verzoek aan {{ company.name }} om {{ plan.total }} in termijnen te betalen is afgewezen",
      body: `Geachte heer, mevrouw,

Hartelijk dank voor uw voorstel om {{ plan.total }} ({{ plan.invoices }}) te betalen in {{ plan.instalments }}. Helaas kunnen wij daar niet mee akkoord gaan.

{% if plan.reason %}Reden: {{ plan.reason }}{% endif %}

De vervaldata van de facturen blijven dus ongewijzigd en onze gebruikelijke herinneringen gaan door. Wij verzoeken u bedragen die al vervallen zijn direct te betalen en de overige uiterlijk op hun vervaldatum. Wilt u iets anders voorstellen? Beantwoord dan gewoon deze e-mail.

Met vriendelijke groet,
{{ company.name }}`,
    },
  },
};
