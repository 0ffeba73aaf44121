import type { Clock } from '../api.ts'
import { tabStore } from '../storage.ts'
import { readStored, writeStored } from '../stored.ts'
import type { Language } from '../texts/texts.ts'

export const PATH = '/clock'
const PLACE = `vestibule:clock:${PATH}`

/** What the clock needs to go on after a reload without network. */
export interface Kept {
  readonly clock: Clock
  readonly language: Language
  /** The server's time beside this machine's, whatever that shows: it goes equally wrong after a reload. */
  readonly aheadOfMachineMs: number
}

export const keptClock = (): Kept | undefined => readStored<Kept>(tabStore, PLACE)
export const keepClock = (kept: Kept): void => writeStored(tabStore, PLACE, kept)
