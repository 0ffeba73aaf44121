import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { and, count, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { newId } from '../ids.ts'
import { equalBytes, hmac, type Keyring, newSecret, sha256 } from '../seal.ts'
import type { Database, Transaction } from './database.ts'
import { browserCode, insider, session } from './schema.ts'

export const CODE_MS = 30 * MINUTE_MS
export const CODE_TRIES = 5
export const CODES_PER_HOUR = 3
export const SESSION_MS = 180 * DAY_MS

/**
 * Whose code, and for which door. The doors count and open apart: whoever types an insider's address at the desk can neither use up the
 * codes that a mail's link asks for, nor try them.
 */
export interface Door {
  readonly insiderId: string
  readonly door: 'link' | 'desk'
}

/** A place for a code on its way to an insider; undefined when three were asked for within the hour. */
export async function openCode(tx: Transaction, { insiderId, door }: Door, now: Instant): Promise<string | undefined> {
  const [recent] = await tx
    .select({ n: count() })
    .from(browserCode)
    .where(
      and(
        eq(browserCode.insiderId, insiderId),
        eq(browserCode.door, door),
        gt(browserCode.createdAt, (now - HOUR_MS) as Instant),
      ),
    )
  if ((recent?.n ?? 0) >= CODES_PER_HOUR) return undefined
  const id = newId()
  await tx.insert(browserCode).values({
    id,
    insiderId,
    door,
    hash: Buffer.alloc(0),
    triesLeft: CODE_TRIES,
    createdAt: now,
    expiresAt: (now + CODE_MS) as Instant,
  })
  return id
}

/** Six digits, chosen when their mail is rendered; only a keyed hash of them stays. */
export async function fillCode(tx: Transaction, keyring: Keyring, id: string, code: string): Promise<Instant | undefined> {
  const [row] = await tx
    .update(browserCode)
    .set({ hash: codeHash(keyring, id, code) })
    .where(eq(browserCode.id, id))
    .returning({ expiresAt: browserCode.expiresAt })
  return row?.expiresAt
}

/** A session that a right code has made. */
export interface Made {
  readonly id: string
  readonly secret: string
  readonly expiresAt: Instant
}

export type Tried = ({ readonly proved: true } & Made) | { readonly proved: false; readonly triesLeft: number }

/** Tries a code against the newest one open at this door. A right one is used up and makes a session. */
export async function tryCode(
  tx: Transaction,
  keyring: Keyring,
  { insiderId, door }: Door,
  code: string,
  now: Instant,
): Promise<Tried | 'no-code'> {
  const [open] = await tx
    .select()
    .from(browserCode)
    .where(
      and(
        eq(browserCode.insiderId, insiderId),
        eq(browserCode.door, door),
        isNull(browserCode.usedAt),
        gt(browserCode.expiresAt, now),
        gt(browserCode.triesLeft, 0),
        sql`length(${browserCode.hash}) > 0`,
      ),
    )
    .orderBy(desc(browserCode.createdAt))
    .limit(1)
    .for('update')
  if (!open) return 'no-code'
  if (!equalBytes(codeHash(keyring, open.id, code), open.hash)) {
    await tx
      .update(browserCode)
      .set({ triesLeft: open.triesLeft - 1 })
      .where(eq(browserCode.id, open.id))
    return { proved: false, triesLeft: open.triesLeft - 1 }
  }
  await tx.update(browserCode).set({ usedAt: now }).where(eq(browserCode.id, open.id))
  const [id, secret] = [newId(), newSecret()]
  const expiresAt = (now + SESSION_MS) as Instant
  await tx.insert(session).values({ hash: sha256(secret), id, insiderId, createdAt: now, expiresAt })
  return { proved: true, id, secret, expiresAt }
}

/** The proved browser behind a cookie's secret, or by its id; undefined when revoked or run out. */
export async function findSession(
  database: Database,
  by: { readonly secret: string } | { readonly id: string },
  now: Instant,
): Promise<{ id: string; insiderId: string; isAdmin: boolean } | undefined> {
  const which = 'secret' in by ? eq(session.hash, sha256(by.secret)) : eq(session.id, by.id)
  const [row] = await database
    .select({ id: session.id, insiderId: session.insiderId, isAdmin: insider.isAdmin })
    .from(session)
    .innerJoin(insider, eq(insider.id, session.insiderId))
    .where(and(which, isNull(session.revokedAt), gt(session.expiresAt, now)))
  return row
}

function codeHash(keyring: Keyring, id: string, code: string): Buffer {
  return hmac(keyring.serviceKey, `code/${id}/${code}`)
}
