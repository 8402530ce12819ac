import { DEFAULTS } from "./defaults.ts";
import { BUTTONS } from "./buttons.ts";
import type { MessageKind } from "./message-kind.ts";

/** A statement of account for its customer (003-49). */
export const statement: MessageKind = {
  about: "statement",
  defaults: DEFAULTS.statement,
  sendsItself: false,
  hasPdf: true,
  button: BUTTONS.statement,
  subjectNeeds: [],
  texts: {
    en: {
      subject: "Statement of account from {{ company.name }}, {{ statement.to }}: {{ statement.balance }}",
      body: `Dear {{ customer.name }},

Here is the statement of your account from {{ statement.from }} to {{ statement.to }}. The balance at the end of this period is {{ statement.balance }}.{% if attached %} The statement is attached as a PDF.{% endif %}{% if statement.isOwed %} Please pay what is open by the due dates of the invoices.{% endif %}

If your records differ, simply reply to this e-mail. Payments of the last few days may not be included yet.

Kind regards,
{{ company.name }}`,
    },
    de: {
      subject: "Kontoauszug von {{ company.name }} zum {{ statement.to }}: {{ statement.balance }}",
      body: `Sehr geehrte Damen und Herren,

dies ist der Auszug Ihres Kundenkontos vom {{ statement.from }} bis zum {{ statement.to }}. Der Saldo am Ende dieses Zeitraums beträgt {{ statement.balance }}.{% if attached %} Den Auszug finden Sie als PDF im Anhang.{% endif %}{% if statement.isOwed %} Bitte begleichen Sie, was offen ist, bis zur Fälligkeit der einzelnen Rechnungen.{% endif %}

Wenn Ihre Unterlagen etwas anderes zeigen, antworten Sie einfach auf diese E-Mail. Zahlungen der letzten Tage sind möglicherweise noch nicht enthalten.

Mit freundlichen Grüßen
{{ company.name }}`,
    },
    fr: {
      subject: "Relevé de compte au {{ statement.to }}\u00a0: {{ statement.balance }} – {{ company.name }}",
      body: `Madame, Monsieur,

Veuillez trouver{% if attached %} ci-joint{% endif %} le relevé de votre compte du {{ statement.from }} au {{ statement.to }}. Le solde à cette date est de {{ statement.balance }}.{% if statement.isOwed %} Nous vous remercions de régler les montants restant dus à l’échéance de chaque facture.{% endif %}

Si vos écritures diffèrent, il vous suffit de répondre à ce message. Les paiements des derniers jours peuvent ne pas encore y figurer.

Cordialement,
{{ company.name }}`,
    },
    ro: {
      subject: "Extras de cont de la {{ company.name }} la {{ statement.to }}: {{ statement.balance }}",
      body: `Stimată doamnă, stimate domn,

Vă transmitem extrasul contului dumneavoastră pentru perioada {{ statement.from }} – {{ statement.to }}. Soldul la sfârșitul perioadei este de {{ statement.balance }}.{% if attached %} Găsiți extrasul atașat în format PDF.{% endif %}{% if statement.isOwed %} Vă rugăm să achitați sumele neplătite până la scadența fiecărei facturi.{% endif %}

Dacă evidențele dumneavoastră diferă, răspundeți la acest mesaj. Este posibil ca plățile din ultimele zile să nu fie încă incluse.

Cu stimă,
{{ company.name }}`,
    },
    nl: {
      subject: "Rekeningoverzicht van {{ company.name }} per {{ statement.to }}: {{ statement.balance }}",
      body: `Geachte heer, mevrouw,

Hierbij ontvangt u het overzicht van uw rekening van {{ statement.from }} tot en met {{ statement.to }}. Het saldo aan het eind is {{ statement.balance }}.{% if attached %} U vindt het overzicht als pdf in de bijlage.{% endif %}{% if statement.isOwed %} Wij verzoeken u de openstaande bedragen uiterlijk op de vervaldatum van elke factuur te betalen.{% endif %}

Wijkt uw administratie af? Beantwoord dan gewoon deze e-mail. Betalingen van de laatste dagen zijn mogelijk nog niet verwerkt.

Met vriendelijke groet,
{{ company.name }}`,
    },
  },
};
