import type { Language } from '../mail/languages.ts'

interface Texts {
  /** Above the insider's own questions. */
  readonly own: (insider: string) => string
  readonly worksheet: (insider: string) => string
  readonly worksheetHelp: string
  readonly guardian: string
  readonly guardianHelp: string
  readonly consents: string
}

const EVERY: Readonly<Record<Language, Texts>> = {
  en: {
    own: (insider) => `What ${insider} would also like to know`,
    worksheet: (insider) => `The worksheet of ${insider}, filled in`,
    worksheetHelp: 'Download it, fill it in, and hand it back here as a PDF, DOCX, ODT or TXT file of up to 5 MB.',
    guardian: 'Name of a parent or guardian',
    guardianHelp: 'Under 18, you can ask if one of them agrees.',
    consents: 'My parent or guardian has read this and agrees.',
  },
  de: {
    own: (insider) => `Was ${insider} außerdem gern wüsste`,
    worksheet: (insider) => `Das Arbeitsblatt von ${insider}, ausgefüllt`,
    worksheetHelp: 'Bitte herunterladen, ausfüllen und hier als PDF, DOCX, ODT oder TXT bis 5 MB wieder abgeben.',
    guardian: 'Name eines Elternteils oder der Person, die die Verantwortung trägt',
    guardianHelp: 'Mit unter 18 geht es, wenn sie zustimmt.',
    consents: 'Sie hat das hier gelesen und stimmt zu.',
  },
  es: {
    own: (insider) => `Lo que ${insider} también quisiera saber`,
    worksheet: (insider) => `La hoja de trabajo de ${insider}, rellenada`,
    worksheetHelp: 'Descárguela, rellénela y entréguela aquí en PDF, DOCX, ODT o TXT, de hasta 5 MB.',
    guardian: 'Nombre de su madre, de su padre o de quien tenga su tutela',
    guardianHelp: 'Con menos de 18 años puede pedirlo si esa persona está de acuerdo.',
    consents: 'Esa persona ha leído esto y está de acuerdo.',
  },
  fr: {
    own: (insider) => `Ce que ${insider} aimerait aussi savoir`,
    worksheet: (insider) => `La fiche de ${insider}, remplie`,
    worksheetHelp: 'Téléchargez-la, remplissez-la et rendez-la ici en PDF, DOCX, ODT ou TXT, jusqu’à 5 Mo.',
    guardian: 'Nom d’un parent ou de la personne responsable',
    guardianHelp: 'Avant 18 ans, vous pouvez faire la demande si cette personne est d’accord.',
    consents: 'Cette personne a lu ceci et est d’accord.',
  },
}

export const questionTexts = (language: Language): Texts => EVERY[language]
