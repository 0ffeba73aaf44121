import { agreeToReferral, type Referral } from '../api.ts'
import type { Opened } from '../parts/linked.tsx'
import { ProblemNote } from '../parts/note.tsx'
import { usePress } from '../press.ts'
import { texts } from '../texts/texts.ts'
import { dayAndClock } from '../times.ts'

interface ReferralCardsProps {
  opened: Opened
  zone: string
  onChange: () => Promise<void>
}

/** People whom the insider thought of: whether one's name may be shown, and what became of it. No names before a yes. */
export function ReferralCards({ opened, zone, onChange }: ReferralCardsProps) {
  return (
    <>
      {opened.screening.referrals.map((referral) => (
        <ReferralCard key={referral.id} referral={referral} opened={opened} zone={zone} onChange={onChange} />
      ))}
    </>
  )
}

function ReferralCard({ referral, opened, zone, onChange }: ReferralCardsProps & { referral: Referral }) {
  const t = texts.referral.mine
  const { busy, problem, press } = usePress()
  const { insider } = opened.screening
  const { id, state, answerBy, colleague } = referral
  const by = answerBy ? dayAndClock(answerBy, zone) : ''
  const say = (agrees: boolean) =>
    press(async (key) => {
      await agreeToReferral(opened.token, id, agrees, key)
      await onChange()
    }, agrees)
  return (
    <section class="card" aria-label={t.label}>
      {state === 'offered' && (
        <>
          <h2>{t.title(insider.name)}</h2>
          <p>{t.ask}</p>
          <p class="buttons">
            <button type="button" class="primary" disabled={busy} onClick={() => say(true)}>
              {busy ? texts.common.working : t.yes}
            </button>
            <button type="button" disabled={busy} onClick={() => say(false)}>
              {t.no}
            </button>
          </p>
          <p class="help">{t.until(by)}</p>
        </>
      )}
      {state === 'asked' && <p>{t.asked(insider.name, by)}</p>}
      {state === 'dropped' && <p>{t.dropped}</p>}
      {state === 'refused' && <p>{t.refused}</p>}
      {(state === 'accepted' || state === 'concluded') && colleague && (
        <>
          <h2>{t.accepted(colleague.name)}</h2>
          <p class="written">{colleague.address ? t.write(colleague.address) : t.choose}</p>
        </>
      )}
      <ProblemNote problem={problem} />
    </section>
  )
}
