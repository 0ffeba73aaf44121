import type { InsiderPage } from '../api.ts'
import { Choice } from '../parts/choice.tsx'
import { serverNow } from '../server-time.ts'
import { texts } from '../texts/texts.ts'
import { city, day, dayOf, ownZone } from '../times.ts'
import { meetingTypeOf } from './asked.ts'
import type { Draft } from './draft.ts'

const DAY_MS = 24 * 60 * 60 * 1000

interface AboutProps {
  page: InsiderPage
  draft: Draft
  setDraft: (draft: Draft) => void
}

/** Whether a request would be taken now. */
export const isOpen = ({ taking, full }: Pick<InsiderPage, 'taking' | 'full'>): boolean => taking && full === null

/** What a requester reads before the form, and the box to tick. Not a hint of when the insider is free. */
export function About({ page, draft, setDraft }: AboutProps) {
  const t = texts.page
  const hearBy = day(new Date((serverNow() ?? 0) + page.answerWithinDays * DAY_MS).toISOString(), ownZone())
  const { sections, aboutMinutes } = meetingTypeOf(page, draft)?.questionnaire ?? { sections: [], aboutMinutes: 0 }
  const [first] = page.meetingTypes
  const open = isOpen(page)
  return (
    <>
      {first && (
        <ul class="facts">
          <li>
            <strong>{page.meetingTypes.map(({ minutes }) => minutes).join(', ')}</strong> min
          </li>
          <li>{first.place === 'phone' ? t.calls(page.name) : t.offer[first.place]}</li>
          <li>{t.ends}</li>
          <li>{t.times(city(page.timeZone))}</li>
          {page.minors === 'not-allowed' && <li>{t.adults}</li>}
        </ul>
      )}
      {page.taking && page.full && (
        <section class="card">
          <p>
            <strong>{page.full.until ? t.fullUntil(dayOf(page.full.until)) : t.full}</strong>
          </p>
          <p>{t.fullBody(page.name)}</p>
        </section>
      )}
      {page.taking ? null : (
        <section class="card">
          <p>
            <strong>{t.notTaking(page.name)}</strong>
          </p>
          {page.takingAgainOn && <p>{t.takingAgain(dayOf(page.takingAgainOn))}</p>}
          <p>{t.notTakingBody}</p>
        </section>
      )}
      {open && (
        <>
          <section>
            <h2>{t.how}</h2>
            <ol class="steps">
              {t.howSteps(page.name, page.answerWithinDays, hearBy, aboutMinutes).map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <p class="help">{t.openAtOnce(page.mostOpen, page.organization)}</p>
          </section>
          <section>
            <h2>{t.asked}</h2>
            <ul class="asked">
              {sections.map((section) => (
                <li key={section.id}>{section.title}</li>
              ))}
            </ul>
          </section>
        </>
      )}
      <section>
        <h2>{t.privacy}</h2>
        {page.privacy.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
      {open && (
        <section class="card">
          <h2>{t.expect}</h2>
          {page.expectations.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {page.meetingTypes.length > 1 && (
            <Choice
              id="meeting-type"
              legend={t.which}
              value={draft.meetingTypeId ?? first?.id}
              choices={page.meetingTypes.map(({ id, title, minutes }) => ({ value: id, label: t.whichOption(title, minutes) }))}
              onChoose={(meetingTypeId) => setDraft({ ...draft, meetingTypeId, asked: undefined })}
            />
          )}
          <label class="choice">
            <input
              type="checkbox"
              id="accept"
              checked={draft.accepted}
              onChange={(event) => setDraft({ ...draft, accepted: event.currentTarget.checked })}
            />
            <span>{page.expectations.accept}</span>
          </label>
          {!draft.accepted && <p class="help">{t.toForm}</p>}
        </section>
      )}
    </>
  )
}
