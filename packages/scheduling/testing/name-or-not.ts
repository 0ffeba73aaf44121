import { DAY_MS, MINUTE_MS } from '../instant.ts'
import { mondayAfter } from './days.ts'

/** Of a life: whether they were asked, after the meeting, to come back for a name, and did. */
export class NameOrNot {
  private week = 0
  private saidAt: number | null = null
  private moved = false
  private back = false

  /** With who was there: whether the week may be named so, or taken back. */
  isRecorded(attendance: 'attended' | 'missed' | 'insider-absent', asked: boolean, now: number): boolean {
    if (attendance !== 'attended') this.saidAt = null
    else if (asked && this.saidAt === null) {
      this.saidAt = now
      this.week = mondayAfter(now + 2 * DAY_MS) // at least three days ahead
      this.moved = false
      this.back = false
    } else if (!asked && this.saidAt !== null) {
      if (now >= this.saidAt + 10 * MINUTE_MS) return false
      this.saidAt = null
    }
    return true
  }

  comes(now: number): boolean {
    if (this.saidAt === null || this.back || now < this.week || now >= this.week + 5 * DAY_MS) return false
    this.back = true
    return true
  }

  postpones(now: number): boolean {
    if (this.saidAt === null || this.moved || now >= this.week) return false
    this.moved = true
    this.week += 7 * DAY_MS
    return true
  }
}
