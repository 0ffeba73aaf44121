import type { Deciding } from './en.ts'

const minutes = (count: number) => (count === 1 ? '1 Minute' : `${count} Minuten`)

export const deciding: Deciding = {
  question: 'Was sagen Sie?',
  verdicts: {
    approve: 'Ja',
    'come-back': 'Später wiederkommen',
    ask: 'Etwas fragen',
    reply: 'Schriftlich antworten',
    decline: 'Diesmal nicht',
  },
  helps: {
    approve: (name) => `${name} bekommt Zeiten zur Auswahl.`,
    'come-back': (name) => `Sie nennen eine Woche; ${name} meldet sich dann, oder nicht.`,
    ask: () => 'Die Antwort kommt per Mail, und Sie entscheiden danach.',
    reply: () => 'Ein Brief statt eines Gesprächs. Es zählt als geholfen.',
    decline: () => 'Ein freundlicher Brief geht hinaus; Sie können ihn ändern.',
  },
  presses: {
    approve: (name) => `Ja sagen zu ${name}`,
    'come-back': (name) => `${name} bitten, wiederzukommen`,
    ask: (name) => `${name} fragen`,
    reply: (name) => `${name} schreiben`,
    decline: () => '„Diesmal nicht“ senden',
  },
  undoNote: 'Sie können es zehn Minuten lang zurücknehmen; bis dahin erfährt niemand davon.',
  reads: (name, language) => `${name} liest ${language}: Bitte schreiben Sie so, wenn Sie können.`,
  ownLine: 'Eine eigene Zeile',
  preview: 'So wird es gelesen',

  yes: {
    times: 'Welche Zeiten?',
    any: 'Alle, die frei sind',
    anyHelp: 'So, wie Ihre Stunden stehen.',
    these: 'Nur diese Zeiten',
    theseHelp: (city) => `Bis zu drei eigene, nach den Uhren in ${city}.`,
    day: (number) => `Tag ${number}`,
    clock: (number) => `Uhrzeit ${number}`,
    add: 'Noch eine Zeit',
    remove: (number) => `Zeit ${number} wegnehmen`,
    other: 'Andere Länge oder anderer Ort',
    minutes: 'Wie viele Minuten?',
    minutesHelp: (usual) => `Leer: ${minutes(usual)}.`,
    place: 'Wo?',
    asUsual: (place) => `Wie sonst: ${place}`,
    places: { phone: 'am Telefon', video: 'per Video', 'in-person': 'persönlich' },
    placeDetail: 'Raum, Adresse oder Link',
    nothingFree: 'Zurzeit ist nichts frei',
    nothingFreeBody: (name) =>
      `Mit einem Ja hätte ${name} noch keine Zeit zur Auswahl. Nennen Sie oben eigene Zeiten, oder sagen Sie trotzdem Ja: Das Ja wartet auf freie Tage.`,
    evenSo: 'Trotzdem Ja sagen',
    limit: 'Etwas viel für eine Person',
    metBefore: (day, months) => `Sie haben am ${day} gesprochen. Die Regel ist ein Gespräch in ${months} Monaten.`,
    meetAhead: (day, months) => `Sie sprechen schon am ${day}. Die Regel ist ein Gespräch in ${months} Monaten.`,
    tooLong: 'Mit Bekannten sind es höchstens 30 Minuten.',
    override: 'Warum eine Ausnahme?',
    overrideHelp: (name) => `Bleibt bei Ihrer Entscheidung; ${name} sieht es nicht.`,
  },

  comeBack: {
    week: (name) => `Wann darf ${name} wiederkommen?`,
    inWeeks: (count) =>
      count === 1
        ? 'Nächste Woche'
        : count < 5
          ? `In ${['zwei', 'drei', 'vier'][count - 2]} Wochen`
          : count < 9
            ? 'In etwa einem Monat'
            : 'In drei Monaten',
    other: 'Eine andere Woche',
    otherDay: 'Ein Tag dieser Woche',
    otherHelp: (first, last) => `Von ${first} bis ${last}.`,
    asWeek: (days) => `Das ist die Woche: ${days}.`,
    noReminder: (name) => `Niemand erinnert ${name}; darum geht es ja, von selbst wiederzukommen.`,
    open: (from, to) => `Offen von ${from}, bis ${to}.`,
    afterwards: (name) =>
      `Wer in dieser Woche wiederkommt, bekommt Ihr Ja: ${name} wählt dann sofort eine Zeit. Sonst schließt sich die Anfrage freundlich.`,
  },

  ask: {
    question: (number) => `Frage ${number}`,
    add: 'Noch eine Frage',
    remove: (number) => `Frage ${number} wegnehmen`,
    ready: 'Zum Antippen:',
    left: (count) =>
      count === 1 ? 'Sie können jetzt zum letzten Mal fragen.' : `Sie können noch ${count} Mal fragen, dieses Mal mitgezählt.`,
    none: 'Sie haben dreimal gefragt, und das ist genug.',
  },

  reply: {
    text: 'Ihr Brief',
    help: (name) => `${name} darf einmal zurückschreiben; dann ist es geschlossen. Es zählt als geholfen.`,
    framed: (name) => `${name} hat gelesen, was Sie geschrieben haben, und antwortet schriftlich statt in einem Gespräch:`,
  },

  no: {
    reason: 'Welcher Grund passt am besten?',
    step: 'Ein brauchbarer nächster Schritt',
    stepHelp: 'Etwas zum Lesen, zum Versuchen, ein Ort zum Hingehen. Er kommt in den Brief.',
    change: 'Die Worte ändern',
    text: 'Was geschrieben wird',
    asReady: 'Wieder den fertigen Brief nehmen',
    again: 'Darf man wieder fragen?',
    againChoices: { 'any-time': 'Jederzeit', 'six-months': 'Nach sechs Monaten', 'not-again': 'Bitte nicht wieder' },
  },

  report: {
    press: 'Diese Anfrage melden',
    body: (name) =>
      `${name} erfährt nichts davon. Was Sie schreiben, bleibt für die, die sich um diese Organisation kümmern, und weitere Anfragen dieser Person werden hier zurückgehalten, bis die gefragte Person hinschaut.`,
    reason: 'Was ist geschehen?',
    missing: 'Bitte sagen Sie, was geschehen ist.',
    yes: 'Ja, melden',
    done: 'Sie haben diese Anfrage gemeldet.',
  },

  relationship: {
    correct: 'Stimmt nicht? Berichtigen',
    label: 'Woher Sie sich kennen',
    save: 'Berichtigen',
    saved: 'Berichtigt. Von nun an zählt Ihr Wort.',
  },

  rounds: {
    title: 'Gefragt und geantwortet',
    asked: (day) => `Gefragt am ${day}`,
    answered: (day) => `beantwortet am ${day}`,
    waiting: 'noch nicht beantwortet',
    nothing: 'Darauf keine Antwort.',
  },

  held: {
    title: 'Eine Anfrage wird zurückgehalten',
    reasons: {
      'two-missed': 'Wer hier fragt, hat in zwölf Monaten zwei Gespräche versäumt.',
      reported: 'Wer hier fragt, wurde schon einmal gemeldet.',
    },
    since: (day) => `Sie wartet seit ${day}.`,
    body: 'Immer entscheidet ein Mensch: Schauen Sie hin, dann ist es eine Anfrage wie jede andere, mit allen fünf Antworten.',
    press: 'Ansehen',
  },

  faults: {
    choose: 'Bitte wählen Sie eins davon.',
    timeMissing: 'Bitte nennen Sie Tag und Uhrzeit, oder nehmen Sie diese Zeit weg.',
    timeHalf: 'Bitte nennen Sie Tag und Uhrzeit.',
    timeGap: 'Diese Uhrzeit gibt es an dem Tag nicht: Die Uhren werden vorgestellt.',
    timePast: 'Bitte wählen Sie eine Zeit, die noch kommt.',
    timeFar: 'Bitte bleiben Sie in den nächsten 90 Tagen.',
    timeTwice: 'Diese Zeit steht schon da.',
    timeTaken: 'Dann haben Sie schon ein anderes Gespräch.',
    timeElsewhere: 'In einem Ihrer Kalender sind Sie dann belegt.',
    minutes: 'Bitte nennen Sie ganze Minuten, von 5 bis 240.',
    placeDetail: 'Bitte sagen Sie, wo: ein Raum, eine Adresse oder ein Link.',
    evenSo: 'Bitte kreuzen Sie das an, wenn Sie es so meinen.',
    override: 'Bitte nennen Sie einen Grund; er wird aufbewahrt.',
    week: 'Bitte wählen Sie eine Woche in dieser Spanne.',
    question: 'Bitte schreiben Sie eine Frage, oder nehmen Sie diese weg.',
    reply: 'Bitte schreiben Sie Ihren Brief.',
    letter: 'Bitte schreiben Sie ein paar Worte.',
    refused: 'Das passt so nicht. Bitte sehen Sie es noch einmal an.',
  },
}
