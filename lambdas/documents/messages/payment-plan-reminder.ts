import { DEFAULTS } from "./defaults.ts";
import { BUTTONS } from "./buttons.ts";
import type { MessageKind } from "./message-kind.ts";

/** A reminder of the next instalment, some days before it is due: three until the company says otherwise. */
export const paymentPlanReminder: MessageKind = {
  about: "plan",
  defaults: DEFAULTS["payment-plan-reminder"],
  sendsItself: false,
  hasPdf: false,
  button: BUTTONS.plan,
  subjectNeeds: [],
  texts: {
    en: {
      subject: "Reminder: instalment {{ plan.instalmentNumber }} of {{ plan.count }} to {{ company.name }}, {{ plan.instalmentAmount }} due on {{ plan.instalmentDueOn }}",
      body: `Dear {{ customer.name }},

Instalment {{ plan.instalmentNumber }} of {{ plan.count }} of your payment plan ({{ plan.invoices }}) falls due on {{ plan.instalmentDueOn }}: {{ plan.instalmentAmount }}.

If your payment is already on its way, it has crossed with this message and there is nothing more to do. If you cannot pay on that day, please reply to this e-mail in good time.

Kind regards,
{{ company.name }}`,
    },
    de: {
      subject: "Erinnerung: Rate {{ plan.instalmentNumber }} von {{ plan.count }} an {{ company.name }}, {{ plan.instalmentAmount }} fällig am {{ plan.instalmentDueOn }}",
      body: `Sehr geehrte Damen und Herren,

die Rate {{ plan.instalmentNumber }} von {{ plan.count }} Ihrer Ratenzahlung ({{ plan.invoices }}) ist am {{ plan.instalmentDueOn }} fällig: {{ plan.instalmentAmount }}.

Falls Sie schon gezahlt haben, hat sich Ihre Zahlung mit dieser Nachricht überschnitten und Sie brauchen nichts weiter zu tun. Wenn Sie an diesem Tag nicht zahlen können, antworten Sie bitte rechtzeitig auf diese E-Mail.

Mit freundlichen Grüßen
{{ company.name }}`,
    },
    fr: {
      subject: "Rappel\u00a0: versement {{ plan.instalmentNumber }} sur {{ plan.count }}, {{ plan.instalmentAmount }} à régler pour le {{ plan.instalmentDueOn }} – {{ company.name }}",
      body: `Madame, Monsieur,

Le versement {{ plan.instalmentNumber }} sur {{ plan.count }} de votre échéancier ({{ plan.invoices }}) arrive à échéance le {{ plan.instalmentDueOn }}\u00a0: {{ plan.instalmentAmount }}.

Si votre règlement est déjà en route, il a croisé ce message et vous n’avez rien d’autre à faire. Si vous ne pouvez pas payer à cette date, veuillez répondre à temps à ce message.

Cordialement,
{{ company.name }}`,
    },
    ro: {
      subject: "Reamintire: rata {{ plan.instalmentNumber }} din {{ plan.count }} către {{ company.name }}, {{ plan.instalmentAmount }}, scadentă la {{ plan.instalmentDueOn }}",
      body: `Stimată doamnă, stimate domn,

Rata {{ plan.instalmentNumber }} din {{ plan.count }} a planului dumneavoastră de plată ({{ plan.invoices }}) este scadentă la {{ plan.instalmentDueOn }}: {{ plan.instalmentAmount }}.

Dacă ați efectuat deja plata, aceasta s-a intersectat cu mesajul nostru și nu mai aveți nimic de făcut. Dacă nu puteți plăti la această dată, vă rugăm să răspundeți din timp la acest mesaj.

Cu stimă,
{{ company.name }}`,
    },
    nl: {
      subject: "Herinnering: termijn {{ plan.instalmentNumber }} van {{ plan.count }} aan {{ company.name }}, {{ plan.instalmentAmount }} te betalen uiterlijk {{ plan.instalmentDueOn }}",
      body: `Geachte heer, mevrouw,

Termijn {{ plan.instalmentNumber }} van {{ plan.count }} van uw betalingsregeling ({{ plan.invoices }}) moet uiterlijk op {{ plan.instalmentDueOn }} betaald zijn: {{ plan.instalmentAmount }}.

Hebt u al betaald, dan hebben uw betaling en dit bericht elkaar gekruist en hoeft u niets meer te doen. Kunt u op die dag niet betalen? Beantwoord deze e-mail dan op tijd.

Met vriendelijke groet,
{{ company.name }}`,
    },
  },
};
