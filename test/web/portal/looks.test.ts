import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Dossier } from '../../../web/portal/dossier.ts'
import { knownCode } from './portal-double.ts'
import { linkFragment, noChromium, setStage, type Stage } from './portal-in-chromium.ts'
import { busyDossier, estimateDossier, fullDossier, settledDossier, singleDossier } from './sample-dossier.ts'

const widths = [320, 390, 768, 1440]
const dossiers: [string, Dossier][] = [['full', fullDossier], ['single', singleDossier], ['busy', busyDossier], ['settled', settledDossier]]
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

describe.skipIf(noChromium)('the portal can be read and used by everyone', { timeout: 60_000 }, () => {
  let stage: Stage
  beforeAll(async () => void (stage = await setStage()), 60_000)
  afterAll(() => stage?.close())
  beforeEach(() => stage.double.reset())

  const openDossier = async (language: 'de' | 'ro', colorScheme: 'light' | 'dark', dossier: Dossier) => {
    stage.double.mood.dossier = { ...structuredClone(dossier), customer: { ...dossier.customer, language } }
    const visit = await stage.visit(linkFragment(language), { colorScheme, locale: language === 'de' ? 'de-DE' : 'ro-RO' })
    await visit.page.locator('.open-amount').waitFor()
    return visit
  }

  describe.each([['de', 'light'], ['de', 'dark'], ['ro', 'light'], ['ro', 'dark']] as const)('in %s, %s', (language, scheme) => {
    // The busy dossier has every part of the others, so it alone is searched at every width.
    it.each(dossiers)('with the %s dossier at every width', async (_name, dossier) => {
      const { page, complaints, foreign, close } = await openDossier(language, scheme, dossier)
      if (dossier.invoices.length > 0) {
        await page.locator('.row-actions button').first().click()
        await page.locator('.lines').waitFor()
      }
      if (dossier === busyDossier) await page.locator('.main-actions button').first().click()
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 })
        expect(await overflow(page), `${width} px`).toBe(0)
        const isSearched = dossier === busyDossier || width === 390
        if (isSearched) expect(await violations(page), `${width} px`).toEqual([])
      }
      expect([complaints, foreign]).toEqual([[], []])
      await close()
    })

    it('on the page of an estimate, and while it is answered', async () => {
      stage.double.mood.dossier = { ...structuredClone(estimateDossier), customer: { ...estimateDossier.customer, language } }
      const { page, complaints, close } = await stage.visit(linkFragment(language), { colorScheme: scheme, viewport: { width: 320, height: 700 } })
      await page.locator('.lines').waitFor()
      expect(await overflow(page)).toBe(0)
      await page.locator('.main-actions button').first().click()
      await page.locator('.action-form .button-main').click()
      await page.locator('.fault').waitFor()
      expect(await overflow(page)).toBe(0)
      expect(await violations(page)).toEqual([])
      expect(complaints).toEqual([])
      await close()
    })

    it('on the pages of those who have no dossier open', async () => {
      for (const fragment of [`#/${language}`, `#/${language}/i`, `#/${language}/i/unknown`, `#/${language}/c/${knownCode}`]) {
        const { page, close } = await stage.visit(fragment, { colorScheme: scheme, viewport: { width: 320, height: 700 } })
        await page.locator('.message-page h1').waitFor()
        const submit = page.locator('form .button-main')
        if (await submit.count()) await submit.click()
        expect(await overflow(page), fragment).toBe(0)
        expect(await violations(page), fragment).toEqual([])
        await close()
      }
    })
  })

  it('with letters twice as large on a phone', async () => {
    const { page, close } = await openDossier('de', 'light', busyDossier)
    await page.setViewportSize({ width: 390, height: 800 })
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    await page.locator('.row-actions button').first().click()
    await page.locator('.lines').waitFor()
    expect(await overflow(page)).toBe(0)
    await close()
  })

  it('while it loads', async () => {
    stage.double.mood.delayMs = 2000
    const { page, close } = await stage.visit(linkFragment('de'))
    await page.getByText('Ihre Rechnungen werden geladen.').waitFor({ state: 'attached' })
    expect(await violations(page)).toEqual([])
    await close()
  })

  it('by keyboard alone, in the order in which it is read, with targets large enough for a finger', async () => {
    const { page, close } = await openDossier('de', 'light', singleDossier)
    const names: string[] = []
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press('Tab')
      names.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''))
    }
    expect(names.slice(0, 3)).toEqual(['Einzelheiten R-2026-0017', 'PDF R-2026-0017', 'Überweisung'])
    const small = await page.locator('button, select, summary, input').evaluateAll((targets) =>
      targets.map((target) => target.getBoundingClientRect()).filter(({ width, height }) => width < 24 || height < 24).length)
    expect(small).toBe(0)
    await close()
  })
})

/** By how many pixels the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** What axe finds, as rule and place. */
async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).withTags(rules).analyze()
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`))
}
