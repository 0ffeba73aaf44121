import { useLoaded } from '../loaded.ts'
import { AskTwice } from '../parts/ask-twice.tsx'
import { describedBy, Field } from '../parts/field.tsx'
import { usePress } from '../press.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts } from '../texts/texts.ts'
import { day, dayOf } from '../times.ts'
import type { AtDesk } from './desk.tsx'
import { type Contact, contactCards, editContact, getContact, listContacts, removeContact } from './desk-api.ts'
import { DeskFrame } from './desk-frame.tsx'
import { DeskProblem } from './desk-problem.tsx'
import { useEdited } from './edited.ts'
import { EditedForm } from './edited-form.tsx'
import { errorAt } from './error-at.ts'

/** `/desk/contacts`: people who agreed to be on one's private list, and what one notes of them. */
export function Contacts(at: AtDesk) {
  const t = deskTexts.contacts
  const { value, reload, problem: unread } = useLoaded(listContacts)
  const { busy, problem, press } = usePress()
  const save = () => press(async () => offer(await contactCards()))
  return (
    <DeskFrame {...at} path="/desk/contacts" title={t.title} lead={t.lead}>
      <DeskProblem problem={problem ?? (value ? undefined : unread)} />
      {!value && !unread && <p>{texts.common.loading}</p>}
      {value?.length === 0 && <p>{t.none}</p>}
      {value?.map((contact) => (
        <ContactCard key={contact.id} contact={contact} zone={at.me.timeZone} onRemoved={reload} />
      ))}
      {value && value.length > 0 && (
        <p class="buttons">
          <button type="button" disabled={busy} onClick={save}>
            {busy ? texts.common.working : t.cards}
          </button>
        </p>
      )}
    </DeskFrame>
  )
}

interface ContactCardProps {
  contact: Contact
  zone: string
  onRemoved: () => Promise<void>
}

function ContactCard({ contact, zone, onRemoved }: ContactCardProps) {
  const t = deskTexts.contacts
  const edited = useEdited({
    start: contact,
    toEdit: ({ note, tags, lastContactOn }: Contact) => ({ note, tags: tags.join(', '), lastContactOn }),
    read: () => getContact(contact.id),
    write: ({ note, tags, lastContactOn }, seen) =>
      editContact(contact.id, { note, tags: tags.split(',').flatMap((tag) => tag.trim() || []), lastContactOn }, seen),
  })
  const { typed, change, value, refusal } = edited
  const field = (name: string) => `${name}-${contact.id}`
  const dateError = errorAt(refusal, '/lastContactOn') && t.dateWrong
  const tagsError = refusal?.errors.some(({ pointer }) => pointer.startsWith('/tags')) ? t.tagsWrong : undefined
  return (
    <section class="card">
      <h2>{value.name}</h2>
      <p>
        <a href={`mailto:${value.address}`}>{value.address}</a>
      </p>
      <p class="help">{t.kept(dayOf(value.lastContactOn), day(value.keptUntil, zone))}</p>
      <EditedForm edited={edited} label={value.name} said={t.saved}>
        <Field id={field('note')} label={t.note} optional>
          <textarea
            id={field('note')}
            rows={3}
            maxLength={4000}
            value={typed.note}
            onInput={(event) => change({ note: event.currentTarget.value })}
          />
        </Field>
        <Field id={field('tags')} label={t.tags} help={t.tagsHelp} optional error={tagsError}>
          <input
            id={field('tags')}
            maxLength={340}
            value={typed.tags}
            onInput={(event) => change({ tags: event.currentTarget.value })}
            {...describedBy(field('tags'), true, tagsError)}
          />
        </Field>
        <Field id={field('last')} label={t.last} error={dateError}>
          <input
            id={field('last')}
            type="date"
            value={typed.lastContactOn}
            onInput={(event) => change({ lastContactOn: event.currentTarget.value })}
            {...describedBy(field('last'), undefined, dateError)}
          />
        </Field>
      </EditedForm>
      <AskTwice
        label={t.remove}
        question={t.removeAsk(value.name)}
        yes={t.removeYes}
        run={async () => {
          await removeContact(contact.id)
          await onRemoved()
        }}
      />
    </section>
  )
}

/** Hands a file to the browser, which asks where to. */
function offer(cards: string): void {
  const href = URL.createObjectURL(new Blob([cards], { type: 'text/vcard' }))
  const link = document.createElement('a')
  link.href = href
  link.download = 'contacts.vcf'
  link.click()
  URL.revokeObjectURL(href)
}
