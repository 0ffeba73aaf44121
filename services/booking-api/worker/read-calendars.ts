import { readAgain } from '../calendars/read-calendar.ts'
import type { Deps, Log } from '../deps.ts'
import { claimCalendar } from '../store/calendars.ts'
import { findInsider } from '../store/insiders.ts'

/** Reads the calendar that has waited longest; false when none is due. */
export async function readNextCalendar(deps: Deps, log: Log): Promise<boolean> {
  const row = await claimCalendar(deps.database, deps.clock())
  if (!row) return false
  const insider = await findInsider(deps.database, deps.keyring, { id: row.insiderId })
  const trouble = insider && (await readAgain(deps, insider, row))
  if (trouble) log.warn({ calendarId: row.id, reason: trouble }, 'a calendar could not be read')
  return true
}
