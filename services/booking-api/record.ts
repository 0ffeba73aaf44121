import type { Fact } from '@vestibule/scheduling/facts.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import { type Course, courseOf, heldBackAfter, missedAfter, stateAfter } from '@vestibule/scheduling/screening.ts'
import type { Deps } from './deps.ts'
import { mailsFor } from './post.ts'
import { Refused } from './refused.ts'
import type { Transaction } from './store/database.ts'
import { eraseScreening } from './store/erasure.ts'
import { appendingFacts, type By, type Recorded } from './store/facts.ts'
import { advancing, type Insider, type Locked } from './store/insiders.ts'
import { hasLeft } from './store/messages.ts'
import { inOneGo, type Statement } from './store/one-go.ts'
import { droppingMessages, postingMessages } from './store/postings.ts'
import type { ScreeningRow } from './store/screenings.ts'
import { type Subject, savingCourse, workingRowsAfter } from './store/working-rows.ts'

/** Writes facts, the rows that follow from them, and the mails they call for. Only under the insider's lock. */
export async function record(
  tx: Transaction,
  deps: Pick<Deps, 'site' | 'keyring'>,
  of: Recording,
  earlier: readonly Fact[],
  said: readonly (readonly [Fact, By])[],
  now: Instant,
  texts: Texts,
): Promise<Course> {
  const writes: Statement[] = []
  const { course, head } = await recording(tx, deps, of, earlier, said, now, texts, writes)
  await inOneGo(tx, [...writes, advancing(head)])
  return course
}

interface Recording {
  readonly locked: Locked
  readonly row: ScreeningRow
  readonly insider: Insider
}

interface Texts {
  /** Sealed `{phone, needs}` of a booking. */
  readonly detailsId: string | null
  readonly noteId: string | null
  /** No mail goes out. */
  readonly silent?: boolean
}

/** The same, said and not yet done: what there is to write is put behind `writes`, but for how far the insider has come. */
export async function recording(
  tx: Transaction,
  deps: Pick<Deps, 'site' | 'keyring'>,
  { locked, row, insider }: Recording,
  earlier: readonly Fact[],
  said: readonly (readonly [Fact, By])[],
  now: Instant,
  texts: Texts,
  writes: Statement[],
): Promise<{ course: Course; head: Locked }> {
  const subject: Subject = { screeningId: row.id, insiderId: row.insiderId, requesterId: row.requesterId }
  const { recorded, locked: chained, writes: links } = appendingFacts(locked, row.id, said)
  let head = chained
  const known = [...earlier]
  writes.push(...links)
  for (const { fact } of recorded) writes.push(...workingRowsAfter(tx, subject, fact, texts.detailsId))
  for (const one of recorded) {
    if (!texts.silent) head = await telling(tx, deps, head, { row, insider, noteId: texts.noteId }, known, one, now, writes)
    known.push(one.fact)
  }
  const course = courseOf(known, now)
  writes.push(savingCourse(subject, course))
  return { course, head }
}

async function telling(
  tx: Transaction,
  { site }: Pick<Deps, 'site'>,
  head: Locked,
  { row, insider, noteId }: { row: ScreeningRow; insider: Insider; noteId: string | null },
  known: readonly Fact[],
  { id: factId, fact }: Recorded,
  now: Instant,
  writes: Statement[],
): Promise<Locked> {
  const before = stateAfter(known) ?? 'unverified' // the clock not asked: at the deadline itself it would already have spoken
  const mails = mailsFor(fact, {
    screeningId: row.id,
    requesterId: row.requesterId,
    insiderPersonId: insider.personId,
    factId,
    before,
    heldBack: heldBackAfter(known),
    missed: fact.type === 'outcome-recorded' ? missedAfter(known) : null,
    noteId,
  })
  if (mails.drop.length > 0) writes.push(droppingMessages(row.id, mails.drop, now, 'superseded'))
  // Undo against sending: a mail that a worker has begun can't be called back, nor is it sent twice. Our own clock says that the ten
  // minutes aren't over; the worker's, on another machine, may have been a moment ahead.
  if (fact.type === 'decision-undone' || fact.type === 'decision-released') {
    await inOneGo(tx, writes.splice(0))
    if (await hasLeft(tx, row.id, fact.decisionId)) throw new Refused('decision-in-effect')
  }
  if (fact.type === 'screening-lapsed' && before === 'unverified') {
    await inOneGo(tx, writes.splice(0))
    await eraseScreening(tx, row)
  }
  const { locked, writes: posted } = postingMessages(head, mails.post, now, site.mailDomain)
  writes.push(...posted)
  return locked
}
