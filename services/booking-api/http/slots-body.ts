import { DAY_MS, type Instant, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import type { Slot } from '@vestibule/scheduling/slots.ts'
import type { Slots } from './schemas/booking.ts'

// Every slot is as long as this one, in bytes: they begin and end on whole minutes, since zones are whole minutes off UTC.
const SLOT = Buffer.from('{"startsAt":"2026-12-07T09:00:00Z","endsAt":"2026-12-07T09:15:00Z"},')
const STARTS = SLOT.indexOf('2026')
const ENDS = SLOT.indexOf('2026', STARTS + 1)
const DATE_BYTES = '2026-12-07'.length

/**
 * `Slots` as bytes. Written by hand, the only answer of ours that is: a list of slots is what is asked for most, and through the response
 * schema a month of them took as long as everything else together. The text is the same.
 */
export function slotsBody({ slots, ...rest }: Omit<Slots, 'slots'> & { slots: readonly Slot[] }): Buffer {
  const head = JSON.stringify({ ...rest, slots: [] }).slice(0, -2)
  const headBytes = Buffer.byteLength(head)
  const bytes = Buffer.allocUnsafe(headBytes + slots.length * SLOT.length + 2)
  bytes.write(head)
  let at = headBytes
  for (const { startsAt, endsAt } of slots) {
    bytes.set(SLOT, at)
    writeInstant(bytes, at + STARTS, startsAt)
    writeInstant(bytes, at + ENDS, endsAt)
    at += SLOT.length
  }
  if (slots.length > 0) at-- // the last comma
  bytes.write(']}', at)
  return bytes.subarray(0, at + 2)
}

let writtenLast = { day: Number.NaN, date: new Uint8Array(DATE_BYTES) }

/** Over `2026-12-07T09:00:00Z`: date, hours and minutes. */
function writeInstant(bytes: Buffer, at: number, instant: Instant): void {
  const day = Math.floor(instant / DAY_MS)
  if (day !== writtenLast.day) {
    const date = Buffer.from(new Date(day * DAY_MS).toISOString().slice(0, DATE_BYTES))
    writtenLast = { day, date }
  }
  bytes.set(writtenLast.date, at)
  const minuteOfDay = (instant - day * DAY_MS) / MINUTE_MS
  const hour = Math.floor(minuteOfDay / 60)
  writeTwoDigits(bytes, at + DATE_BYTES + 1, hour)
  writeTwoDigits(bytes, at + DATE_BYTES + 4, minuteOfDay - hour * 60)
}

const ZERO = 0x30

function writeTwoDigits(bytes: Buffer, at: number, value: number): void {
  const tens = Math.floor(value / 10)
  bytes[at] = ZERO + tens
  bytes[at + 1] = ZERO + (value - tens * 10)
}
