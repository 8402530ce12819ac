import { DEFAULTS } from "./defaults.ts";
import { BUTTONS } from "./buttons.ts";
import type { MessageKind } from "./message-kind.ts";

/** The company's yes to a payment plan (002-19); the guide of the templates does not name it, so it has no PDF. */
export const paymentPlanApproved: MessageKind = {
  about: "plan",
  defaults: DEFAULTS["payment-plan-approved"],
  sendsItself: false,
  hasPdf: false,
  button: BUTTONS.plan,
  subjectNeeds: [],
  texts: {
    en: {
      subject: "Payment plan confirmed by {{ company.name }}: {{ plan.total }} in {{ plan.instalments }}",
      body: `Dear {{ customer.name }},

Your payment plan for {{ plan.total }} ({{ plan.invoices }}) is confirmed and takes effect now. These payments are agreed:

{{ plan.schedule }}

Please see to it that each payment reaches us by its day. As long as you keep to the plan, we will send no reminders for the invoices themselves.

Kind regards,
{{ company.name }}`,
    },
    de: {
      subject: "Ratenzahlung von {{ company.name }} bestätigt: {{ plan.total }} in {{ plan.instalments }}",
      body: `Sehr geehrte Damen und Herren,

Ihre Ratenzahlung über {{ plan.total }} ({{ plan.invoices }}) ist bestätigt und gilt ab sofort. Vereinbart sind diese Zahlungen:

{{ plan.schedule }}

Bitte sorgen Sie dafür, dass jede Zahlung bis zu ihrem Termin bei uns eingeht. Solange Sie die Vereinbarung einhalten, mahnen wir die Rechnungen selbst nicht an.

Mit freundlichen Grüßen
{{ company.name }}`,
    },
    fr: {
      subject: "Échéancier confirmé\u00a0: {{ plan.total }} en {{ plan.instalments }} – {{ company.name }}",
      body: `Madame, Monsieur,

Votre échéancier de paiement portant sur {{ plan.total }} ({{ plan.invoices }}) est confirmé et prend effet dès maintenant. Les paiements convenus sont les suivants\u00a0:

{{ plan.schedule }}

Veuillez faire en sorte que chaque paiement nous parvienne à la date prévue. Tant que l’échéancier est respecté, nous ne vous enverrons pas de rappel pour les factures elles-mêmes.

Cordialement,
{{ company.name }}`,
    },
    ro: {
      subject: "Plan de plată confirmat de {{ company.name }}: {{ plan.total }} în {{ plan.instalments }}",
      body: `Stimată doamnă, stimate domn,

Planul dumneavoastră de plată pentru {{ plan.total }} ({{ plan.invoices }}) este confirmat și intră în vigoare acum. Plățile convenite sunt:

{{ plan.schedule }}

Vă rugăm să vă asigurați că fiecare plată ajunge la noi până la data stabilită. Cât timp respectați planul, nu vă vom trimite notificări de întârziere pentru aceste facturi.

Cu stimă,
{{ company.name }}`,
    },
    nl: {
      subject: "Betalingsregeling bevestigd door {{ company.name }}: {{ plan.total }} in {{ plan.instalments }}",
      body: `Geachte heer, mevrouw,

Uw betalingsregeling voor {{ plan.total }} ({{ plan.invoices }}) is bevestigd en gaat nu in. Deze betalingen zijn afgesproken:

{{ plan.schedule }}

Zorg ervoor dat elke betaling uiterlijk op de genoemde dag bij ons binnen is. Zolang u zich aan de regeling houdt, sturen wij geen herinneringen voor de facturen zelf.

Met vriendelijke groet,
{{ company.name }}`,
    },
  },
};
