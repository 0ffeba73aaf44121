import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT, run, say } from './run.mjs'

// The headless shell first: the same engine without the desktop's browser around it does the tests with two fifths less work.
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

/** The path of a Chromium that runs: the one named by CHROMIUM_PATH, the machine's own, or else one that is fetched. */
export async function browser(environment) {
  const named = process.env.CHROMIUM_PATH
  if (named && (await runs(named))) return named
  if (named) throw new Error(`CHROMIUM_PATH names ${named}, which does not run.`)
  const found = (await installed()) ?? (await fromDebian(environment)) ?? (await fromPlaywright(environment))
  if (found) return found
  throw new Error(
    'the tests need a Chromium or Chrome, and none could be found or fetched. Install one and name it in CHROMIUM_PATH, ' +
      'or leave it out: npm test -- --project rules --project api',
  )
}

async function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  for (const path of [...places, ...MAC]) if (existsSync(path) && (await runs(path))) return path
  return undefined
}

/** Ubuntu's `chromium` only points to a snap that may be missing: being there is not enough. */
async function runs(path) {
  return promisify(execFile)(path, ['--version'], { timeout: 60_000 }).then(
    () => true,
    () => false,
  )
}

async function fromDebian(environment) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get') || !existsSync('/etc/debian_version')) return undefined
  say('installing Chromium from Debian')
  const quiet = { environment: { ...environment, DEBIAN_FRONTEND: 'noninteractive' } }
  await run('/usr/bin/apt-get', ['update', '-qq'], quiet)
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const code = await run('/usr/bin/apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], quiet)
    if (code === 0) return installed()
  }
  return undefined
}

async function fromPlaywright(environment) {
  const path = await playwrightPath(environment)
  if (path && existsSync(path) && (await runs(path))) return path
  say('fetching a Chromium for the tests (once, about 170 MB)')
  const code = await run('node', ['node_modules/playwright-core/cli.js', 'install', 'chromium'], { environment })
  const fetched = code === 0 ? await playwrightPath(environment) : undefined
  return fetched && (await runs(fetched)) ? fetched : undefined
}

async function playwrightPath(environment) {
  const ask = `process.stdout.write(require('playwright-core').chromium.executablePath())`
  return promisify(execFile)('node', ['-e', ask], { cwd: ROOT, env: environment }).then(
    ({ stdout }) => stdout,
    () => undefined,
  )
}
