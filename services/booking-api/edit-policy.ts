import { clockOf, minuteOf } from './clock-text.ts'
import { contentVersion } from './content-version.ts'
import type { Deps } from './deps.ts'
import type { EditPolicy } from './http/schemas/organization.ts'
import { Refused } from './refused.ts'
import { spanFaults } from './span-faults.ts'
import { changePolicy, lockOrganization, type Organization, type Policy } from './store/organizations.ts'
import { withinTransaction } from './transact.ts'

/** A policy as it is edited; keys in one order, since its version is made of this. */
export function editablePolicy({
  minors,
  allowedHours,
  longestMinutes,
  minutesPerWeek,
  minutesPerMonth,
  standing,
  referrals,
}: Policy): EditPolicy {
  const hours = allowedHours?.map(({ weekday, fromMinute, untilMinute }) => ({
    weekday,
    from: clockOf(fromMinute),
    until: clockOf(untilMinute),
  }))
  return { minors, allowedHours: hours ?? null, longestMinutes, minutesPerWeek, minutesPerMonth, standing, referrals }
}

export function policyVersion(policy: Policy): string {
  return contentVersion(editablePolicy(policy))
}

/**
 * Sets what an organization allows. What is booked stays; the next booking of each of its insiders goes by it.
 *
 * @param seen whether a version is the one the editor began from
 * @throws Refused `precondition-failed` when it was changed meanwhile; `invalid` with pointers into the edit
 */
export async function editPolicy(
  deps: Deps,
  organizationId: string,
  edit: EditPolicy,
  seen: (version: string) => boolean,
): Promise<Organization> {
  const fields = spanFaults('/allowedHours', edit.allowedHours ?? [])
  if (fields.length > 0) throw new Refused('invalid', { fields })
  return withinTransaction(deps, async (tx) => {
    const current = await lockOrganization(tx, organizationId)
    if (!current) throw new Refused('not-found')
    const next = { ...current, policy: toKeep(edit) }
    const version = policyVersion(current.policy)
    if (policyVersion(next.policy) === version) return current
    if (!seen(version)) throw new Refused('precondition-failed')
    await changePolicy(tx, organizationId, next.policy)
    return next
  })
}

function toKeep({ allowedHours, ...edit }: EditPolicy): Policy {
  const hours = allowedHours?.map(({ weekday, from, until }) => ({
    weekday: weekday as 1,
    fromMinute: minuteOf(from),
    untilMinute: minuteOf(until),
  }))
  return { ...edit, allowedHours: hours ?? null }
}
