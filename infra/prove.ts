import { readdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'

/** What every proof is told. Whatever it draws, it draws from the seed, so that a failure can be had again. */
export interface ProofOptions {
  readonly seed: number
  /** Stop asking when this much time has gone, and say how far it came; undefined: go all the way. */
  readonly minutes: number | undefined
}

/** A file in `infra/prove` exports this: it resolves to one line on what was shown, or throws what was found. */
export type Prove = (options: ProofOptions) => Promise<string>

const available = (await readdir(new URL('./prove/', import.meta.url))).filter((file) => /^[a-z-]+\.ts$/.test(file))
const names = available.map((file) => file.slice(0, -'.ts'.length))

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, minutes: { type: 'string' } },
})
const [name = ''] = positionals

if (!names.includes(name)) {
  console.error(`pnpm prove <name> [--seed n] [--minutes n]\n\nThere is: ${names.join(', ')}`)
  process.exitCode = 2
} else {
  const seed = Number(values.seed ?? Date.now() % 2 ** 31)
  const minutes = values.minutes === undefined ? undefined : Number(values.minutes)
  console.log(`${name}, seed ${seed}`)
  try {
    const { prove }: { prove: Prove } = await import(`./prove/${name}.ts`)
    console.log(`shown: ${await prove({ seed, minutes })}`)
  } catch (found) {
    console.error(found)
    console.error(`not shown; again with: pnpm prove ${name} --seed ${seed}`)
    process.exitCode = 1
  }
}
