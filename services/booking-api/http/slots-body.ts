import type { Slot } from '@vestibule/scheduling/slots.ts'
import { toText } from '../instants.ts'
import type { Slots } from './schemas/booking.ts'

/** A month of slots of thirty insiders. */
const MOST_TEXTS = 10_000
const texts = new Map<number, { readonly endsAt: number; readonly text: string }>()

/**
 * `Slots` as the text that is sent. Written by hand, the only answer of ours that is: a list of slots is what is asked for most, and through
 * the response schema a month of them took as long as everything else together.
 *
 * A text, not a Buffer: 21 KiB of one for each answer is memory outside of the heap, and V8 then collected all of it every few thousand
 * answers, a quarter of the whole route. The text of a slot is kept, since people who look at one insider's times are shown the same ones.
 */
export function slotsBody({ slots, ...rest }: Omit<Slots, 'slots'> & { slots: readonly Slot[] }): string {
  const head = JSON.stringify({ ...rest, slots: [] }).slice(0, -2)
  return `${head}${slots.map(textOf).join()}]}`
}

function textOf({ startsAt, endsAt }: Slot): string {
  const known = texts.get(startsAt)
  if (known?.endsAt === endsAt) return known.text
  if (texts.size >= MOST_TEXTS) texts.clear()
  const text = `{"startsAt":"${toText(startsAt)}","endsAt":"${toText(endsAt)}"}`
  texts.set(startsAt, { endsAt, text })
  return text
}
