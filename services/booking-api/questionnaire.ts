import type { InsiderPage } from './http/schemas/insider-page.ts'
import type { Question, Questionnaire } from './http/schemas/questionnaire.ts'
import type { Language } from './mail/languages.ts'

/** Version of the built-in questionnaire; a change of any question is a new one. */
export const QUESTIONNAIRE_VERSION = 'core-1'
export const EXPECTATIONS_VERSION = 'expectations-1'

const RELATIONSHIPS = [
  { value: 'stranger', label: "We don't know each other" },
  { value: 'friend', label: "We're friends" },
  { value: 'relative', label: "We're related" },
  { value: 'friend-of-a-friend', label: 'Through a friend' },
  { value: 'friends-child', label: "I'm the child of a friend" },
  { value: 'referred', label: 'Somebody sent me' },
]

/** The built-in questionnaire, as data: a form is drawn from it, and the answers are shown by its labels. */
export function coreQuestionnaire(insider: string, _language: Language): Pick<Questionnaire, 'sections'> {
  return {
    sections: [
      {
        id: 'you',
        title: 'About you',
        questions: [
          ask('name', 'Your name', 'short', 120),
          ask('address', 'Your email address', 'address', 254, { help: 'We write to you here, and nowhere else.' }),
          ask('timeZone', 'Your time zone', 'time-zone', 64, { help: 'Times are shown to you in it.' }),
          ask('language', 'Language of our mails', 'language', null, { choices: [{ value: 'en', label: 'English' }] }),
          ask('now', 'What do you do now, and for whom?', 'long', 1000),
          ask('why', 'Why are you looking?', 'long', 2000),
          // Early: whoever can't ask here should hear it before they have written a page.
          ask('under18', 'Are you under 18?', 'yes-no', null),
        ],
      },
      {
        id: 'us',
        title: `You and ${insider}`,
        questions: [
          ask('relationship', `How do you know ${insider}?`, 'choice', null, { choices: RELATIONSHIPS }),
          ask('knownThrough', 'Through whom?', 'short', 200, {
            required: false,
            shownIf: { question: 'relationship', values: ['friend-of-a-friend', 'friends-child', 'referred'] },
          }),
          ask('wantsToLearn', `What would you like to learn from ${insider}?`, 'long', 2000),
        ],
      },
      {
        id: 'resume',
        title: 'Your résumé',
        questions: [
          ask('resumeFile', 'A file', 'file', null, {
            required: false,
            help: 'PDF, DOCX, ODT or TXT, up to 5 MiB. Please leave out photo, age, family, health and pay.',
          }),
          ask('resumeText', 'Or in five lines of your own', 'long', 4000, { required: false, help: 'One of the two is needed.' }),
        ],
      },
      {
        id: 'worksheet',
        title: 'Career-goal worksheet',
        questions: [
          ask('worksheet.skills', 'What I do well', 'long', 1000),
          ask('worksheet.enjoys', 'What I like doing', 'long', 1000),
          ask('worksheet.fields', 'Fields and places I look at', 'long', 1000),
          ask('worksheet.goal', 'Where I want to be in three years', 'long', 1000),
          ask('worksheet.questions', 'Three questions I would ask', 'long', 1000),
        ],
      },
    ],
  }
}

/** Seconds that an answer takes, roughly: the built-in questionnaire comes to twelve minutes. */
const ABOUT_SECONDS: Record<Question['answer'], number> = {
  ...{ short: 20, long: 75, choice: 10, several: 15, number: 10, date: 10, link: 20, file: 60 },
  ...{ 'yes-no': 5, consent: 5, 'time-zone': 0, language: 0, address: 15 },
}

/** One question, with what is left unsaid: needed, and without limits. */
export function ask(
  id: string,
  label: string,
  answer: Question['answer'],
  maxLength: number | null,
  more: Partial<Question> = {},
): Question {
  const none = {
    mostChoices: null,
    minNumber: null,
    maxNumber: null,
    minDate: null,
    maxDate: null,
    shownIf: null,
    template: null,
  }
  return {
    ...{ id, label, help: null, answer, choices: [], required: true, maxLength, ...none, aboutSeconds: ABOUT_SECONDS[answer] },
    ...more,
  }
}

/** What the requester accepts before the form, stored with its version and the time, and repeated in the invitation. */
export function expectations(
  insider: string,
  organization: string,
  minutes: number,
  _language: Language,
): InsiderPage['expectations'] {
  return {
    version: EXPECTATIONS_VERSION,
    paragraphs: [
      `A ${minutes}-minute conversation about the work and the field. It ends on time, for everyone.`,
      `It's for information: ${insider} knows of no openings, and this isn't an application.`,
      `${insider} reads what you write first. You'll hear within 14 days of confirming your address: a yes with times to choose from, or a no.`,
      `If you get a time, please keep it, or cancel as soon as you can. ${organization} notes for 12 months whether meetings were kept.`,
      'Please leave out photo, age, family, health and pay.',
    ],
    accept: "I've read this, and I'm asking for myself.",
  }
}

/** Who reads what, and how long it is kept. */
export function privacyNotice(insider: string, organization: string, _language: Language): string[] {
  return [
    `${insider} alone reads your answers and files. Others at ${organization} see that there is a request and how it stands, not what you wrote.`,
    'Everything you write lies encrypted under a key of your own. You can erase your request on your page at any time: the key is deleted, and with it what we hold. Mail already delivered is out of our reach; then please ask the reader to delete it.',
    'An address that is not confirmed within 7 days is deleted with everything written.',
  ]
}
