import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { builtPortal } from './built-portal.ts'

/** Names and sizes on the wire of the page's files, largest first. */
async function gzipped(ending: string): Promise<[name: string, bytes: number][]> {
  const assets = join(await builtPortal(), 'assets')
  const files = (await readdir(assets)).filter((name) => name.endsWith(ending))
  const sizes = await Promise.all(files.map(async (name): Promise<[string, number]> => [name, gzipSync(await readFile(join(assets, name)), { level: 9 }).length]))
  return sizes.sort(([, a], [, b]) => b - a)
}

it('is at most 30 KB of scripts with the words of one language, and 10 KB of styles, on the wire', { timeout: 60_000 }, async () => {
  const scripts = await gzipped('.js')
  expect(scripts).toHaveLength(6)
  const [[, page] = ['', Infinity], [, words] = ['', Infinity]] = scripts
  console.log(`The portal: ${page} bytes of script, ${words} of words.`)
  expect(page + words).toBeLessThanOrEqual(30_000)
  expect((await gzipped('.css')).reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual(10_000)
})

it('is one page, one script, one style and the words of five languages, all from its own place and none inline', { timeout: 60_000 }, async () => {
  const page = await readFile(join(await builtPortal(), 'index.html'), 'utf8')
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(page).toMatch(/<script type="module" crossorigin src="\/assets\/[\w-]+\.js"><\/script>/)
  expect(page).not.toMatch(/<style|style=|\son\w+=|https?:/)
  expect((await readdir(join(await builtPortal(), 'assets'))).map((name) => name.replace(/-[\w-]+\./, '.')).sort()).toEqual(['de.js', 'en.js', 'fr.js', 'index.css', 'index.js', 'nl.js', 'ro.js'])
})
