import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type UserConfig } from 'vite'

const sites = fileURLToPath(new URL('../../.build/sites', import.meta.url))

/**
 * Builds the portal to the root of the sites folder. The console has its own folder beside it, so only the portal's own
 * assets of the last build are taken away. `SITES_FOLDER` builds somewhere else, for a trial.
 */
export default defineConfig((): UserConfig => {
  const outDir = process.env['SITES_FOLDER'] ?? sites
  return {
    root: fileURLToPath(new URL('.', import.meta.url)),
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    plugins: [{ name: 'clear-own-assets', apply: 'build', buildStart: () => rmSync(`${outDir}/assets`, { recursive: true, force: true }) }],
    build: { outDir, emptyOutDir: false, modulePreload: false, assetsInlineLimit: 0, reportCompressedSize: false },
  }
})
