import type { CalendarTexts } from './en.ts'

const times = (count: number) => (count === 1 ? '1 belegte Zeit' : `${count} belegte Zeiten`)

export const calendars: CalendarTexts = {
  title: 'Kalender',
  lead: 'Solange einer davon sagt, dass Sie belegt sind, wird keine Zeit angeboten. Wir lesen nur, wann: nicht was, wo oder mit wem.',
  none: 'Noch wird keiner gelesen.',
  readAt: (at) => `Gelesen: ${at}`,
  holds: (count, next) => `${times(count)} in den nächsten vier Wochen; die nächste: ${next}`,
  empty: 'Keine belegte Zeit in den nächsten vier Wochen.',
  span: (from, until) => `${from} – ${until}`,
  stale: (at) => `Konnte seit ${at} nicht gelesen werden. Was er da sagte, gilt weiter.`,
  unreadable: (count) =>
    count === 1
      ? 'Einen Eintrag haben wir nicht verstanden; bitte sehen Sie nach, ob seine Zeit frei bleibt.'
      : `${count} Einträge haben wir nicht verstanden; bitte sehen Sie nach, ob ihre Zeiten frei bleiben.`,
  read: 'Jetzt lesen',
  readNamed: (label) => `Jetzt lesen: ${label}`,
  remove: 'Entfernen',
  removeAsks: (label) => `„${label}“ entfernen? Zeiten, die nur er frei hielt, werden wieder angeboten.`,
  removeYes: 'Entfernen',
  how: 'Einen Kalender hinzufügen',
  byAddress: 'Über seine Adresse',
  byAddressHelp: 'Google, Outlook, Apple: eine geheime oder veröffentlichte',
  byAccount: 'Mit Name und Passwort',
  byAccountHelp: 'Nextcloud, iCloud, Fastmail und andere, die CalDAV sprechen',
  account: {
    server: 'Serveradresse',
    serverHelp: 'Etwa caldav.icloud.com, caldav.fastmail.com oder die Adresse Ihrer Nextcloud.',
    user: 'Benutzername',
    password: 'App-Passwort',
    passwordHelp:
      'Legen Sie bitte eins nur hierfür an, in den Einstellungen Ihres Kontos dort: Sie können es jederzeit zurücknehmen. Es wird verschlüsselt aufbewahrt, diesem Server genannt und niemandem gezeigt.',
    find: 'Seine Kalender zeigen',
    finding: 'Der Server wird gefragt …',
    which: 'Welche davon sagen, wann Sie belegt sind?',
    whichHelp: 'Sind alle angekreuzt, werden auch die gelesen, die dort später dazukommen.',
    noneChosen: 'Bitte kreuzen Sie mindestens einen an.',
    notLetIn:
      'Der Server lässt uns mit diesem Namen und Passwort nicht hinein. Viele wollen hier ein App-Passwort, nicht das, mit dem Sie sich sonst anmelden.',
    reads: (names) => `Davon gelesen: ${names}`,
    change: 'Ändern, welche gelesen werden',
    keep: 'Behalten',
    newPassword: 'Ein neues App-Passwort',
    tryIt: 'Damit anmelden',
  },
  address: 'Adresse eines Kalenders',
  addressHelp:
    'Eine geheime oder veröffentlichte Adresse, die auf .ics endet oder mit webcal: beginnt. Sie wird verschlüsselt aufbewahrt und niemandem gezeigt.',
  label: 'Wie Sie ihn nennen',
  add: 'Hinzufügen',
  adding: 'Wird gelesen …',
  added: (label) => `„${label}“ wird von jetzt an gelesen.`,
  where: 'Wo finde ich sie?',
  places: {
    Google: 'Einstellungen, links Ihr Kalender, „Kalender integrieren“: die Privatadresse im iCal-Format.',
    Outlook:
      'Im Web: Einstellungen, Kalender, Freigegebene Kalender, „Kalender veröffentlichen“. Es genügt, dass zu sehen ist, wann Sie beschäftigt sind. Kopieren Sie den ICS-Link.',
    Apple:
      'Auf icloud.com oder in Kalender: das Zeichen zum Freigeben neben dem Kalender, „Öffentlicher Kalender“, Link kopieren. Wer ihn hat, kann ihn lesen.',
  },
  tooMany: 'Zehn werden schon gelesen; bitte entfernen Sie erst einen.',
  trouble: {
    'address-not-allowed': 'Wir lesen Kalender nur über https und nur von öffentlichen Servern.',
    'not-reachable': 'Sein Server ist nicht zu erreichen.',
    'too-many-redirects': 'Sein Server schickt uns immer weiter.',
    'not-found': 'Unter dieser Adresse gibt es keinen Kalender, oder nicht mehr.',
    'not-allowed-in': 'Sein Server lässt uns nicht hinein.',
    'answered-oddly': 'Sein Server antwortet mit einem Fehler.',
    'too-large': 'Er ist größer, als wir lesen (5 MiB).',
    'too-slow': 'Sein Server brauchte länger als zehn Sekunden.',
    'not-a-calendar':
      'Was dort liegt, ist keine Kalenderdatei. Vielleicht ist es die Seite, die ihn zeigt: Bitte kopieren Sie die Adresse der Datei.',
    'not-caldav': 'Unter dieser Adresse antwortet kein CalDAV-Server.',
    'no-calendars': 'Dort gibt es keinen Kalender, den wir lesen könnten.',
    'too-much-in-it': 'Es steht mehr darin, als wir lesen können.',
  },
  reminders: {
    title: 'Erinnerungen',
    body: 'Eine Stunde vor jedem Gespräch bekommen Sie eine Mail.',
    dayBefore: 'Auch am Tag davor',
    fromNowOn: 'Das gilt für alles, was von jetzt an gebucht wird.',
    changed: 'Gerade hat jemand anders das geändert; so ist es jetzt.',
  },
  feed: {
    title: 'Ihre Gespräche in Ihrem eigenen Kalender',
    body: 'Abonnieren Sie diese Adresse in Googles, Outlooks, Apples oder einem anderen Kalender: Was hier gebucht, verschoben oder abgesagt wird, steht dann innerhalb einiger Stunden von selbst dort.',
    open: 'Eine Adresse anlegen',
    address: 'Die Adresse zum Abonnieren',
    once: 'Sie wird nur dieses eine Mal gezeigt. Wer sie hat, kann Ihre Gespräche lesen; behalten Sie sie für sich.',
    since: (at) => `Seit ${at} gibt es eine Adresse. Noch einmal zeigen lässt sie sich nicht.`,
    another: 'Eine andere Adresse anlegen',
    anotherAsk: 'Die jetzige gilt dann sofort nicht mehr. Ihr Kalender braucht die neue.',
    anotherYes: 'Ja, eine andere',
    close: 'Die Adresse unbrauchbar machen',
    closeAsk: 'Kalender, die sie abonniert haben, bekommen nichts mehr.',
    closeYes: 'Ja, unbrauchbar machen',
  },
}
