import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { treeOf } from './process-tree.ts'

export interface Started {
  /** Waits until its output holds `words`, and gives all of it so far. Throws when it ends without. */
  readonly said: (words: string | RegExp) => Promise<string>
  /** Every process that came of it; none once it has ended, for then its number may be somebody else's. */
  readonly tree: () => Promise<number[]>
  /** Ctrl-C: the terminal sends SIGINT to the whole group. Gives the exit code. */
  readonly interrupt: () => Promise<number | null>
  /** Waits for its own end: exit code and everything it said. */
  readonly ended: () => Promise<{ code: number | null; output: string }>
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** `npm start` in this checkout, as typed into a terminal of its own, with these settings and none of ours. */
export function npmStart(settings: Record<string, string>): Started {
  const ours = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|VITEST|NODE_|DATABASE_|SMTP_|PUBLIC_URL$|HOST$|ROLE$|INIT_CWD$)/.test(name),
  )
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...Object.fromEntries(ours), ...settings },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { pid } = child
  if (pid === undefined) throw new Error('npm cannot be run')
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const closed = once(child, 'close') as Promise<[number | null]>

  const said = (words: string | RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => (typeof words === 'string' ? output.includes(words) : words.test(output)) && resolve(output)
      for (const stream of [child.stdout, child.stderr]) stream.on('data', look)
      closed.then(() => look() || reject(new Error(`npm start ended without saying ${words}:\n${output}`)))
      look()
    })
  return {
    said,
    tree: async () => (child.exitCode === null && child.signalCode === null ? treeOf(pid) : []),
    interrupt: async () => {
      process.kill(-pid, 'SIGINT')
      return (await closed)[0]
    },
    ended: async () => ({ code: (await closed)[0], output }),
  }
}
