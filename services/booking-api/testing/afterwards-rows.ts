import { after, DAY_MS } from '@vestibule/scheduling/instant.ts'
import { newId, publicId, uuidOf } from '../ids.ts'
import { mintLink } from '../store/links.ts'
import { inOneGo } from '../store/one-go.ts'
import { findOrMakePerson } from '../store/people.ts'
import { insertingReferral } from '../store/referrals.ts'
import { contact } from '../store/schema.ts'
import { findScreening } from '../store/screenings.ts'
import type { TestService } from './service.ts'

/** Whoever asked is on the insider's list, and a colleague is asked to see them: the rows, of which no fact tells. Gives their ids and the colleague's link. */
export async function keepAfterwards({ deps }: TestService, ofScreening: string) {
  const { database, keyring, clock } = deps
  const now = clock()
  const row = await findScreening(database, uuidOf('screening', ofScreening) ?? '')
  if (!row) throw new Error('no such request')
  const { id: screeningId, insiderId, organizationId, requesterId: personId } = row
  const [contactId, referralId, textId] = [newId(), newId(), newId()]
  const profile = {
    name: 'Cleo Colleague',
    address: `${referralId}@example.net`,
    timeZone: 'Europe/Berlin',
    language: 'en' as const,
  }
  return database.transaction(async (tx) => {
    const until = { lastContactOn: '2026-12-01', keptUntil: after(now, 700 * DAY_MS), agreedAt: now }
    await tx.insert(contact).values({ id: contactId, insiderId, screeningId, personId, ...until })
    const { id: colleagueId } = await findOrMakePerson(tx, keyring, organizationId, profile)
    const thought = { id: referralId, screeningId, insiderId, colleagueId, colleagueInsiderId: null, textId, createdAt: now }
    await inOneGo(tx, [insertingReferral(thought)])
    const link = {
      purpose: 'consent',
      screeningId,
      personId: colleagueId,
      referralId,
      expiresAt: after(now, 90 * DAY_MS),
    } as const
    const consent = await mintLink(tx, link)
    return { contact: publicId('contact', contactId), referral: publicId('referral', referralId), consent }
  })
}
