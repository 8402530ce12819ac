import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { linkFragment, noChromium, setStage, type Stage } from './portal-in-chromium.ts'
import { busyDossier, estimateDossier } from './sample-dossier.ts'

describe.skipIf(noChromium)('an estimate', { timeout: 30_000 }, () => {
  let stage: Stage
  beforeAll(async () => void (stage = await setStage()), 60_000)
  afterAll(() => stage?.close())
  beforeEach(() => stage.double.reset())
  const sent = () => stage.double.seen.filter(({ path }) => path === '/portal/v1/estimates/est_4/answers').map(({ body }) => JSON.parse(body))
  const openLink = async () => {
    stage.double.mood.dossier = structuredClone(estimateDossier)
    const visit = await stage.visit(linkFragment('de'))
    await visit.page.getByRole('heading', { name: 'Angebot A-2026-0004' }).waitFor()
    return visit
  }

  it('is what its link opens: how much, until when, and its lines', async () => {
    const { page, complaints, close } = await openLink()
    await page.getByText('14.863,10 €').first().waitFor()
    await page.getByText('gültig bis 2. März 2026 (in 20 Tagen)').waitFor()
    await page.getByText('Wartung der Heizungsanlage').waitFor()
    expect(await page.getByText('IBAN').count()).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })

  it('is accepted with one’s name, and the page says what happens next', async () => {
    const { page, close } = await openLink()
    await page.getByRole('button', { name: 'Angebot annehmen' }).click()
    await page.getByText('Sie nehmen das Angebot über 14.863,10 € verbindlich an.').waitFor()
    const form = page.getByRole('form', { name: 'Angebot annehmen' })
    await form.getByRole('button', { name: 'Angebot annehmen' }).click()
    await form.getByText('Bitte geben Sie Ihren Namen ein.').waitFor()
    expect(sent()).toEqual([])
    await form.getByLabel('Ihr Name').fill(' Petra Weiß ')
    await page.keyboard.press('Enter')
    await page.getByText('Sie haben dieses Angebot am 10. Februar 2026 angenommen.').waitFor()
    expect(sent()).toEqual([{ decision: 'accept', name: 'Petra Weiß' }])
    expect(await page.getByRole('button', { name: 'Angebot annehmen' }).count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await page.getByRole('button', { name: 'Alle Dokumente' }).click()
    await page.getByRole('heading', { name: 'Offener Betrag' }).waitFor()
    await close()
  })

  it('is declined after a word about what that means, or not', async () => {
    const { page, close } = await openLink()
    await page.getByRole('button', { name: 'Angebot ablehnen' }).click()
    await page.getByRole('button', { name: 'Abbrechen' }).click()
    await page.getByRole('button', { name: 'Angebot ablehnen' }).click()
    await page.getByText('Sie schulden nichts.').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Sie haben dieses Angebot am 10. Februar 2026 abgelehnt.').waitFor()
    expect(sent()).toEqual([{ decision: 'decline' }])
    await close()
  })

  it('says in the server’s words why an answer did not count', async () => {
    const { page, close } = await openLink()
    stage.double.mood.fail['POST /estimates/est_4/answers'] = 409
    await page.getByRole('button', { name: 'Angebot ablehnen' }).click()
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('Das ist im jetzigen Zustand nicht möglich.').waitFor()
    await close()
  })

  it('stands among the other documents, is opened from there, and the way back leads back', async () => {
    stage.double.mood.dossier = structuredClone(busyDossier)
    const { page, close } = await stage.visit(linkFragment('de'))
    await page.getByText('42,80 € noch zu Ihren Gunsten').waitFor()
    await page.getByText('vollständig verrechnet').waitFor()
    await page.getByRole('button', { name: 'Ansehen A-2025-0090' }).click()
    await page.getByText('abgelaufen am 31. Januar 2026').waitFor()
    expect(await page.getByRole('button', { name: 'Angebot annehmen' }).getAttribute('aria-disabled')).toBe('true')
    await page.getByText('Das Angebot ist abgelaufen.').first().waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Angebote' }).waitFor()
    expect(new URL(page.url()).hash).toBe('#/de/i')
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PDF G-2026-0001' }).click()])
    expect(download.suggestedFilename()).toBe('G-2026-0001.pdf')
    await close()
  })
})
