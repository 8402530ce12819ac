import { DEFAULTS } from "./defaults.ts";
import { BUTTONS } from "./buttons.ts";
import type { MessageKind } from "./message-kind.ts";

/** A reminder of an invoice that is past due (003-42). */
export const latePaymentReminder: MessageKind = {
  about: "invoice",
  defaults: DEFAULTS["late-payment-reminder"],
  sendsItself: false,
  hasPdf: true,
  button: BUTTONS.invoice,
  subjectNeeds: ["invoice.number"],
  texts: {
    en: {
      subject: "Overdue: invoice {{ invoice.number }} from {{ company.name }}, {{ invoice.balance }} open",
      body: `Dear {{ customer.name }},

Our invoice {{ invoice.number }} of {{ invoice.issueOn }} was due on {{ invoice.dueOn }}. According to our records, {{ invoice.balance }} is still open.{% if attached %} The invoice is attached once more as a PDF.{% endif %} Please pay this amount within the next few days.

If you have paid in the meantime, your payment has crossed with this message and there is nothing more to do. If you cannot pay at the moment, or if something about the invoice is not right, please reply to this e-mail.

Kind regards,
{{ company.name }}`,
    },
    de: {
      subject: "Zahlungserinnerung: Rechnung {{ invoice.number }} von {{ company.name }}, {{ invoice.balance }} offen",
      body: `Sehr geehrte Damen und Herren,

unsere Rechnung {{ invoice.number }} vom {{ invoice.issueOn }} war am {{ invoice.dueOn }} fällig. Nach unseren Unterlagen sind noch {{ invoice.balance }} offen.{% if attached %} Die Rechnung finden Sie noch einmal als PDF im Anhang.{% endif %} Bitte begleichen Sie diesen Betrag in den nächsten Tagen.

Falls Sie inzwischen gezahlt haben, hat sich Ihre Zahlung mit dieser Nachricht überschnitten und Sie brauchen nichts weiter zu tun. Wenn Sie zurzeit nicht zahlen können oder mit der Rechnung etwas nicht stimmt, antworten Sie bitte auf diese E-Mail.

Mit freundlichen Grüßen
{{ company.name }}`,
    },
    fr: {
      subject: "Facture {{ invoice.number }} échue\u00a0: {{ invoice.balance }} à régler – {{ company.name }}",
      body: `Madame, Monsieur,

Notre facture {{ invoice.number }} du {{ invoice.issueOn }} était à régler au plus tard le {{ invoice.dueOn }}. Sauf erreur de notre part, un montant de {{ invoice.balance }} reste dû.{% if attached %} Vous trouverez de nouveau la facture ci-jointe au format PDF.{% endif %} Nous vous remercions de régler ce montant dans les prochains jours.

Si vous avez payé entre-temps, votre règlement a croisé ce message et vous n’avez rien d’autre à faire. Si vous ne pouvez pas payer actuellement, ou si la facture comporte une erreur, veuillez répondre à ce message.

Cordialement,
{{ company.name }}`,
    },
    ro: {
      subject: "Plată restantă: factura {{ invoice.number }} de la {{ company.name }}, {{ invoice.balance }} de achitat",
      body: `Stimată doamnă, stimate domn,

Factura noastră {{ invoice.number }} din {{ invoice.issueOn }} a fost scadentă la {{ invoice.dueOn }}. Conform evidențelor noastre, suma de {{ invoice.balance }} nu a fost încă achitată.{% if attached %} Găsiți factura atașată încă o dată în format PDF.{% endif %} Vă rugăm să efectuați plata în zilele următoare.

Dacă ați plătit între timp, plata s-a intersectat cu mesajul nostru și nu mai aveți nimic de făcut. Dacă nu puteți plăti acum sau dacă ceva nu este în regulă cu factura, vă rugăm să răspundeți la acest mesaj.

Cu stimă,
{{ company.name }}`,
    },
    nl: {
      subject: "Betalingsherinnering: factuur {{ invoice.number }} van {{ company.name }}, {{ invoice.balance }} openstaand",
      body: `Geachte heer, mevrouw,

Onze factuur {{ invoice.number }} van {{ invoice.issueOn }} had uiterlijk op {{ invoice.dueOn }} betaald moeten zijn. Volgens onze administratie staat er nog {{ invoice.balance }} open.{% if attached %} De factuur vindt u nogmaals als pdf in de bijlage.{% endif %} Wij verzoeken u dit bedrag binnen enkele dagen te betalen.

Hebt u intussen betaald, dan hebben uw betaling en dit bericht elkaar gekruist en hoeft u niets meer te doen. Kunt u op dit moment niet betalen of klopt er iets niet aan de factuur? Beantwoord dan deze e-mail.

Met vriendelijke groet,
{{ company.name }}`,
    },
  },
};
