import type { SlotRules } from '@vestibule/scheduling/slots.ts'
import { and, asc, eq } from 'drizzle-orm'
import { unseal } from '../seal.ts'
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

/** What an insider offers, in the order it was set up. */
export async function meetingTypesOf(tx: Database | Transaction, of: Pick<Insider, 'id' | 'dataKey'>): Promise<MeetingType[]> {
  const rows = await tx.select().from(meetingType).where(eq(meetingType.insiderId, of.id)).orderBy(asc(meetingType.id))
  return rows.map((row) => toMeetingType(row, of.dataKey))
}

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
