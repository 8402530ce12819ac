import { DEFAULTS } from "./defaults.ts";
import { BUTTONS } from "./buttons.ts";
import type { MessageKind } from "./message-kind.ts";

/** A reminder of an invoice that was sent and is not due yet (003-41). */
export const invoiceReminder: MessageKind = {
  about: "invoice",
  defaults: DEFAULTS["invoice-reminder"],
  sendsItself: false,
  hasPdf: true,
  button: BUTTONS.invoice,
  subjectNeeds: ["invoice.number"],
  texts: {
    en: {
      subject: "Reminder: invoice {{ invoice.number }} from {{ company.name }}, {{ invoice.balance }} due on {{ invoice.dueOn }}",
      body: `Dear {{ customer.name }},

This is a reminder that our invoice {{ invoice.number }} of {{ invoice.issueOn }} falls due on {{ invoice.dueOn }}. The open amount is {{ invoice.balance }}.{% if attached %} The invoice is attached once more as a PDF.{% endif %}

If your payment is already on its way, it has crossed with this message and there is nothing more to do. If anything is unclear, simply reply to this e-mail.

Kind regards,
{{ company.name }}`,
    },
    de: {
      subject: "Erinnerung: Rechnung {{ invoice.number }} von {{ company.name }}, {{ invoice.balance }} fällig am {{ invoice.dueOn }}",
      body: `Sehr geehrte Damen und Herren,

wir erinnern Sie daran, dass unsere Rechnung {{ invoice.number }} vom {{ invoice.issueOn }} am {{ invoice.dueOn }} fällig wird. Der offene Betrag ist {{ invoice.balance }}.{% if attached %} Die Rechnung finden Sie noch einmal als PDF im Anhang.{% endif %}

Falls Sie schon gezahlt haben, hat sich Ihre Zahlung mit dieser Nachricht überschnitten und Sie brauchen nichts weiter zu tun. Wenn etwas unklar ist, antworten Sie einfach auf diese E-Mail.

Mit freundlichen Grüßen
{{ company.name }}`,
    },
    fr: {
      subject: "Rappel\u00a0: facture {{ invoice.number }}, {{ invoice.balance }} à régler pour le {{ invoice.dueOn }} – {{ company.name }}",
      body: `Madame, Monsieur,

Nous vous rappelons que notre facture {{ invoice.number }} du {{ invoice.issueOn }} arrive à échéance le {{ invoice.dueOn }}. Le montant restant dû est de {{ invoice.balance }}.{% if attached %} Vous trouverez de nouveau la facture ci-jointe au format PDF.{% endif %}

Si votre règlement est déjà en route, il a croisé ce message et vous n’avez rien d’autre à faire. Pour toute question, il vous suffit de répondre à ce message.

Cordialement,
{{ company.name }}`,
    },
    ro: {
      subject: "Reamintire: factura {{ invoice.number }} de la {{ company.name }}, {{ invoice.balance }}, scadentă la {{ invoice.dueOn }}",
      body: `Stimată doamnă, stimate domn,

Vă reamintim că factura noastră {{ invoice.number }} din {{ invoice.issueOn }} este scadentă la {{ invoice.dueOn }}. Suma rămasă de plată este de {{ invoice.balance }}.{% if attached %} Găsiți factura atașată încă o dată în format PDF.{% endif %}

Dacă ați efectuat deja plata, aceasta s-a intersectat cu mesajul nostru și nu mai aveți nimic de făcut. Dacă aveți întrebări, răspundeți la acest mesaj.

Cu stimă,
{{ company.name }}`,
    },
    nl: {
      subject: "Herinnering: factuur {{ invoice.number }} van {{ company.name }}, {{ invoice.balance }} te betalen uiterlijk {{ invoice.dueOn }}",
      body: `Geachte heer, mevrouw,

Wij herinneren u eraan dat onze factuur {{ invoice.number }} van {{ invoice.issueOn }} uiterlijk op {{ invoice.dueOn }} betaald moet zijn. Het openstaande bedrag is {{ invoice.balance }}.{% if attached %} De factuur vindt u nogmaals als pdf in de bijlage.{% endif %}

Hebt u al betaald, dan hebben uw betaling en dit bericht elkaar gekruist en hoeft u niets meer te doen. Hebt u een vraag? Beantwoord dan gewoon deze e-mail.

Met vriendelijke groet,
{{ company.name }}`,
    },
  },
};
