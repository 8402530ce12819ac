import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { Dossier, PortalInvoice } from '../../../web/portal/dossier.ts'
import { detailsOf, fullDossier } from './sample-dossier.ts'

/** A token that opens the dossier, and a code that does. */
export const knownToken = 'k9Z_t-okenThatOpensTheDossier0123456789abc'
export const knownCode = '7K2M9QXA4TB90011'

/** Stands for the code that the server draws. */
const giroImage = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='

/** A request as it came in. */
export type Seen = { method: string; path: string; headers: IncomingMessage['headers']; body: string }

/** What the double should do differently from now on. */
export type Mood = { dossier: Dossier; delayMs: number; fail: Partial<Record<string, number>> }

/** The running double. */
export type PortalDouble = { url: string; seen: Seen[]; mood: Mood; reset: () => void; close: () => Promise<void> }

/** The headers that the deployed site sends; anything the page does against them shows as a violation in the browser. */
const siteHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}
const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' }

/** Serves a built site and answers the portal API with canned dossiers, as the contract words them. */
export async function startPortalDouble(site: string): Promise<PortalDouble> {
  const seen: Seen[] = []
  const calm = (): Mood => ({ dossier: structuredClone(fullDossier), delayMs: 0, fail: {} })
  const mood = calm()
  const server = createServer(async (asked, answer) => {
    const path = new URL(asked.url ?? '/', 'http://localhost').pathname
    if (!path.startsWith('/portal/v1/')) return serveFile(join(site, path === '/' ? 'index.html' : path), answer)
    const body = Buffer.concat(await Array.fromAsync(asked)).toString()
    seen.push({ method: asked.method ?? '', path, headers: asked.headers, body })
    await new Promise((resolve) => setTimeout(resolve, mood.delayMs))
    answerFor({ method: asked.method ?? '', path, headers: asked.headers, body }, mood, answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const reset = () => {
    seen.length = 0
    Object.assign(mood, calm())
  }
  const close = () => new Promise<void>((resolve) => {
    server.closeAllConnections()
    server.close(() => resolve())
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, mood, reset, close }
}

function answerFor({ method, path, headers, body }: Seen, mood: Mood, answer: ServerResponse): void {
  const route = `${method} ${path.slice('/portal/v1'.length)}`
  const failing = mood.fail[route]
  if (failing === 0) return void answer.destroy()
  if (failing) return problem(answer, failing)
  if (route === 'POST /sessions') return openSession(JSON.parse(body), mood, answer)
  if (!/^Bearer session-\d+$/.test(headers.authorization ?? '')) return problem(answer, 401)
  const renewed = { 'session-token': `session-${Number(headers.authorization?.split('-')[1]) + 1}` }
  const { invoices, estimates, creditNotes } = mood.dossier
  const document = [...invoices, ...estimates, ...creditNotes].find(({ id, kind }) => path.startsWith(`/portal/v1/${kind}s/${id}`))
  if (route === 'GET /dossier') return json(answer, mood.dossier, renewed)
  if (document && method === 'POST') return json(answer, decide(document, mood, JSON.parse(body)), renewed)
  if (document && route.endsWith('/pdf')) return void answer.writeHead(200, { 'content-type': 'application/pdf', ...renewed }).end('%PDF-1.7\n')
  if (document) return json(answer, detailsOf(document), renewed)
  if (route === 'GET /giro-code') return json(answer, { image: giroImage }, renewed)
  if (route === 'POST /questions') return json(answer, { message: 'Wir antworten bis übermorgen.' }, renewed)
  if (route === 'POST /views' || route === 'PATCH /preferences') return void answer.writeHead(204, renewed).end()
  problem(answer, 404)
}

function decide(estimate: PortalInvoice, mood: Mood, { decision }: { decision: 'accept' | 'decline' }): PortalInvoice {
  const state = decision === 'accept' ? 'accepted' : 'declined'
  const answered: PortalInvoice = { ...estimate, status: state, decision: { state, at: '2026-02-10T11:00:00Z' } }
  mood.dossier = { ...mood.dossier, estimates: mood.dossier.estimates.map((each) => (each.id === estimate.id ? answered : each)) }
  return detailsOf(answered)
}

function openSession(key: { token?: string; code?: string; check?: string }, mood: Mood, answer: ServerResponse): void {
  const isKnown = key.token === knownToken || (key.code === knownCode && key.check === '10115')
  if (!isKnown) return problem(answer, 404)
  json(answer, { sessionToken: 'session-1', expiresAt: '2026-02-10T12:30:00Z', language: mood.dossier.customer.language }, {})
}

function json(answer: ServerResponse, value: unknown, headers: Record<string, string>): void {
  answer.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers }).end(JSON.stringify(value))
}

function problem(answer: ServerResponse, status: number): void {
  const code = status === 404 ? 'link-not-found' : `status-${status}`
  answer.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify({ type: 'about:blank', title: code, status, code }))
}

async function serveFile(file: string, answer: ServerResponse): Promise<void> {
  const bytes = await readFile(file).catch(() => null)
  if (!bytes) return void answer.writeHead(404).end()
  answer.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', ...siteHeaders }).end(bytes)
}
