import { and, eq, or, sql } from 'drizzle-orm'
import type { Transaction } from './database.ts'
import { deleteLinks } from './links.ts'
import { erasePerson } from './people.ts'
import { forgetColleagues } from './referrals.ts'
import { contact, file, idempotencyKey, message, sealed } from './schema.ts'
import type { ScreeningRow } from './screenings.ts'

/**
 * Forgets what one screening holds of its requester: answers, texts, files, links, frozen mails, kept answers. When nothing else of
 * the person is left, their data key goes too, and with it whatever a copy still has. Facts stay: they hold no text.
 */
export async function eraseScreening(tx: Transaction, of: Pick<ScreeningRow, 'id' | 'requesterId' | 'insiderId'>): Promise<void> {
  await tx.delete(sealed).where(eq(sealed.screeningId, of.id))
  await tx.delete(file).where(eq(file.screeningId, of.id))
  await tx.delete(contact).where(eq(contact.screeningId, of.id))
  await deleteLinks(tx, of.id)
  await forgetColleagues(tx, of.id)
  // A mail that lists an insider's open requests is about none of them alone, and may name this requester.
  const tells = or(eq(message.screeningId, of.id), and(eq(message.insiderId, of.insiderId), eq(message.kind, 'insider-links')))
  await tx
    .update(message)
    .set({ state: 'dropped', reason: 'erased' })
    .where(and(tells, eq(message.state, 'waiting')))
  await tx.update(message).set({ bytes: null }).where(tells)
  await tx.delete(idempotencyKey).where(eq(idempotencyKey.personId, of.requesterId))
  const [left] = await tx.select({ one: sql`1` }).from(sealed).where(eq(sealed.personId, of.requesterId)).limit(1)
  if (!left) await erasePerson(tx, of.requesterId)
}
