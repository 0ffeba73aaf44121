import type { Instant } from '@vestibule/scheduling/instant.ts'
import { desc, eq, inArray } from 'drizzle-orm'
import type { Definition } from '../questions/own-question.ts'
import type { Database, Transaction } from './database.ts'
import { questionnaire } from './schema.ts'

/** One version of what a meeting type asks besides the built-in questions; never changed, only followed. */
export interface QuestionnaireRow {
  readonly id: string
  readonly meetingTypeId: string
  readonly number: number
  readonly definition: Definition
  readonly createdAt: Instant
}

/** What holds now; undefined while nothing of their own was ever asked. */
export async function currentQuestionnaire(
  tx: Database | Transaction,
  meetingTypeId: string,
): Promise<QuestionnaireRow | undefined> {
  return (await currentQuestionnaires(tx, [meetingTypeId])).get(meetingTypeId)
}

/** What holds now, by meeting type. */
export async function currentQuestionnaires(
  tx: Database | Transaction,
  meetingTypeIds: readonly string[],
): Promise<Map<string, QuestionnaireRow>> {
  if (meetingTypeIds.length === 0) return new Map()
  const rows = await tx
    .selectDistinctOn([questionnaire.meetingTypeId])
    .from(questionnaire)
    .where(inArray(questionnaire.meetingTypeId, [...meetingTypeIds]))
    .orderBy(questionnaire.meetingTypeId, desc(questionnaire.number))
  return new Map(rows.map((row) => [row.meetingTypeId, toRow(row)]))
}

/** The version that somebody answered. */
export async function findQuestionnaire(tx: Database | Transaction, id: string): Promise<QuestionnaireRow | undefined> {
  const [row] = await tx.select().from(questionnaire).where(eq(questionnaire.id, id))
  return row && toRow(row)
}

/** The next version; only under the insider's lock. */
export async function insertQuestionnaire(tx: Transaction, row: QuestionnaireRow): Promise<void> {
  await tx.insert(questionnaire).values(row)
}

function toRow(row: typeof questionnaire.$inferSelect): QuestionnaireRow {
  return { ...row, definition: row.definition as Definition }
}
