import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { DecideScreening, Dossier, Screening } from '../api.ts'
import { useChosen } from '../chosen.ts'
import { Choice } from '../parts/choice.tsx'
import { nameOf } from '../parts/language-picker.tsx'
import { ProblemNote } from '../parts/note.tsx'
import type { Problem } from '../problem.ts'
import { halfPlace } from '../secret.ts'
import { serverNow } from '../server-time.ts'
import { tabStore } from '../storage.ts'
import { useStored } from '../stored.ts'
import { language, texts } from '../texts/texts.ts'
import { ApproveFields } from './approve-fields.tsx'
import { AskFields } from './ask-fields.tsx'
import { ComeBackFields } from './come-back-fields.tsx'
import { decisionOf, type Fault, type Faults, type Known, refusedFaults } from './decision.ts'
import { DeclineFields } from './decline-fields.tsx'
import { emptyHalf, type Half, VERDICTS, type Verdict } from './half.ts'
import { ReplyFields } from './reply-fields.tsx'

interface ChoiceFormProps {
  path: string
  screening: Screening
  dossier: Dossier
  /** This browser is the insider's: what is free is told to it alone. */
  proved: boolean
  busy: boolean
  problem: Problem | undefined
  send: (body: DecideScreening) => void
  /** What goes with a verdict besides: reporting. */
  report: ComponentChildren
}

/** What the fields of every verdict are handed. */
export interface FieldsProps {
  screening: Screening
  dossier: Dossier
  half: Half
  setHalf: (half: Half) => void
  /** What is the matter with a field, in words. */
  wrong: (field: string) => string | undefined
  known: Known
}

/** The choice, made ready by the link that was opened; one press sends it. */
export function ChoiceForm(props: ChoiceFormProps) {
  const { path, screening, dossier, proved, busy, problem, send, report } = props
  const t = texts.deciding
  const [verdict, choose] = useChosen<Verdict>(path, VERDICTS)
  const [half, setHalf] = useStored<Half>(tabStore, halfPlace(path), emptyHalf(dossier))
  const [faults, setFaults] = useState<Faults>(new Map())
  const [refused, setRefused] = useState<{ code: string; minutes: string }[]>([])
  // What the API refused a yes for, until its length is another one: then it may not any more.
  const isRefused = (code: string) => refused.some((one) => one.code === code && one.minutes === half.approve.minutes)
  const known: Known = {
    now: serverNow() ?? Date.now(),
    zone: screening.insider.timeZone,
    dossier,
    nothingFree: isRefused('nothing-free') || (proved && dossier.nextFreeAt === null),
    limited: isRefused('person-limit') || isLimited(dossier, half.approve.minutes),
  }
  useEffect(() => {
    const field = problem && IN_PLACE[problem.code]
    if (field) {
      setRefused((before) => [...before, { code: problem.code, minutes: half.approve.minutes }])
      setFaults(new Map([field]))
    } else if (problem?.errors.length) setFaults(refusedFaults(problem.errors, half, known))
  }, [problem])
  useEffect(() => {
    const [first] = faults.keys()
    if (first) document.getElementById(first)?.focus()
  }, [faults])

  const submit = (event: Event) => {
    event.preventDefault()
    const judged = decisionOf(verdict, half, known)
    setFaults('faults' in judged ? judged.faults : new Map())
    if ('body' in judged) send(judged.body)
  }
  const wrong = (field: string) => {
    const fault = faults.get(field)
    return fault && t.faults[fault]
  }
  const fields: FieldsProps = { screening, dossier, half, setHalf, wrong, known }
  return (
    <form class="card" noValidate onSubmit={submit}>
      <Choice
        id="verdict"
        legend={t.question}
        error={wrong('verdict')}
        value={verdict}
        choices={VERDICTS.map((value) =>
          value === 'ask' && dossier.roundsLeft === 0
            ? { value, label: t.verdicts[value], help: t.ask.none, disabled: true }
            : { value, label: t.verdicts[value], help: t.helps[value](dossier.name) },
        )}
        onChoose={(value) => {
          setFaults(new Map())
          choose(value as Verdict)
        }}
      />
      {verdict && dossier.language !== language && (
        <p class="help">{t.reads(dossier.name, nameOf(dossier.language, language))}</p>
      )}
      {verdict === 'approve' && <ApproveFields {...fields} />}
      {verdict === 'come-back' && <ComeBackFields {...fields} />}
      {verdict === 'ask' && <AskFields {...fields} />}
      {verdict === 'reply' && <ReplyFields {...fields} />}
      {verdict === 'decline' && <DeclineFields {...fields} report={report} />}
      {verdict && (
        <p class="buttons">
          <button type="submit" class="primary" disabled={busy}>
            {busy ? texts.common.working : t.presses[verdict](dossier.name)}
          </button>
        </p>
      )}
      <p class="help">{t.undoNote}</p>
      <ProblemNote problem={problem && !(problem.code in IN_PLACE) ? problem : undefined} />
    </form>
  )
}

/** Refusals of a yes that a field of its own asks about, and what stands beside it then. */
export const IN_PLACE: Readonly<Record<string, [string, Fault]>> = {
  'nothing-free': ['even-so', 'evenSo'],
  'person-limit': ['override', 'override'],
}

/** With another length than the usual one, the API says whether it is too long. */
function isLimited({ limit }: Dossier, minutes: string): boolean {
  return limit?.reached === 'met-recently' || (limit?.reached === 'too-long' && minutes.trim() === '')
}
