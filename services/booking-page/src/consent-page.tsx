import { useState } from 'preact/hooks'
import {
  type AnswerReferral,
  type AskedReferral,
  answerReferral,
  getLink,
  getReferral,
  type TellReferral,
  tellReferral,
} from './api.ts'
import { useChosen } from './chosen.ts'
import { type Loaded, useLoaded } from './loaded.ts'
import { Choice } from './parts/choice.tsx'
import { Fold } from './parts/fold.tsx'
import { Frame } from './parts/frame.tsx'
import { NoSecret, Unopened } from './parts/linked.tsx'
import { ProblemNote, ResultNote } from './parts/note.tsx'
import { usePress } from './press.ts'
import { secretOf, wasCut } from './secret.ts'
import { texts } from './texts/texts.ts'
import { day } from './times.ts'

const PATH = '/consent'
const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** `/consent#<token>&yes`: the favour a colleague is asked for; one press answers. Weeks later, how it went. */
export function ConsentPage() {
  const token = secretOf(PATH)
  return token ? <Opening token={token} /> : <NoSecret purpose="consent" broken={wasCut(PATH)} />
}

function Opening({ token }: { token: string }) {
  const loaded = useLoaded(async () => {
    const { referralId } = await getLink(token)
    return getReferral(token, referralId ?? '')
  })
  const { value, problem, reload } = loaded
  if (!value && problem) return <Unopened problem={problem} purpose="consent" reload={reload} />
  if (!value) return <Frame title={texts.common.loading} />
  return <Favour token={token} asked={value} loaded={loaded} />
}

interface FavourProps {
  token: string
  asked: AskedReferral
  loaded: Loaded<AskedReferral>
}

function Favour({ token, asked, loaded }: FavourProps) {
  const t = texts.referral
  const { state, insider, requester, letter, answers, answerBy } = asked
  const name = requester.name
  const open = state === 'asked'
  return (
    <Frame title={open ? t.title(insider.name) : t.answeredTitle[stateOf(asked)]} eyebrow={insider.organization}>
      <ResultNote>{state === 'accepted' && (asked.hasAccount ? t.opens(name) : t.introduced(name))}</ResultNote>
      {open && answerBy && <p class="lead">{t.lead(name, day(answerBy, ownZone()))}</p>}
      <section class="card">
        <p class="letter">{letter}</p>
        <p>{insider.name}</p>
      </section>
      {open && <Answer token={token} asked={asked} loaded={loaded} />}
      {state === 'accepted' && !asked.hasAccount && <Went token={token} asked={asked} loaded={loaded} />}
      {answers.length > 0 && (
        <Fold title={t.wrote(name)}>
          <dl>
            {answers.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd class="written">{text}</dd>
              </div>
            ))}
          </dl>
        </Fold>
      )}
      <p class="help">{t.onlyThis(insider.name)}</p>
    </Frame>
  )
}

function Answer({ token, asked, loaded }: FavourProps) {
  const t = texts.referral
  const [answer, choose] = useChosen(PATH, Object.keys(t.answers) as AnswerReferral['answer'][])
  const [error, setError] = useState<string>()
  const { busy, problem, press } = usePress()
  const submit = (event: Event) => {
    event.preventDefault()
    setError(answer ? undefined : t.choose)
    if (!answer) return document.getElementById('answer')?.focus()
    press(async (key) => loaded.set(await answerReferral(token, asked.id, answer, key)), answer)
  }
  return (
    <form class="card" noValidate onSubmit={submit}>
      <Choice
        id="answer"
        legend={t.question}
        error={error}
        value={answer}
        choices={Object.entries(t.answers).map(([value, label]) => ({ value, label }))}
        onChoose={(value) => choose(value as AnswerReferral['answer'])}
      />
      {answer === 'never' && <p class="help">{t.neverHelp(asked.insider.organization)}</p>}
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? texts.common.working : t.send}
        </button>
      </p>
      <ProblemNote problem={problem} />
    </form>
  )
}

function Went({ token, asked, loaded }: FavourProps) {
  const t = texts.referral
  const [went, choose] = useState<TellReferral['attendance']>()
  const [error, setError] = useState<string>()
  const { busy, problem, press } = usePress()
  const submit = (event: Event) => {
    event.preventDefault()
    setError(went ? undefined : t.choose)
    if (!went) return document.getElementById('went')?.focus()
    press(async (key) => loaded.set(await tellReferral(token, asked.id, went, key)), went)
  }
  return (
    <form class="card" noValidate onSubmit={submit}>
      <Choice
        id="went"
        legend={t.wentQuestion(asked.requester.name)}
        error={error}
        value={went}
        choices={Object.entries(t.went).map(([value, label]) => ({ value, label }))}
        onChoose={(value) => choose(value as TellReferral['attendance'])}
      />
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? texts.common.working : t.tell}
        </button>
      </p>
      <ProblemNote problem={problem} />
    </form>
  )
}

function stateOf({ state }: AskedReferral): keyof typeof texts.referral.answeredTitle {
  return state === 'accepted' || state === 'withdrawn' || state === 'concluded' ? state : 'refused'
}
