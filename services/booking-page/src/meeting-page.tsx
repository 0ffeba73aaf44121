import { useState } from 'preact/hooks'
import { type Booking, cancelBooking } from './api.ts'
import { Whole } from './decide/dossier.tsx'
import { Excuse } from './excuse.tsx'
import { MoveMeeting } from './move-meeting.tsx'
import { AskTwice } from './parts/ask-twice.tsx'
import { ClockLink, DeskClockLink } from './parts/clock-link.tsx'
import { Field } from './parts/field.tsx'
import { Frame } from './parts/frame.tsx'
import { Linked, NoSecret, type Seen, type SeenMeetingProps } from './parts/linked.tsx'
import { Prove, useProof } from './parts/prove.tsx'
import { usePress } from './press.ts'
import { texts } from './texts/texts.ts'
import { bothClocks, city, clock, day } from './times.ts'

const PATH = '/meeting'

/** `/meeting#<token>`: the insider's view of a booking: when, whom to call, and the way to cancel. */
export function MeetingPage() {
  return (
    <Linked path={PATH} purpose="meeting">
      {(opened, loaded) => {
        const { booking } = opened
        return booking ? (
          <Meeting path={PATH} opened={opened} loaded={loaded} booking={booking} />
        ) : (
          <NoSecret purpose="meeting" broken />
        )
      }}
    </Linked>
  )
}

/** A meeting, whether a mail's link or the desk led here. */
export function Meeting<T extends Seen>({ path, opened, loaded, booking, children }: SeenMeetingProps<T>) {
  const t = texts.meeting
  const { screening, link, token } = opened
  const { dossier, insider } = screening
  const zone = insider.timeZone
  const name = dossier?.name ?? screening.requester?.name ?? ''
  const title = booking.state === 'booked' ? t.title(name) : booking.state === 'cancelled' ? t.cancelled : t.concluded
  return (
    <Frame
      title={title}
      eyebrow={insider.organization}
      foot={texts.common.insiderFoot}
      lead={booking.state === 'cancelled' ? t.cancelledBody : undefined}
    >
      <section class="card">
        <p class="big">{day(booking.startsAt, zone)}</p>
        <p class="big">{bothClocks(booking.startsAt, zone, booking.requesterTimeZone)}</p>
        {booking.state === 'booked' && <p>{t.hardEnd(texts.time.one(clock(booking.endsAt, zone), city(zone)))}</p>}
        <dl>
          {booking.state === 'booked' && booking.phone && (
            <div>
              <dt>{t.call}</dt>
              <dd>
                {name}: <a href={`tel:${booking.phone.replace(/[^+\d]/g, '')}`}>{booking.phone}</a>
              </dd>
            </div>
          )}
          {booking.placeDetail && (
            <div>
              <dt>{t.place}</dt>
              <dd class="written">{booking.placeDetail}</dd>
            </div>
          )}
          {booking.needs && (
            <div>
              <dt>{t.needs}</dt>
              <dd class="written">{booking.needs}</dd>
            </div>
          )}
        </dl>
        {booking.state === 'booked' && booking.calendarAnswer && (
          <p class="help">{t.theirCalendar[booking.calendarAnswer](name)}</p>
        )}
        {booking.state === 'booked' && booking.insiderCalendarAnswer && <p>{t.yourCalendar[booking.insiderCalendarAnswer]}</p>}
        {booking.state === 'booked' && (
          <p class="buttons">{token ? <ClockLink token={token} /> : <DeskClockLink bookingId={booking.id} />}</p>
        )}
        <Change path={path} opened={opened} reload={loaded.reload} booking={booking} name={name} />
      </section>
      {children}
      {dossier && (
        <Whole token={link.proved ? undefined : token} withFiles={link.proved} screening={screening} dossier={dossier} />
      )}
    </Frame>
  )
}

interface ChangeProps {
  path: string
  opened: Seen
  reload: () => Promise<void>
  booking: Booking
  name: string
}

/** What is left to change of it: another time, no time, or what a late cancellation weighs. */
function Change({ path, opened, reload, booking, name }: ChangeProps) {
  const t = texts.booking
  const { token, screening } = opened
  const [note, setNote] = useState('')
  const proof = useProof(path, token)
  const proving = usePress()
  const current = screening.booking?.id === booking.id
  return (
    <>
      {booking.moveUntil && (
        <MoveMeeting key={booking.sequence} token={token} booking={booking} name={name} proof={proof} onMoved={reload} />
      )}
      {current && screening.may.includes('cancel') && (
        <AskTwice
          label={t.cancel}
          question={t.insiderCancel(name)}
          yes={t.cancelYes}
          no={t.keep}
          what={note}
          run={(key) =>
            proof.unlessProved(async () => {
              await cancelBooking(token, booking.id, note.trim(), key)
              await reload()
            })
          }
        >
          <Field id="note" label={t.note} optional>
            <textarea id="note" rows={2} maxLength={500} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
          </Field>
        </AskTwice>
      )}
      <Excuse token={token} booking={booking} name={name} proof={proof} onExcused={reload} />
      <Prove proof={proof} sending={proving} />
    </>
  )
}
