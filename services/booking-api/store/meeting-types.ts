import type { Instant } from '@vestibule/scheduling/instant.ts'
import type { SlotRules } from '@vestibule/scheduling/slots.ts'
import { eq, sql } from 'drizzle-orm'
import { seal, unseal } from '../seal.ts'
import type { Database, Transaction } from './database.ts'
import type { Insider } from './insiders.ts'
import type { Raw } from './one-go.ts'
import { insider, meetingType } from './schema.ts'

export type PlaceKind = 'phone' | 'video' | 'in-person'

export interface MeetingType {
  readonly id: string
  readonly title: string
  readonly place: PlaceKind
  readonly placeDetail: string | null
  readonly rules: SlotRules
}

/** What `toMeetingType` reads, of `meeting_type mt`. */
export const MEETING_TYPE_COLUMNS = sql.raw(`
  mt.id as type_id, mt.title, mt.place, mt.place_detail, mt.minutes, mt.notice_minutes, mt.horizon_days, mt.step_minutes,
  mt.buffer_before_minutes, mt.buffer_after_minutes`)

/** What an insider offers now, in the order it was set up. */
export async function meetingTypesOf(tx: Database | Transaction, of: Pick<Insider, 'id' | 'dataKey'>): Promise<MeetingType[]> {
  const read = sql`select ${MEETING_TYPE_COLUMNS} from meeting_type mt where mt.insider_id = ${of.id} and mt.retired_at is null order by mt.id`
  return ((await tx.execute(read)) as unknown as Raw[]).map((row) => toMeetingType(row, of))
}

/** One of theirs, also one that is offered no longer: what was asked for it goes on. */
export async function findMeetingType(
  tx: Database | Transaction,
  of: Pick<Insider, 'id' | 'dataKey'>,
  id: string,
): Promise<MeetingType | undefined> {
  const read = sql`select ${MEETING_TYPE_COLUMNS} from meeting_type mt where mt.id = ${id} and mt.insider_id = ${of.id}`
  const [row] = (await tx.execute(read)) as unknown as Raw[]
  return row && toMeetingType(row, of)
}

/** Whose a meeting type is. */
export async function meetingTypeOwner(
  tx: Database | Transaction,
  id: string,
): Promise<{ insiderId: string; organizationId: string } | undefined> {
  const [row] = await tx
    .select({ insiderId: meetingType.insiderId, organizationId: insider.organizationId })
    .from(meetingType)
    .innerJoin(insider, eq(insider.id, meetingType.insiderId))
    .where(eq(meetingType.id, id))
  return row
}

/** Another one; its place is sealed under the insider's key. */
export async function insertMeetingType(tx: Transaction, of: Pick<Insider, 'id' | 'dataKey'>, type: MeetingType): Promise<void> {
  await tx.insert(meetingType).values({ id: type.id, insiderId: of.id, ...columnsOf(type, of.dataKey) })
}

export async function saveMeetingType(tx: Transaction, of: Pick<Insider, 'dataKey'>, type: MeetingType): Promise<void> {
  await tx.update(meetingType).set(columnsOf(type, of.dataKey)).where(eq(meetingType.id, type.id))
}

export async function retireMeetingType(tx: Transaction, id: string, now: Instant): Promise<void> {
  await tx.update(meetingType).set({ retiredAt: now }).where(eq(meetingType.id, id))
}

function columnsOf({ id, title, place, placeDetail, rules }: MeetingType, dataKey: Buffer) {
  return { title, place, ...rules, placeDetail: placeDetail === null ? null : seal(dataKey, placeDetail, `place/${id}`) }
}

/** @param row of `MEETING_TYPE_COLUMNS` */
export function toMeetingType(row: Raw, of: Pick<Insider, 'dataKey'>): MeetingType {
  const { type_id: id, place_detail: placeDetail } = row as { type_id: string; place_detail: Buffer | null }
  return {
    id,
    title: row.title as string,
    place: row.place as PlaceKind,
    placeDetail: placeDetail && unseal(of.dataKey, placeDetail, `place/${id}`).toString(),
    rules: {
      minutes: row.minutes as number,
      noticeMinutes: row.notice_minutes as number,
      horizonDays: row.horizon_days as number,
      stepMinutes: row.step_minutes as number,
      bufferBeforeMinutes: row.buffer_before_minutes as number,
      bufferAfterMinutes: row.buffer_after_minutes as number,
    },
  }
}
