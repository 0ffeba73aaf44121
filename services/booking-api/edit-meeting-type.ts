import { DAY_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { contentVersion } from './content-version.ts'
import type { Deps } from './deps.ts'
import type { EditMeetingType } from './http/schemas/meeting-type.ts'
import { newId } from './ids.ts'
import { type FieldError, Refused } from './refused.ts'
import type { Transaction } from './store/database.ts'
import { claimKey, type Keyed, keepAnswer } from './store/idempotency.ts'
import { findInsider, type Insider, lockInsider } from './store/insiders.ts'
import { insertMeetingType, type MeetingType, meetingTypesOf, retireMeetingType, saveMeetingType } from './store/meeting-types.ts'
import type { Policy } from './store/organizations.ts'
import { type Done, withinTransaction } from './transact.ts'

const MOST_MEETING_TYPES = 20

/** A meeting type as it is edited; keys in one order, since its version is made of this. */
export function editableMeetingType({ title, place, placeDetail, rules }: Omit<MeetingType, 'id'>): EditMeetingType {
  const { minutes, noticeMinutes, horizonDays, stepMinutes, bufferBeforeMinutes, bufferAfterMinutes } = rules
  return {
    title,
    minutes,
    place,
    placeDetail,
    noticeMinutes,
    horizonDays,
    stepMinutes,
    bufferBeforeMinutes,
    bufferAfterMinutes,
  }
}

export function meetingTypeVersion(type: MeetingType): string {
  return contentVersion(editableMeetingType(type))
}

/**
 * Changes what a meeting type is. What is booked stays; requests under way go by it from now on, as far as their yes says nothing else.
 *
 * @param seen whether a version is the one the editor began from
 * @throws Refused `precondition-failed` when it was changed meanwhile; `invalid` with pointers into the edit
 */
export async function editMeetingType(
  deps: Deps,
  insiderId: string,
  id: string,
  edit: EditMeetingType,
  seen: (version: string) => boolean,
): Promise<MeetingType> {
  return withinTransaction(deps, async (tx) => {
    const { insider, types } = await ownTypes(tx, deps, insiderId)
    const current = types.find((type) => type.id === id)
    if (!current) throw new Refused('not-found')
    const next = toKeep(id, edit)
    const version = meetingTypeVersion(current)
    if (meetingTypeVersion(next) === version) return current
    refuseFaults(edit, insider.policy)
    if (!seen(version)) throw new Refused('precondition-failed')
    await saveMeetingType(tx, insider, next)
    return next
  })
}

/** Another meeting type, offered at once. */
export async function makeMeetingType(
  deps: Deps,
  insiderId: string,
  edit: EditMeetingType,
  keyed: Keyed | undefined,
  view: (made: MeetingType) => unknown,
): Promise<Done> {
  return withinTransaction(deps, async (tx) => {
    const repeat = keyed && (await claimKey(tx, deps.keyring, keyed, deps.clock()))
    if (repeat === 'mismatch') throw new Refused('idempotency-key-reused')
    if (repeat && repeat !== 'claimed') return { answer: repeat, replayed: true }
    const { insider, types } = await ownTypes(tx, deps, insiderId)
    refuseFaults(edit, insider.policy)
    if (types.length >= MOST_MEETING_TYPES) throw new Refused('too-many-meeting-types')
    const made = toKeep(newId(), edit)
    await insertMeetingType(tx, insider, made)
    const answer = { status: 201, body: view(made) }
    if (keyed) await keepAnswer(tx, keyed, answer, { id: insider.personId, dataKey: insider.dataKey })
    return { answer, replayed: false }
  })
}

/** Offers it no longer. Requests made for it go on as they are; the last one stays, since a page without any can be asked for nothing. */
export async function retire(deps: Deps, insiderId: string, id: string): Promise<void> {
  await withinTransaction(deps, async (tx) => {
    const { types } = await ownTypes(tx, deps, insiderId)
    if (!types.some((type) => type.id === id)) throw new Refused('not-found')
    if (types.length === 1) throw new Refused('last-meeting-type')
    await retireMeetingType(tx, id, deps.clock())
  })
}

async function ownTypes(tx: Transaction, deps: Deps, insiderId: string): Promise<{ insider: Insider; types: MeetingType[] }> {
  await lockInsider(tx, insiderId)
  const insider = await findInsider(tx, deps.keyring, { id: insiderId })
  if (!insider) throw new Refused('not-found')
  return { insider, types: await meetingTypesOf(tx, insider) }
}

function toKeep(id: string, { title, place, placeDetail, ...rules }: EditMeetingType): MeetingType {
  return { id, title, place, placeDetail, rules }
}

/** Refuses what policy does not allow, and what could never be offered. */
function refuseFaults({ title, minutes, noticeMinutes, horizonDays }: EditMeetingType, { longestMinutes }: Policy): void {
  const fields: FieldError[] = []
  if (title.trim() === '') fields.push({ pointer: '/title', detail: 'is empty' })
  if (longestMinutes !== null && minutes > longestMinutes)
    fields.push({ pointer: '/minutes', detail: `is more than your organization allows: ${longestMinutes}` })
  if (noticeMinutes * MINUTE_MS >= horizonDays * DAY_MS)
    fields.push({ pointer: '/noticeMinutes', detail: 'is no shorter than times are on offer ahead: none would be left' })
  if (fields.length > 0) throw new Refused('invalid', { fields })
}
