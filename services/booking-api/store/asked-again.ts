import type { Instant } from '@vestibule/scheduling/instant.ts'
import { putLatest } from '../put-latest.ts'
import type { Database } from './database.ts'
import type { LinkRow } from './links.ts'
import type { Situation } from './situation.ts'

/** What was read for a link, and the stamp of the rows it was read from. */
interface Kept {
  readonly stamp: string
  readonly readAt: Instant
  readonly link: LinkRow
  readonly situation: Situation | undefined
}

/** So many links at most, the latest; for so long, and then nothing of anybody is left in memory. */
const MOST = 100
const KEPT_MS = 60_000

const ofDatabase = new WeakMap<Database, Map<string, Kept | null>>()

/** What was kept of a link within the last minute. */
export function keptOf(database: Database, link: string, now: Instant): Kept | undefined {
  const kept = ofDatabase.get(database)?.get(link)
  return kept && now >= kept.readAt && now - kept.readAt < KEPT_MS ? kept : undefined
}

/** Keeps what was read for a link that asks again; most never do, and what is held on to for them costs the heap. */
export function keep(database: Database, link: string, read: Kept): void {
  const links = ofDatabase.get(database) ?? new Map<string, Kept | null>()
  ofDatabase.set(database, links)
  const asksAgain = links.has(link)
  if (links.size === 0) setTimeout(() => links.clear(), KEPT_MS).unref()
  putLatest(links, link, asksAgain ? read : null, MOST)
}
