import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'

const launcher = fileURLToPath(new URL('./run.mjs', import.meta.url))
const started: ChildProcess[] = []

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

describe('a program that the launcher runs', () => {
  it('gives its exit code', async () => {
    const { child } = launch('process.exit(7)')
    expect(await once(child, 'exit')).toEqual([7, null])
  })

  it('hears of Ctrl-C once, though terminal and npm both tell the launcher, and may take its time', async () => {
    const { child, lines } = launch(`
      process.on('SIGINT', () => console.log('SIGINT'))
      process.on('SIGTERM', () => { console.log('SIGTERM'); process.exit(3) })
      setInterval(() => {}, 1000), console.log('ready')`)
    const ended = once(child, 'exit') // it may have ended before its last line is read
    expect(await lines()).toBe('ready')
    child.kill('SIGINT')
    expect(await lines()).toBe('SIGINT')
    child.kill('SIGINT')
    child.kill('SIGTERM')
    expect(await lines()).toBe('SIGTERM')
    expect(await ended).toEqual([3, null])
  })

  it('is told when the launcher is killed', async () => {
    const { child, lines } = launch(`
      process.once('disconnect', () => { console.log('alone'); process.exit() })
      process.channel.unref(), setInterval(() => {}, 1000), console.log('ready')`)
    expect(await lines()).toBe('ready')
    child.kill('SIGKILL')
    expect(await lines()).toBe('alone')
  })
})

/** The launcher's `run` in a process of its own, tethered as the service is; `lines` gives the program's next line. */
function launch(program: string): { child: ChildProcess; lines: () => Promise<string | undefined> } {
  const script = `
    const { run } = await import(${JSON.stringify(launcher)})
    process.exitCode = await run(process.execPath, ['-e', ${JSON.stringify(program)}], { tether: true })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  started.push(child)
  const reader = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return { child, lines: async () => (await reader.next()).value }
}
