import type { Language } from '../shared/languages.ts'
import { request, type Caller, type Route } from '../shared/request.ts'
import type { Dossier, InvoiceDetails } from './dossier.ts'

/** What opens a session: a link's token, or a letter's code with something only its reader knows. */
export type SessionKey = { token: string } | { code: string; check: string }

/** The portal API as this page uses it. The session lives in this object and nowhere else. */
export type PortalClient = {
  open: (key: SessionKey) => Promise<Language>
  dossier: () => Promise<Dossier>
  invoice: (id: string) => Promise<InvoiceDetails>
  pdf: (id: string) => Promise<Blob>
  viewed: (invoiceIds: string[], idempotencyKey: string) => Promise<void>
  changeLanguage: (language: Language) => Promise<void>
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
    invoice: (id) => read(`GET /portal/v1/invoices/${encodeURIComponent(id)}`),
    pdf: async (id) => {
      const route: Route = `GET /portal/v1/invoices/${encodeURIComponent(id)}/pdf`
      return (await request<Blob>(caller, route, { as: 'bytes', timeoutMs: 60_000 })).value
    },
    viewed: async (invoiceIds, idempotencyKey) => {
      await request(caller, 'POST /portal/v1/views', { body: { invoiceIds }, idempotencyKey })
    },
    changeLanguage: async (wanted) => {
      await request(caller, 'PATCH /portal/v1/preferences', { body: { language: wanted } })
    },
    act: async (path, body) => (await request<{ message?: string } | undefined>(caller, `POST /${path.slice(1)}`, { body })).value,
  }
}
