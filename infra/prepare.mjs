import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ROOT, run, say } from './run.mjs'

// What was done is noted beside it, under a digest of what it was made from: a second start has nothing to do and needs no network.
const NOTES = join(ROOT, 'node_modules', '.vestibule')

/** What was last noted under this name. */
export function kept(name) {
  try {
    return readFileSync(join(NOTES, name), 'utf8')
  } catch {
    return undefined
  }
}

export function keep(name, value) {
  mkdirSync(NOTES, { recursive: true })
  writeFileSync(join(NOTES, name), value)
}

/** Installs exactly what the lockfile says, when that or the machine has changed. Never asks anything. */
export async function install(environment) {
  const sources = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'patches', ...packages()]
  const wanted = `${process.platform} ${process.arch} ${digest(sources)}`
  const whole =
    existsSync(join(ROOT, 'node_modules', '.modules.yaml')) && existsSync(join(ROOT, 'services/booking-api/node_modules'))
  if (whole && kept('installed') === wanted) return
  say('installing packages')
  const tools = kept('tools') // pnpm may clear node_modules, and this note with it
  const code = await run('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], {
    environment: { ...environment, CI: 'true' },
  })
  if (code !== 0) throw new Error('the packages could not be installed; the lines above say why.')
  if (tools) keep('tools', tools)
  keep('installed', wanted)
}

/** Builds the booking page and the bundle of the service, each when its sources have changed. */
export async function build(environment) {
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']
  const page = { folder: 'services/booking-page', built: 'dist/index.html', from: [], by: vite }
  const bundler = '../../infra/bundle.ts'
  const service = { folder: 'services/booking-api', built: 'dist/main.js', from: ['infra/bundle.ts', 'patches'], by: [bundler] }
  await Promise.all([buildOne('page', page, environment), buildOne('service', service, environment)])
}

async function buildOne(name, { folder, built, from, by }, environment) {
  const wanted = digest([folder, 'packages', 'pnpm-lock.yaml', ...from])
  if (existsSync(join(ROOT, folder, built)) && kept(name) === wanted) return
  say(`building the ${name}`)
  rmSync(join(NOTES, name), { force: true }) // an interrupted build is no build
  const code = await run('node', by, { environment, folder: join(ROOT, folder) })
  if (code !== 0) throw new Error(`the ${name} could not be built; the lines above say why.`)
  keep(name, wanted)
}

function packages() {
  const folders = ['packages', 'services'].flatMap((parent) => readdirSync(join(ROOT, parent)).map((name) => join(parent, name)))
  return ['package.json', ...folders.map((folder) => join(folder, 'package.json'))].filter((path) => existsSync(join(ROOT, path)))
}

/** One digest over the names and contents of files, and of all files in folders. */
function digest(paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap((one) => files(join(ROOT, one)))) {
    hash
      .update(`${relative(ROOT, path)}\0`)
      .update(readFileSync(path))
      .update('\0')
  }
  return hash.digest('hex')
}

function files(path) {
  if (!existsSync(path)) return []
  const inside = readdirOf(path)
  if (!inside) return [path]
  const own = inside.filter((name) => !['node_modules', 'dist'].includes(name)).sort()
  return own.flatMap((name) => files(join(path, name)))
}

function readdirOf(path) {
  try {
    return readdirSync(path)
  } catch {
    return undefined // a file
  }
}
