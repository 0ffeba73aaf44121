import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { keep, kept } from './prepare.mjs'
import { say } from './run.mjs'

const NODE_MAJOR = 26
const PNPM = '12.21.0'
const PNPM_MAJOR = 12

/**
 * The environment in which `node` is Node 26 and `pnpm` is pnpm 12: this one when it is so already, else one with both from npm, in
 * npm's own cache. Where they lie is remembered: a second start asks npm nothing, and so needs no network.
 */
export async function toolchain() {
  if (Number.parseInt(process.versions.node, 10) < 20) throw new Error(`Node 20 or newer is needed; this is ${process.version}.`)
  if (await fits(process.env)) return process.env
  const known = kept('tools')
  if (known && (await fits(withBin(known)))) return withBin(known)
  say(`fetching Node ${NODE_MAJOR} and pnpm ${PNPM_MAJOR} (once, about 60 MB)`)
  const bin = await fetched(['--prefer-offline']).catch(() => fetched([]))
  if (!(await fits(withBin(bin)))) throw new Error(`npm gave no working Node ${NODE_MAJOR} and pnpm ${PNPM_MAJOR} in ${bin}.`)
  keep('tools', bin)
  return withBin(bin)
}

function withBin(bin) {
  return { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }
}

/** Asks the programs themselves: a hardened npm leaves out the script that brings Node, without a word. */
async function fits(environment) {
  try {
    const [node, pnpm] = await Promise.all([version('node', environment), version('pnpm', environment)])
    return Number.parseInt(node.slice(1), 10) >= NODE_MAJOR && Number.parseInt(pnpm, 10) === PNPM_MAJOR
  } catch {
    return false
  }
}

async function version(program, environment) {
  const { stdout } = await promisify(execFile)(program, ['--version'], { env: environment, timeout: 60_000 })
  return stdout.trim()
}

/** The folder with both programs. The flags win over settings such as `yes=false` and `ignore-scripts=true`. */
async function fetched(flags) {
  const packages = [`--package=node@${NODE_MAJOR}`, `--package=pnpm@${PNPM}`]
  const print = ['node', '-p', 'process.env.PATH']
  const npx = ['--yes', '--ignore-scripts=false', ...flags, ...packages, '--', ...print]
  const { stdout } = await promisify(execFile)('npx', npx, { maxBuffer: 1024 * 1024 }).catch((error) => {
    throw new Error(`npx could not fetch Node ${NODE_MAJOR} and pnpm ${PNPM_MAJOR}: ${error.stderr?.trim() || error.message}`)
  })
  const bin = stdout
    .trim()
    .split('\n')
    .at(-1)
    ?.split(delimiter)
    .find((folder) => existsSync(join(folder, 'pnpm')))
  if (!bin) throw new Error('npx brought no pnpm.')
  return bin
}
