import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { builtPortal } from './built-portal.ts'

async function gzippedBytes(ending: string): Promise<number> {
  const assets = join(await builtPortal(), 'assets')
  const files = (await readdir(assets)).filter((name) => name.endsWith(ending))
  const sizes = await Promise.all(files.map(async (name) => gzipSync(await readFile(join(assets, name)), { level: 9 }).length))
  return sizes.reduce((sum, size) => sum + size, 0)
}

it('is at most 30 KB of scripts and 10 KB of styles on the wire', { timeout: 60_000 }, async () => {
  expect(await gzippedBytes('.js')).toBeLessThanOrEqual(30_000)
  expect(await gzippedBytes('.css')).toBeLessThanOrEqual(10_000)
})

it('is one page, one script and one style, all from its own place and none inline', { timeout: 60_000 }, async () => {
  const page = await readFile(join(await builtPortal(), 'index.html'), 'utf8')
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(page).toMatch(/<script type="module" crossorigin src="\/assets\/[\w-]+\.js"><\/script>/)
  expect(page).not.toMatch(/<style|style=|\son\w+=|https?:/)
  expect(await readdir(join(await builtPortal(), 'assets'))).toHaveLength(2)
})
