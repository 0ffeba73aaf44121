import { useState } from 'preact/hooks'
import { eraseScreening, type Screening, withdrawScreening } from '../api.ts'
import type { Loaded } from '../loaded.ts'
import { AskTwice } from '../parts/ask-twice.tsx'
import { Frame } from '../parts/frame.tsx'
import { Linked, type Opened } from '../parts/linked.tsx'
import { ResultNote } from '../parts/note.tsx'
import { Quoted } from '../parts/quoted.tsx'
import { forgetDraft } from '../public-page/draft.ts'
import { forgetPage } from '../secret.ts'
import { texts } from '../texts/texts.ts'
import { day } from '../times.ts'
import { AfterwardsCards } from './afterwards-cards.tsx'
import { forgetAnswers } from './answer-draft.ts'
import { Answering } from './answering.tsx'
import { BookForm } from './book-form.tsx'
import { BookedCard } from './booked-card.tsx'
import { DeclinedCard } from './declined-card.tsx'
import { MissedCard } from './missed-card.tsx'
import { ReferralCards } from './referral-cards.tsx'
import { ReturnCard } from './return-card.tsx'
import { Rounds } from './rounds.tsx'
import { SlotPicker } from './slot-picker.tsx'
import { standing } from './standing.ts'
import { turnAt, useTurn } from './turn.ts'

const PATH = '/my-request'

/** `/my-request#<token>`: the requester's own page. Always says what happens next and by when. */
export function MyRequest() {
  const [erased, setErased] = useState(false)
  if (erased) return <Frame title={texts.status.erased} lead={texts.status.erasedBody} />
  return (
    <Linked path={PATH} purpose="status">
      {(opened, loaded) => <Status opened={opened} loaded={loaded} onErased={() => setErased(true)} />}
    </Linked>
  )
}

interface StatusProps {
  opened: Opened
  loaded: Loaded<Opened>
  onErased: () => void
}

function Status({ opened, loaded, onErased }: StatusProps) {
  const t = texts.status
  const { token, screening } = opened
  const { insider, booking, returnWindow, reply } = screening
  const may = new Set(screening.may)
  const zone = screening.requester?.timeZone ?? insider.timeZone
  const { title, paragraphs, letter, askAgain } = standing(screening, zone)
  const [said, setSaid] = useState<string>()
  useTurn(turnAt(screening), loaded.reload)
  const changed = (now: Screening, what: string) => {
    loaded.set({ ...opened, screening: now })
    setSaid(what)
    scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  // A first cancellation in time leaves the yes alive, and then nothing on the page would say that it was heard.
  const cancelled = async () => {
    await loaded.reload()
    setSaid(t.cancelled.byMe)
    scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  const moved = async () => {
    await loaded.reload()
    setSaid(texts.booking.moved(insider.name))
    scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  const answeredMissed = async () => {
    await loaded.reload()
    setSaid(t.missed.sent(insider.name))
    scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  const undone = async () => {
    await loaded.reload()
    setSaid(texts.booking.undone(insider.name))
    scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  // What was said before is no longer the news, and the times it spoke of are gone.
  const booked = async () => {
    await loaded.reload()
    setSaid(undefined)
  }
  const withdraw = async () => {
    const screening = await withdrawScreening(token, opened.screening.id)
    forgetAnswers(screening.id)
    loaded.set({ ...opened, screening })
  }
  const erase = async () => {
    await eraseScreening(token, screening.id)
    forgetAnswers(screening.id)
    forgetPage(PATH)
    forgetDraft(insider.slug)
    onErased()
  }
  return (
    <Frame title={title} eyebrow={t.to(insider.name, insider.organization)}>
      <ResultNote>{said}</ResultNote>
      {screening.requester?.reachable === false && <p class="note bad">{t.comesBack(screening.requester.address)}</p>}
      <section class="next">
        <h2 class="unseen">{t.next}</h2>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {letter && <Quoted title={t.declined.letter(insider.name)} text={letter} />}
        {askAgain && (
          <p>
            <a class="button" href={`/${insider.slug}`}>
              {t.askAgain(insider.name)}
            </a>
          </p>
        )}
      </section>
      {returnWindow && <ReturnCard opened={opened} zone={zone} onChange={changed} />}
      <ReferralCards opened={opened} zone={zone} onChange={loaded.reload} />
      {may.has('answer') && <Answering opened={opened} zone={zone} onChange={changed} />}
      {booking?.state === 'booked' && (
        <BookedCard key={booking.sequence} opened={opened} booking={booking} onCancelled={cancelled} onMoved={moved} />
      )}
      {screening.state === 'concluded' && booking?.attendance === 'missed' && (
        <MissedCard opened={opened} booking={booking} onAnswered={answeredMissed} />
      )}
      <AfterwardsCards opened={opened} onChange={changed} />
      {booking?.undoUntil && <DeclinedCard token={token} booking={booking} undoUntil={booking.undoUntil} onUndone={undone} />}
      {may.has('book') && (
        <SlotPicker
          opened={opened}
          zone={zone}
          title={texts.slots.title}
          confirm={(chosen) => <BookForm opened={opened} {...chosen} onBooked={booked} />}
        />
      )}
      {reply?.answer && <Quoted title={t.replied.youWrote} text={reply.answer} />}
      <Rounds rounds={screening.rounds} zone={zone} />
      <section class="more">
        <h2>{t.more}</h2>
        <p class="help">{t.asked(day(screening.createdAt, zone))}</p>
        {record(screening).map((line) => (
          <p class="help" key={line}>
            {line}
          </p>
        ))}
        {may.has('withdraw') && (
          <AskTwice label={t.withdraw} question={t.withdrawAsk(insider.name)} yes={t.withdrawYes} run={withdraw} />
        )}
        {may.has('erase') && <AskTwice label={t.erase} question={t.eraseAsk} yes={t.eraseYes} run={erase} />}
        {screening.state === 'booked' && <p class="help">{t.eraseLater}</p>}
      </section>
    </Frame>
  )
}

/** What is remembered of earlier conversations, where anything is. */
function record({ standing, insider }: Screening): string[] {
  if (!standing || standing.kept + standing.missed + standing.lateCancelled === 0) return []
  const who = standing.with === 'organization' ? insider.organization : insider.name
  return [texts.status.record(who, standing.kept, standing.missed, standing.lateCancelled)]
}
