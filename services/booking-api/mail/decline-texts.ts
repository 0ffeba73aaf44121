import type { DeclineReason } from './content.ts'
import type { Language } from './languages.ts'

/** Who is named in a letter of decline. Names are put in as they are: the letter is text until it is rendered. */
export interface DeclineNames {
  readonly requester: string
  readonly insider: string
  readonly minutes: number
  readonly language: Language
}

type Letter = { readonly label: string; readonly text: (names: DeclineNames) => string }

/** Kind, clear, no promise; the insider edits them and adds one useful next step. */
const EN: Record<DeclineReason, Letter> = {
  'not-a-fit': {
    label: 'Not a fit',
    text: ({ requester, insider, minutes }) =>
      letter(
        requester,
        `Thank you for telling me about your plans. I'm not the right person for this one: my work is far from what you want to learn, and ${minutes} minutes with me would not bring you on.`,
        'I wish you well with it.',
        insider,
      ),
  },
  slump: {
    label: 'Lean times in our field',
    text: ({ requester, insider }) =>
      letter(
        requester,
        "Thank you for writing. To be straight with you: our field is going through a lean time and few places are taking new people in, so I'd be giving you a gloomy quarter of an hour. That is about the times, not about you.",
        'I wish you well.',
        insider,
      ),
  },
  'too-vague': {
    label: 'Too vague to help with',
    text: ({ requester, insider }) =>
      letter(
        requester,
        "Thank you for writing. I've read what you sent, and I can't yet see what you'd want to learn from me. A conversation helps most when the questions are clear before it.",
        'What may help more: write down the three questions you most want answered, and who would know.',
        insider,
      ),
  },
  'no-time': {
    label: 'No time',
    text: ({ requester, insider }) =>
      letter(
        requester,
        "Thank you for writing. I can't give this the time it deserves at present, and a conversation in between two others wouldn't be fair to you.",
        'That is about my calendar, not about you. I wish you well.',
        insider,
      ),
  },
  policy: {
    label: 'Our policy',
    text: ({ requester, insider }) =>
      letter(
        requester,
        'Thank you for writing. The rules of the place I work at do not let me take this conversation, and I keep to them.',
        'I wish you well with it.',
        insider,
      ),
  },
  conflict: {
    label: 'Conflict of interest',
    text: ({ requester, insider }) =>
      letter(
        requester,
        'Thank you for writing. Because of other duties I have, I should not be the one to talk with you about this; it would put both of us in an awkward place.',
        'Somebody without those ties will serve you better. I wish you well.',
        insider,
      ),
  },
  'wrong-page': {
    label: 'Not what this page is for',
    text: ({ requester, insider }) =>
      letter(
        requester,
        'Thank you for writing. This page is for conversations about the work and the field, and what you ask for is something else, so it would not get a fair answer here.',
        'I hope you find the right place for it.',
        insider,
      ),
  },
}

const LETTERS = { en: EN } satisfies Record<Language, Record<DeclineReason, Letter>>

/** The letter for a reason, filled in, for the requester's language. */
export function declineText(reason: DeclineReason, names: DeclineNames): string {
  return LETTERS[names.language][reason].text(names)
}

/** Every reason with its letter, for the insider to choose from and edit. */
export function declineTexts(names: DeclineNames): { reason: DeclineReason; label: string; text: string }[] {
  return (Object.keys(EN) as DeclineReason[]).map((reason) => ({
    reason,
    label: LETTERS.en[reason].label,
    text: declineText(reason, names),
  }))
}

function letter(requester: string, said: string, wish: string, insider: string): string {
  return `Dear ${requester},\n\n${said}\n\n${wish}\n\n${insider}`
}
