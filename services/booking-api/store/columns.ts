import { after, type Instant, instant } from '@vestibule/scheduling/instant.ts'
import { and, eq, gt, or, type SQL } from 'drizzle-orm'
import { type AnyPgColumn, customType } from 'drizzle-orm/pg-core'

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

/**
 * `int8multirange` of epoch milliseconds: half-open spans in order, of which the database makes one where they touch or overlap. Numbers, for
 * hundreds are read at a time.
 */
export const spansColumn = customType<{ data: readonly Span[]; driverData: string }>({
  dataType: () => 'int8multirange',
  toDriver: (spans) => `{${spans.map(({ startsAt, endsAt }) => `[${startsAt},${endsAt ?? ''})`).join()}}`,
  fromDriver: (text) => spansFromDatabase(text),
})

/** A span of time that may have no end. */
export interface Span {
  readonly startsAt: Instant
  readonly endsAt: Instant | null
}

/** What PostgreSQL prints for an int8multirange: `{[1764576000000,1764579600000),[1764583200000,)}`. */
export function spansFromDatabase(text: string): Span[] {
  if (text === '{}') return []
  return text
    .slice(2, -2)
    .split('),[')
    .map((span) => {
      const comma = span.indexOf(',')
      const end = span.slice(comma + 1)
      return { startsAt: instant(Number(span.slice(0, comma))), endsAt: end === '' ? null : instant(Number(end)) }
    })
}

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

/** Whether a row comes after another in the order of an instant, then of an id. */
export function comesAfter(at: AnyPgColumn, instant: Instant, id: AnyPgColumn, uuid: string): SQL | undefined {
  return or(gt(at, instant), and(eq(at, instant), gt(id, uuid)))
}
