import { NOTHING_SPENT, type Spent, spentBy } from '@vestibule/scheduling/budget.ts'
import type { Fact } from '@vestibule/scheduling/facts.ts'
import { DAY_MS, type Instant, type Interval, instant } from '@vestibule/scheduling/instant.ts'
import { type Placeholder, type SQL, sql } from 'drizzle-orm'
import { type Keyring, sha256 } from '../seal.ts'
import { keep, keptOf } from './asked-again.ts'
import { LONGEST_HOLD_MS } from './bookings.ts'
import { instantFromDatabase, spansFromDatabase } from './columns.ts'
import type { Database, Transaction } from './database.ts'
import { toFact } from './facts.ts'
import { INSIDER_COLUMNS, INSIDER_TABLES, type Insider, toInsider } from './insiders.ts'
import type { LinkRow } from './links.ts'
import { MEETING_TYPE_COLUMNS, type MeetingType, toMeetingType } from './meeting-types.ts'
import { driverOf, type Raw, type Said, saying } from './one-go.ts'
import { type Person, toPerson } from './people.ts'
import type { ScreeningRow } from './screenings.ts'

/** Everything a command or a reader has to know of one screening, in one read by index. */
export interface Situation {
  readonly row: ScreeningRow
  readonly insider: Insider
  /** As it is set up now; undefined: it is gone. */
  readonly type: MeetingType | undefined
  /** The person behind it, as long as we know them. */
  readonly person: Person | undefined
  /** The same, as far as this request still tells: undefined once it was erased, also while they have another one. */
  readonly requester: Person | undefined
  readonly facts: readonly Fact[]
  /** What is booked with the insider in the span that was asked for, with its buffers; earliest first. */
  readonly holds: readonly Interval[]
  /** When their calendars elsewhere say that they are taken, in that span; in no order. */
  readonly elsewhere: readonly Interval[]
  /** What is held in the days, weeks and months of that span; of an insider without limits nobody counts it. */
  readonly spent: Spent
  /** When the one of their calendars elsewhere was read that was read longest ago; null: they have none. */
  readonly calendarsReadAt: Instant | null
}

/** Which holds to read along: those in a span, but for the booking that is given up; `horizon`: all that a list of slots from this instant on can meet. */
export type Around = (Interval & { readonly asideId: string | null }) | { readonly horizonFrom: Instant }

/** The situation of a screening; undefined when there is none, or its insider is gone. */
export async function readSituation(
  tx: Database | Transaction,
  keyring: Keyring,
  screeningId: string,
  around?: Around,
): Promise<Situation | undefined> {
  const { text, values } = readingSituation(screeningId, around)
  const [row] = await driverOf(tx).unsafe(text, values as never[])
  return row && toSituation(row, keyring)
}

/** Puts the text of each kind of question together once. */
const reading = {
  nothing: saying<{ id: string }>(({ id }) => situationOf(sql`s.id = ${id}`, NOTHING_TAKEN)),
  horizon: saying<{ id: string; from: Instant }>(({ id, from }) => situationOf(sql`s.id = ${id}`, taken(from, HORIZON))),
  span: saying<{ id: string; from: Instant; until: Instant }>(({ id, from, until }) =>
    situationOf(sql`s.id = ${id}`, taken(from, sql`${until}::bigint`)),
  ),
  spanAside: saying<{ id: string; from: Instant; until: Instant; asideId: string }>(({ id, from, until, asideId }) =>
    situationOf(sql`s.id = ${id}`, taken(from, sql`${until}::bigint`, asideId)),
  ),
  byLink: saying<{ hash: Buffer; from: Instant }>(({ hash, from }) => {
    const { columns, join } = taken(from, HORIZON)
    return sql`select ${LINK_COLUMNS}, ${COLUMNS}, ${columns}, ${STAMP}
      from link_token l join screening s on s.id = l.screening_id ${TABLES} ${join} where l.hash = ${hash}`
  }),
  stamp: saying<Sources>(
    ({ hash, insiderId, organizationId, personId, requesterId, meetingTypeId }) => sql`select concat_ws('/',
      (select xmin from link_token where hash = ${hash}), (select xmin from insider where id = ${insiderId}),
      (select xmin from organization where id = ${organizationId}), (select xmin from person where id = ${personId}),
      (select xmin from person where id = ${requesterId}),
      (select xmin from meeting_type where id = ${meetingTypeId} and insider_id = ${insiderId}),
      ${calendarsOf(insiderId)}) as stamp`,
  ),
}

export function readingSituation(id: string, around?: Around): Said {
  if (!around) return reading.nothing({ id })
  if ('horizonFrom' in around) return reading.horizon({ id, from: around.horizonFrom })
  const { startsAt: from, endsAt: until, asideId } = around
  return asideId === null ? reading.span({ id, from, until }) : reading.spanAside({ id, from, until, asideId })
}

/**
 * A link by its secret, with the situation of the screening it is about: knowing who calls costs a list of slots no read of its own. A link
 * that asks again is read for again only where a row has changed that its situation was read from; whether one has, is asked each time.
 */
export async function readSituationByLink(
  database: Database,
  keyring: Keyring,
  secret: string,
  { horizonFrom }: { readonly horizonFrom: Instant },
): Promise<{ link: LinkRow; situation: Situation | undefined } | undefined> {
  const hash = sha256(secret)
  const name = hash.toString('base64')
  const one = async ({ text, values }: Said): Promise<Raw | undefined> =>
    (await driverOf(database).unsafe(text, values as never[]))[0]
  const kept = keptOf(database, name, horizonFrom)
  if (kept?.situation) {
    const { row, insider } = kept.situation
    const now = await one(reading.stamp({ ...row, hash, personId: insider.personId }))
    if (now?.stamp === kept.stamp) return kept
  }
  const row = await one(reading.byLink({ hash, from: horizonFrom }))
  if (!row) return undefined
  const read = { link: toLink(row), situation: toSituation(row, keyring) }
  keep(database, name, { stamp: row.stamp as string, readAt: horizonFrom, ...read })
  return read
}

function situationOf(which: SQL, { columns, join }: { columns: SQL; join: SQL }): SQL {
  return sql`select ${COLUMNS}, ${columns} from screening s ${TABLES} ${join} where ${which}`
}

const COLUMNS = sql`
  s.id as screening_id, s.requester_id, s.meeting_type_id, s.questionnaire_version, s.expectations_version, s.created_at,
  r.data_key as requester_key, r.profile as requester_profile, r.bounces_since,
  exists (select from sealed where screening_id = s.id and kind = 'answers') as is_told,
  (select json_agg(json_build_array(f.type, f.at, f.data) order by f.sequence) from fact f where f.screening_id = s.id) as facts,
  ${INSIDER_COLUMNS}, ${MEETING_TYPE_COLUMNS}`

const TABLES = sql`
  join (${INSIDER_TABLES}) on i.id = s.insider_id
  join person r on r.id = s.requester_id
  left join meeting_type mt on mt.id = s.meeting_type_id and mt.insider_id = s.insider_id`

/**
 * Changes with a link's row and every row its situation is read from: which transaction wrote each. Facts and holds are written with the insider's row, under its
 * lock; a screening's own row, and who is behind it, never change.
 */
const STAMP = sql`
  concat_ws('/', l.xmin, i.xmin, o.xmin, p.xmin, r.xmin, mt.xmin, ${calendarsOf(sql.raw('s.insider_id'))}) as stamp`

function calendarsOf(insiderId: SQL | Placeholder): SQL {
  return sql`(select string_agg(xmin::text, ',' order by id) from calendar where insider_id = ${insiderId})`
}

/** Which rows that are, where they are known already: looked up by themselves they are found in half the time a join of seven tables takes. */
interface Sources extends Pick<ScreeningRow, 'insiderId' | 'organizationId' | 'requesterId' | 'meetingTypeId'> {
  readonly hash: Buffer
  /** The insider's. */
  readonly personId: string
}

const LINK_COLUMNS = sql`
  l.hash, l.purpose, l.booking_id, l.file_id, l.referral_id, l.person_id as link_person_id, l.expires_at, l.spent_at, l.retired_at`

/** No month, and no week, reaches further from a moment in it, a day more for another zone. */
const PERIOD_MS = 33 * DAY_MS

/**
 * Two arrays as text: `{1,2,3}`. A hundred holds as rows of ranges took PostgreSQL 0.29 ms, as numbers 0.1; and an array cast to text
 * reaches `split` here, not the driver's parser, which goes through it character by character.
 */
function taken(from: Placeholder, until: SQL, asideId?: Placeholder): { columns: SQL; join: SQL } {
  const others = asideId ? sql`and booking_id <> ${asideId}` : sql.raw('')
  const columns = sql`
    held.held_from, held.held_until,
    (select string_agg((busy * int8multirange(int8range(${from}::bigint, ${until})))::text, '') from calendar
      where insider_id = s.insider_id and busy && int8range(${from}::bigint, ${until})) as elsewhere,
    (select min(read_at) from calendar where insider_id = s.insider_id) as calendars_read_at,
    case when i.limits is not null or o.minutes_per_week is not null or o.minutes_per_month is not null then
      (select json_agg(json_build_object('minutes', minutes, 'day', day, 'week', week, 'month', month)) from hold
        where insider_id = s.insider_id and held_from > ${from}::bigint - ${sql.raw(`${PERIOD_MS}::bigint`)}
          and held_from < ${until} + ${sql.raw(`${PERIOD_MS}::bigint`)} ${others}) end as spent`
  const join = sql`
    cross join lateral (
      select array_agg(held_from)::text as held_from, array_agg(held_until)::text as held_until from (
        select held_from, held_until from hold
         where insider_id = s.insider_id and held_until > ${from}::bigint
           and held_from > ${from}::bigint - ${sql.raw(`${LONGEST_HOLD_MS}::bigint`)} and held_from < ${until} ${others}
         order by held_from) held) held`
  return { columns, join }
}

/** Where a list of slots from `from` on ends, and two days for what may reach into it. */
const HORIZON = sql`(${sql.placeholder('from')}::bigint + (mt.horizon_days + 2) * ${sql.raw(`${DAY_MS}::bigint`)})`

const NOTHING_TAKEN = {
  columns: sql.raw('null as held_from, null as held_until, null as elsewhere, null as spent, null as calendars_read_at'),
  join: sql.raw(''),
}

function spans(from: unknown, until: unknown): Interval[] {
  if (typeof from !== 'string' || typeof until !== 'string') return []
  const ends = until.slice(1, -1).split(',')
  return from
    .slice(1, -1)
    .split(',')
    .map((startsAt, i) => ({ startsAt: Number(startsAt) as Instant, endsAt: Number(ends[i]) as Instant }))
}

/** `{[1,2),[5,6)}{[3,4)}`: one after the other what each calendar says, cut to the span, so that each has an end. */
function elsewhere(text: unknown): Interval[] {
  if (typeof text !== 'string') return []
  return text.split(/(?<=\})/).flatMap((set) => spansFromDatabase(set) as Interval[])
}

/** @param row of `readingSituation` */
export function toSituation(row: Raw, keyring: Keyring): Situation | undefined {
  const insider = toInsider(row, keyring)
  if (!insider) return undefined
  const person = toPerson(row.requester_id as string, row, keyring)
  return {
    row: {
      id: row.screening_id as string,
      insiderId: insider.id,
      organizationId: insider.organizationId,
      requesterId: row.requester_id as string,
      meetingTypeId: row.meeting_type_id as string,
      questionnaireVersion: row.questionnaire_version as string,
      expectationsVersion: row.expectations_version as string,
      createdAt: instantFromDatabase(row.created_at),
    },
    insider,
    type: row.type_id === null ? undefined : toMeetingType(row, insider),
    person,
    requester: row.is_told ? person : undefined,
    facts: ((row.facts ?? []) as [string, string, unknown][]).map(([type, at, data]) =>
      toFact({ type, at: instant(Date.parse(at)), data }),
    ),
    holds: spans(row.held_from, row.held_until),
    elsewhere: elsewhere(row.elsewhere),
    spent: row.spent ? spentBy(row.spent as Parameters<typeof spentBy>[0]) : NOTHING_SPENT,
    calendarsReadAt: row.calendars_read_at ? instantFromDatabase(row.calendars_read_at) : null,
  }
}

function toLink(row: Raw): LinkRow {
  const at = (value: unknown) => (value === null ? null : instantFromDatabase(value))
  return {
    hash: row.hash as Buffer,
    purpose: row.purpose as LinkRow['purpose'],
    screeningId: row.screening_id as string,
    insiderId: row.insider_id as string,
    requesterId: row.requester_id as string,
    bookingId: row.booking_id as string | null,
    fileId: row.file_id as string | null,
    referralId: row.referral_id as string | null,
    personId: row.link_person_id as string,
    expiresAt: instantFromDatabase(row.expires_at),
    spentAt: at(row.spent_at),
    retiredAt: at(row.retired_at),
  }
}
