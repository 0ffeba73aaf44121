import type { Instant } from '@vestibule/scheduling/instant.ts'
import type { Course } from '@vestibule/scheduling/screening.ts'
import type { Deps } from './deps.ts'
import type { Database, Transaction } from './store/database.ts'
import { readText } from './store/sealed-texts.ts'

/** Questions the insider asked, and what the requester answered: one for each, null while they wait. */
export interface Round {
  readonly askedAt: Instant
  readonly questions: readonly string[]
  readonly answeredAt: Instant | null
  readonly answers: readonly string[] | null
}

/** What was asked and answered so far, oldest first; texts that were erased are left out. */
export async function roundsOf(
  tx: Database | Transaction,
  { keyring }: Pick<Deps, 'keyring'>,
  { exchanges }: Pick<Course, 'exchanges'>,
): Promise<Round[]> {
  return Promise.all(
    exchanges.map(async ({ askedAt, questionsId, answeredAt, answersId }) => ({
      askedAt,
      questions: (await readText<string[]>(tx, keyring, questionsId)) ?? [],
      answeredAt,
      answers: answersId ? ((await readText<string[]>(tx, keyring, answersId)) ?? null) : null,
    })),
  )
}
