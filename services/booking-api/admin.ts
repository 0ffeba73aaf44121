import { parseArgs } from 'node:util'
import { instant } from '@vestibule/scheduling/instant.ts'
import { runAdmin } from './admin-commands.ts'
import { config } from './config.ts'

// `pnpm admin …`: what an operator does by hand. Beside main.ts the only file that sees the environment and the machine's clock.
try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      'insider-name': { type: 'string' },
      address: { type: 'string' },
      slug: { type: 'string' },
      'time-zone': { type: 'string' },
      headline: { type: 'string' },
      language: { type: 'string' },
      organization: { type: 'string' },
      scopes: { type: 'string' },
      minors: { type: 'string' },
      'longest-minutes': { type: 'string' },
      'minutes-per-week': { type: 'string' },
      'minutes-per-month': { type: 'string' },
      'allowed-hours': { type: 'string' },
      referrals: { type: 'string' },
      standing: { type: 'string' },
    },
  })
  await runAdmin(config(process.env), positionals, values, { now: () => instant(Date.now()), say: (line) => console.log(line) })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
