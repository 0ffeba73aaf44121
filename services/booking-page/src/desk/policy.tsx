import { Choice } from '../parts/choice.tsx'
import { describedBy, FieldError } from '../parts/field.tsx'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import type { AtDesk } from './desk.tsx'
import { editPolicy, getOrganization, type Organization } from './desk-api.ts'
import { useEdited } from './edited.ts'
import { EditedForm } from './edited-form.tsx'
import { errorAt } from './error-at.ts'
import { NumberField } from './number-field.tsx'
import { BEGIN, BEGIN_HOURS, beginHours, editOfPolicy, isUnbounded, type PolicyDraft, policyDraft } from './policy-draft.ts'
import { SettingPage } from './setting-page.tsx'
import { WeekHours } from './week-hours.tsx'

const MINORS = ['not-allowed', 'with-consent'] as const
const STANDINGS = ['organization', 'own-insider', 'off'] as const
const CAPS = ['longestMinutes', 'minutesPerWeek', 'minutesPerMonth'] as const

/** `/desk/organization`: what the organization allows its insiders, for an insider who sets it. */
export function Policy(at: AtDesk) {
  const t = deskTexts.settings.policy
  return (
    <SettingPage {...at} path="/desk/organization" title={t.title} lead={t.lead} read={getOrganization}>
      {(start) => <PolicyForm start={start} />}
    </SettingPage>
  )
}

function PolicyForm({ start }: { start: Organization }) {
  const t = deskTexts.settings.policy
  const edited = useEdited({
    start,
    toEdit: policyDraft,
    read: getOrganization,
    write: (typed, seen) => editPolicy(editOfPolicy(typed), seen),
  })
  const { typed, change, refusal } = edited
  const noHours = typed.allowedHours?.length === 0 ? errorAt(refusal, '/allowedHours') : undefined
  const begin = () => {
    change({ ...BEGIN, allowedHours: beginHours() })
    document.getElementById(CAPS[0])?.focus() // the button goes
  }
  return (
    <EditedForm edited={edited}>
      {isUnbounded(typed) && (
        <div class="ask">
          <p id="begin-help">
            {t.beginHelp(BEGIN.longestMinutes, BEGIN.minutesPerWeek, BEGIN.minutesPerMonth, BEGIN_HOURS.from, BEGIN_HOURS.until)}
          </p>
          <button type="button" aria-describedby="begin-help" onClick={begin}>
            {t.begin}
          </button>
        </div>
      )}
      <p class="help">{deskTexts.settings.limits.empty}</p>
      {CAPS.map((cap) => (
        <NumberField
          key={cap}
          id={cap}
          label={t[cap]}
          value={typed[cap]}
          error={errorAt(refusal, `/${cap}`)}
          onChange={(most) => change({ [cap]: most })}
        />
      ))}
      <div class="field">
        <label class="choice">
          <input
            type="checkbox"
            id="allowed"
            checked={typed.allowedHours !== null}
            onChange={(event) => change({ allowedHours: event.currentTarget.checked ? beginHours() : null })}
            {...describedBy('allowed', undefined, noHours)}
          />
          <span>
            {t.allowed} <span class="help">{t.allowedHelp}</span>
          </span>
        </label>
        <FieldError id="allowed" error={noHours} />
      </div>
      {typed.allowedHours && (
        <WeekHours
          weekly={typed.allowedHours}
          pointer="/allowedHours"
          always
          refusal={refusal}
          onChange={(allowedHours) => change({ allowedHours })}
        />
      )}
      <Choice
        id="minors"
        legend={t.minors}
        error={errorAt(refusal, '/minors')}
        value={typed.minors}
        choices={MINORS.map((value) => ({ value, label: t.minorsChoices[value] }))}
        onChoose={(minors) => change({ minors: minors as PolicyDraft['minors'] })}
      />
      <Choice
        id="referrals"
        legend={t.referrals}
        error={errorAt(refusal, '/referrals')}
        value={typed.referrals ? 'yes' : 'no'}
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: t.referralsChoices[value] }))}
        onChoose={(value) => change({ referrals: value === 'yes' })}
      />
      <Choice
        id="standing"
        legend={t.standing}
        error={errorAt(refusal, '/standing')}
        value={typed.standing}
        choices={STANDINGS.map((value) => ({ value, label: t.standingChoices[value] }))}
        onChoose={(standing) => change({ standing: standing as PolicyDraft['standing'] })}
      />
    </EditedForm>
  )
}
