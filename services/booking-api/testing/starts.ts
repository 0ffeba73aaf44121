/** Words on a wall clock that nothing else in a page, mail or answer comes to. */
export interface Start {
  /** RFC 3339. */
  readonly at: string
  readonly forms: readonly string[]
}

/**
 * How an instant may be said: in UTC and on the clocks of these zones, as 24 and 12 hours, in iCalendar and as numbers. Hours alone suffice
 * where the minutes of the day are like no other's, which the tests see to by the hours they give the insider.
 */
export function startOf(epochMs: number, zones: readonly string[]): Start {
  const instant = Temporal.Instant.fromEpochMilliseconds(epochMs)
  const forms = ['UTC', ...zones].flatMap((zone) => {
    const { hour, minute, year, month, day } = instant.toZonedDateTimeISO(zone)
    const two = (value: number) => String(value).padStart(2, '0')
    const past = two(minute)
    const twelve = hour % 12 === 0 ? 12 : hour % 12
    const half = hour < 12 ? 'am' : 'pm'
    return [
      `${two(hour)}:${past}`,
      `${hour}:${past}`,
      `${two(hour)}.${past}`,
      `${hour}.${past}`,
      `${two(hour)}%3A${past}`,
      `${hour}h${past}`,
      `${twelve}:${past} ${half}`,
      `${twelve}:${past}${half}`,
      `${year}${two(month)}${two(day)}T${two(hour)}${past}`,
    ]
  })
  return { at: instant.toString(), forms: [...new Set([...forms, String(epochMs), String(epochMs / 1000)])] }
}

/** The forms of a start that stand in a text; not as part of a longer number. */
export function formsIn(text: string, { forms }: Start): string[] {
  const low = text.toLowerCase()
  return forms.filter((form) => {
    const what = form.toLowerCase()
    for (let at = low.indexOf(what); at >= 0; at = low.indexOf(what, at + 1)) {
      const before = low[at - 1] ?? ' '
      const next = low[at + what.length] ?? ' '
      if (!/[0-9.]/.test(before) && !/[0-9]/.test(next)) return true
    }
    return false
  })
}
