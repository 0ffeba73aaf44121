import type { DecideScreening, DeclineReason, Dossier } from '../api.ts'

export type Verdict = DecideScreening['verdict']
export const VERDICTS: readonly Verdict[] = ['approve', 'come-back', 'ask', 'reply', 'decline']
export type Place = 'phone' | 'video' | 'in-person'
/** A day (`2026-12-07`) and a clock (`09:30`) in the insider's zone, as fields hold them; either may still be empty. */
export interface OwnTime {
  date: string
  clock: string
}
export const MOST_TIMES = 3
export const MOST_QUESTIONS = 5
export const OTHER_WEEK = 'other'

/** What is half chosen, of each verdict; it survives a reload of the tab. Which verdict, the link's choice says until another is pressed. */
export interface Half {
  approve: {
    onlyThese: boolean
    times: readonly OwnTime[]
    ownLine: string
    minutes: string
    place: Place | ''
    placeDetail: string
    evenSo: boolean
    overrideReason: string
  }
  /** A Monday on offer, or `OTHER_WEEK`: then the one of `otherDate`'s week. */
  comeBack: { week: string; otherDate: string; ownLine: string }
  questions: readonly string[]
  reply: string
  decline: {
    reason: DeclineReason
    step: string
    /** Letters in words of the insider's own, by reason; one that is sent as it stands isn't here. */
    edited: Partial<Record<DeclineReason, string>>
    askAgain: 'any-time' | 'six-months' | 'not-again'
  }
}

export function emptyHalf(dossier: Dossier): Half {
  return {
    approve: {
      ...{ onlyThese: false, times: [{ date: '', clock: '' }], ownLine: '' },
      ...{ minutes: '', place: '', placeDetail: '', evenSo: false, overrideReason: '' },
    },
    comeBack: { week: dossier.returnWeeks[0]?.weekOf ?? '', otherDate: '', ownLine: dossier.comeBackLine ?? '' },
    questions: [''],
    reply: '',
    decline: { reason: dossier.declineTexts[0]?.reason ?? 'not-a-fit', step: '', edited: {}, askAgain: 'any-time' },
  }
}

/** The letter of a decline as it will be read: in the insider's words, or the ready one with the step in its place. */
export function letterOf({ reason, step, edited }: Half['decline'], ready: Dossier['declineTexts']): string {
  const own = edited[reason]
  if (own !== undefined) return own
  const letter = ready.find((one) => one.reason === reason)
  if (!letter) return ''
  const { before, after } = letter.withStep
  return step.trim() ? before + (/^\n|^$/.test(after) ? sentence(step.trim()) : step.trim()) + after : letter.text
}

/** It ends a paragraph, so it ends like a sentence. */
const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
