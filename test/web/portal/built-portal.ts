import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

let built: Promise<string> | undefined

/** Builds the portal as it is deployed, into a folder of its own, once per test file; answers the folder. */
export function builtPortal(): Promise<string> {
  return (built ??= buildOnce())
}

async function buildOnce(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-site-'))
  process.env['SITES_FOLDER'] = folder
  await build({ configFile: fileURLToPath(new URL('../../../web/portal/vite.config.ts', import.meta.url)), logLevel: 'error' })
  delete process.env['SITES_FOLDER']
  return folder
}
