import type { WeeklyHours } from '@vestibule/scheduling/hours.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import type { Deps } from './deps.ts'
import { newId } from './ids.ts'
import { NOTHING_OWN, type OwnQuestion } from './questions/own-question.ts'
import { findInsider } from './store/insiders.ts'
import { meetingTypesOf } from './store/meeting-types.ts'
import { insertQuestionnaire, type QuestionnaireRow } from './store/questionnaires.ts'
import { setUp } from './store/set-up.ts'

export const DEMO_SLUG = 'demo'
export const DEMO_ADDRESS = 'demo.insider@example.org'

const WEEKDAYS = [1, 2, 3, 4, 5] as const
const HOURS: WeeklyHours[] = WEEKDAYS.flatMap((weekday) => [
  { weekday, fromMinute: 9 * 60, untilMinute: 12 * 60 },
  { weekday, fromMinute: 13 * 60 + 30, untilMinute: 17 * 60 },
])

/** Two questions of the demo insider's own, the second only after a yes to the first: plainly made up, and none of them needed. */
const QUESTIONS: OwnQuestion[] = [
  {
    id: 'before',
    kind: 'choice',
    label: 'Have you talked to another made-up person before?',
    help: 'A question of the insider’s own. Every insider writes theirs.',
    required: false,
    choices: [
      { value: 'yes', label: 'Yes, to one at least' },
      { value: 'no', label: 'No, this is the first one' },
    ],
  },
  {
    id: 'learned',
    kind: 'short',
    label: 'What did you learn there?',
    required: false,
    shownIf: { question: 'before', values: ['yes'] },
  },
]

/** A plainly-demo organization with one insider, made once: so that a newcomer can walk the whole way at once. */
export async function makeDemo(deps: Deps): Promise<void> {
  if (await findInsider(deps.database, deps.keyring, { slug: DEMO_SLUG })) return
  await deps.database.transaction(async (tx) => {
    const { insiderId } = await setUp(
      tx,
      deps.keyring,
      'Demo Organization',
      {
        slug: DEMO_SLUG,
        profile: {
          name: 'Demo Insider',
          address: DEMO_ADDRESS,
          timeZone: 'Europe/Berlin',
          language: 'en',
          headline: 'A made-up person who works on made-up things, so that you can try Vestibule.',
        },
        weeklyHours: HOURS,
      },
      deps.clock(),
    )
    const insider = await findInsider(tx, deps.keyring, { id: insiderId })
    const [type] = insider ? await meetingTypesOf(tx, insider) : []
    if (type) await insertQuestionnaire(tx, firstQuestionnaire(type.id, QUESTIONS, deps.clock()))
  })
}

function firstQuestionnaire(meetingTypeId: string, questions: readonly OwnQuestion[], createdAt: Instant): QuestionnaireRow {
  return { id: newId(), meetingTypeId, number: 1, definition: { ...NOTHING_OWN, questions }, createdAt }
}
