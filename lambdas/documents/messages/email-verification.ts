import { DEFAULTS } from "./defaults.ts";
import { BUTTONS } from "./buttons.ts";
import type { MessageKind } from "./message-kind.ts";

/**
 * The question whether an address is its reader's own. It goes to an address that anybody may have typed, so it names
 * neither the customer nor any amount, and does not carry the way into the dossier: its link confirms, nothing else.
 */
export const emailVerification: MessageKind = {
  about: "address",
  defaults: DEFAULTS["email-verification"],
  sendsItself: false,
  hasPdf: false,
  button: BUTTONS.confirm,
  subjectNeeds: [],
  texts: {
    en: {
      subject: "Please confirm your e-mail address for messages from {{ company.name }}",
      body: `Dear Sir or Madam,

The address {{ address.email }} was given to us to receive messages from {{ company.name }}. Please confirm that it is yours; we will not use it for anything before that.

If you did not give us this address, you need not do anything.

Kind regards,
{{ company.name }}`,
    },
    de: {
      subject: "Bitte bestätigen Sie Ihre E-Mail-Adresse für Nachrichten von {{ company.name }}",
      body: `Sehr geehrte Damen und Herren,

die Adresse {{ address.email }} wurde uns für Nachrichten von {{ company.name }} angegeben. Bitte bestätigen Sie, dass es Ihre Adresse ist; bis dahin verwenden wir sie nicht.

Wenn Sie uns diese Adresse nicht angegeben haben, brauchen Sie nichts zu tun.

Mit freundlichen Grüßen
{{ company.name }}`,
    },
    fr: {
      subject: "Veuillez confirmer votre adresse e-mail – {{ company.name }}",
      body: `Madame, Monsieur,

L’adresse {{ address.email }} nous a été indiquée pour recevoir les messages envoyés par {{ company.name }}. Veuillez confirmer qu’il s’agit bien de la vôtre\u00a0; nous ne l’utiliserons pas avant.

Si vous ne nous avez pas indiqué cette adresse, vous n’avez rien à faire.

Cordialement,
{{ company.name }}`,
    },
    ro: {
      subject: "Vă rugăm să confirmați adresa de e-mail pentru mesajele de la {{ company.name }}",
      body: `Stimată doamnă, stimate domn,

Adresa {{ address.email }} ne-a fost indicată pentru primirea mesajelor de la {{ company.name }}. Vă rugăm să confirmați că vă aparține; până atunci nu o folosim.

Dacă nu dumneavoastră ne-ați indicat această adresă, nu trebuie să faceți nimic.

Cu stimă,
{{ company.name }}`,
    },
    nl: {
      subject: "Bevestig uw e-mailadres voor berichten van {{ company.name }}",
      body: `Geachte heer, mevrouw,

Het adres {{ address.email }} is ons opgegeven om berichten van {{ company.name }} te ontvangen. Bevestig dat dit uw adres is; vóór die tijd gebruiken wij het niet.

Hebt u ons dit adres niet opgegeven, dan hoeft u niets te doen.

Met vriendelijke groet,
{{ company.name }}`,
    },
  },
};
