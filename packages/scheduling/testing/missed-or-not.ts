import { DAY_MS } from '../instant.ts'

/** Whether the last meeting is noted as missed, whether that was answered, and looked at since; for the life in plain words. */
export class MissedOrNot {
  private is: 'not' | 'said' | 'answered' | 'looked-at' = 'not'
  private answerBy = 0

  /** Whether an answer waits for a look. */
  get waits(): boolean {
    return this.is === 'answered'
  }

  isRecorded(attendance: string, now: number): void {
    if (attendance !== 'missed') this.is = 'not'
    else if (this.is === 'answered') this.is = 'looked-at'
    else if (this.is === 'not') {
      this.is = 'said'
      this.answerBy = now + 14 * DAY_MS
    }
  }

  /** Whether it may be answered now; and answers it. */
  isAnswered(now: number): boolean {
    if (this.is !== 'said' || now >= this.answerBy) return false
    this.is = 'answered'
    return true
  }
}
