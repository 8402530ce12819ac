import type { Language } from '../shared/languages.ts'
import { request, type Caller, type Route } from '../shared/request.ts'
import type { Dossier, InvoiceDetails, PortalInvoice } from './dossier.ts'
import type { PaymentState, PaymentWay, PaymentWish } from './payment.ts'

/** What opens a session: a link's token, or a letter's code with something only its reader knows. */
export type SessionKey = { token: string } | { code: string; check: string }

type Document = Pick<PortalInvoice, 'id' | 'kind'>

/** What is said to an estimate, and by whom. */
export type Answer = { decision: 'accept' | 'decline'; name?: string }

/** The portal API as this page uses it. The session lives in this object and nowhere else. */
export type PortalClient = {
  open: (key: SessionKey) => Promise<Language>
  dossier: () => Promise<Dossier>
  details: (document: Document) => Promise<InvoiceDetails>
  pdf: (document: Document) => Promise<Blob>
  /** Says yes or no to an estimate; answers it as it then stands. */
  answer: (estimate: Document, answer: Answer) => Promise<InvoiceDetails>
  viewed: (invoiceIds: string[], idempotencyKey: string) => Promise<void>
  changeLanguage: (language: Language) => Promise<void>
  paymentWays: (amountMinor: number, currency: string) => Promise<PaymentWay[]>
  /** Begins a payment; answers the provider's page. The same key is the same payment. */
  pay: (wish: PaymentWish, idempotencyKey: string) => Promise<string>
  payment: (attemptId: string) => Promise<PaymentState>
  /** The QR code of one transfer for these invoices; null where banks would not read it. */
  giroCode: (invoiceIds: string[]) => Promise<string | null>
  /** Confirms an address that was given; answers what happens next. */
  verifyEmail: (token: string) => Promise<string>
  act: (path: string, body: object) => Promise<{ message?: string } | undefined>
}

/** A client that keeps the session token in memory and takes each renewed one from the answers' `session-token`. */
export function portalClient(language: () => string): PortalClient {
  let sessionToken: string | null = null
  let opening = 0
  const caller: Caller = {
    base: '',
    bearer: () => sessionToken,
    language,
    onHeaders: (headers) => {
      sessionToken = headers.get('session-token') ?? sessionToken
    },
  }
  const place = ({ id, kind }: Document) => `/portal/v1/${kind}s/${encodeURIComponent(id)}` as const
  const read = async <T>(route: Route) => (await request<T>(caller, route)).value
  return {
    open: async (key) => {
      sessionToken = null
      const mine = (opening += 1)
      type Session = { sessionToken: string; language: Language }
      const { value } = await request<Session>(caller, 'POST /portal/v1/sessions', { body: key })
      // A link that was opened in the meantime has the last word.
      if (mine === opening) sessionToken = value.sessionToken
      return value.language
    },
    dossier: () => read('GET /portal/v1/dossier'),
    details: (document) => read(`GET ${place(document)}`),
    pdf: async (document) => (await request<Blob>(caller, `GET ${place(document)}/pdf`, { as: 'bytes', timeoutMs: 60_000 })).value,
    answer: async (estimate, answer) => (await request<InvoiceDetails>(caller, `POST ${place(estimate)}/answers`, { body: answer })).value,
    viewed: async (invoiceIds, idempotencyKey) => {
      await request(caller, 'POST /portal/v1/views', { body: { invoiceIds }, idempotencyKey })
    },
    changeLanguage: async (wanted) => {
      await request(caller, 'PATCH /portal/v1/preferences', { body: { language: wanted } })
    },
    paymentWays: async (amountMinor, currency) => (await read<{ data: PaymentWay[] }>(`GET /portal/v1/payment-methods?amountMinor=${amountMinor}&currency=${currency}`)).data,
    pay: async (wish, idempotencyKey) => (await request<{ redirectUrl: string }>(caller, 'POST /portal/v1/payments', { body: wish, idempotencyKey, timeoutMs: 30_000 })).value.redirectUrl,
    payment: (attemptId) => read(`GET /portal/v1/payments/${encodeURIComponent(attemptId)}`),
    giroCode: async (invoiceIds) => (await read<{ image: string | null }>(`GET /portal/v1/giro-code?invoiceIds=${invoiceIds.join(',')}`)).image,
    verifyEmail: async (token) => (await request<{ message: string }>(caller, 'POST /portal/v1/email-verifications', { body: { token } })).value.message,
    act: async (path, body) => (await request<{ message?: string } | undefined>(caller, `POST /${path.slice(1)}`, { body })).value,
  }
}
