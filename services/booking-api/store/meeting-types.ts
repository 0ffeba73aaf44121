import type { Instant } from '@vestibule/scheduling/instant.ts'
import type { SlotRules } from '@vestibule/scheduling/slots.ts'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { seal, unseal } from '../seal.ts'
import type { Database, Transaction } from './database.ts'
import type { Insider } from './insiders.ts'
import { insider, meetingType } from './schema.ts'

export type PlaceKind = 'phone' | 'video' | 'in-person'

export interface MeetingType {
  readonly id: string
  readonly title: string
  readonly place: PlaceKind
  readonly placeDetail: string | null
  readonly rules: SlotRules
}

/** What an insider offers now, in the order it was set up. */
export async function meetingTypesOf(tx: Database | Transaction, of: Pick<Insider, 'id' | 'dataKey'>): Promise<MeetingType[]> {
  const rows = await tx
    .select()
    .from(meetingType)
    .where(and(eq(meetingType.insiderId, of.id), isNull(meetingType.retiredAt)))
    .orderBy(asc(meetingType.id))
  return rows.map((row) => toMeetingType(row, of.dataKey))
}

/** One of theirs, also one that is offered no longer: what was asked for it goes on. */
export async function findMeetingType(
  tx: Database | Transaction,
  of: Pick<Insider, 'id' | 'dataKey'>,
  id: string,
): Promise<MeetingType | undefined> {
  const [row] = await tx
    .select()
    .from(meetingType)
    .where(and(eq(meetingType.id, id), eq(meetingType.insiderId, of.id)))
  return row && toMeetingType(row, of.dataKey)
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

function toMeetingType(row: typeof meetingType.$inferSelect, dataKey: Buffer): MeetingType {
  const { id, title, place, minutes, noticeMinutes, horizonDays, stepMinutes, bufferBeforeMinutes, bufferAfterMinutes } = row
  return {
    id,
    title,
    place,
    placeDetail: row.placeDetail && unseal(dataKey, row.placeDetail, `place/${id}`).toString(),
    rules: { minutes, noticeMinutes, horizonDays, stepMinutes, bufferBeforeMinutes, bufferAfterMinutes },
  }
}
