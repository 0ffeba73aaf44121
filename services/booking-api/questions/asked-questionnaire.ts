import { FORM_TEXTS } from '../form-texts/by-language.ts'
import type { Question, Questionnaire } from '../http/schemas/questionnaire.ts'
import type { Language } from '../mail/languages.ts'
import { ask, coreQuestionnaire } from '../questionnaire.ts'
import type { Minors } from '../store/organizations.ts'
import { CORE_VALUES, type Definition, LENGTHS, LINK_LENGTH, type OwnQuestion } from './own-question.ts'

interface Asking {
  readonly insider: string
  readonly language: Language
  readonly minors: Minors
  readonly version: string
  readonly own: Definition
  /** The insider's own worksheet, as it is offered for download. */
  readonly template: Question['template']
}

/** Everything that is asked for a meeting type, in order: the built-in questions, and between them the insider's own. */
export function askedQuestionnaire({ insider, language, minors, version, own, template }: Asking): Questionnaire {
  const texts = FORM_TEXTS[language].own
  const sections = coreQuestionnaire(insider, language).sections.map((section) => {
    if (section.id === 'worksheet' && own.worksheet) return { ...section, questions: [worksheetQuestion()] }
    if (section.id === 'you' && minors === 'with-consent')
      return { ...section, questions: [...section.questions, ...guardianQuestions()] }
    return section
  })
  const ownSection = { id: 'own', title: texts.section(insider), questions: own.questions.map(toQuestion) }
  const whole = ownSection.questions.length > 0 ? [...sections, ownSection] : sections
  const seconds = whole
    .flatMap(({ questions }) => questions)
    .reduce((sum, one) => sum + (one.required && !one.shownIf ? one.aboutSeconds : 0), RESUME_SECONDS)
  return { version, aboutMinutes: Math.ceil(seconds / 60), sections: whole }

  function worksheetQuestion(): Question {
    const required = own.worksheet?.required ?? false
    return ask('worksheetFile', texts.worksheet(insider), 'file', null, {
      help: texts.worksheetHelp,
      required,
      template,
      aboutSeconds: 300,
    })
  }

  function guardianQuestions(): Question[] {
    const shownIf = { question: 'under18', values: ['yes'] }
    return [
      ask('guardian.name', texts.guardian, 'short', 120, { help: texts.guardianHelp, shownIf }),
      ask('guardian.consents', texts.consents, 'consent', null, { shownIf }),
    ]
  }
}

/** One of file and lines is needed, though neither of the two is by itself. */
const RESUME_SECONDS = 60

function toQuestion({ id, kind, label, help, required, shownIf, ...limits }: OwnQuestion): Question {
  const { maxLength = usualLength(kind), choices = [], ...others } = limits
  return ask(`own.${id}`, label, kind, maxLength, {
    ...others,
    choices: choices.map((choice) => ({ ...choice })),
    help: help ?? null,
    required,
    shownIf: shownIf ? { question: placeOf(shownIf.question), values: [...shownIf.values] } : null,
  })
}

const usualLength = (kind: OwnQuestion['kind']): number | null =>
  kind === 'short' || kind === 'long' ? LENGTHS[kind].usual : kind === 'link' ? LINK_LENGTH : null

const placeOf = (id: string): string => (Object.hasOwn(CORE_VALUES, id) ? id : `own.${id}`)
