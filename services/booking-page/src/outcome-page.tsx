import { useState } from 'preact/hooks'
import { type Booking, getScreening, type RecordOutcome, recordOutcome } from './api.ts'
import { useChosen } from './chosen.ts'
import { AsideFields, asideOf, changesOf, NamesField } from './outcome-aside.tsx'
import { Choice } from './parts/choice.tsx'
import { describedBy, Field } from './parts/field.tsx'
import { Frame } from './parts/frame.tsx'
import { Linked, NoSecret, type Seen, type SeenMeetingProps, withBooking } from './parts/linked.tsx'
import { ProblemNote, ResultNote } from './parts/note.tsx'
import { Prove, useProof } from './parts/prove.tsx'
import { Quoted } from './parts/quoted.tsx'
import { usePress } from './press.ts'
import { ReferForm } from './refer-form.tsx'
import { halfPlace } from './secret.ts'
import { serverNow } from './server-time.ts'
import { tabStore } from './storage.ts'
import { useStored } from './stored.ts'
import { texts } from './texts/texts.ts'
import { clock, day, dayAndClock, dayOf } from './times.ts'

const PATH = '/outcome'
const asidePlace = (path: string) => `vestibule:aside:${path}`
type Attended = RecordOutcome['attendance']

/** `/outcome#<token>&attended`: what happened, made ready by the link; one press notes it, correctable for 14 days. */
export function OutcomePage() {
  return (
    <Linked path={PATH} purpose="outcome">
      {(opened, loaded) => {
        const { booking } = opened
        return booking ? (
          <Outcome path={PATH} opened={opened} loaded={loaded} booking={booking} />
        ) : (
          <NoSecret purpose="outcome" broken />
        )
      }}
    </Linked>
  )
}

/** What came of a meeting, whether a mail's link or the desk led here. */
export function Outcome<T extends Seen>({ path, opened, loaded, booking, children }: SeenMeetingProps<T>) {
  const t = texts.outcome
  const { screening } = opened
  const { insider } = screening
  const name = screening.dossier?.name ?? screening.requester?.name ?? ''
  const noted = notedText(booking)
  const final = booking.correctUntil !== null && (serverNow() ?? 0) >= Date.parse(booking.correctUntil)
  const open = screening.may.includes('record-outcome') && screening.booking?.id === booking.id && !final
  const mayRefer = screening.may.includes('refer') && screening.booking?.id === booking.id
  return (
    <Frame
      title={t.title(name, clock(booking.startsAt, insider.timeZone))}
      eyebrow={dayAndClock(booking.startsAt, insider.timeZone)}
      lead={noted || !open ? undefined : t.lead}
      foot={texts.common.insiderFoot}
    >
      <ResultNote>{noted && [noted, namesText(opened)].filter(Boolean).join(' ')}</ResultNote>
      <Answered booking={booking} name={name} />
      {mayRefer && <Refer path={path} opened={opened} onOffered={() => loaded.reload()} />}
      {open ? (
        <OutcomeForm path={path} opened={opened} loaded={loaded} booking={booking} name={name} />
      ) : (
        <p class="lead">{booking.state === 'cancelled' ? t.cancelled : noted || final ? t.closed : t.tooEarly}</p>
      )}
      {children}
    </Frame>
  )
}

/** With a proof of its own: the form below may be gone by then. */
function Refer({ path, opened, onOffered }: { path: string; opened: Seen; onOffered: () => Promise<void> }) {
  const proof = useProof(`${path}/refer`, opened.token)
  const proving = usePress()
  return (
    <>
      <ReferForm opened={opened} proof={proof} onOffered={onOffered} />
      <Prove proof={proof} sending={proving} />
    </>
  )
}

interface OutcomeFormProps<T extends Seen> extends Omit<SeenMeetingProps<T>, 'children'> {
  name: string
}

function OutcomeForm<T extends Seen>({ path, opened, loaded, booking, name }: OutcomeFormProps<T>) {
  const t = texts.outcome
  const [attendance, choose] = useChosen(path, Object.keys(t.choices) as Attended[])
  const [late, setLate] = useStored(tabStore, halfPlace(path), '')
  const [aside, setAside] = useStored(tabStore, asidePlace(path), asideOf(booking, opened.screening.names))
  const [errors, setErrors] = useState<{ choice?: string; late?: string }>({})
  const sending = usePress()
  const proof = useProof(path, opened.token)
  const met = attendance === 'attended' || attendance === 'late'
  const waits = booking.missed?.answer?.lookedAt === null
  const noted = booking.attendance && booking.attendance !== 'unrecorded'

  const submit = (event: Event) => {
    event.preventDefault()
    const minutesLate = Number(late)
    const lateWrong = attendance === 'late' && !(Number.isInteger(minutesLate) && minutesLate >= 1 && minutesLate <= 240)
    setErrors({ ...(!attendance && { choice: t.choose }), ...(lateWrong && { late: t.minutesMissing }) })
    if (!attendance || lateWrong) {
      document.getElementById(attendance ? 'minutes-late' : 'attendance')?.focus()
      return
    }
    const body: RecordOutcome = {
      attendance,
      ...(attendance === 'late' && { minutesLate }),
      ...changesOf(aside, asideOf(booking, opened.screening.names), met),
    }
    const record = async (key: string) => {
      const recorded = await recordOutcome(opened.token, booking.id, body, key)
      const screening = await getScreening(opened.token, opened.screening.id)
      loaded.set({ ...withBooking(opened, recorded), screening })
      setAside(asideOf(recorded, screening.names)) // also what a browser that wasn’t proved had not been shown
    }
    sending.press((key) => proof.unlessProved(() => record(key)), body)
  }
  return (
    <form class="card" noValidate onSubmit={submit}>
      <Choice
        id="attendance"
        legend={t.question}
        error={errors.choice}
        value={attendance}
        choices={Object.entries(t.choices).map(([value, label]) => ({ value, label }))}
        onChoose={(value) => choose(value as Attended)}
      />
      {attendance === 'late' && (
        <Field id="minutes-late" label={t.minutesLate} error={errors.late}>
          <input
            id="minutes-late"
            class="short"
            type="text"
            inputMode="numeric"
            maxLength={3}
            value={late}
            onInput={(event) => setLate(event.currentTarget.value)}
            {...describedBy('minutes-late', undefined, errors.late)}
          />
        </Field>
      )}
      {attendance === 'missed' && !waits && <p class="help">{t.missedNote(name)}</p>}
      {attendance === 'insider-absent' && <p class="help">{t.absentNote(name)}</p>}
      {(attendance === 'failed' || attendance === 'excused') && <p class="help">{t.nothingNote}</p>}
      {met && <NamesField name={name} aside={aside} onChange={setAside} />}
      {attendance && <AsideFields name={name} met={met} aside={aside} onChange={setAside} />}
      <p class="buttons">
        <button type="submit" class="primary" disabled={sending.busy}>
          {sending.busy ? texts.common.working : waits && attendance === 'missed' ? t.leave : noted ? t.correct : t.press}
        </button>
      </p>
      {!waits && (
        <p class="help">
          {booking.correctUntil ? t.until(dayAndClock(booking.correctUntil, booking.insiderTimeZone)) : t.silence}
        </p>
      )}
      <Prove proof={proof} sending={sending} />
      <ProblemNote problem={proof.needed && proof.waiting ? undefined : sending.problem} />
    </form>
  )
}

/** What became of the week to come back in for a name. */
function namesText({ screening: { names, insider, requester, dossier } }: Seen): string | undefined {
  const t = texts.outcome.aside
  const name = dossier?.name ?? requester?.name ?? ''
  if (!names) return undefined
  if (names.returnedAt) return t.cameBack(name, day(names.returnedAt, insider.timeZone))
  return (serverNow() ?? 0) < Date.parse(names.closesAt) ? t.asked(name, dayOf(names.weekOf)) : t.didNot(name)
}

/** What the requester says to a meeting recorded as missed. */
function Answered({ booking, name }: { booking: Booking; name: string }) {
  const t = texts.outcome
  const answer = booking.missed?.answer
  if (!answer) return null
  const waiting = answer.disputed ? t.disputed(name) : t.answered(name)
  return (
    <>
      <Quoted title={texts.meeting.wrote(name)} text={answer.explanation} />
      {!answer.lookedAt && <p>{waiting}</p>}
      {answer.lookedAt && booking.attendance === 'missed' && <p>{t.left}</p>}
    </>
  )
}

function notedText({ attendance, minutesLate }: Booking): string | undefined {
  if (!attendance || attendance === 'unrecorded') return undefined
  if (attendance === 'late') return texts.outcome.notedLate(minutesLate ?? 0)
  return texts.outcome.notedAs(texts.outcome.choices[attendance])
}
