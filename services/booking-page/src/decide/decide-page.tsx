import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import {
  type Bearer,
  correctRelationship,
  type DecideScreening,
  decideScreening,
  lookAtScreening,
  reportScreening,
  type Screening,
} from '../api.ts'
import { Excuse } from '../excuse.tsx'
import { MissedLook } from '../missed-look.tsx'
import { Frame } from '../parts/frame.tsx'
import { Linked } from '../parts/linked.tsx'
import { ResultNote } from '../parts/note.tsx'
import { Prove, useProof } from '../parts/prove.tsx'
import { usePress } from '../press.ts'
import { asProblem } from '../problem.ts'
import { texts } from '../texts/texts.ts'
import { day } from '../times.ts'
import { ChoiceForm, IN_PLACE } from './choice-form.tsx'
import { Decided } from './decided.tsx'
import { FiveLines, Whole } from './dossier.tsx'
import { HeldBack } from './held-back.tsx'
import { Relationship } from './relationship.tsx'
import { Report } from './report.tsx'
import { Rounds } from './rounds.tsx'

const PATH = '/decide'

/** `/decide#<token>&approve`: the request and the choice made ready. Nothing is decided before the one press. */
export function DecidePage() {
  return (
    <Linked path={PATH} purpose="decide">
      {(opened, loaded) => (
        <Decide
          path={PATH}
          token={opened.token}
          proved={opened.link.proved}
          screening={opened.screening}
          set={(screening) => loaded.set({ ...opened, screening })}
          reload={loaded.reload}
        />
      )}
    </Linked>
  )
}

interface DecideProps {
  /** Where what is half chosen is kept: each page has its own. */
  path: string
  token: Bearer
  proved: boolean
  screening: Screening
  set: (screening: Screening) => void
  reload: () => Promise<void>
  /** The way back, where there is one. */
  children?: ComponentChildren
}

/** A request being decided, whether a mail's link or the desk led here. */
export function Decide({ path, token, proved: known, screening, set, reload, children }: DecideProps) {
  const { id, dossier, meetingType, insider, gate } = screening
  const sending = usePress()
  // One code for all presses of this page: the press that asked for it waits, whichever it was.
  const proof = useProof(path, token)
  const proving = usePress()
  const [said, setSaid] = useState<string>()
  const undone = said === texts.decided.undone
  useEffect(() => {
    if (undone) document.getElementById('verdict')?.focus()
  }, [undone])
  const deciding = screening.may.includes('decide')
  const proved = known || Boolean(dossier?.nextFreeAt)
  // A press replaces the form: the focus goes along to what stands there then. On loading it stays where it is.
  const [pressed, setPressed] = useState(false)
  const show = async (changed: Promise<Screening>) => set(await changed)

  const send = (body: DecideScreening) => {
    setSaid(undefined)
    setPressed(true)
    return sending.press(async (key) => {
      try {
        await proof.unlessProved(() => show(decideScreening(token, id, body, key)))
      } catch (thrown) {
        await orShowHowItStands(thrown)
      }
    }, body)
  }
  // Decided in another tab, by mail, or closed meanwhile: that is shown rather than an error.
  const orShowHowItStands = async (thrown: unknown) => {
    const { status, code } = asProblem(thrown)
    if (![409, 410].includes(status) || code in IN_PLACE) throw thrown
    await reload()
    setSaid(texts.decided.changed)
  }
  const report = dossier && (
    <Report dossier={dossier} run={(reason) => proof.unlessProved(() => show(reportScreening(token, id, reason)))} />
  )
  const request = (
    <div key="request">
      <Rounds rounds={screening.rounds} zone={insider.timeZone} />
      {dossier && (
        <FiveLines screening={screening} dossier={dossier} proved={proved}>
          {deciding && (
            <Relationship
              said={dossier.relationship}
              correct={(relationship) => proof.unlessProved(() => show(correctRelationship(token, id, relationship)))}
            />
          )}
        </FiveLines>
      )}
    </div>
  )
  const answer = (
    <div class="beside" key="answer">
      <ResultNote>{said}</ResultNote>
      {gate && (
        <HeldBack gate={gate} zone={insider.timeZone} look={() => proof.unlessProved(() => show(lookAtScreening(token, id)))} />
      )}
      {screening.booking && (
        <Excuse token={token} booking={screening.booking} name={dossier?.name ?? ''} proof={proof} onExcused={reload} />
      )}
      {/* A decide link records nothing of a meeting: the mail that tells of an answer has a link that does. */}
      {token === undefined && screening.booking && (
        <MissedLook booking={screening.booking} name={dossier?.name ?? ''} onLooked={reload} />
      )}
      {deciding && dossier && (
        <ChoiceForm
          path={path}
          screening={screening}
          dossier={dossier}
          proved={proved}
          busy={sending.busy || proving.busy}
          problem={sending.problem ?? (proof.waiting && proof.needed ? undefined : proving.problem)}
          send={send}
          report={report}
        />
      )}
      {!deciding && !gate && (
        <Decided
          token={token}
          screening={screening}
          set={set}
          reload={reload}
          proof={proof}
          pressed={pressed}
          onUndone={() => setSaid(texts.decided.undone)}
        />
      )}
      {!deciding && !gate && report}
      <Prove proof={proof} sending={proving} />
    </div>
  )
  return (
    <Frame
      title={dossier ? texts.decide.title(dossier.name, meetingType.minutes) : texts.deciding.held.title}
      eyebrow={insider.organization}
      foot={texts.common.insiderFoot}
      lead={deciding && screening.deadlineAt ? texts.decide.by(day(screening.deadlineAt, insider.timeZone)) : undefined}
      wide
    >
      {children}
      <div class="two">
        {/* Once decided, that comes first; before, what there is to decide about. */}
        {deciding ? [request, answer] : [answer, request]}
        {dossier && <Whole token={token} screening={screening} dossier={dossier} />}
      </div>
    </Frame>
  )
}
