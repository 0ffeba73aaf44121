import { startEmbedded } from '../store/embedded.ts'

// A process of its own for tests that kill it: holds the folder given until SIGTERM. One line each: what it says, then the address.
const embedded = await startEmbedded(process.argv[2] ?? '', (line) => console.log(line))
console.log(embedded.url)
const alive = setInterval(() => undefined, 60_000)
const stop = async () => {
  await embedded.stop()
  clearInterval(alive)
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
