import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { knownCode } from './portal-double.ts'
import { noChromium, setStage, type Stage } from './portal-in-chromium.ts'

describe.skipIf(noChromium)('the letter reader’s way in', { timeout: 30_000 }, () => {
  let stage: Stage
  beforeAll(async () => void (stage = await setStage()), 60_000)
  afterAll(() => stage?.close())
  beforeEach(() => stage.double.reset())

  it('is the bare address, in the browser’s language', async () => {
    const { page, complaints, close } = await stage.visit('')
    const code = page.getByLabel('Code', { exact: true })
    await code.waitFor()
    expect(await code.getAttribute('autocomplete')).toBe('one-time-code')
    expect(stage.double.seen).toHaveLength(0)
    expect(complaints).toEqual([])
    await close()
  })

  it('takes a pasted code with its look-alikes and opens the same page', async () => {
    const { page, close } = await stage.visit('', { permissions: ['clipboard-read', 'clipboard-write'] })
    const code = page.getByLabel('Code', { exact: true })
    await code.waitFor()
    await page.evaluate(() => navigator.clipboard.writeText(' 7k2m 9qxa–4tb9 ooil '))
    await code.focus()
    await page.keyboard.press('Control+V')
    expect(await code.inputValue()).toBe('7K2M-9QXA-4TB9-0011')
    await page.getByLabel('Postleitzahl oder Rechnungsnummer').fill(' 10115 ')
    await page.keyboard.press('Enter')
    await page.getByText('2.155,08 €').first().waitFor()
    expect(JSON.parse(stage.double.seen[0]?.body ?? '')).toEqual({ code: '7K2M9QXA4TB90011', check: '10115' })
    expect(new URL(page.url()).hash).toBe('#/de/i')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await close()
  })

  it('keeps the caret where one types in the middle', async () => {
    const { page, close } = await stage.visit('')
    const code = page.getByLabel('Code', { exact: true })
    await code.pressSequentially('7k2m9qxa4tbc')
    expect(await code.inputValue()).toBe('7K2M-9QXA-4TBC')
    for (let step = 0; step < 9; step += 1) await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('zz')
    expect(await code.inputValue()).toBe('7K2M-ZZ9Q-XA4T-BC')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    expect(await code.inputValue()).toBe('7K2M-9QXA-4TBC')
    await close()
  })

  it('says what is wrong before anything is sent, each sentence linked to its field', async () => {
    const { page, close } = await stage.visit('')
    await page.getByLabel('Code', { exact: true }).fill('7K2M U')
    await page.getByRole('button', { name: 'Rechnungen anzeigen' }).click()
    const summary = page.getByRole('alert')
    await summary.getByText('Das Zeichen „U“ kommt in unseren Codes nicht vor.').waitFor()
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true)
    await summary.getByRole('link', { name: 'Bitte geben Sie Ihre Postleitzahl' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('check')
    await page.getByLabel('Code', { exact: true }).fill('7K2M')
    await page.keyboard.press('Enter')
    await summary.getByText('Der Code hat 16 Zeichen. Eingegeben wurden 4 Zeichen.').waitFor()
    await page.getByLabel('Code', { exact: true }).fill('7K2M9QXA4TB90012')
    await page.keyboard.press('Enter')
    await summary.getByText('Im Code ist ein Tippfehler.').waitFor()
    expect(stage.double.seen).toHaveLength(0)
    await close()
  })

  it('never tells which half was wrong, and keeps what was typed', async () => {
    const { page, close } = await stage.visit('')
    await page.getByLabel('Code', { exact: true }).fill('7K2M9QXA4TBC777P')
    await page.getByLabel('Postleitzahl oder Rechnungsnummer').fill('10115')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('gehören nicht zusammen, oder der Code gilt nicht mehr').waitFor()
    expect(await page.getByLabel('Code', { exact: true }).inputValue()).toBe('7K2M-9QXA-4TBC-777P')
    stage.double.mood.fail['POST /sessions'] = 429
    await page.getByRole('button', { name: 'Rechnungen anzeigen' }).click()
    await page.getByRole('alert').getByText('Zu viele Versuche in kurzer Zeit').waitFor()
    await close()
  })

  it('changes its language before anyone is known, without asking the server', async () => {
    const { page, close } = await stage.visit('#/de')
    await page.getByLabel('Sprache').selectOption('fr')
    await page.getByRole('heading', { name: 'Consulter vos factures' }).waitFor()
    expect(new URL(page.url()).hash).toBe('#/fr')
    expect(stage.double.seen).toHaveLength(0)
    await close()
  })

  describe('by the QR code of the letter', () => {
    const scanned = `#/de/c/${knownCode}`

    it('asks for the postcode only, and asks the server nothing before', async () => {
      const { page, complaints, close } = await stage.visit(scanned)
      await page.getByText('7K2M-9QXA-4TB9-0011').waitFor()
      expect(await page.locator('main input').count()).toBe(1)
      expect(stage.double.seen).toHaveLength(0)
      await page.getByLabel('Postleitzahl oder Rechnungsnummer').fill('10115')
      await page.keyboard.press('Enter')
      await page.getByText('2.155,08 €').first().waitFor()
      expect(JSON.parse(stage.double.seen[0]?.body ?? '')).toEqual({ code: knownCode, check: '10115' })
      expect(new URL(page.url()).hash).toBe('#/de/i')
      expect(complaints).toEqual([])
      await close()
    })

    it('keeps the code in the address bar until it is in use, through a change of language and a reload', async () => {
      const { page, close } = await stage.visit(scanned)
      await page.getByLabel('Sprache').selectOption('ro')
      await page.getByText('Codul din scrisoarea dumneavoastră este deja completat.').waitFor()
      expect(new URL(page.url()).hash).toBe(`#/ro/c/${knownCode}`)
      await page.reload()
      await page.getByText('7K2M-9QXA-4TB9-0011').waitFor()
      await close()
    })

    it('shows the code as well once they do not fit together, with what was typed', async () => {
      const { page, close } = await stage.visit(scanned)
      await page.getByLabel('Postleitzahl oder Rechnungsnummer').fill('99999')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').getByText('gehören nicht zusammen').waitFor()
      expect(await page.getByLabel('Code', { exact: true }).inputValue()).toBe('7K2M-9QXA-4TB9-0011')
      expect(await page.getByLabel('Postleitzahl oder Rechnungsnummer').inputValue()).toBe('99999')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert')
      await close()
    })

    it('goes on asking for the postcode only while the server is out of reach', async () => {
      stage.double.mood.fail['POST /sessions'] = 503
      const { page, close } = await stage.visit(scanned)
      await page.getByLabel('Postleitzahl oder Rechnungsnummer').fill('10115')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').getByText('Auf unserer Seite ist etwas schiefgegangen.').waitFor()
      expect(await page.locator('main input').count()).toBe(1)
      expect(new URL(page.url()).hash).toBe(scanned)
      await close()
    })

    it('lets another code be entered, and puts the caret there', async () => {
      const { page, close } = await stage.visit(scanned)
      await page.getByRole('button', { name: 'Anderen Code eingeben' }).click()
      const code = page.getByLabel('Code', { exact: true })
      await code.waitFor()
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('code')
      expect(await code.inputValue()).toBe('7K2M-9QXA-4TB9-0011')
      await close()
    })

    it('takes the code of the next letter in the same window', async () => {
      const { page, close } = await stage.visit('#/de/c/7K2M9QXA4TBC777P')
      await page.getByText('7K2M-9QXA-4TBC-777P').waitFor()
      await page.evaluate((fragment) => void (location.hash = fragment), scanned)
      await page.getByText('7K2M-9QXA-4TB9-0011').waitFor()
      await close()
    })

    it.each([['7k2m-9qxa-4tb9-ooil', '7K2M-9QXA-4TB9-0011', 1], ['7K2M9QXA', '7K2M-9QXA', 2], ['7K2M9QXA4TB90012', '7K2M-9QXA-4TB9-0012', 2]])('with %s', async (given, shown, inputs) => {
      const { page, close } = await stage.visit(`#/de/c/${given}`)
      await page.locator('main input').first().waitFor()
      expect(await page.locator('main input').count()).toBe(inputs)
      expect(inputs === 1 ? await page.locator('.known-code-blocks').innerText() : await page.getByLabel('Code', { exact: true }).inputValue()).toBe(shown)
      await close()
    })
  })
})
