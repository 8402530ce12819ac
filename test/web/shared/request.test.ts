import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { problemOf, problemSentence, RequestProblem } from '../../../web/shared/problem.ts'
import { newIdempotencyKey, request, type Caller } from '../../../web/shared/request.ts'

const asked: { method: string; headers: IncomingMessage['headers']; body: string }[] = []
const server = createServer(async (incoming, answer) => {
  const body = Buffer.concat(await Array.fromAsync(incoming)).toString()
  asked.push({ method: incoming.method ?? '', headers: incoming.headers, body })
  const path = incoming.url ?? ''
  if (path === '/gone') return void answer.destroy()
  if (path === '/slow') return
  if (path === '/html') return void answer.writeHead(200).end('<p>not JSON')
  if (path === '/empty') return void answer.writeHead(204).end()
  if (path === '/bytes') return void answer.writeHead(200).end('%PDF')
  if (path === '/bad-gateway') return void answer.writeHead(502).end('<h1>Bad gateway</h1>')
  if (path === '/refused') {
    answer.writeHead(422, { 'content-type': 'application/problem+json', 'retry-after': '7' })
    return void answer.end(JSON.stringify({ status: 422, code: 'invalid', detail: 'Die Menge fehlt.', errors: [{ at: 'items[0].quantity', code: 'required', message: 'fehlt' }] }))
  }
  answer.writeHead(200, { etag: '"3"', 'session-token': 'renewed' }).end('{"ok":true}')
})
let caller: Caller
let token = 'first'

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  caller = { base, bearer: () => token, language: () => 'ro', onHeaders: (headers) => void (token = headers.get('session-token') ?? token) }
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked.length = 0
  token = 'first'
})

const problemFrom = async (sent: Promise<unknown>) => problemOf(await sent.then(() => null, (thrown) => thrown))

describe('a request', () => {
  it('says who asks, in which language, under which key and against which version', async () => {
    const answer = await request<{ ok: boolean }>(caller, 'POST /things', { body: { a: 1 }, ifMatch: '"2"' })
    expect(answer).toMatchObject({ value: { ok: true }, status: 200, etag: '"3"' })
    const headers = asked[0]?.headers
    expect(headers).toMatchObject({ authorization: 'Bearer first', 'accept-language': 'ro', 'if-match': '"2"', 'content-type': 'application/json' })
    expect(headers?.['idempotency-key']).toMatch(/^[0-9a-f]{32}$/)
    expect(asked[0]?.body).toBe('{"a":1}')
    expect(token).toBe('renewed')
  })

  it('keeps the key that it is given, has a new one each time otherwise, and none for reading', async () => {
    await request(caller, 'POST /things', { body: {}, idempotencyKey: 'mine' })
    await request(caller, 'GET /things')
    expect(asked.map(({ headers }) => headers['idempotency-key'])).toEqual(['mine', undefined])
    expect(newIdempotencyKey()).not.toBe(newIdempotencyKey())
  })

  it('answers nothing for 204 and bytes where bytes were wanted', async () => {
    expect((await request(caller, 'DELETE /empty')).value).toBeUndefined()
    expect(await (await request<Blob>(caller, 'GET /bytes', { as: 'bytes' })).value.text()).toBe('%PDF')
  })

  it('throws the problem that the server wrote', async () => {
    const problem = await problemFrom(request(caller, 'GET /refused'))
    expect(problem).toMatchObject({ status: 422, code: 'invalid', retryAfterSeconds: 7, errors: [{ at: 'items[0].quantity' }] })
    expect(problemSentence(problem, 'de')).toBe('Die Menge fehlt.')
  })

  it.each([
    ['GET /gone', 'offline', 0],
    ['GET /html', 'unexpected', 502],
    ['GET /bad-gateway', 'unexpected', 502],
  ] as const)('%s ends as %s', async (route, code, status) => {
    expect(await problemFrom(request(caller, route))).toMatchObject({ code, status })
  })

  it('gives up after its time, and passes on that its caller did', async () => {
    expect(await problemFrom(request(caller, 'GET /slow', { timeoutMs: 30 }))).toMatchObject({ code: 'timeout' })
    const stop = new AbortController()
    const sent = request(caller, 'GET /slow', { signal: stop.signal })
    stop.abort()
    await expect(sent).rejects.not.toBeInstanceOf(RequestProblem)
  })
})

describe('the sentence for a problem', () => {
  it('is ours where the server has none, and never shows a server’s inner words', () => {
    expect(problemSentence({ status: 0, code: 'offline' }, 'fr')).toContain('injoignable')
    expect(problemSentence({ status: 500, code: 'unexpected', detail: 'TypeError: x' }, 'en')).not.toContain('TypeError')
    expect(problemSentence({ status: 412, code: 'precondition-failed' }, 'nl')).toContain('Iemand anders')
    expect(problemSentence(problemOf(new Error('x')), 'de')).toContain('schiefgegangen')
  })
})
