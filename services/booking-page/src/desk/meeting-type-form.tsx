import { editMeetingType, getMeetingType, type OwnMeetingType, toEditMeetingType } from './desk-api.ts'
import { useEdited } from './edited.ts'
import { EditedForm } from './edited-form.tsx'
import { MeetingTypeFields } from './meeting-type-fields.tsx'

interface MeetingTypeFormProps {
  start: OwnMeetingType
  onKept: (kept: OwnMeetingType) => void
}

/** One kind of conversation, to be changed. */
export function MeetingTypeForm({ start, onKept }: MeetingTypeFormProps) {
  const edited = useEdited({
    start,
    toEdit: toEditMeetingType,
    read: () => getMeetingType(start.id),
    write: async (typed, seen) => {
      const kept = await editMeetingType(start.id, typed, seen)
      onKept(kept)
      return kept
    },
  })
  return (
    <EditedForm edited={edited} label={start.title}>
      <MeetingTypeFields id={start.id} typed={edited.typed} refusal={edited.refusal} onChange={edited.change} />
    </EditedForm>
  )
}
