import { readFile, rename, writeFile } from 'node:fs/promises'
import { after, type Instant, instant } from '@vestibule/scheduling/instant.ts'

/** A clock that can be moved forward, for the trial: the machine's own plus how far it was moved, which is kept in a file. */
export interface DevClock {
  readonly now: () => Instant
  aheadMs: number
  readonly path: string
}

/** @param machineNow the machine's clock; @param path where the distance is kept, so that time never runs back at a restart */
export async function openDevClock(machineNow: () => Instant, path: string): Promise<DevClock> {
  const kept = Number(await readFile(path, 'utf8').catch(() => '0'))
  const clock: DevClock = {
    aheadMs: Number.isSafeInteger(kept) && kept > 0 ? kept : 0,
    path,
    now: () => after(machineNow(), clock.aheadMs),
  }
  return clock
}

export async function forwardBy(clock: DevClock, ms: number): Promise<void> {
  clock.aheadMs += ms
  await writeFile(`${clock.path}.new`, String(clock.aheadMs))
  await rename(`${clock.path}.new`, clock.path)
}

/** Moves to `at`, to the millisecond; never back. */
export async function forwardTo(clock: DevClock, at: Instant): Promise<void> {
  const ms = instant(at) - clock.now()
  if (ms > 0) await forwardBy(clock, ms)
}
