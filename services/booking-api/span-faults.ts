import { minuteOf } from './clock-text.ts'
import type { FieldError } from './refused.ts'

/** Spans of a day that end before they begin, or when. */
export function spanFaults(pointer: string, spans: readonly { readonly from: string; readonly until: string }[]): FieldError[] {
  return spans.flatMap(({ from, until }, index) =>
    minuteOf(until) > minuteOf(from) ? [] : [{ pointer: `${pointer}/${index}/until`, detail: 'is not after the beginning' }],
  )
}
