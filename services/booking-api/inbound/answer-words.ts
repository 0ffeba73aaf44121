/** What an insider may answer by mail; the wordings of all languages count for everybody. Compared without case, accents kept and lost. */
export const ANSWERS: Readonly<Record<'yes' | 'no' | 'come-back', readonly string[]>> = {
  yes: [
    ...['yes', 'yes please', 'yes gladly', 'gladly', 'sure', 'of course', 'with pleasure', 'happy to', 'i say yes'],
    ...['ja', 'ja bitte', 'ja gerne', 'ja gern', 'gerne', 'gern', 'sehr gerne', 'natürlich', 'mit vergnügen'],
    ...['sí', 'sí gracias', 'sí por favor', 'claro', 'claro que sí', 'por supuesto', 'con gusto', 'con mucho gusto'],
    ...['oui', 'oui merci', 'oui volontiers', 'volontiers', 'avec plaisir', 'bien sûr', 'd’accord'],
  ],
  no: [
    ...['no', 'no thank you', 'no thanks', 'not this time', 'sorry no', 'i’m afraid not', 'unfortunately not', 'nope'],
    ...['nein', 'nein danke', 'leider nein', 'leider nicht', 'diesmal nicht', 'nicht dieses mal'],
    ...['no gracias', 'esta vez no', 'lo siento no', 'por desgracia no', 'lamentablemente no'],
    ...['non', 'non merci', 'pas cette fois', 'malheureusement non', 'désolé non', 'désolée non'],
  ],
  'come-back': [
    ...['come back', 'come back later', 'comeback', 'please come back', 'please come back later'],
    ...['wiederkommen', 'bitte wiederkommen', 'später wiederkommen', 'komm wieder', 'kommen sie wieder', 'komm später wieder'],
    ...['que vuelva', 'vuelve', 'vuelva', 'volver', 'vuelve más tarde', 'vuelva más tarde', 'que vuelva más tarde'],
    ...['revenir', 'revenez', 'reviens', 'revenir plus tard', 'revenez plus tard', 'reviens plus tard'],
  ],
}

/** Before the colon of a question: "ask: …". */
export const ASKS: readonly string[] = [
  ...['ask', 'question', 'questions', 'frage', 'fragen', 'rückfrage', 'nachfrage'],
  ...['pregunta', 'preguntas', 'preguntar', 'demande', 'demander'],
]

/** Says nothing by itself, before, beside or below an answer. */
export const PLEASANTRIES: readonly string[] = [
  ...[
    'thanks',
    'thank you',
    'many thanks',
    'thanks a lot',
    'thank you very much',
    'please',
    'sorry',
    'cheers',
    'best',
    'regards',
  ],
  ...['best wishes', 'best regards', 'kind regards', 'warm regards', 'all the best', 'sincerely', 'yours', 'take care', 'bye'],
  ...[
    'danke',
    'danke schön',
    'vielen dank',
    'besten dank',
    'bitte',
    'liebe grüße',
    'viele grüße',
    'beste grüße',
    'herzliche grüße',
  ],
  ...['mit freundlichen grüßen', 'freundliche grüße', 'grüße', 'gruß', 'lg', 'vg', 'mfg', 'leider'],
  ...[
    'gracias',
    'muchas gracias',
    'por favor',
    'lo siento',
    'saludos',
    'un saludo',
    'saludos cordiales',
    'atentamente',
    'un abrazo',
  ],
  ...['merci', 'merci beaucoup', 's’il vous plaît', 's’il te plaît', 'désolé', 'désolée', 'cordialement', 'bien cordialement'],
  ...['bien à vous', 'amicalement', 'bonne journée', 'à bientôt'],
]

export const GREETINGS =
  /^(hi|hello|hey|dear|good (morning|afternoon|evening)|hallo|guten (morgen|tag|abend)|moin|liebe[rs]?|hola|buenos días|buenas( tardes)?|querid[oa]|estimad[oa]|bonjour|bonsoir|salut|chère?)( \p{L}[\p{L}.’'-]*){0,4}$/iu
