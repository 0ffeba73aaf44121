import type { FormTexts } from './en.ts'

/** Was das Formular auf Deutsch sagt. */
export const de: FormTexts = {
  meetingTitle: 'Ein Gespräch am Telefon',
  yes: 'Ja',
  no: 'Nein',

  sections: {
    you: 'Über Sie',
    us: (insider) => `Sie und ${insider}`,
    resume: 'Ihr Lebenslauf',
    worksheet: 'Ihre beruflichen Ziele',
  },

  labels: {
    name: 'Ihr Name',
    address: 'Ihre E-Mail-Adresse',
    timeZone: 'Ihre Zeitzone',
    language: 'Sprache unserer Mails',
    now: 'Was machen Sie jetzt, und für wen?',
    why: 'Warum suchen Sie?',
    relationship: (insider) => `Woher kennen Sie ${insider}?`,
    knownThrough: 'Durch wen?',
    wantsToLearn: (insider) => `Was möchten Sie von ${insider} erfahren?`,
    resumeFile: 'Eine Datei',
    resumeText: 'Oder fünf Zeilen in eigenen Worten',
    skills: 'Was ich gut kann',
    enjoys: 'Was ich gern mache',
    fields: 'Fächer und Orte, die ich mir ansehe',
    goal: 'Wo ich in drei Jahren sein möchte',
    questions: 'Drei Fragen, die ich stellen würde',
    under18: 'Sind Sie unter 18?',
  },

  help: {
    address: 'Hierhin schreiben wir Ihnen, und nirgendwohin sonst.',
    timeZone: 'Zeiten zeigen wir Ihnen nach dieser Uhr.',
    resumeFile: 'PDF, DOCX, ODT oder TXT, bis 5 MB. Bitte lassen Sie Foto, Alter, Familie, Gesundheit und Gehalt weg.',
    resumeText: 'Eins von beiden wird gebraucht.',
  },

  own: {
    section: (insider) => `Was ${insider} außerdem gern wüsste`,
    worksheet: (insider) => `Das Arbeitsblatt von ${insider}, ausgefüllt`,
    worksheetHelp: 'Bitte herunterladen, ausfüllen und hier als PDF, DOCX, ODT oder TXT bis 5 MB wieder abgeben.',
    guardian: 'Name eines Elternteils oder der Person, die die Verantwortung trägt',
    guardianHelp: 'Mit unter 18 geht es, wenn sie zustimmt.',
    consents: 'Sie hat das hier gelesen und stimmt zu.',
  },

  relationships: {
    stranger: 'Wir kennen uns nicht',
    friend: 'Wir sind befreundet',
    relative: 'Wir sind verwandt',
    'friend-of-a-friend': 'Über den Freundeskreis',
    'friends-child': 'Über die Freundschaft mit meinen Eltern',
    referred: 'Jemand hat mich geschickt',
  },

  expectations: (insider, organization, minutes) => [
    `Ein Gespräch von ${minutes} Minuten über die Arbeit und das Fach. Es endet pünktlich, für alle.`,
    `Es dient der Information: ${insider} weiß von keinen freien Stellen, und dies ist keine Bewerbung.`,
    `${insider} liest zuerst, was Sie schreiben. Innerhalb von 14 Tagen, nachdem Sie Ihre Adresse bestätigt haben, hören Sie: ein Ja mit Zeiten zur Auswahl, eine Frage, eine schriftliche Antwort, eine Woche zum Wiederkommen oder ein Nein.`,
    `Wenn Sie eine Zeit bekommen, halten Sie sie bitte ein oder sagen Sie so früh ab, wie Sie können. ${organization} vermerkt 12 Monate lang, ob Treffen eingehalten wurden.`,
    'Bitte lassen Sie Foto, Alter, Familie, Gesundheit und Gehalt weg.',
  ],
  accept: 'Ich habe das gelesen und frage für mich selbst.',

  privacy: (insider, organization) => [
    `Nur ${insider} liest Ihre Antworten und Dateien. Andere bei ${organization} sehen, dass es eine Anfrage gibt und wie sie steht, nicht, was Sie geschrieben haben.`,
    'Alles, was Sie schreiben, liegt verschlüsselt unter einem eigenen Schlüssel. Sie können Ihre Anfrage jederzeit auf Ihrer Seite löschen: Der Schlüssel wird gelöscht und damit alles, was wir haben. Schon zugestellte Mails erreichen wir nicht; bitten Sie dann die Person, die sie hat, sie zu löschen.',
    'Eine Adresse, die nicht innerhalb von 7 Tagen bestätigt wird, löschen wir mit allem Geschriebenen.',
  ],
}
