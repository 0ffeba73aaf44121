import type { Answers } from '../http/schemas/insider-page.ts'
import type { SubmittedAnswers } from '../store/screenings.ts'

interface Upload {
  readonly id: string
  readonly claim: string
}

/** The uploads of a filled-in questionnaire, by the place of the question in the answers (`resumeFile`, `own.sample`). */
export function uploadsIn({ resumeFile, worksheetFile, own = {} }: Answers): [place: string, upload: Upload][] {
  const all: [string, unknown][] = [
    ['resumeFile', resumeFile],
    ['worksheetFile', worksheetFile],
    ...Object.entries(own).map(([id, answer]): [string, unknown] => [`own.${id}`, answer]),
  ]
  return all.flatMap(([place, answer]) => (isUpload(answer) ? [[place, answer] as [string, Upload]] : []))
}

/** What is kept of the answers: everything but the claims, which have done their work, and what was left empty. */
export function keptAnswers(answers: Answers, address: string): SubmittedAnswers {
  const { resumeFile: _resume, worksheetFile: _worksheet, own = {}, ...core } = answers
  const said = Object.entries(own).flatMap(([id, answer]) =>
    isUpload(answer) || answer === '' || (Array.isArray(answer) && answer.length === 0) ? [] : [[id, answer]],
  )
  const files = uploadsIn(answers).map(([place, { id }]) => [place, id])
  return { ...core, address, own: Object.fromEntries(said), files: Object.fromEntries(files) }
}

function isUpload(answer: unknown): answer is Upload {
  return typeof answer === 'object' && answer !== null && 'claim' in answer
}
