import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { linkFragment, noChromium, setStage, type Stage } from './portal-in-chromium.ts'
import { busyDossier, settledDossier } from './sample-dossier.ts'

describe.skipIf(noChromium)('the open dossier', { timeout: 30_000 }, () => {
  let stage: Stage
  beforeAll(async () => void (stage = await setStage()), 60_000)
  afterAll(() => stage?.close())
  beforeEach(() => stage.double.reset())
  const seen = (route: string) => stage.double.seen.filter(({ method, path }) => `${method} ${path}` === `${route}`)
  const openLink = async () => {
    const visit = await stage.visit(linkFragment('de'), { permissions: ['clipboard-read', 'clipboard-write'] })
    await visit.page.locator('.open-amount').waitFor()
    return visit
  }

  it('changes its language at once, tells the sender, and reads the server’s words anew', async () => {
    const { page, close } = await openLink()
    stage.double.mood.delayMs = 400
    await page.getByLabel('Sprache').selectOption('ro')
    await page.getByText('Sumă de plată').waitFor({ timeout: 300 })
    expect(await page.locator('html').getAttribute('lang')).toBe('ro')
    expect(new URL(page.url()).hash).toBe('#/ro/i')
    await page.getByRole('status').getByText('vă va scrie în limba română').waitFor()
    expect(JSON.parse(seen('PATCH /portal/v1/preferences')[0]?.body ?? '')).toEqual({ language: 'ro' })
    expect(seen('GET /portal/v1/dossier').map(({ headers }) => headers['accept-language'])).toEqual(['de', 'ro'])
    await close()
  })

  it('says when the choice of language could not be kept', async () => {
    stage.double.mood.fail['PATCH /preferences'] = 500
    const { page, close } = await openLink()
    await page.getByLabel('Sprache').selectOption('nl')
    await page.getByText('uw keuze kon niet worden opgeslagen').waitFor()
    await close()
  })

  it('opens what stands on an invoice, and asks for it only then', async () => {
    const { page, close } = await openLink()
    const details = page.getByRole('button', { name: 'Einzelheiten R-2026-0018' })
    expect(await details.getAttribute('aria-expanded')).toBe('false')
    await details.click()
    await page.getByText('Wartung der Heizungsanlage').waitFor()
    await page.getByText('1,75 × 40,01 € · 19 % USt.').waitFor()
    expect(await page.getByRole('row', { name: 'Noch offen' }).innerText()).toContain('197,54')
    await details.click()
    expect(await page.getByText('Wartung der Heizungsanlage').count()).toBe(0)
    await close()
  })

  it('hands the PDF over under the invoice’s number, with the newest session token', async () => {
    const { page, close } = await openLink()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PDF R-2026-0017' }).click()])
    expect(download.suggestedFilename()).toBe('R-2026-0017.pdf')
    await page.getByText('R-2026-0017.pdf wurde heruntergeladen.').waitFor()
    const sent = seen('GET /portal/v1/invoices/inv_R-2026-0017/pdf')[0]?.headers.authorization
    expect(Number(sent?.split('-')[1])).toBeGreaterThan(1)
    await close()
  })

  it('hands over the PDFs of all chosen invoices', async () => {
    const { page, close } = await openLink()
    const names: string[] = []
    page.on('download', (download) => names.push(download.suggestedFilename()))
    await page.getByRole('button', { name: '3 PDFs herunterladen' }).click()
    await expect.poll(() => names.length).toBe(3)
    expect(names.sort()).toEqual(['R-2026-0017.pdf', 'R-2026-0018.pdf', 'R-2026-0021.pdf'])
    await close()
  })

  it('gives the bank details for what is chosen, in the form that banks take', async () => {
    const { page, close } = await openLink()
    await page.getByRole('checkbox').nth(2).uncheck()
    await page.getByText('2 Rechnungen ausgewählt · 495,08 €').waitFor()
    const copied = async (name: string) => {
      await page.getByRole('button', { name: `Kopieren ${name}` }).click()
      await page.getByText(`${name} kopiert.`).waitFor()
      return page.evaluate(() => navigator.clipboard.readText())
    }
    expect(await copied('IBAN')).toBe('DE89370400440532013000')
    expect(await copied('Betrag')).toBe('495,08')
    expect(await copied('Verwendungszweck')).toBe('R-2026-0017, R-2026-0018')
    await page.getByText('DE89 3704 0044 0532 0130 00').waitFor()
    await close()
  })

  it('draws the actions that the server lists and no others: links, forms, and the reason where one is barred', async () => {
    stage.double.mood.dossier = structuredClone(busyDossier)
    const { page, close } = await openLink()
    const barred = page.getByRole('button', { name: 'In Raten zahlen' })
    expect(await barred.getAttribute('aria-disabled')).toBe('true')
    await page.getByText('Für diese Rechnungen läuft schon eine Anfrage.').waitFor()
    expect(await page.getByRole('button', { name: 'Etwas Neues' }).getAttribute('aria-disabled')).toBe('true')
    expect(await page.getByRole('link', { name: 'Zahlungsbedingungen' }).getAttribute('href')).toBe('/terms.html')
    await page.getByRole('button', { name: 'Frage stellen' }).click()
    await page.getByLabel('Ihre Frage').fill('Wofür ist die Arbeitszeit?')
    await page.getByRole('button', { name: 'Senden' }).click()
    await page.getByRole('status').getByText('Wir antworten bis übermorgen.').waitFor()
    const sent = JSON.parse(seen('POST /portal/v1/questions')[0]?.body ?? '')
    expect(sent).toEqual({ invoiceIds: ['inv_R-2026-0017', 'inv_R-2026-0018', 'inv_R-2026-0021', 'inv_R-2026-0030'], text: 'Wofür ist die Arbeitszeit?' })
    await close()
  })

  it('says that nothing is owed, and offers no transfer', async () => {
    stage.double.mood.dossier = structuredClone(settledDossier)
    const { page, close } = await openLink()
    await page.getByRole('heading', { name: 'Nichts zu zahlen' }).waitFor()
    expect(await page.getByText('IBAN').count()).toBe(0)
    await close()
  })

  it('closes when the session has ended, and says what failed otherwise', async () => {
    const { page, close } = await openLink()
    stage.double.mood.fail['GET /invoices/inv_R-2026-0017/pdf'] = 500
    await page.getByRole('button', { name: 'PDF R-2026-0017' }).click()
    await page.getByText('R-2026-0017.pdf konnte nicht heruntergeladen werden.').waitFor()
    stage.double.mood.fail['GET /invoices/inv_R-2026-0017'] = 401
    await page.getByRole('button', { name: 'Einzelheiten R-2026-0017' }).click()
    await page.getByRole('heading', { name: 'Ihr Zugang wurde zu Ihrer Sicherheit beendet' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    expect(await page.locator('body').innerText()).not.toContain('R-2026')
    await close()
  })
})
