import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { linkFragment, noChromium, setStage, type Stage } from './portal-in-chromium.ts'
import { fullDossier } from './sample-dossier.ts'

describe.skipIf(noChromium)('“viewed” means that a person was there', { timeout: 30_000 }, () => {
  let stage: Stage
  beforeAll(async () => void (stage = await setStage()), 60_000)
  afterAll(() => stage?.close())
  beforeEach(() => stage.double.reset())
  const views = () => stage.double.seen.filter(({ path }) => path === '/portal/v1/views')
  const openLink = async () => {
    const visit = await stage.visit(linkFragment('de'), { viewport: { width: 390, height: 700 } })
    await visit.page.locator('.open-amount').waitFor()
    return visit
  }

  it('not by loading, nor by what scripts make of the page', async () => {
    const { page, close } = await openLink()
    await page.evaluate(() => {
      window.scrollTo(0, 300)
      for (const type of ['pointerdown', 'keydown', 'click', 'scroll', 'wheel', 'touchmove']) document.body.dispatchEvent(new Event(type, { bubbles: true }))
      document.querySelector<HTMLButtonElement>('.row-actions button')?.click()
    })
    await page.waitForTimeout(300)
    expect(views()).toHaveLength(0)
    await close()
  })

  it.each<[string, (page: Page) => Promise<unknown>]>([
    ['a pointer', (page) => page.mouse.click(5, 5)],
    ['a key', (page) => page.keyboard.press('Tab')],
    ['the wheel', (page) => page.mouse.wheel(0, 200)],
  ])('once, by %s, for all that is on the page', async (_name, touch) => {
    const { page, close } = await openLink()
    await touch(page)
    await expect.poll(() => views().length).toBe(1)
    expect(JSON.parse(views()[0]?.body ?? '')).toEqual({ invoiceIds: [...fullDossier.invoices, ...fullDossier.creditNotes, ...fullDossier.estimates].map(({ id }) => id) })
    await page.keyboard.press('Tab')
    await page.mouse.click(5, 5)
    await page.mouse.wheel(0, 200)
    await page.getByLabel('Sprache').selectOption('ro')
    await page.getByText('De acum înainte').waitFor()
    expect(views()).toHaveLength(1)
    await close()
  })

  it('said again under the same key when no answer came', async () => {
    stage.double.mood.fail['POST /views'] = 0
    const { page, close } = await openLink()
    await page.keyboard.press('Tab')
    await expect.poll(() => views().length).toBeGreaterThan(0)
    await page.waitForTimeout(200)
    delete stage.double.mood.fail['POST /views']
    const before = views().length
    await page.keyboard.press('Tab')
    await expect.poll(() => views().length).toBe(before + 1)
    await page.waitForTimeout(100)
    await page.keyboard.press('Tab')
    await page.waitForTimeout(100)
    expect(views()).toHaveLength(before + 1)
    expect(new Set(views().map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
    await close()
  })
})
