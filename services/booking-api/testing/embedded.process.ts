import { startEmbedded } from '../store/embedded.ts'

// A process of its own for tests that kill it: holds the folder given until SIGTERM. One line each: what it says, then the address.
const embedded = await startEmbedded(process.argv[2] ?? '', (line) => console.log(line))
console.log(embedded.url)
const alive = setInterval(() => undefined, 60_000)
process.once('SIGTERM', async () => {
  await embedded.stop()
  clearInterval(alive)
})
