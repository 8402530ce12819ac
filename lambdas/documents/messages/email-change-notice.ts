import { DEFAULTS } from "./defaults.ts";
import { BUTTONS } from "./buttons.ts";
import type { MessageKind } from "./message-kind.ts";

/** Tells whoever reads at the address in use that another one was given (R17); of the new one only its owner recognises anything. */
export const emailChangeNotice: MessageKind = {
  about: "address",
  defaults: DEFAULTS["email-change-notice"],
  sendsItself: false,
  hasPdf: false,
  button: BUTTONS.account,
  subjectNeeds: [],
  texts: {
    en: {
      subject: "Another e-mail address was given for messages from {{ company.name }}",
      body: `Dear Sir or Madam,

In your online account with {{ company.name }} another e-mail address was given: {{ address.email }}. We use it only after we have checked it; until then everything comes to you as before.

If it was not you, simply reply to this e-mail.

Kind regards,
{{ company.name }}`,
    },
    de: {
      subject: "Für Nachrichten von {{ company.name }} wurde eine andere E-Mail-Adresse angegeben",
      body: `Sehr geehrte Damen und Herren,

in Ihrem Kundenkonto bei {{ company.name }} wurde eine andere E-Mail-Adresse angegeben: {{ address.email }}. Wir verwenden sie erst, wenn wir sie geprüft haben; bis dahin kommt alles wie bisher zu Ihnen.

Wenn Sie das nicht waren, antworten Sie einfach auf diese E-Mail.

Mit freundlichen Grüßen
{{ company.name }}`,
    },
    fr: {
      subject: "Une autre adresse e-mail a été indiquée – {{ company.name }}",
      body: `Madame, Monsieur,

Dans votre compte en ligne chez {{ company.name }}, une autre adresse e-mail a été indiquée\u00a0: {{ address.email }}. Nous ne l’utiliserons qu’après l’avoir vérifiée\u00a0; d’ici là, tout vous parvient comme auparavant.

Si vous n’en êtes pas à l’origine, répondez simplement à cet e-mail.

Cordialement,
{{ company.name }}`,
    },
    ro: {
      subject: "A fost indicată o altă adresă de e-mail pentru mesajele de la {{ company.name }}",
      body: `Stimată doamnă, stimate domn,

În contul dumneavoastră online de la {{ company.name }} a fost indicată o altă adresă de e-mail: {{ address.email }}. O folosim numai după ce o verificăm; până atunci primiți totul ca până acum.

Dacă nu ați fost dumneavoastră, răspundeți pur și simplu la acest e-mail.

Cu stimă,
{{ company.name }}`,
    },
    nl: {
      subject: "Er is een ander e-mailadres opgegeven voor berichten van {{ company.name }}",
      body: `Geachte heer, mevrouw,

In uw online account bij {{ company.name }} is een ander e-mailadres opgegeven: {{ address.email }}. Wij gebruiken het pas nadat wij het hebben gecontroleerd; tot dan ontvangt u alles zoals voorheen.

Was u dat niet, beantwoord dan gewoon deze e-mail.

Met vriendelijke groet,
{{ company.name }}`,
    },
  },
};
