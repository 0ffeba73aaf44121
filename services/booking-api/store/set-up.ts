import type { DateOverride, WeeklyHours } from '@vestibule/scheduling/hours.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import { FORM_TEXTS } from '../form-texts/by-language.ts'
import { newId } from '../ids.ts'
import type { Keyring } from '../seal.ts'
import type { Transaction } from './database.ts'
import { chainStart, type InsiderProfile, isSlugTaken } from './insiders.ts'
import { insertMeetingType, type PlaceKind } from './meeting-types.ts'
import { makeOrganization } from './organizations.ts'
import { makeInsiderPerson } from './people.ts'
import { insider } from './schema.ts'

export interface NewInsider {
  readonly organizationId: string
  readonly slug: string
  readonly isAdmin?: boolean
  readonly profile: InsiderProfile
  readonly weeklyHours: readonly WeeklyHours[]
  readonly dateOverrides?: readonly DateOverride[]
  readonly meeting?: {
    readonly title?: string
    readonly minutes?: number
    readonly place?: PlaceKind
    readonly placeDetail?: string | null
    readonly horizonDays?: number
  }
}

/** Defaults of `docs/architecture.md`: 24 hours' notice, 28 days ahead, starts on the quarter, five minutes to breathe after. */
const DEFAULT_RULES = { noticeMinutes: 24 * 60, horizonDays: 28, stepMinutes: 15, bufferBeforeMinutes: 0, bufferAfterMinutes: 5 }
export const DEFAULT_MINUTES = 15

/** An organization with its first insider, who sets what it allows, and their meeting type: by phone, 15 minutes, the insider calls. */
export async function setUp(
  tx: Transaction,
  keyring: Keyring,
  organizationName: string,
  first: Omit<NewInsider, 'organizationId' | 'isAdmin'>,
  now: Instant,
): Promise<{ organizationId: string; insiderId: string }> {
  const organizationId = await makeOrganization(tx, keyring, organizationName, now)
  const insiderId = await makeInsider(tx, keyring, { ...first, organizationId, isAdmin: true }, now)
  return { organizationId, insiderId }
}

export async function makeInsider(tx: Transaction, keyring: Keyring, made: NewInsider, now: Instant): Promise<string> {
  if (await isSlugTaken(tx, made.slug)) throw new SlugTaken()
  const id = newId()
  const who = await makeInsiderPerson(tx, keyring, made.organizationId, made.profile)
  await tx.insert(insider).values({
    id,
    organizationId: made.organizationId,
    personId: who.id,
    slug: made.slug,
    isAdmin: made.isAdmin ?? false,
    timeZone: made.profile.timeZone,
    weeklyHours: made.weeklyHours,
    dateOverrides: made.dateOverrides ?? [],
    chainHead: chainStart(id),
    createdAt: now,
  })
  const {
    title = FORM_TEXTS[made.profile.language].meetingTitle,
    minutes = DEFAULT_MINUTES,
    place = 'phone',
    placeDetail = null,
    horizonDays = DEFAULT_RULES.horizonDays,
  } = made.meeting ?? {}
  const rules = { ...DEFAULT_RULES, minutes, horizonDays }
  await insertMeetingType(tx, { id, dataKey: who.dataKey }, { id: newId(), title, place, placeDetail, rules })
  return id
}

export class SlugTaken extends Error {
  constructor() {
    super('this public address is taken')
  }
}
