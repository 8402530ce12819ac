import type { Dossier, InvoiceDetails, PortalInvoice } from '../../../web/portal/dossier.ts'

const pdf = { name: 'pdf', label: 'PDF' }

function invoiceOf(number: string, facts: Partial<PortalInvoice> = {}): PortalInvoice {
  return {
    id: `inv_${number}`, kind: 'invoice', number, issueOn: '2026-01-05', dueOn: '2026-02-04', currency: 'EUR', totalMinor: 29754, paidMinor: 0,
    balanceMinor: 29754, status: 'open', reference: number, actions: [pdf], ...facts,
  }
}

const answers = [{ name: 'accept', label: 'Angebot annehmen' }, { name: 'decline', label: 'Angebot ablehnen' }]

/** An estimate that can be answered. */
export const estimate: PortalInvoice = invoiceOf('A-2026-0004', {
  id: 'est_4', kind: 'estimate', dueOn: '2026-03-02', totalMinor: 1486310, balanceMinor: 1486310, decision: null, actions: [...answers, pdf],
})

/** An estimate that came too late to be answered, with the reason. */
const expired: PortalInvoice = invoiceOf('A-2025-0090', {
  id: 'est_90', kind: 'estimate', dueOn: '2026-01-31', status: 'expired', decision: null, actions: [...answers.map((action) => ({ ...action, disabledBecause: 'Das Angebot ist abgelaufen.' })), pdf],
})

const creditNote: PortalInvoice = invoiceOf('G-2026-0001', { id: 'cn_1', kind: 'credit-note', totalMinor: 14280, paidMinor: 10000, balanceMinor: 4280 })

const company: Dossier['company'] = {
  name: 'Müller & Söhne Gebäudetechnik GmbH',
  email: 'buchhaltung@mueller-soehne.example',
  address: { line1: 'Hauptstraße 12', postalCode: '10115', city: 'Berlin', country: 'DE' },
  logo: null,
  accentColor: '#0a7d5a',
  bank: { holder: 'Müller & Söhne Gebäudetechnik GmbH', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
  legalFooter: ['Amtsgericht Berlin-Charlottenburg HRB 12345 B · Geschäftsführer: Karl Müller', 'USt-IdNr. DE123456789'],
  timeZone: 'Europe/Berlin',
}

/** A dossier with open, late, partly paid and settled invoices. */
export const fullDossier: Dossier = {
  company,
  customer: { name: 'Café am Markt, Inh. Petra Weiß', number: 'K-1042', language: 'de', maskedEmail: 'p•••@cafe.example' },
  today: '2026-02-10',
  totals: [{ currency: 'EUR', openMinor: 215508, overdueMinor: 29754, earliestDueOn: '2026-02-04' }],
  invoices: [
    invoiceOf('R-2026-0017', { status: 'past-due' }),
    invoiceOf('R-2026-0018', { dueOn: '2026-02-28', paidMinor: 10000, balanceMinor: 19754 }),
    invoiceOf('R-2026-0021', { dueOn: '2026-03-10', totalMinor: 166000, balanceMinor: 166000 }),
    invoiceOf('R-2025-0988', { dueOn: '2025-12-20', paidMinor: 29754, balanceMinor: 0, status: 'paid' }),
    invoiceOf('R-2025-0990', { dueOn: '2025-12-28', balanceMinor: 0, status: 'voided' }),
  ],
  estimates: [],
  creditNotes: [],
  actions: [{ name: 'change-language', label: 'Sprache ändern' }],
  languages: ['en', 'de', 'fr', 'ro', 'nl'],
  focusInvoiceId: 'inv_R-2026-0018',
}

/** One invoice, not yet due. */
export const singleDossier: Dossier = {
  ...fullDossier,
  company: { ...company, accentColor: '#ffd400' },
  totals: [{ currency: 'EUR', openMinor: 29754, overdueMinor: 0, earliestDueOn: '2026-02-14' }],
  invoices: [invoiceOf('R-2026-0017', { dueOn: '2026-02-14' })],
  focusInvoiceId: 'inv_R-2026-0017',
}

/** Nothing owed and nothing to show. */
export const settledDossier: Dossier = { ...fullDossier, totals: [], invoices: [], focusInvoiceId: null }

/** What the link of an estimate opens. */
export const estimateDossier: Dossier = { ...fullDossier, estimates: [estimate, expired], creditNotes: [creditNote], focusInvoiceId: estimate.id }

/** Several currencies, all kinds of documents, and actions that this page has no drawing of its own for. */
export const busyDossier: Dossier = {
  ...fullDossier,
  totals: [
    ...fullDossier.totals,
    { currency: 'JPY', openMinor: 12000, overdueMinor: 0, earliestDueOn: '2026-03-01' },
  ],
  invoices: [...fullDossier.invoices, invoiceOf('R-2026-0030', { currency: 'JPY', totalMinor: 12000, balanceMinor: 12000, dueOn: '2026-03-01' })],
  estimates: [estimate, expired],
  creditNotes: [creditNote, { ...creditNote, id: 'cn_2', number: 'G-2026-0002', paidMinor: 14280, balanceMinor: 0 }],
  actions: [
    { name: 'ask', label: 'Frage stellen', form: { path: '/portal/v1/questions', fields: [{ name: 'text', label: 'Ihre Frage', kind: 'long-text', required: true }] } },
    { name: 'terms', label: 'Zahlungsbedingungen', href: '/terms.html' },
    { name: 'propose-instalments', label: 'In Raten zahlen', disabledBecause: 'Für diese Rechnungen läuft schon eine Anfrage.' },
    { name: 'unheard-of', label: 'Etwas Neues' },
    { name: 'change-language', label: 'Sprache ändern' },
  ],
}

/** What stands on a document of the dossier. */
export function detailsOf(invoice: PortalInvoice): InvoiceDetails {
  return {
    ...invoice,
    items: [
      { name: 'Wartung der Heizungsanlage', description: 'Jahreswartung nach Herstellervorgabe', quantity: '1', unitPriceMinor: 18000, taxRate: '19', amountMinor: 18000 },
      { name: 'Arbeitszeit', quantity: '1.75', unitPriceMinor: 4001, taxRate: '19', amountMinor: 7003 },
    ],
    subtotalMinor: 25003,
    taxMinor: 4751,
    notes: 'Vielen Dank für Ihren Auftrag.\nGewährleistung: 24 Monate.',
  }
}
