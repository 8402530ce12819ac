import type { Language } from '../shared/languages.ts'

/** One field of an action's form. */
export type ActionField = {
  name: string
  label: string
  kind: 'text' | 'long-text' | 'email' | 'date' | 'number' | 'choice' | 'files'
  required?: boolean
  /** Files at most. */
  most?: number
  options?: { id: string; label: string }[]
}

/**
 * Something the customer may do now, as the server lists it. A known name has its own drawing; any other is a link
 * (`href`) or a form (`form`) whose fields are posted to `path` together with the chosen `invoiceIds`.
 */
export type PortalAction = {
  name: string
  label: string
  disabledBecause?: string
  href?: string
  form?: { path: string; fields: ActionField[] }
}

/** Documents of the invoice's form: an estimate is valid until `dueOn`, a credit note has its rest as `balanceMinor`. */
export type DocumentKind = 'invoice' | 'estimate' | 'credit-note'

/** A document in the dossier. Days are calendar days of the company's zone. */
export type PortalInvoice = {
  id: string
  kind: DocumentKind
  number: string
  issueOn: string
  dueOn: string
  currency: string
  totalMinor: number
  paidMinor: number
  balanceMinor: number
  status: 'open' | 'past-due' | 'paid' | 'voided' | 'accepted' | 'declined' | 'expired'
  /** What the customer said to an estimate. */
  decision?: { state: 'accepted' | 'declined'; at: string } | null
  reference: string
  actions: PortalAction[]
}

/** One line of a document; quantity and rate are decimal strings. */
export type InvoiceLine = {
  name: string
  description?: string
  quantity: string
  unitPriceMinor: number
  taxRate: string
  amountMinor: number
}

/** A document with all that is printed on it. */
export type InvoiceDetails = PortalInvoice & {
  items: InvoiceLine[]
  subtotalMinor: number
  taxMinor: number
  notes: string | null
}

/** A postal address; `country` is ISO 3166-1 alpha-2. */
export type PostalAddress = {
  line1?: string
  line2?: string | null
  postalCode?: string
  city?: string
  region?: string | null
  country?: string
}

/** Who sent the documents and where the money goes. */
export type CompanyCard = {
  name: string
  email: string | null
  address: PostalAddress | null
  logo: string | null
  accentColor: string | null
  bank: { holder: string; iban: string; bic: string | null } | null
  legalFooter: string[]
  timeZone: string
}

/** What is open in one currency. */
export type OpenTotal = { currency: string; openMinor: number; overdueMinor: number; earliestDueOn: string | null }

/** Everything the page shows, in one answer. */
export type Dossier = {
  company: CompanyCard
  customer: { name: string; number: string; language: Language; maskedEmail: string | null }
  today: string
  totals: OpenTotal[]
  invoices: PortalInvoice[]
  estimates: PortalInvoice[]
  creditNotes: PortalInvoice[]
  actions: PortalAction[]
  languages: Language[]
  /** The document of the link that was opened. */
  focusInvoiceId: string | null
}
