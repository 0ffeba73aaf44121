import { useState } from 'preact/hooks'
import { type DecideScreening, decideScreening } from '../api.ts'
import type { Loaded } from '../loaded.ts'
import { Frame } from '../parts/frame.tsx'
import { Linked, type Opened } from '../parts/linked.tsx'
import { ProblemNote, ResultNote } from '../parts/note.tsx'
import { Prove, useProof } from '../parts/prove.tsx'
import { usePress } from '../press.ts'
import { asProblem } from '../problem.ts'
import { texts } from '../texts/texts.ts'
import { day } from '../times.ts'
import { ChoiceForm } from './choice-form.tsx'
import { Decided } from './decided.tsx'
import { FiveLines, Whole } from './dossier.tsx'

const PATH = '/decide'

/** `/decide#<token>&approve`: the request and the choice made ready. Nothing is decided before the one press. */
export function DecidePage() {
  return (
    <Linked path={PATH} purpose="decide">
      {(opened, loaded) => <Decide opened={opened} loaded={loaded} />}
    </Linked>
  )
}

function Decide({ opened, loaded }: { opened: Opened; loaded: Loaded<Opened> }) {
  const t = texts.decide
  const { token, screening } = opened
  const { dossier, meetingType, insider } = screening
  const sending = usePress()
  const proof = useProof(PATH, token)
  const [said, setSaid] = useState<string>()
  const name = dossier?.name ?? screening.requester?.name ?? ''
  const deciding = screening.may.includes('decide')

  const send = (body: DecideScreening) => {
    setSaid(undefined)
    return sending.press(async (key) => {
      try {
        await proof.unlessProved(async () =>
          loaded.set({ ...opened, screening: await decideScreening(token, screening.id, body, key) }),
        )
      } catch (thrown) {
        // Decided in another tab, by mail, or closed meanwhile: show how it stands rather than an error.
        if (![409, 410].includes(asProblem(thrown).status)) throw thrown
        await loaded.reload()
        setSaid(texts.decided.changed)
      }
    }, body)
  }
  return (
    <Frame
      title={t.title(name, meetingType.minutes)}
      eyebrow={insider.organization}
      foot={texts.common.insiderFoot}
      lead={deciding && screening.deadlineAt ? t.by(day(screening.deadlineAt, insider.timeZone)) : undefined}
      wide
    >
      <div class="two">
        {dossier && <FiveLines screening={screening} dossier={dossier} proved={opened.link.proved} />}
        <div class="beside">
          <ResultNote>{said}</ResultNote>
          {deciding && dossier ? (
            <ChoiceForm path={PATH} screening={screening} dossier={dossier} busy={sending.busy} send={send}>
              <Prove proof={proof} sending={sending} />
              <ProblemNote problem={proof.needed && proof.waiting ? undefined : sending.problem} />
            </ChoiceForm>
          ) : (
            <Decided opened={opened} loaded={loaded} proof={proof} onUndone={() => setSaid(texts.decided.undone)} />
          )}
        </div>
        {dossier && <Whole token={token} screening={screening} dossier={dossier} />}
      </div>
    </Frame>
  )
}
