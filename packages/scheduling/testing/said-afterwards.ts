import { DAY_MS } from '../instant.ts'

/** Of a life: what the requester says once the two have met, for the life in plain words. */
export class SaidAfterwards {
  private met = false
  private offered = false
  private onList: 'never' | 'yes' | 'by-requester' | 'by-insider' = 'never'
  private thanked = false
  private told = false

  /** With who was there: whether the insider offers to keep in touch. */
  isRecorded(attendance: string, offered: boolean): void {
    this.met = attendance === 'attended'
    this.offered = offered
  }

  /** Another booking: nobody has met at it yet. */
  isBookedAnew(): void {
    this.met = false
    this.offered = false
  }

  /** Whether it may be said now; and says it. */
  tries(what: 'agree-contact' | 'end-contact' | 'say-thanks' | 'tell-help', byInsider: boolean, endedAt: number, now: number) {
    if (what === 'agree-contact') return this.agrees()
    if (what === 'end-contact') return this.ends(byInsider)
    return what === 'say-thanks' ? this.thanks(endedAt, now) : this.tells(endedAt, now)
  }

  private agrees(): boolean {
    if (this.onList === 'yes') return true
    if (!this.met || !this.offered || this.onList === 'by-insider') return false
    this.onList = 'yes'
    return true
  }

  private ends(byInsider: boolean): true {
    if (this.onList === 'yes') this.onList = byInsider ? 'by-insider' : 'by-requester'
    return true
  }

  private thanks(endedAt: number, now: number): boolean {
    if (!this.met || this.thanked || now >= endedAt + 30 * DAY_MS) return false
    this.thanked = true
    return true
  }

  private tells(endedAt: number, now: number): boolean {
    if (!this.met || this.told || now < endedAt + 180 * DAY_MS || now >= endedAt + 210 * DAY_MS) return false
    this.told = true
    return true
  }
}
