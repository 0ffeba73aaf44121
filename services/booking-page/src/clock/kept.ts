import type { Clock } from '../api.ts'
import { tabStore } from '../storage.ts'
import { readStored, writeStored } from '../stored.ts'
import type { Language } from '../texts/texts.ts'

export const PATH = '/clock'
/** The meeting that the desk leads here with: its address says which, and the browser's proof stands for the insider. */
export const meetingAtDesk = (): string | undefined =>
  /^bkg_[0-9a-z]{26}$/.exec(new URLSearchParams(location.search).get('meeting') ?? '')?.[0]
/** The clock of the meeting of an id, by the desk's session. */
export const deskPath = (bookingId: string): string => `${PATH}?meeting=${bookingId}`
const place = () => `vestibule:clock:${meetingAtDesk() ?? ''}:${PATH}`

/** What the clock needs to go on after a reload without network. */
export interface Kept {
  readonly clock: Clock
  readonly language: Language
  /** The server's time beside this machine's, whatever that shows: it goes equally wrong after a reload. */
  readonly aheadOfMachineMs: number
}

export const keptClock = (): Kept | undefined => readStored<Kept>(tabStore, place())
export const keepClock = (kept: Kept): void => writeStored(tabStore, place(), kept)
