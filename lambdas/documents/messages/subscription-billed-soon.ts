import { DEFAULTS } from "./defaults.ts";
import { BUTTONS } from "./buttons.ts";
import type { MessageKind } from "./message-kind.ts";

/** Notice of the next billing of a subscription; the company says how many days ahead (003-51, 003-55). */
export const subscriptionBilledSoon: MessageKind = {
  about: "subscription",
  defaults: DEFAULTS["subscription-billed-soon"],
  sendsItself: false,
  hasPdf: false,
  button: BUTTONS.subscription,
  subjectNeeds: [],
  texts: {
    en: {
      subject: "Your subscription {{ subscription.name }} from {{ company.name }}: {{ subscription.amount }} will be billed on {{ subscription.nextOn }}",
      body: `Dear {{ customer.name }},

Your subscription “{{ subscription.name }}” will be billed next on {{ subscription.nextOn }}: {{ subscription.amount }}. You do not need to do anything now.

If you would like to change something, please do so before that day.

Kind regards,
{{ company.name }}`,
    },
    de: {
      subject: "Ihr Abonnement {{ subscription.name }} von {{ company.name }}: {{ subscription.amount }} werden am {{ subscription.nextOn }} abgerechnet",
      body: `Sehr geehrte Damen und Herren,

Ihr Abonnement „{{ subscription.name }}“ wird am {{ subscription.nextOn }} das nächste Mal abgerechnet: {{ subscription.amount }}. Sie brauchen jetzt nichts zu tun.

Wenn Sie etwas ändern möchten, tun Sie das bitte vor diesem Tag.

Mit freundlichen Grüßen
{{ company.name }}`,
    },
    fr: {
      subject: "Votre abonnement {{ subscription.name }}\u00a0: {{ subscription.amount }} facturés le {{ subscription.nextOn }} – {{ company.name }}",
      body: `Madame, Monsieur,

La prochaine facturation de votre abonnement «\u00a0{{ subscription.name }}\u00a0» aura lieu le {{ subscription.nextOn }}\u00a0: {{ subscription.amount }}. Vous n’avez rien à faire pour l’instant.

Si vous souhaitez modifier quelque chose, veuillez le faire avant cette date.

Cordialement,
{{ company.name }}`,
    },
    ro: {
      subject: "Abonamentul dumneavoastră {{ subscription.name }} de la {{ company.name }}: {{ subscription.amount }} se facturează la {{ subscription.nextOn }}",
      body: `Stimată doamnă, stimate domn,

Următoarea facturare a abonamentului dumneavoastră „{{ subscription.name }}” are loc la {{ subscription.nextOn }}: {{ subscription.amount }}. Acum nu trebuie să faceți nimic.

Dacă doriți să modificați ceva, vă rugăm să o faceți înainte de această dată.

Cu stimă,
{{ company.name }}`,
    },
    nl: {
      subject: "Uw abonnement {{ subscription.name }} van {{ company.name }}: {{ subscription.amount }} wordt op {{ subscription.nextOn }} gefactureerd",
      body: `Geachte heer, mevrouw,

Uw abonnement “{{ subscription.name }}” wordt op {{ subscription.nextOn }} opnieuw gefactureerd: {{ subscription.amount }}. U hoeft nu niets te doen.

Wilt u iets wijzigen? Doe dat dan vóór die dag.

Met vriendelijke groet,
{{ company.name }}`,
    },
  },
};
