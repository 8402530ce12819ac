import { DEFAULTS } from "./defaults.ts";
import { BUTTONS } from "./buttons.ts";
import type { MessageKind } from "./message-kind.ts";

/** A payment plan that its customer has to approve (003-44, 003-54). */
export const paymentPlanOnboarding: MessageKind = {
  about: "plan",
  defaults: DEFAULTS["payment-plan-onboarding"],
  sendsItself: true,
  hasPdf: false,
  button: BUTTONS.plan,
  subjectNeeds: [],
  texts: {
    en: {
      subject: "Please approve: payment plan from {{ company.name }}, {{ plan.total }} in {{ plan.instalments }}",
      body: `Dear {{ customer.name }},

We propose that you pay {{ plan.total }} ({{ plan.invoices }}) in {{ plan.instalments }}:

{{ plan.schedule }}

Please view the plan and approve it before {{ plan.firstDueOn }}; it takes effect only when you do. If you would like a different arrangement, simply reply to this e-mail.

Kind regards,
{{ company.name }}`,
    },
    de: {
      subject: "Bitte bestätigen: Ratenplan von {{ company.name }}, {{ plan.total }} in {{ plan.instalments }}",
      body: `Sehr geehrte Damen und Herren,

wir schlagen Ihnen vor, {{ plan.total }} ({{ plan.invoices }}) in {{ plan.instalments }} zu zahlen:

{{ plan.schedule }}

Bitte sehen Sie sich den Ratenplan an und bestätigen Sie ihn vor dem {{ plan.firstDueOn }}; erst dann gilt er. Wenn Sie eine andere Regelung wünschen, antworten Sie einfach auf diese E-Mail.

Mit freundlichen Grüßen
{{ company.name }}`,
    },
    fr: {
      subject: "À confirmer\u00a0: échéancier de paiement, {{ plan.total }} en {{ plan.instalments }} – {{ company.name }}",
      body: `Madame, Monsieur,

Nous vous proposons de régler {{ plan.total }} ({{ plan.invoices }}) en {{ plan.instalments }}\u00a0:

{{ plan.schedule }}

Nous vous remercions de consulter cet échéancier et de le confirmer avant le {{ plan.firstDueOn }}\u00a0; il ne prend effet qu’à cette condition. Si vous souhaitez un autre arrangement, il vous suffit de répondre à ce message.

Cordialement,
{{ company.name }}`,
    },
    ro: {
      subject: "Vă rugăm să confirmați: plan de plată de la {{ company.name }}, {{ plan.total }} în {{ plan.instalments }}",
      body: `Stimată doamnă, stimate domn,

Vă propunem să achitați {{ plan.total }} ({{ plan.invoices }}) în {{ plan.instalments }}:

{{ plan.schedule }}

Vă rugăm să consultați planul și să îl confirmați înainte de {{ plan.firstDueOn }}; el intră în vigoare numai după confirmare. Dacă doriți o altă înțelegere, răspundeți la acest mesaj.

Cu stimă,
{{ company.name }}`,
    },
    nl: {
      subject: "Graag uw akkoord: betalingsregeling van {{ company.name }}, {{ plan.total }} in {{ plan.instalments }}",
      body: `Geachte heer, mevrouw,

Wij stellen u voor {{ plan.total }} ({{ plan.invoices }}) te betalen in {{ plan.instalments }}:

{{ plan.schedule }}

Bekijk de regeling en ga ermee akkoord vóór {{ plan.firstDueOn }}; pas dan gaat zij in. Wilt u een andere afspraak? Beantwoord dan gewoon deze e-mail.

Met vriendelijke groet,
{{ company.name }}`,
    },
  },
};
