import { FORM_TEXTS } from './form-texts/by-language.ts'
import type { InsiderPage } from './http/schemas/insider-page.ts'
import type { Question, Questionnaire } from './http/schemas/questionnaire.ts'
import { LANGUAGES, type Language, ownName } from './mail/languages.ts'

/** Version of the built-in questionnaire; a change of any question is a new one. */
export const QUESTIONNAIRE_VERSION = 'core-1'
const EXPECTATIONS = 'expectations-1'

/** The built-in questionnaire, as data: a form is drawn from it, and the answers are shown by its labels. */
export function coreQuestionnaire(insider: string, language: Language): Pick<Questionnaire, 'sections'> {
  const { labels, help, sections, relationships } = FORM_TEXTS[language]
  return {
    sections: [
      {
        id: 'you',
        title: sections.you,
        questions: [
          ask('name', labels.name, 'short', 120),
          ask('address', labels.address, 'address', 254, { help: help.address }),
          ask('timeZone', labels.timeZone, 'time-zone', 64, { help: help.timeZone }),
          ask('language', labels.language, 'language', null, {
            choices: LANGUAGES.map((each) => ({ value: each, label: ownName(each) })),
          }),
          ask('now', labels.now, 'long', 1000),
          ask('why', labels.why, 'long', 2000),
          // Early: whoever can't ask here should hear it before they have written a page.
          ask('under18', labels.under18, 'yes-no', null),
        ],
      },
      {
        id: 'us',
        title: sections.us(insider),
        questions: [
          ask('relationship', labels.relationship(insider), 'choice', null, {
            choices: Object.entries(relationships).map(([value, label]) => ({ value, label })),
          }),
          ask('knownThrough', labels.knownThrough, 'short', 200, {
            required: false,
            shownIf: { question: 'relationship', values: ['friend-of-a-friend', 'friends-child', 'referred'] },
          }),
          ask('wantsToLearn', labels.wantsToLearn(insider), 'long', 2000),
        ],
      },
      {
        id: 'resume',
        title: sections.resume,
        questions: [
          ask('resumeFile', labels.resumeFile, 'file', null, { required: false, help: help.resumeFile }),
          ask('resumeText', labels.resumeText, 'long', 4000, { required: false, help: help.resumeText }),
        ],
      },
      {
        id: 'worksheet',
        title: sections.worksheet,
        questions: (['skills', 'enjoys', 'fields', 'goal', 'questions'] as const).map((prompt) =>
          ask(`worksheet.${prompt}`, labels[prompt], 'long', 1000),
        ),
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
  language: Language,
): InsiderPage['expectations'] {
  const texts = FORM_TEXTS[language]
  return {
    version: expectationsVersion(language),
    paragraphs: texts.expectations(insider, organization, minutes),
    accept: texts.accept,
  }
}

/** The version names the very words that were accepted, so the language is part of it: `expectations-1.de`. */
export function expectationsVersion(language: Language): string {
  return `${EXPECTATIONS}.${language}`
}

/** Whether these are the expectations as they read now, in one of the languages. */
export function isExpectationsVersion(version: string): boolean {
  return LANGUAGES.some((language) => expectationsVersion(language) === version)
}

/** Who reads what, and how long it is kept. */
export function privacyNotice(insider: string, organization: string, language: Language): string[] {
  return FORM_TEXTS[language].privacy(insider, organization)
}
