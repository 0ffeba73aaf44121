import { after, type Instant, instant } from '@vestibule/scheduling/instant.ts'
import { customType } from 'drizzle-orm/pg-core'

/** `timestamptz`, to the millisecond, as an Instant. Written as RFC 3339 text: the session's zone never matters. */
export const instantColumn = customType<{ data: Instant; driverData: string | Date }>({
  dataType: () => 'timestamp(3) with time zone',
  toDriver: (at) => new Date(at).toISOString(),
  fromDriver: (value) => instantFromDatabase(value),
})

/** `bigint` of epoch milliseconds, as an Instant: no date to print and to parse where hundreds are read at a time. */
export const instantMsColumn = customType<{ data: Instant; driverData: string | number }>({
  dataType: () => 'bigint',
  fromDriver: (value) => instant(Number(value)),
})

/** `bytea` as a Buffer. */
export const bytesColumn = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

/** `tstzrange`, half-open, as a pair of instants. */
export const spanColumn = customType<{ data: { startsAt: Instant; endsAt: Instant }; driverData: string }>({
  dataType: () => 'tstzrange',
  toDriver: ({ startsAt, endsAt }) => `[${new Date(startsAt).toISOString()},${new Date(endsAt).toISOString()})`,
  fromDriver: (text) => {
    const [from, to] = text.slice(1, -1).split(',')
    return { startsAt: instantFromDatabase(unquoted(from)), endsAt: instantFromDatabase(unquoted(to)) }
  },
})

/** `xid8`: 64 bits, compared as a number by the database, kept as digits here. */
export const transactionIdColumn = customType<{ data: string }>({ dataType: () => 'xid8' })

/** What PostgreSQL prints for a timestamptz (`2026-12-07 09:00:00+00`), or a Date, as an Instant. */
export function instantFromDatabase(value: unknown): Instant {
  if (value instanceof Date) return instant(value.getTime())
  const epochMs = Date.parse(
    String(value)
      .replace(' ', 'T')
      .replace(/([+-]\d\d)$/, '$1:00'),
  )
  return after(instant(epochMs), 0)
}

function unquoted(bound: string | undefined): string {
  return (bound ?? '').replaceAll('"', '')
}
