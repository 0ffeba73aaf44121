import type { EditPolicy, Organization } from './desk-api.ts'
import { everyWorkday, newRow, type WeeklyRow } from './hours-draft.ts'

/** A policy as it is typed. */
export interface PolicyDraft extends Omit<EditPolicy, 'allowedHours'> {
  readonly allowedHours: readonly WeeklyRow[] | null
}

/** Something sane to begin with: room for a favour in a working day, and an hour a week at most. */
export const BEGIN = { longestMinutes: 30, minutesPerWeek: 60, minutesPerMonth: 240 }
export const BEGIN_HOURS = { from: '08:00', until: '18:00' }

export const beginHours = (): readonly WeeklyRow[] => everyWorkday(BEGIN_HOURS)

export function policyDraft({ policy }: Organization): PolicyDraft {
  const always = { validFrom: null, validUntil: null }
  return { ...policy, allowedHours: policy.allowedHours?.map((hours) => newRow({ ...hours, ...always })) ?? null }
}

export function editOfPolicy({ allowedHours, ...rest }: PolicyDraft): EditPolicy {
  const hours = allowedHours?.map(({ weekday, from, until }) => ({ weekday, from, until }))
  return { ...rest, allowedHours: hours ?? null }
}

/** Whether nothing is bounded yet. */
export function isUnbounded({ allowedHours, longestMinutes, minutesPerWeek, minutesPerMonth }: PolicyDraft): boolean {
  return [allowedHours, longestMinutes, minutesPerWeek, minutesPerMonth].every((bound) => bound === null)
}
