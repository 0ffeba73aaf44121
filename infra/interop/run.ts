import { spawn } from 'node:child_process'

export interface RunOptions {
  readonly env?: Readonly<NodeJS.ProcessEnv>
  readonly input?: string
}

/** Runs a program to its end and gives what it printed. Throws with what it complained of when it ends with anything but 0. */
export function run(
  command: string,
  args: readonly string[],
  { env = process.env, input = '' }: RunOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, timeout: 120_000, killSignal: 'SIGKILL' })
    const [out, err]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (piece: Buffer) => out.push(piece))
    child.stderr.on('data', (piece: Buffer) => err.push(piece))
    child.stdin.on('error', () => undefined) // it ended without reading
    child.stdin.end(input)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(Buffer.concat(out).toString())
      reject(new Error(`${command} ended with ${code ?? signal}: ${Buffer.concat(err).toString().trim().slice(-2000)}`))
    })
  })
}
