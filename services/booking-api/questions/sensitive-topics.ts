/** What an insider had better not ask: no decision should hang on it, and in many places none may. */
export const TOPICS = ['age', 'family', 'health', 'origin', 'pay'] as const
export type Topic = (typeof TOPICS)[number]

// Words that speak of a topic, in English, German, Spanish and French; `*` stands for any ending. Left out where a word mostly means
// something else: partner, single, alter, kind, familiar, visa.
const WORDS: Record<Topic, readonly string[]> = {
  age: [
    ...['age', 'aged', 'how old', 'years old', 'date of birth', 'birth date', 'birthday', 'born', 'birth year', 'year of birth'],
    ...['wie alt', 'lebensalter', 'dein alter', 'ihr alter', 'geburtsdatum', 'geburtsjahr', 'geburtstag', 'jahrgang', 'geboren'],
    ...['edad', 'cuántos años tien*', 'fecha de nacimiento', 'año de nacimiento', 'nacido', 'nacida', 'cumpleaños', 'naciste'],
    ...['âge', 'quel age', 'date de naissance', 'année de naissance', 'né en', 'née en', 'né le', 'née le', 'anniversaire'],
  ],
  family: [
    ...[
      'family',
      'families',
      'married',
      'marital',
      'marriage',
      'divorced',
      'spouse',
      'husband',
      'wife',
      'children',
      'child',
      'kids',
    ],
    ...['pregnan*', 'childcare', 'parental leave', 'maternity', 'paternity', 'boyfriend', 'girlfriend'],
    ...[
      'familie',
      'familien*',
      'verheiratet',
      'ledig',
      'geschieden',
      'ehe',
      'ehemann',
      'ehefrau',
      'ehepartner*',
      'ein kind',
      'kinder*',
    ],
    ...['schwanger*', 'elternzeit', 'lebenspartner*'],
    ...[
      'familia',
      'familias',
      'familiares',
      'casad*',
      'solter*',
      'divorciad*',
      'estado civil',
      'matrimonio',
      'cónyuge',
      'esposo',
      'esposa',
    ],
    ...['hijo', 'hija', 'hijos', 'hijas', 'embaraz*', 'maternidad', 'paternidad'],
    ...[
      'famille*',
      'familial',
      'familiale',
      'mari',
      'marié*',
      'célibataire',
      'divorcé*',
      'situation matrimoniale',
      'conjoint*',
      'épou*',
    ],
    ...['enfant', 'enfants', 'enceinte', 'grossesse', 'maternité', 'paternité'],
  ],
  health: [
    ...[
      'health',
      'healthy',
      'illness*',
      'ill',
      'sick',
      'sickness',
      'disease*',
      'disabilit*',
      'disabled',
      'medical',
      'medication',
    ],
    ...['diagnosis', 'diagnosed', 'therapy', 'handicap*'],
    ...[
      'gesundheit*',
      'gesund',
      'krank',
      'krankheit*',
      'behinder*',
      'schwerbehinder*',
      'medizinisch*',
      'medikament*',
      'therapie',
    ],
    ...['salud', 'enfermedad*', 'enfermo', 'enferma', 'discapacidad*', 'médic*', 'medicament*', 'diagnóstico', 'minusval*'],
    ...['santé', 'maladie*', 'malade*', 'invalidité', 'médica*', 'médicament*'],
  ],
  origin: [
    ...['origin', 'origins', 'nationalit*', 'citizenship', 'ethnic*', 'race', 'racial', 'skin colour', 'skin color', 'religion*'],
    ...['religious', 'faith', 'church', 'country of birth', 'place of birth', 'where are you from', 'where do you come from'],
    ...['mother tongue', 'native language', 'native speaker', 'immigra*'],
    ...[
      'herkunft*',
      'staatsangehörigkeit*',
      'staatsbürger*',
      'nationalität*',
      'ethni*',
      'hautfarbe',
      'glaubensrichtung',
      'religiös*',
    ],
    ...['konfession*', 'kirche', 'geburtsort', 'geburtsland', 'woher kommst', 'woher kommen sie', 'muttersprache*'],
    ...['origen', 'nacionalidad*', 'ciudadanía', 'étni*', 'etnia', 'raza', 'religión', 'religios*', 'lugar de nacimiento'],
    ...['país de nacimiento', 'de dónde eres', 'de dónde viene*', 'lengua materna', 'inmigra*'],
    ...['origine', 'origines', 'nationalité*', 'citoyenneté', 'ethnie', 'ethnique*', 'couleur de peau', 'religieu*'],
    ...['lieu de naissance', 'pays de naissance', 'd’où venez', "d'où venez", 'd’où viens', "d'où viens", 'langue maternelle'],
  ],
  pay: [
    ...[
      'pay',
      'paid',
      'salary',
      'salaries',
      'wage',
      'wages',
      'income',
      'earn',
      'earning*',
      'compensation',
      'bonus',
      'debt',
      'debts',
    ],
    ...['gehalt*', 'gehälter', 'lohn', 'löhne', 'einkommen*', 'verdienst', 'verdienen', 'verdienst du', 'vergütung', 'schulden'],
    ...['salari*', 'sueldo*', 'ingresos', 'remuneración*', 'cuánto gana*', 'nómina', 'deudas'],
    ...['salaire*', 'rémunération*', 'revenu', 'revenus', 'paie', 'combien gagne*', 'dettes'],
  ],
}

const PATTERNS = TOPICS.map((topic) => [topic, patternOf(WORDS[topic])] as const)

/** Topics that a text speaks of, whole words alone, in any of the four languages. A hint for whoever writes a question, never a refusal. */
export function sensitiveTopics(text: string): Topic[] {
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ')
  return PATTERNS.filter(([, pattern]) => pattern.test(plain)).map(([topic]) => topic)
}

function patternOf(words: readonly string[]): RegExp {
  const any = words.map((word) => word.replace('*', '\\p{L}*')).join('|')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'iu')
}
