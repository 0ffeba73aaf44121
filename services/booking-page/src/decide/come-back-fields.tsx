import { Choice } from '../parts/choice.tsx'
import { describedBy, Field } from '../parts/field.tsx'
import { texts } from '../texts/texts.ts'
import { dayOf } from '../times.ts'
import { dateIn } from '../wall-clock.ts'
import type { FieldsProps } from './choice-form.tsx'
import { type Half, OTHER_WEEK } from './half.ts'
import { OwnLine } from './own-line.tsx'
import { mondayOf, weeksAhead, weeksToChoose, workingWeek } from './weeks.ts'
import { windowClocks } from './window-clocks.ts'

/** Come back: in which week, in plain words and dates; that nobody is reminded, and what happens then. */
export function ComeBackFields({ dossier, half, setHalf, wrong, known }: FieldsProps) {
  const t = texts.deciding.comeBack
  const { week, otherDate, ownLine } = half.comeBack
  const set = (change: Partial<Half['comeBack']>) => setHalf({ ...half, comeBack: { ...half.comeBack, ...change } })
  const today = dateIn(known.zone, known.now)
  const { first, last } = weeksToChoose(today)
  const window = dossier.returnWeeks.find((one) => one.weekOf === week)
  return (
    <>
      <Choice
        id="week"
        legend={t.week(dossier.name)}
        error={wrong('week')}
        value={week}
        choices={[
          ...dossier.returnWeeks.map(({ weekOf }) => ({
            value: weekOf,
            label: t.inWeeks(weeksAhead(today, weekOf)),
            help: workingWeek(weekOf),
          })),
          { value: OTHER_WEEK, label: t.other },
        ]}
        onChoose={(chosen) => set({ week: chosen })}
      />
      {week === OTHER_WEEK && (
        <Field id="other-week" label={t.otherDay} help={t.otherHelp(dayOf(first), dayOf(last))} error={wrong('other-week')}>
          <input
            id="other-week"
            type="date"
            {...{ min: first, max: last }}
            value={otherDate}
            onInput={(event) => set({ otherDate: event.currentTarget.value })}
            {...describedBy('other-week', true, wrong('other-week'))}
          />
          {otherDate >= first && otherDate <= last && <p class="help below">{t.asWeek(workingWeek(mondayOf(otherDate)))}</p>}
        </Field>
      )}
      <div class="field help">
        <p>
          {t.noReminder(dossier.name)} {t.afterwards(dossier.name)}
        </p>
        {window && <p>{t.open(...windowClocks(window, known.zone, dossier.timeZone))}</p>}
      </div>
      <OwnLine value={ownLine} set={(line) => set({ ownLine: line })} error={wrong('own-line')} />
    </>
  )
}
