import { after, DAY_MS, type Instant, type Interval } from '@vestibule/scheduling/instant.ts'
import type { Static } from 'typebox'
import { collectionId } from '../calendars/caldav/account.ts'
import type { Deps } from '../deps.ts'
import { publicId } from '../ids.ts'
import { toText } from '../instants.ts'
import { busyByCalendar } from '../store/busy-elsewhere.ts'
import { accessOf, type CalendarRow, versionOf } from '../store/calendars.ts'
import type { Insider } from '../store/insiders.ts'
import type { Calendar } from './schemas/calendar.ts'

const SOON_DAYS = 28

/** Calendars as their insider sees them: that they are read, and what of. */
export async function calendarViews(
  deps: Deps,
  insider: Insider,
  rows: readonly CalendarRow[],
): Promise<Static<typeof Calendar>[]> {
  const now = deps.clock()
  const soon = { startsAt: now, endsAt: after(now, SOON_DAYS * DAY_MS) }
  const busy = await busyByCalendar(deps.database, insider.id, soon)
  return rows.map((row) => view(insider, row, busy.get(row.id) ?? [], now))
}

function view(insider: Insider, row: CalendarRow, busy: readonly Interval[], now: Instant): Static<typeof Calendar> {
  const { address, label, login } = accessOf(insider, row)
  const { account } = login ? versionOf(insider, row) : {}
  const next = busy.find(({ endsAt }) => endsAt > now)
  return {
    id: publicId('calendar', row.id),
    kind: row.kind,
    host: URL.parse(address)?.host ?? '',
    label,
    all: login?.only === null,
    collections: (account?.collections ?? []).map((one) => {
      const id = collectionId(one)
      return { id, name: one.name, isRead: login?.only?.includes(id) ?? true }
    }),
    addedAt: toText(row.createdAt),
    readAt: toText(row.readAt),
    trouble: row.reason,
    unreadable: row.unreadable,
    upcoming: busy.length,
    next: next ? { startsAt: toText(next.startsAt), endsAt: toText(next.endsAt) } : null,
  }
}
