import { RequestProblem, type Problem } from './problem.ts'

/** What a face tells its requests once: where the API is, who asks, in which language, and who reads the headers. */
export type Caller = {
  base: string
  bearer: () => string | null
  language: () => string
  /** Sees every answer's headers, for instance to keep a renewed session token. */
  onHeaders?: (headers: Headers) => void
}

/** One request's own wishes. `idempotencyKey` is made for each POST when absent; pass the same one to try again. */
export type Wishes = {
  body?: unknown
  ifMatch?: string
  idempotencyKey?: string
  signal?: AbortSignal
  timeoutMs?: number
  /** `bytes` for a PDF or a CSV; JSON otherwise. */
  as?: 'json' | 'bytes'
}

/** A successful answer; `value` is undefined for 204. */
export type Answer<T> = { value: T; status: number; etag: string | null; headers: Headers }

/** `METHOD /path`, so that a call reads as the contract does. */
export type Route = `${'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'} /${string}`

/**
 * Sends one request as `await request(caller, 'GET /v1/me')`. Throws `RequestProblem` for every answer that is not a
 * success, with code `offline` when none came and `timeout` after `timeoutMs` (default 20 s). An abort by the caller's
 * own signal is passed on as it is.
 */
export async function request<T>(caller: Caller, route: Route, wishes: Wishes = {}): Promise<Answer<T>> {
  const response = await send(caller, route, wishes)
  caller.onHeaders?.(response.headers)
  if (!response.ok) throw new RequestProblem(await problemIn(response))
  const value = await valueIn(response, wishes)
  return { value: value as T, status: response.status, etag: response.headers.get('etag'), headers: response.headers }
}

/** A fresh key for `Idempotency-Key`: 128 random bits as hex. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function send(caller: Caller, route: Route, wishes: Wishes): Promise<Response> {
  const at = route.indexOf(' ')
  const method = route.slice(0, at)
  const body = wishes.body === undefined ? undefined : JSON.stringify(wishes.body)
  const stop = new AbortController()
  const deadline = setTimeout(() => stop.abort('timeout'), wishes.timeoutMs ?? 20_000)
  wishes.signal?.addEventListener('abort', () => stop.abort('caller'), { once: true })
  try {
    return await fetch(caller.base + route.slice(at + 1), {
      method, body, signal: stop.signal, headers: headersFor(caller, method, wishes), credentials: 'omit', cache: 'no-store',
    })
  } catch (thrown) {
    if (wishes.signal?.aborted) throw thrown
    throw new RequestProblem({ status: 0, code: stop.signal.aborted ? 'timeout' : 'offline' })
  } finally {
    clearTimeout(deadline)
  }
}

function headersFor(caller: Caller, method: string, wishes: Wishes): Headers {
  const headers = new Headers({ 'accept-language': caller.language() })
  const bearer = caller.bearer()
  if (bearer) headers.set('authorization', `Bearer ${bearer}`)
  if (wishes.body !== undefined) headers.set('content-type', 'application/json')
  if (method === 'POST') headers.set('idempotency-key', wishes.idempotencyKey ?? newIdempotencyKey())
  if (wishes.ifMatch) headers.set('if-match', wishes.ifMatch)
  return headers
}

async function valueIn(response: Response, wishes: Wishes): Promise<unknown> {
  if (response.status === 204) return undefined
  const bytes = await response.blob().catch(() => {
    throw new RequestProblem({ status: 0, code: 'offline' })
  })
  if (wishes.as === 'bytes') return bytes
  try {
    return JSON.parse(await bytes.text())
  } catch {
    throw new RequestProblem({ status: 502, code: 'unexpected' })
  }
}

async function problemIn(response: Response): Promise<Problem> {
  const seconds = Number(response.headers.get('retry-after') ?? NaN)
  const waiting = Number.isFinite(seconds) ? { retryAfterSeconds: seconds } : {}
  const written = (await response.json().catch(() => ({}))) as Partial<Problem>
  return { code: 'unexpected', ...written, status: response.status, ...waiting }
}
