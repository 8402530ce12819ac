import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { builtPortal } from './built-portal.ts'
import { knownToken, startPortalDouble, type PortalDouble } from './portal-double.ts'

const executablePath = '/usr/bin/chromium'

/** The reason why browser tests cannot run here, or false. */
export const noChromium = existsSync(executablePath) ? false : `there is no ${executablePath} on this machine`

/** A browser, the double behind it, and pages that collect what the browser complains of. */
export type Stage = { browser: Browser; double: PortalDouble; visit: (fragment: string, options?: BrowserContextOptions) => Promise<Visit>; close: () => Promise<void> }

/** An open page, what the browser complained of, and which foreign addresses it asked. */
export type Visit = { page: Page; complaints: string[]; foreign: string[]; close: () => Promise<void> }

/** The fragment of a link that opens the dossier. */
export const linkFragment = (language: string) => `#/${language}/i/${knownToken}`

/** Builds and serves the portal and starts the browser. */
export async function setStage(): Promise<Stage> {
  const double = await startPortalDouble(await builtPortal())
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
  const visit = async (fragment: string, options: BrowserContextOptions = {}): Promise<Visit> => {
    const context = await browser.newContext({ locale: 'de-DE', acceptDownloads: true, reducedMotion: 'reduce', ...options })
    const page = await context.newPage()
    const complaints: string[] = []
    const foreign: string[] = []
    page.on('pageerror', (mistake) => complaints.push(String(mistake)))
    page.on('console', (line) => {
      if (line.type() === 'error' && !/status of (4|5)\d\d|net::ERR/.test(line.text())) complaints.push(line.text())
    })
    page.on('request', (asked) => {
      if (!asked.url().startsWith(double.url) && !/^(data|blob):/.test(asked.url())) foreign.push(asked.url())
    })
    await page.goto(`${double.url}/${fragment}`)
    return { page, complaints, foreign, close: () => context.close() }
  }
  const close = async () => {
    await browser.close()
    await double.close()
  }
  return { browser, double, visit, close }
}
