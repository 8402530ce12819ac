import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { linkFragment, noChromium, setStage, type Stage } from './portal-in-chromium.ts'
import { knownToken } from './portal-double.ts'
import { singleDossier } from './sample-dossier.ts'

if (noChromium) console.log(`Browser tests of the portal are left out: ${noChromium}.`)

describe.skipIf(noChromium)('opening the link of a message', { timeout: 30_000 }, () => {
  let stage: Stage
  beforeAll(async () => void (stage = await setStage()), 60_000)
  afterAll(() => stage?.close())
  beforeEach(() => stage.double.reset())
  const routes = () => stage.double.seen.map(({ method, path }) => `${method} ${path}`)

  it('shows how much and until when after one exchange and one reading, and asks nobody else', async () => {
    const { page, complaints, foreign, close } = await stage.visit(linkFragment('de'))
    await page.getByText('2.155,08 €').first().waitFor()
    await page.getByText('davon 297,54 € überfällig seit dem 4. Februar 2026 (vor 6 Tagen)').waitFor()
    await page.waitForTimeout(200)
    expect(routes()).toEqual(['POST /portal/v1/sessions', 'GET /portal/v1/dossier'])
    expect(await page.title()).toBe('Ihre Rechnungen von Müller & Söhne Gebäudetechnik GmbH')
    expect(await page.locator('html').getAttribute('lang')).toBe('de')
    expect([complaints, foreign]).toEqual([[], []])
    await close()
  })

  it('takes the token out of the address bar and keeps it nowhere', async () => {
    const { page, close } = await stage.visit(linkFragment('de'))
    await page.locator('.open-amount').waitFor()
    expect(new URL(page.url()).hash).toBe('#/de/i')
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, document.body.innerHTML]))
    expect(kept).not.toContain(knownToken)
    expect(kept).not.toContain('session-')
    for (const { path, headers } of stage.double.seen) {
      expect(path).not.toContain(knownToken)
      expect(headers.referer ?? '').not.toContain(knownToken)
      expect(headers.cookie).toBeUndefined()
    }
    await close()
  })

  it('closes on a reload and says how to come back', async () => {
    const { page, close } = await stage.visit(linkFragment('fr'))
    await page.locator('.open-amount').waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Ihr Zugang wurde zu Ihrer Sicherheit beendet' }).waitFor()
    await page.goto(`${stage.double.url}/${linkFragment('de')}`)
    await page.locator('.open-amount').waitFor()
    await close()
  })

  it('says the same for every link that opens nothing', async () => {
    const { page, close } = await stage.visit('#/ro/i/unknown', { locale: 'ro-RO' })
    await page.getByRole('heading', { name: 'Acest link nu deschide nimic' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    const first = await page.locator('main').innerText()
    stage.double.mood.fail['POST /sessions'] = 410
    await page.goto(`${stage.double.url}/#/ro/i/expired`)
    await page.reload()
    await page.getByRole('heading', { name: 'Acest link nu deschide nimic' }).waitFor()
    expect(await page.locator('main').innerText()).toBe(first)
    await page.getByRole('button', { name: 'Introduceți un cod' }).click()
    await page.getByLabel('Cod', { exact: true }).waitFor()
    await close()
  })

  it('can be tried again without a new exchange when the connection fails in between', async () => {
    stage.double.mood.fail['GET /dossier'] = 0
    const { page, close } = await stage.visit(linkFragment('de'))
    await page.getByRole('heading', { name: 'Ihre Rechnungen können gerade nicht geladen werden' }).waitFor()
    await page.getByText('Der Server ist nicht erreichbar.').waitFor()
    delete stage.double.mood.fail['GET /dossier']
    await page.getByRole('button', { name: 'Erneut versuchen' }).click()
    await page.getByText('2.155,08 €').first().waitFor()
    expect(routes().filter((route) => route === 'POST /portal/v1/sessions')).toHaveLength(1)
    await close()
  })

  it('keeps the link in the address bar while the server is down, and comes back with the connection', async () => {
    stage.double.mood.fail['POST /sessions'] = 503
    const { page, close } = await stage.visit(linkFragment('de'))
    await page.getByText('Auf unserer Seite ist etwas schiefgegangen.').waitFor()
    expect(page.url()).toContain(knownToken)
    delete stage.double.mood.fail['POST /sessions']
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await page.locator('.open-amount').waitFor()
    await close()
  })

  it('follows another link that is opened in the same tab', async () => {
    const { page, close } = await stage.visit('#/de/i/unknown')
    await page.getByRole('heading', { name: 'Dieser Link öffnet nichts (mehr)' }).waitFor()
    stage.double.mood.dossier = singleDossier
    await page.goto(`${stage.double.url}/${linkFragment('de')}`)
    await page.getByText('fällig am 14. Februar 2026 (in 4 Tagen)').first().waitFor()
    expect(await page.getByRole('checkbox').count()).toBe(0)
    await close()
  })

  it('speaks to readers without scripts in all languages', async () => {
    const { page, close } = await stage.visit('', { javaScriptEnabled: false })
    const text = await page.locator('body').innerText()
    for (const word of ['bank details', 'Bankverbindung', 'coordonnées bancaires', 'datele bancare', 'bankgegevens']) expect(text).toContain(word)
    await close()
  })
})
