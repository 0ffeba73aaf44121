// The two commands, `npm start` and `npm test`, on a machine with only Node 20 or newer and npm. Plain JavaScript without dependencies:
// it runs before anything is installed, and on a Node that cannot read the rest of this repository.
import { browser } from './browser.mjs'
import { build, install } from './prepare.mjs'
import { run, say } from './run.mjs'
import { toolchain } from './toolchain.mjs'

const [command, ...rest] = process.argv.slice(2)

async function start(environment) {
  await build(environment)
  say('starting the service')
  return run('node', ['services/booking-api/dist/main.js', ...rest], { environment, tether: true })
}

async function test(environment) {
  const projects = rest.flatMap((word, at) => (word === '--project' ? rest[at + 1] : (/^--project=(.*)/.exec(word)?.[1] ?? [])))
  const whole = projects.length === 0 || projects.some((name) => 'whole'.startsWith(name.replace(/\*.*/, '')))
  const chosen = whole ? { ...environment, CHROMIUM_PATH: await browser(environment) } : environment
  say('testing')
  return run('node', ['node_modules/vitest/vitest.mjs', 'run', ...rest], { environment: chosen })
}

const commands = { start, test }

try {
  if (!Object.hasOwn(commands, command)) throw new Error('usage: node infra/launch.mjs start|test [arguments]')
  const environment = await toolchain()
  await install(environment)
  process.exitCode = await commands[command](environment)
} catch (error) {
  if (error instanceof Error) say(error.message)
  process.exitCode = error?.exitCode ?? 1
}
