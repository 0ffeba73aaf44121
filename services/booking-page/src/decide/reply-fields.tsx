import { describedBy, Field } from '../parts/field.tsx'
import { texts } from '../texts/texts.ts'
import type { FieldsProps } from './choice-form.tsx'
import { LetterPreview } from './letter-preview.tsx'

/** A letter instead of a conversation, and how it arrives. */
export function ReplyFields({ screening, dossier, half, setHalf, wrong }: FieldsProps) {
  const t = texts.deciding.reply
  return (
    <>
      <Field id="letter" label={t.text} help={t.help(dossier.name)} error={wrong('letter')}>
        <textarea
          id="letter"
          rows={8}
          maxLength={6000}
          value={half.reply}
          onInput={(event) => setHalf({ ...half, reply: event.currentTarget.value })}
          {...describedBy('letter', true, wrong('letter'))}
        />
      </Field>
      {half.reply.trim() && <LetterPreview text={half.reply.trim()} lead={t.framed(screening.insider.name)} />}
    </>
  )
}
