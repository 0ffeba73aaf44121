import type { Answers } from '../http/schemas/insider-page.ts'
import type { FieldError } from '../refused.ts'
import type { Minors } from '../store/organizations.ts'
import { isZone } from '../zones.ts'
import { answerFaults } from './answer-faults.ts'
import type { Definition } from './own-question.ts'

/** What the schema cannot say of a filled-in questionnaire: nothing blank, a zone that exists, and all that was asked of this person, no more. */
export function requestFaults(answers: Answers, own: Definition, minors: Minors): FieldError[] {
  const faults: FieldError[] = []
  const wrong = (pointer: string, detail: string) => void faults.push({ pointer: `/answers/${pointer}`, detail })
  if (!isZone(answers.timeZone)) wrong('timeZone', 'is not a time zone we know')
  for (const field of ['name', 'now', 'why', 'wantsToLearn'] as const) if (isBlank(answers[field])) wrong(field, 'is empty')
  if (!answers.resumeFile && isBlank(answers.resumeText)) wrong('resumeText', 'is needed where no file is given')
  worksheetFaults(answers, own, wrong)
  const needsGuardian = answers.under18 && minors === 'with-consent'
  if (needsGuardian && !answers.guardian) wrong('guardian', 'is missing')
  else if (needsGuardian && isBlank(answers.guardian?.name)) wrong('guardian/name', 'is empty')
  else if (answers.guardian && !needsGuardian) wrong('guardian', 'is not asked')
  const core = { relationship: answers.relationship, under18: answers.under18 ? 'yes' : 'no' }
  return [...faults, ...answerFaults(own.questions, answers.own ?? {}, core)]
}

/** Five prompts, or the insider's own worksheet handed back. */
function worksheetFaults(
  { worksheet, worksheetFile }: Answers,
  own: Definition,
  wrong: (pointer: string, detail: string) => void,
): void {
  if (own.worksheet) {
    if (worksheet) wrong('worksheet', 'is not asked')
    if (own.worksheet.required && !worksheetFile) wrong('worksheetFile', 'is missing')
    return
  }
  if (worksheetFile) wrong('worksheetFile', 'is not asked')
  if (!worksheet) wrong('worksheet', 'is missing')
  for (const [prompt, text] of Object.entries(worksheet ?? {})) if (isBlank(text)) wrong(`worksheet/${prompt}`, 'is empty')
}

const isBlank = (text: string | undefined): boolean => !text?.trim()
