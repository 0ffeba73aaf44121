import { DAY_MS } from '@vestibule/scheduling/instant.ts'
import type { Wall } from '@vestibule/scheduling/zone.ts'
import { RRuleTemporal } from 'rrule-temporal'

const PARTS = /^(FREQ|COUNT|INTERVAL|WKST|BY(SECOND|MINUTE|HOUR|DAY|MONTHDAY|YEARDAY|WEEKNO|MONTH|SETPOS))$/
const MOST_STEPS = 50_000

/**
 * The times on the wall at which a rule (RFC 5545 §3.3.10) lets something begin within a span, its first beginning aside. Worked out as if
 * there were no zones, so that no change of clocks loses or moves one; whoever asks reads them in the zone of what repeats.
 *
 * @param wallOfUtc what clocks of that zone show at a time in UTC, for the end of the rule
 * @throws for a rule that makes no sense, or repeats more often than we count
 */
export function repeated(
  rule: string,
  first: { readonly wall: Wall; readonly isDate: boolean },
  within: { readonly from: Wall; readonly until: Wall },
  wallOfUtc: (utc: Wall) => Wall,
): Wall[] {
  const parts = rule.split(';').flatMap((part) => {
    const [name = '', value = ''] = part.toUpperCase().split('=')
    return PARTS.test(name) ? [`${name}=${value}`] : []
  })
  if (!/^RSCALE=(?!GREGORIAN)/im.test(rule.replaceAll(';', '\n'))) {
    const until = endOf(rule, first.isDate, wallOfUtc)
    const text = [...parts, ...(until === undefined ? [] : [`UNTIL=${written(until)}`])].join(';')
    const found = new RRuleTemporal({ rruleString: `DTSTART:${written(first.wall)}\nRRULE:${text}`, maxIterations: MOST_STEPS })
    return found
      .between(new Date(within.from), new Date(within.until), true)
      .map(({ epochMilliseconds }) => Math.floor(epochMilliseconds))
  }
  throw new RangeError('another calendar than the Gregorian one')
}

/** The last time on the wall at which the rule may begin something; undefined: without end. */
function endOf(rule: string, isDate: boolean, wallOfUtc: (utc: Wall) => Wall): Wall | undefined {
  const [, y, mo, d, time, z] = /(?:^|;)UNTIL=(\d{4})(\d\d)(\d\d)(?:T(\d{6})(Z)?)?(?:;|$)/i.exec(rule) ?? []
  if (y === undefined) return undefined
  const day = Date.UTC(Number(y), Number(mo) - 1, Number(d))
  // An end that is a date lets the whole of it in, for a time of day as well.
  if (time === undefined || isDate) return isDate ? day : day + DAY_MS - 1000
  const wall = day + (Number(time.slice(0, 2)) * 3600 + Number(time.slice(2, 4)) * 60 + Number(time.slice(4))) * 1000
  return z === undefined ? wall : wallOfUtc(wall)
}

function written(wall: Wall): string {
  return `${new Date(wall).toISOString().replace(/[-:]|\.\d+/g, '')}`
}
