import type { ClockTexts } from './en.ts'

const minutes = (count: number) => (count === 1 ? '1 Minute' : `${count} Minuten`)

export const de: ClockTexts = {
  title: (name) => `Ihr Gespräch mit ${name}`,
  foot: 'Die Zeit ist die dieses Dienstes, nicht die Ihres Geräts. Das Ende steht fest, für beide.',
  beginsIn: 'Es beginnt in',
  left: 'Noch',
  up: 'Die Zeit ist um',
  begins: (when) => `Es beginnt am ${when}.`,
  ends: (clocks) => `Es endet pünktlich: ${clocks}.`,
  five: (clocks) => `Die letzten fünf Minuten. Es endet pünktlich: ${clocks}.`,
  two: 'Zwei Minuten. Zeit für eine letzte Frage.',
  signOff: {
    insider: 'Unsere Zeit ist um, ich mache hier Schluss. Danke für Ihre Fragen und viel Glück beim nächsten Schritt.',
    requester: 'Die Zeit ist um. Danke, das hat mir geholfen.',
  },

  tell: {
    here: () => 'Ich bin da',
    late: (count) => `${minutes(count)} später`,
    'may-go': () => 'Sie können gehen',
    'nobody-here': () => 'Es ist niemand da',
  },
  theirs: {
    here: (name) => `${name} ist da.`,
    late: (name, at) => `${name} kommt etwas später, etwa ${at}.`,
    'may-go': (name) => `${name} sagt: Sie können gehen.`,
    'nobody-here': (name) => `${name} ist da und findet niemanden vor.`,
  },
  mine: {
    here: (name) => `${name} sieht, dass Sie da sind.`,
    late: (name, at) => `${name} erfährt sofort, dass Sie etwa ${at} kommen.`,
    'may-go': (name) => `${name} sieht, was Sie gesagt haben: Sie können gehen.`,
    'nobody-here': (name) => `${name} erfährt sofort, dass Sie warten.`,
  },
  waited: (name) => `Ist ${name} bis jetzt nicht gekommen, gehört Ihre Zeit wieder Ihnen.`,

  table: 'Für den Tisch, gedimmt',
  leaveTable: 'Wieder hell',
  sound: 'Ein Ton bei zwei Minuten',
  offline: 'Gerade keine Verbindung. Die Zeit läuft trotzdem richtig weiter.',
}
