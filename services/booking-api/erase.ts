import type { Deps } from './deps.ts'
import { Refused } from './refused.ts'
import { eraseScreening } from './store/erasure.ts'
import type { By } from './store/facts.ts'
import type { ScreeningRow } from './store/screenings.ts'
import { transact } from './transact.ts'

/**
 * Erases a request at its requester's word: open ones are withdrawn in the same transaction, so that nobody waits for somebody
 * who is gone. Refused while a meeting is booked.
 */
export async function erase(deps: Deps, row: ScreeningRow, by: By): Promise<void> {
  const eraseNow = async (tx: Parameters<Parameters<typeof transact>[3]>[0]) => {
    await eraseScreening(tx, row)
    return { status: 204, body: null }
  }
  try {
    await transact(deps, { screeningId: row.id, by }, { type: 'withdraw' }, eraseNow)
  } catch (error) {
    if (!(error instanceof Refused) || error.code === 'not-found') throw error
    if (error.code === 'screening-already-booked' && !(await isOver(deps, row, by))) throw error
    await transact(deps, { screeningId: row.id, by }, { type: 'tidy' }, eraseNow)
  }
}

/** Whether the booked meeting lies in the past: then there is nothing to cancel. */
async function isOver(deps: Deps, row: ScreeningRow, by: By): Promise<boolean> {
  const { answer } = await transact(deps, { screeningId: row.id, by }, { type: 'tidy' }, async (_tx, { course }) => ({
    status: 200,
    body: course.screening.state === 'concluded',
  }))
  return answer.body === true
}
