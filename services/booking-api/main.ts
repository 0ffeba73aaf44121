import { join } from 'node:path'
import { instant } from '@vestibule/scheduling/instant.ts'
import { config } from './config.ts'
import { serve } from './serve.ts'

// An orchestrator kills after ten seconds. What is cut off then, a mail under way, is taken up again by whoever has the lease next.
const STOP_MS = 9_000

// The only file that sees the environment and the machine's clock.
try {
  const settings = config(process.env)
  const service = await serve(settings, {
    machineNow: () => instant(Date.now()),
    clockFile: settings.database.kind === 'embedded' ? join(settings.database.dataDir, 'clock-ahead-ms') : null,
    say: (line) => console.log(line),
  })

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    console.log('Stopping …')
    setTimeout(() => process.exit(0), STOP_MS)
    await service.stop()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.once('disconnect', stop) // the launcher was killed
  process.channel?.unref()
} catch (error) {
  // Words for whoever runs this: a setting, a port, a lock that is held.
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
