import { decided } from './decided/de.ts'
import { deciding } from './deciding/de.ts'
import type { Texts } from './en.ts'

// Jedes Wort der Seiten auf Deutsch: warm, schlicht, kurz; „Sie“, und kein Wort, das ein Geschlecht errät.

const minutes = (count: number) => (count === 1 ? '1 Minute' : `${count} Minuten`)
const meetings = (count: number) => (count === 1 ? '1 Treffen' : `${count} Treffen`)

export const de: Texts = {
  locale: 'de-DE',
  written: (date) => date,
  weekdayAndDate: (weekday, date) => `${weekday}, ${date}`,
  product: 'Vestibule',

  common: {
    skip: 'Zum Inhalt springen',
    loading: 'Einen Augenblick …',
    working: 'Einen Augenblick …',
    tryAgain: 'Noch einmal versuchen',
    back: 'Zurück',
    no: 'Nein, so lassen',
    optional: 'freiwillig',
    requesterFoot: 'Ein Gespräch zur Information: keine freien Stellen und keine Bewerbung.',
    insiderFoot: 'Eine Seite zu öffnen entscheidet nichts. Das tun nur die Knöpfe.',
    myRequest: 'Meine Anfrage finden',
    language: 'Sprache dieser Seite',
  },

  time: {
    both: (mine, myCity, theirs, theirCity) => `${mine} Uhr Ihrer Zeit (${myCity}) · ${theirs} Uhr in ${theirCity}`,
    one: (clock, city) => `${clock} Uhr in ${city}`,
    inCity: (city) => `Uhr in ${city}`,
    yourTime: (city) => `Uhr Ihrer Zeit (${city}) ·`,
    onDay: (day, clocks) => `${day}, ${clocks}`,
    left: (count, seconds) => (count > 0 ? `${count} Min. ${seconds} s` : `${seconds} s`),
  },

  landing: {
    title: 'Ein kurzes Gespräch, richtig erbeten',
    lead: 'Vestibule ist für Menschen, die um ein Gespräch über ihre Arbeit gebeten werden, und für alle, die darum bitten.',
    paragraphs: [
      'Sie schreiben, wer Sie sind und was Sie erfahren möchten. Die Person, die Sie fragen, liest es zuerst und antwortet bis zu einem Tag, den wir Ihnen nennen. Zu einem Ja gehören Zeiten zur Auswahl, und das Gespräch endet, wann es soll.',
      'Wenn Sie jemanden fragen möchten, öffnen Sie den Link, den Sie bekommen haben: Hier hat jede Person eine eigene Seite.',
    ],
    already: 'Sie haben schon gefragt?',
    find: 'Meine Anfrage finden',
  },

  notFound: {
    title: 'Unter dieser Adresse gibt es nichts',
    body: 'Vielleicht ist der Link unterwegs abgeschnitten worden, oder die Person hat hier keine Seite mehr. Schauen Sie noch einmal in die Mail oder Nachricht, in der er stand.',
    find: 'Meine Anfrage finden',
  },

  page: {
    title: (name) => `Ein Gespräch mit ${name}`,
    offer: { phone: 'am Telefon', video: 'per Video', 'in-person': 'persönlich' },
    calls: (name) => `${name} ruft Sie an`,
    ends: 'Es endet pünktlich, für alle',
    adults: 'Ab 18 Jahren',
    times: (zone) => `Lebt in der Zeitzone von ${zone}`,
    notTaking: (name) => `${name} nimmt gerade keine Anfragen an.`,
    takingAgain: (day) => `Anfragen sind wieder möglich ab ${day}.`,
    notTakingBody: 'Schauen Sie gern ein andermal wieder vorbei. Haben Sie schon gefragt, so gilt Ihre Anfrage weiter.',
    full: 'Es warten schon so viele Anfragen, wie sich lesen lassen.',
    fullUntil: (day) => `Voll bis etwa ${day}.`,
    fullBody: (name) =>
      `${name} liest zuerst, was schon da ist. Schauen Sie gern dann wieder vorbei; was Sie getippt haben, bleibt in diesem Browser. Haben Sie schon gefragt, so gilt Ihre Anfrage weiter.`,
    openAtOnce: (count, organization) =>
      count === 1
        ? `Bei ${organization} kann von einer Person eine Anfrage zugleich offen sein.`
        : `Bei ${organization} können von einer Person ${count} Anfragen zugleich offen sein.`,
    expect: 'Was Sie erwartet',
    how: 'So geht es',
    howSteps: (name, days, by, aboutMinutes) => [
      `Sie füllen das Formular unten aus. Das dauert etwa ${minutes(aboutMinutes)}; Sie können aufhören und später weitermachen.`,
      `Wir schreiben Ihnen, und Sie bestätigen Ihre Adresse. Vorher sieht ${name} nichts.`,
      `${name} liest es und antwortet innerhalb von ${days} Tagen: bis ${by}, wenn Sie heute bestätigen.`,
      'Bei einem Ja wählen Sie eine Zeit und sehen, wann sie endet.',
    ],
    asked: 'Wonach Sie gefragt werden',
    askedLead: (count) => `${count} Fragen, in diesen Teilen:`,
    privacy: 'Wer es liest',
    which: 'Worum möchten Sie bitten?',
    whichOption: (title, count) => `${title} (${minutes(count)})`,
    toForm: 'Sobald das Kästchen angekreuzt ist, öffnet sich hier das Formular.',
    already: 'Schon gefragt?',
  },

  form: {
    title: 'Ihre Anfrage',
    saved: 'Bleibt beim Tippen in diesem Browser. Nichts wird gesendet, bevor Sie am Ende auf den Knopf drücken.',
    savedNowhere:
      'Dieser Browser behält nichts, was Sie schreiben: Lassen Sie die Seite offen, oder machen Sie an einem anderen Gerät weiter. Gesendet wird nichts, bevor Sie am Ende auf den Knopf drücken.',
    part: (number, of) => `Teil ${number} von ${of}`,
    progress: (done, of, minutesLeft) =>
      minutesLeft === 0 ? `Alle ${of} beantwortet` : `${done} von ${of} beantwortet · noch etwa ${minutes(minutesLeft)}`,
    charactersLeft: (count) => `Noch ${count} Zeichen`,
    tooLong: (count) => `Das sind ${count} Zeichen zu viel.`,
    yes: 'Ja',
    no: 'Nein',
    choose: 'Bitte wählen',
    fileHelp: 'PDF, DOCX, ODT oder TXT, bis 5 MB.',
    fileUploading: (name) => `${name} wird hochgeladen …`,
    fileReady: (name, size) => `${name} (${size}) ist da.`,
    fileRemove: 'Datei wegnehmen',
    fileRemoved: 'Die Datei ist weg.',
    send: 'Anfrage senden',
    sendNote: (name) =>
      `Danach schreiben wir an Ihre Adresse, und Sie bestätigen sie. Bevor Sie bestätigen, sieht ${name} nichts.`,
    clear: 'Formular leeren',
    clearAsk: 'Alles, was hier steht, wird in diesem Browser vergessen.',
    clearYes: 'Ja, leeren',
    errorsTitle: (count) =>
      count === 1 ? 'Bitte sehen Sie sich eins noch einmal an' : `Bitte sehen Sie sich ${count} Dinge noch einmal an`,
    missing: 'Bitte beantworten Sie das noch.',
    missingChoice: 'Bitte wählen Sie eins aus.',
    missingSeveral: 'Bitte wählen Sie mindestens eins aus.',
    missingConsent: 'Bitte kreuzen Sie das an, wenn es so ist.',
    missingFile: 'Bitte fügen Sie eine Datei an.',
    asManyAsFit: 'Wählen Sie, so viele passen.',
    upTo: (count) => `Wählen Sie bis zu ${count} aus.`,
    badNumber: 'Bitte schreiben Sie eine Zahl in Ziffern.',
    numberBelow: (least) => `Bitte schreiben Sie eine Zahl ab ${least}.`,
    numberAbove: (most) => `Bitte schreiben Sie eine Zahl bis ${most}.`,
    dateBefore: (day) => `Bitte wählen Sie einen Tag ab ${day}.`,
    dateAfter: (day) => `Bitte wählen Sie einen Tag bis ${day}.`,
    badLink: 'Das sieht nicht nach einem Link aus. Er sieht etwa so aus: example.org/meine-seite.',
    tooYoung:
      'Anfragen nehmen wir hier ab 18 Jahren an. Das tut uns leid. Nichts von dem, was Sie geschrieben haben, wurde gesendet.',
    download: (name, size) => `${name} (${size}) herunterladen`,
    missingResume: 'Bitte fügen Sie eine Datei an oder schreiben Sie ein paar Zeilen.',
    badAddress: 'Das sieht nicht nach einer Mailadresse aus. Ist ein @ darin?',
    refused: () => 'So konnte das nicht angenommen werden. Bitte sehen Sie es noch einmal durch.',
  },

  elsewhere: {
    start: 'An einem anderen Gerät weitermachen',
    link: 'Öffnen Sie diesen Link am anderen Gerät',
    body: (until) =>
      `Was Sie schreiben, wird dafür beim Tippen gesichert, mindestens bis ${until}. Wer den Link hat, kann es lesen und ändern; wir selbst können es ohne ihn nicht lesen.`,
    copy: 'Kopieren',
    copied: 'Kopiert.',
    code: 'Der Link als Code für die Kamera des anderen Geräts',
    stop: 'Nur auf diesem Gerät behalten',
    gone: 'Dieses Formular wird nicht mehr für ein anderes Gerät aufbewahrt: Es wurde dort gesendet oder geleert oder blieb sieben Tage liegen. Was hier steht, bleibt in diesem Browser.',
    tooLong:
      'Dieses Formular ist zu lang geworden, um es für ein anderes Gerät aufzubewahren. Was hier steht, bleibt in diesem Browser.',
    begunTitle: 'Mit einem Formular weitermachen, das an einem anderen Gerät begonnen wurde?',
    begun: (at) =>
      `Dort wurde zuletzt gesichert: ${at}. Wer diesen Link hat, liest mit, was Sie darin schreiben: Machen Sie nur weiter, wenn der Link von Ihnen selbst ist.`,
    takeBegun: 'Ja, es ist meins',
    leaveBegun: 'Nein, ein eigenes beginnen',
    twoTitle: 'Es gibt zwei Fassungen dieses Formulars',
    two: (theirs, mine) =>
      `Am anderen Gerät wurde zuletzt gesichert: ${theirs}.${mine ? ` Hier haben Sie zuletzt geschrieben: ${mine}.` : ''}`,
    otherNewer: 'Die andere ist neuer.',
    thisNewer: 'Die hier ist neuer.',
    takeOther: 'Mit der anderen weitermachen',
    keepThis: 'Mit dieser hier weitermachen',
  },

  changed: {
    title: 'Die Fragen haben sich inzwischen geändert',
    body: 'Was Sie geschrieben haben, ist noch da. Bitte sehen Sie sich diese Fragen noch einmal an:',
    added: 'Neu',
    reworded: 'Anders formuliert',
    gone: 'Nicht mehr gefragt',
    read: 'In Ordnung',
  },

  sent: {
    title: 'Bitte schauen Sie in Ihre Mails',
    wrote: 'Wir haben geschrieben an',
    body: (name, by) =>
      `Drücken Sie auf den Link in der Mail, um Ihre Adresse zu bestätigen. Vorher sieht ${name} nichts. Der Link gilt bis ${by}.`,
    noMail: 'Nach ein paar Minuten noch nichts da? Schauen Sie in den Spam-Ordner, und ob die Adresse stimmt.',
    wrong: 'Falsch? Ändern',
    newAddress: 'Die richtige Adresse',
    change: 'An diese Adresse schreiben',
    back: 'Zurück zum Formular',
    fileAgain: 'Bitte fügen Sie die Datei noch einmal an: Sie ging mit der Anfrage an die andere Adresse.',
    kept: 'Was Sie geschrieben haben, bleibt in diesem Browser, bis Sie bestätigt haben.',
  },

  fileTooLarge: 'Diese Datei ist größer als 5 MB. Eine kleinere oder ein paar Zeilen tun es auch.',
  fileWrongKind: 'Das ist keine Datei der Art PDF, DOCX, ODT oder TXT. Ein anderes Format oder ein paar Zeilen tun es auch.',
  fileUnsafe:
    'In dieser Datei stecken Makros, ein Passwort oder andere Dateien; das nehmen wir nicht. Ein PDF davon oder ein paar Zeilen tun es auch.',
  fileInfected: 'Ein Virenscanner hat in dieser Datei etwas gefunden. Eine andere oder ein paar Zeilen tun es auch.',

  secret: {
    requesterTitle: 'Meine Anfrage finden',
    requesterBody:
      'Schreiben Sie die Adresse, mit der Sie gefragt haben. Ist dazu etwas offen, schicken wir Ihnen einen frischen Link dorthin.',
    brokenTitle: 'Dieser Link geht nicht',
    brokenBody: 'Vielleicht wurde er unterwegs abgeschnitten, oder er ist zu alt. Ein frischer ist schnell geschickt.',
    address: 'Ihre Mailadresse',
    send: 'Frischen Link schicken',
    sent: (address) => `Ist etwas offen für ${address}, so ist eine Mail mit dem Link unterwegs.`,
    sentMore:
      'Sie wird innerhalb einer Minute geschrieben. Nichts da? Schauen Sie in den Spam-Ordner, oder versuchen Sie es mit Ihrer anderen Adresse.',
    insiderTitle: 'Bitte öffnen Sie die Mail noch einmal',
    insiderBody:
      'Diese Seite öffnet sich nur über den Link in der Mail, die wir Ihnen geschickt haben, und dieser Tab hat ihn nicht mehr. Nichts wurde entschieden, nichts ging verloren: Drücken Sie noch einmal auf denselben Link.',
    insiderFresh:
      'Nicht mehr da? Schreiben Sie die Adresse, an die Sie diese Mails bekommen, und neue Links zu allem, was offen ist, machen sich auf den Weg.',
    retiredTitle: 'Es gibt eine neuere Mail',
    retiredBody: 'Dieser Link wurde ersetzt. Bitte nehmen Sie den in der neuesten Mail.',
    expiredTitle: 'Dieser Link ist geschlossen',
    expiredBody: 'Seine Zeit ist um, es lässt sich nichts mehr damit tun.',
    failedTitle: 'Diese Seite ließ sich nicht laden',
  },

  confirm: {
    title: 'Bitte bestätigen Sie Ihre Adresse',
    body: (name, organization) =>
      `Jemand, hoffentlich Sie, hat mit dieser Adresse bei ${name} (${organization}) um ein Gespräch gebeten.`,
    what: 'Worum',
    who: 'Von',
    whom: 'An',
    length: (title, count) => `${title}, ${minutes(count)}`,
    yes: 'Ja, das war ich',
    until: (name, by) => `Bevor Sie bestätigen, sieht ${name} nichts. Der Link gilt bis ${by}.`,
    notMe: 'Waren Sie es nicht? Dann brauchen Sie nichts zu tun: Es wird alles gelöscht, und niemand erfährt davon.',
    spentTitle: 'Ihre Adresse ist bestätigt',
    spentBody: 'Hier ist nichts mehr zu tun. Auf Ihrer eigenen Seite steht, wie es weitergeht.',
    toMine: 'Zu meiner Anfrage',
    expiredTitle: 'Dieser Link ist geschlossen',
    expiredBody: 'Er wurde nicht rechtzeitig bestätigt, deshalb ist das Geschriebene gelöscht. Sie können gern wieder fragen.',
  },

  status: {
    comesBack: (address) =>
      `Mails an ${address} kommen zu uns zurück, Sie bekommen also keine. Alles, was Sie brauchen, steht auf dieser Seite: Bitte behalten Sie sie. Geht die Adresse wieder, bestätigen Sie sie mit einer neuen Anfrage.`,
    eyebrow: 'Ihre Anfrage',
    to: (name, organization) => `An ${name}, ${organization}`,
    next: 'Wie es weitergeht',
    unverified: {
      title: 'Bitte bestätigen Sie Ihre Adresse',
      body: (name) => `Wir haben Ihnen geschrieben. Bevor Sie auf den Link in der Mail drücken, sieht ${name} nichts.`,
      by: (by) => `Der Link gilt bis ${by}. Danach wird alles gelöscht.`,
    },
    pending: {
      title: (name) => `Ihre Anfrage ist bei ${name}`,
      answeredTitle: (name) => `Ihre Antworten sind bei ${name}`,
      body: (name) =>
        `Jetzt liest ${name}, was Sie geschrieben haben. Sie hören per Mail: ein Ja mit Zeiten zur Auswahl, eine Frage, eine Antwort in Worten, eine Woche zum Wiederkommen oder ein Nein. Sie brauchen nichts zu tun.`,
      by: (by) => `Sie hören bis ${by}.`,
      closes: 'Kommt bis dahin keine Antwort, schließen wir die Anfrage und sagen es Ihnen.',
    },
    asksMore: {
      title: (name, count) => (count === 1 ? `${name} hat zuerst eine Frage` : `${name} hat zuerst ein paar Fragen`),
      body: (name) => `${name} hat gelesen, was Sie geschrieben haben, und möchte vor der Antwort noch etwas mehr wissen.`,
      by: (by) => `Sie können bis ${by} antworten.`,
      questions: (name, count) => (count === 1 ? `Die Frage von ${name}` : `Die Fragen von ${name}`),
      saved: 'Bleibt in diesem Browser, während Sie tippen. Nichts wird gesendet, bevor Sie auf den Knopf drücken.',
      send: (count) => (count === 1 ? 'Meine Antwort senden' : 'Meine Antworten senden'),
      note: (name) => `${name} liest es und beantwortet dann Ihre Anfrage.`,
      sent: (name, by) => `Ihre Antworten sind bei ${name}. Sie hören bis ${by}.`,
      before: 'Gefragt und beantwortet',
      answeredOn: (day) => `Beantwortet am ${day}`,
    },
    deferred: {
      earlyTitle: 'Sie sind früh dran, und das macht nichts',
      asks: (name, monday) =>
        `${name} hat gelesen, was Sie geschrieben haben, und bittet Sie, in der Woche vom ${monday} wiederzukommen.`,
      waits:
        'Dann steht hier der Knopf „Ich bin wieder da“. Durch Nachsehen geht nichts verloren. Wir erinnern Sie nicht: Schreiben Sie es sich bitte selbst auf.',
      starts: 'Ihre Woche beginnt',
      ends: 'Ihre Woche endet',
      openTitle: 'Ihre Woche ist da',
      openBody: (name) =>
        `${name} hat Sie gebeten, in dieser Woche wiederzukommen. Drücken Sie auf den Knopf, und Sie können sofort eine Zeit wählen.`,
      imBack: 'Ich bin wieder da',
      onlyThePress: 'Nur dieser Druck zählt; die Seite anzusehen zählt nicht.',
      isBack: 'Willkommen zurück. Hier sind Ihre Zeiten.',
      cannot: 'In dieser Woche kann ich nicht',
      cannotAsk: (monday) => `Ihre Woche ist dann die danach, ab ${monday}. Das geht einmal.`,
      cannotYes: 'Ja, die Woche danach',
      moved: (monday) => `Ihre Woche ist verschoben: Es ist die ab ${monday}.`,
      movedOnce: 'Sie haben Ihre Woche einmal verschoben; jetzt bleibt sie, wo sie ist.',
    },
    replied: {
      title: (name) => `${name} hat Ihnen geschrieben`,
      body: (name) => `${name} hat gelesen, was Sie geschrieben haben, und antwortet in Worten statt mit einem Gespräch.`,
      writeBack: 'Einmal zurückschreiben',
      field: (name) => `An ${name}`,
      send: 'Senden',
      once: (name, by) =>
        `Sie können einmal zurückschreiben, bis ${by}. Es erreicht ${name} per Mail, und damit schließt Ihre Anfrage.`,
      sent: (name) => `Ihre Antwort ist bei ${name}.`,
      answered: (name) =>
        `Sie haben zurückgeschrieben, und es ist bei ${name}. Damit ist Ihre Anfrage geschlossen. Danke fürs Fragen und viel Glück.`,
      over: 'Die Zeit zum Zurückschreiben ist um, und Ihre Anfrage ist geschlossen. Danke fürs Fragen und viel Glück.',
      youWrote: 'Sie schrieben zurück',
    },
    mailLink: 'Diesen Link noch einmal schicken',
    linkMailed: (address) =>
      `Eine Mail mit dem Link ist auf dem Weg an ${address}. Mehr als eine in zehn Minuten schreiben wir nicht.`,
    approved: {
      title: (name) => `${name} sagt Ja`,
      body: (name, count) => `Wählen Sie eine Zeit für Ihre ${minutes(count)} mit ${name}.`,
      own: (name, count, times) =>
        times === 1
          ? `${name} bietet Ihnen diese Zeit für Ihre ${minutes(count)} an. Nehmen Sie sie bitte, wenn sie Ihnen passt.`
          : `${name} bietet Ihnen diese Zeiten für Ihre ${minutes(count)} an. Nehmen Sie bitte die, die Ihnen passt.`,
      backTitle: 'Willkommen zurück',
      by: (by) => `Die Zeiten stehen Ihnen bis ${by} offen.`,
    },
    booked: {
      title: (when) => `Ihr Gespräch: ${when} Uhr`,
      calls: (name) =>
        `${name} ruft Sie an, vielleicht von einer unbekannten Nummer: Bitte suchen Sie sich einen ruhigen Platz und nehmen Sie ab.`,
      place: 'Wo',
      body: 'Die Einladung ist in Ihren Mails. Sie kommen später, sind krank oder brauchen eine andere Zeit? Sagen Sie es hier, so früh Sie können.',
    },
    names: {
      asks: (name, monday) =>
        `${name} möchte in Ruhe überlegen, mit wem Sie als Nächstes sprechen könnten, und bittet Sie, in der Woche vom ${monday} wiederzukommen.`,
      openBody: (name) =>
        `${name} hat Sie gebeten, in dieser Woche wegen eines Namens wiederzukommen. Drücken Sie auf den Knopf, und ${name} erfährt es sofort.`,
      isBack: (name) => `Willkommen zurück. ${name} erfährt es jetzt.`,
      backTitle: 'Sie sind wiedergekommen, wie vereinbart',
      back: (name, day) =>
        `${name} weiß es seit ${day}. Ob ein Name einfällt, kann niemand versprechen; wenn ja, hören Sie davon per Mail.`,
    },
    afterwards: {
      contactAsks: (name) => `${name} möchte in Kontakt bleiben`,
      contactMeans: (name) =>
        `Wenn Sie Ja sagen, stehen Ihr Name und Ihre Adresse bis 24 Monate nach dem letzten Kontakt auf der privaten Liste von ${name}. Sonst sieht sie niemand, und Sie können sie hier jederzeit verlassen.`,
      contactYes: 'Ja, in Kontakt bleiben',
      contactSaid: (name) => `Sie stehen jetzt auf der privaten Liste von ${name}.`,
      contactIs: (name) => `Sie bleiben mit ${name} in Kontakt`,
      contactStays: (name) =>
        `Ihr Name und Ihre Adresse stehen bis 24 Monate nach dem letzten Kontakt auf der privaten Liste von ${name}. Sonst sieht sie niemand, und Sie können sie hier jederzeit verlassen.`,
      contactEnd: 'Von der Liste nehmen',
      contactEnded: (name) => `Sie stehen nicht mehr auf der Liste von ${name}.`,
      thanks: (name) => `Ein Wort des Dankes an ${name}`,
      thanksHelp: (name) =>
        `Was haben Sie mitgenommen, und was machen Sie daraus? ${name} bekommt es per Mail, genau so, wie Sie es schreiben, einmal.`,
      thanksSend: 'Meinen Dank senden',
      thanksSaid: (name) => `Gesendet: ${name} bekommt es per Mail.`,
      write: 'Bitte schreiben Sie ein, zwei Zeilen.',
      help: (name) => `Hat Ihnen Ihr Gespräch mit ${name} geholfen, Ihren Weg oder eine Arbeit zu finden?`,
      helpWho: (organization) => `${organization} zählt die Antworten nur. Wir fragen das einmal.`,
      helped: { yes: 'Ja', partly: 'Teils', no: 'Nein' },
      line: (name) => `Eine Zeile an ${name}, die sonst niemand liest`,
      helpSend: 'Meine Antwort senden',
      helpSaid: 'Danke. Wir fragen nicht noch einmal.',
      choose: 'Bitte wählen Sie eine der drei.',
    },
    concluded: {
      title: 'Ihr Gespräch ist vorbei',
      body: (name) =>
        `Wenn Sie miteinander gesprochen haben: Ein kurzes Wort des Dankes an ${name} ist ein guter nächster Schritt.`,
      thank: (name) => `Ein kurzes Wort des Dankes an ${name} ist ein guter nächster Schritt.`,
      thanked: (name) => `Ihr Dank ist an ${name} gegangen.`,
      nothing: 'Sie müssen nichts weiter tun.',
    },
    missed: {
      title: 'Vermerkt ist, dass Sie nicht da waren',
      body: (name) => `${name} hat es vermerkt. Das kann vorkommen; sonst wird über Sie nichts vermerkt.`,
      shows: 'Wen Sie hier innerhalb von zwölf Monaten fragen, sieht ein versäumtes Gespräch.',
      legend: (name) => `Was soll ${name} wissen?`,
      explains: 'Ich konnte nicht kommen, und zwar deshalb',
      disputes: 'Das stimmt nicht',
      disputesHelp: 'Dann zählt es nicht, bis ein Mensch es sich angesehen hat.',
      text: 'In Ihren Worten',
      send: 'Abschicken',
      until: (name, by) => `Einmal, bis ${by}. Nur ${name} liest es.`,
      choose: 'Bitte wählen Sie, welches von beidem es ist.',
      write: 'Bitte schreiben Sie ein, zwei Zeilen.',
      sent: (name) => `${name} bekommt es per Mail, und Sie hören per Mail, was daraus wird.`,
      wrote: 'Was Sie schrieben',
      open: (name) => `Sie haben widersprochen: Es zählt nicht, bis ${name} es sich angesehen hat.`,
      stands: (name) => `${name} hat es gelesen, und es bleibt vermerkt. Nach zwölf Monaten ist es vergessen.`,
      corrected: (name) => `${name} hat berichtigt, was vermerkt war: Es zählt nicht als versäumt.`,
    },
    record: (who, kept, missed, cancelledLate) =>
      `Ihre Gespräche mit ${who} in zwölf Monaten: ${kept} eingehalten, ${missed} versäumt${cancelledLate === 0 ? '' : `, ${cancelledLate} kurzfristig abgesagt`}.`,
    absent: {
      title: (name) => `${name} war verhindert`,
      body: (name) =>
        `${name} war bei Ihrem Gespräch verhindert. Das tut uns leid: An Ihnen lag es nicht, und über Sie wird nichts vermerkt.`,
    },
    cancelled: {
      title: 'Die Zeit wurde abgesagt',
      byCalendar: 'Ihr Kalender hat abgelehnt, deshalb wurde abgesagt, und die andere Seite weiß es.',
      byMe: 'Sie haben abgesagt, und die andere Seite weiß es.',
      byThem: (name) => `${name} musste absagen. Das tut uns leid.`,
      again: (by) => `Das Ja gilt weiter: Wählen Sie bis ${by} eine andere Zeit.`,
      waits: (name) => `Für eine andere Zeit muss ${name} noch einmal Ja sagen. Sie brauchen nichts zu tun.`,
      closed: 'Für eine andere Zeit braucht es ein neues Ja. Sie können gern wieder fragen.',
    },
    declined: {
      title: 'Diesmal nicht',
      letter: (name) => `${name} schreibt`,
      askAgain: (date) => `Ab ${date} können Sie gern wieder fragen.`,
      body: (name) => `${name} hat gelesen, was Sie geschrieben haben, und diesmal ist es ein Nein.`,
    },
    takenBack: {
      title: 'Es geht doch nicht',
      paragraphs: (name) => [
        `Es tut uns leid: ${name} hatte Ja zu einem Gespräch mit Ihnen gesagt und kann nun doch keine Zeit anbieten.`,
        'Das sagt nichts über Sie oder das, was Sie geschrieben haben, und es wird nichts darüber vermerkt. Sie hatten noch keine Zeit gewählt, es geht also nichts Geplantes verloren.',
      ],
    },
    lapsed: {
      title: 'Ihre Anfrage ist geschlossen',
      noTime: (name) =>
        `Solange das Ja von ${name} offen war, wurde keine Zeit gewählt. Pläne ändern sich, und es wird nichts über Sie vermerkt.`,
      notAnswered: (name) => `${name} hatte Sie etwas gefragt, und es kam rechtzeitig keine Antwort. Das ist in Ordnung.`,
      notReturned: (name) =>
        `${name} hatte Sie gebeten, in einer bestimmten Woche wiederzukommen, und sie ist vorbei. Das ist in Ordnung: Pläne ändern sich.`,
      again: 'Möchten Sie doch noch sprechen? Dann fragen Sie gern wieder.',
    },
    expired: {
      title: 'Ihre Anfrage ist geschlossen',
      body: (name) =>
        `${name} ist nicht rechtzeitig dazu gekommen. Das sagt nichts über Sie oder das, was Sie geschrieben haben. Sie können gern wieder fragen.`,
    },
    withdrawn: {
      title: 'Sie haben Ihre Anfrage zurückgezogen',
      body: 'Niemand entscheidet mehr darüber. Sie können jederzeit wieder fragen.',
    },
    askAgain: (name) => `Zur Seite von ${name}`,
    asked: (day) => `Gefragt am ${day}`,
    more: 'Mehr zu dieser Anfrage',
    withdraw: 'Anfrage zurückziehen',
    withdrawAsk: (name) =>
      `${name} entscheidet dann nicht mehr darüber, und Zeiten zur Auswahl sind weg. Das lässt sich nicht rückgängig machen.`,
    withdrawYes: 'Ja, zurückziehen',
    eraseLater: 'Solange eine Zeit gebucht ist, lässt sich das hier nicht löschen: Sagen Sie die Zeit zuerst ab.',
    erase: 'Alles löschen, was ich geschrieben habe',
    eraseAsk:
      'Ihre Antworten, Dateien, Adresse und Mails werden hier für immer gelöscht, und diese Anfrage endet. Schon zugestellte Mails erreichen wir nicht; die Person, die Sie gefragt haben, wird gebeten, sie zu löschen.',
    eraseYes: 'Ja, alles löschen',
    erased: 'Alles ist gelöscht',
    erasedBody:
      'Was Sie geschrieben haben, ist hier gelöscht, und dieser Link öffnet nichts mehr. Schon zugestellte Mails erreichen wir nicht.',
  },

  slots: {
    title: 'Wählen Sie eine Zeit',
    zone: 'Zeiten nach der Uhr von',
    loading: 'Zeiten werden gesucht …',
    none: 'Im Augenblick ist keine Zeit frei.',
    noneOfOwn: 'Von den angebotenen Zeiten ist keine mehr frei.',
    noneOfOwnBody:
      'Wird eine wieder frei, steht sie hier. Sie können darauf warten oder Ihre Anfrage unten zurückziehen; so oder so wird nichts über Sie vermerkt.',
    opening: (week, day) =>
      `Die nächste freie Zeit liegt in der Woche ab ${week}; hier zu sehen ist sie ab ${day}. Tage, an denen nichts angeboten wird, zählen nicht gegen Sie.`,
    noneBody: 'Tage, an denen nichts angeboten wird, zählen nicht gegen Sie. Schauen Sie morgen wieder.',
    reload: 'Noch einmal schauen',
    count: (count) => (count === 1 ? '1 Zeit' : `${count} Zeiten`),
    taken: (clock) => `${clock} Uhr hat gerade eben jemand anderes genommen. Diese Zeiten sind jetzt frei.`,
    gone: (clock) => `${clock} Uhr wird nicht mehr angeboten. Diese Zeiten sind jetzt frei.`,
    chosen: 'Ihre Zeit',
    ends: (clock) => `Es endet pünktlich um ${clock} Uhr.`,
    other: 'Eine andere Zeit wählen',
    phone: 'Die Nummer, unter der wir Sie anrufen',
    phoneHelp: (name) => `Nur ${name} sieht sie. Mit Landesvorwahl, zum Beispiel +49 30 901820.`,
    phoneMissing: 'Bitte geben Sie eine Nummer an, unter der man Sie erreicht.',
    phoneBad: 'Bitte nur Ziffern, Leerzeichen und ein Pluszeichen.',
    needs: 'Was es für Sie leichter macht',
    needsHelp: 'Untertitel, Chat, jemand zum Dolmetschen, etwas mehr Zeit: Das sieht nur die Person, mit der Sie sprechen.',
    remind: 'Auch am Tag davor erinnern. Eine Stunde vorher kommt ohnehin eine Mail.',
    book: (start, end) => `${start} Uhr buchen, endet pünktlich ${end}`,
  },

  booking: {
    when: 'Wann',
    ends: (clocks) => `endet pünktlich um ${clocks}`,
    minutes,
    clock: 'Uhr öffnen',
    calendar: 'In meinen Kalender',
    calendarHelp: 'Die Datei ist für Apples Kalender und jeden anderen. Im Browser geht es auch in:',
    entry: (requester, insider, count, end) => `${requester} × ${insider}: ${count} Min., endet pünktlich ${end} Uhr`,
    move: 'Eine andere Zeit wählen',
    moveUntil: (by) => `Verschieben können Sie bis ${by}, zweimal im Ganzen.`,
    insteadOf: (was) => `Statt ${was}.`,
    moveTo: (start, end) => `Auf ${start} verschieben, endet pünktlich um ${end}`,
    moved: (name) => `Verschoben. ${name} weiß Bescheid; was Ihr Kalender braucht, kommt per Mail.`,
    calendarSays: {
      accepted: 'Ihr Kalender hat zugesagt.',
      tentative: 'Ihr Kalender sagt „vielleicht“. Die Zeit bleibt Ihre.',
      declined: 'Ihr Kalender hat abgelehnt.',
    },
    undoAsk: (until) => `War das nicht so gemeint? Bis ${until} können Sie es rückgängig machen, solange die Zeit noch frei ist.`,
    undo: 'Rückgängig machen: Ich bin dabei',
    undone: (name) => `Das Gespräch steht wieder, und ${name} erfährt es.`,
    movedByThem: (name) =>
      `${name} hat es auf diese Zeit verschoben. Passt sie Ihnen nicht, wählen Sie eine andere oder sagen Sie ab: Das ist ganz in Ordnung.`,
    keepTime: 'Bei meiner Zeit bleiben',
    insiderMove: 'Verschieben',
    insiderMoveAsk: (name) =>
      `Auf jede Zeit, die Ihnen passt, auch außerhalb Ihrer Sprechzeiten. ${name} erfährt es sofort und kann einen Tag lang sagen, dass sie nicht passt.`,
    insiderMoveUntil: (by) => `Verschieben geht bis ${by}.`,
    newDay: 'Tag',
    newClock: 'Uhrzeit',
    timeMissing: 'Bitte geben Sie Tag und Uhrzeit an.',
    timeRefused: 'Diese Zeit ist vorbei oder zu weit weg.',
    moveYes: 'Ja, verschieben',
    cancelledLate: 'Die Absage kam weniger als 24 Stunden vor dem Beginn und ist als spät vermerkt.',
    excuse: 'Entschuldigen',
    excuseAsk: (name) => `Gab es einen guten Grund? Dann zählt es für ${name} nicht mehr, wo immer es zu sehen gewesen wäre.`,
    excuseYes: 'Ja, entschuldigt',
    excused: 'Sie haben die späte Absage entschuldigt: Sie zählt nicht.',
    cancel: 'Diese Zeit absagen',
    cancelInTime: (by) => `Bis ${by} ist eine Absage rechtzeitig und wird Ihnen nicht angerechnet.`,
    cancelLate: (by) =>
      `Seit ${by} gilt es als späte Absage und wird vermerkt. Das ist immer noch viel freundlicher, als nicht zu kommen.`,
    insiderCancel: (name) => `${name} erfährt es sofort und kann eine andere Zeit wählen.`,
    note: 'Eine Zeile an die andere Seite',
    cancelYes: 'Ja, absagen',
    keep: 'Nein, die Zeit behalten',
  },

  decide: {
    title: (name, count) => `${name} bittet um ${minutes(count)}`,
    by: (by) => `Bitte antworten Sie bis ${by}. Kommen Sie nicht dazu, schließen wir die Anfrage freundlich für Sie.`,
    who: 'Wer',
    wants: 'Möchte erfahren',
    why: 'Warum',
    knows: 'Woher Sie sich kennen',
    through: (name) => `, durch ${name}`,
    relationship: {
      stranger: 'Sie kennen sich nicht',
      friend: 'Freundschaft',
      relative: 'Verwandtschaft',
      'friend-of-a-friend': 'Über den Freundeskreis',
      'friends-child': 'Kind aus dem Freundeskreis',
      referred: 'Zu Ihnen geschickt',
    },
    record: (who, kept, missed, cancelledLate) =>
      kept + missed + cancelledLate === 0
        ? `mit ${who} in 12 Monaten keine Gespräche`
        : `mit ${who} in 12 Monaten: ${kept} eingehalten, ${missed} versäumt${cancelledLate === 0 ? '' : `, ${cancelledLate} kurzfristig abgesagt`}`,
    accepted: 'Zugestimmt',
    acceptedText: (day, files) =>
      `${day}: endet pünktlich, nur zur Information${files === 0 ? '' : files === 1 ? ' · 1 Datei' : ` · ${files} Dateien`}`,
    free: 'Ihre nächste freie Zeit',
    noFree: 'Nichts frei: Ein Ja hätte keine Zeiten anzubieten',
    noneScanned: 'Nicht auf Viren geprüft.',
    notScanned: (name) => `${name} wurde nicht auf Viren geprüft.`,
    everything: (name) => `Was ${name} geschrieben hat`,
    files: 'Dateien',
    download: (name, size) => `${name} (${size})`,
    contact: 'Adresse',
    comesBack: 'Mails an diese Adresse kommen zurück; im Augenblick kommt dort nichts an.',
  },

  code: {
    title: 'Sind Sie es?',
    body: (hint) => `Dieser Browser ist hier neu. Wir haben einen sechsstelligen Code an ${hint} geschickt; er steht im Betreff.`,
    why: 'Einmal je Browser, damit eine weitergeleitete Mail nicht für Sie entscheiden kann.',
    label: 'Sechsstelliger Code',
    until: (clock) => `Er gilt bis ${clock} Uhr.`,
    confirm: 'Bestätigen und senden',
    another: 'Neuen Code schicken',
    sentAgain: 'Ein neuer Code ist unterwegs. Nur der neueste gilt.',
    wrong: (left) =>
      left === undefined
        ? 'Das ist nicht der Code.'
        : left === 0
          ? 'Das ist nicht der Code, und es war der letzte Versuch. Bitte lassen Sie sich einen neuen schicken.'
          : left === 1
            ? 'Das ist nicht der Code. Sie haben noch einen Versuch.'
            : `Das ist nicht der Code. Sie haben noch ${left} Versuche.`,
    six: 'Der Code hat sechs Ziffern.',
  },

  deciding,
  decided,

  meeting: {
    title: (name) => `Ihr Gespräch mit ${name}`,
    call: 'Anrufen',
    place: 'Wo',
    needs: 'Was es leichter macht',
    yourTime: 'Wann',
    theirCalendar: {
      accepted: (name) => `Der Kalender von ${name} hat zugesagt.`,
      tentative: (name) => `Der Kalender von ${name} sagt „vielleicht“. Die Zeit bleibt gebucht.`,
      declined: (name) => `Der Kalender von ${name} hat abgelehnt.`,
    },
    yourCalendar: {
      accepted: 'Ihr Kalender hat zugesagt.',
      tentative: 'Ihr Kalender sagt „vielleicht“. Die Zeit bleibt gebucht.',
      declined:
        'Ihr Kalender hat abgelehnt. Damit allein ist nichts abgesagt: Sagen Sie hier ab, verschieben Sie, oder lassen Sie alles, wie es ist.',
    },
    hardEnd: (clock) => `Endet pünktlich um ${clock}. Das Ende steht fest, Sie müssen es nicht selbst ansagen.`,
    cancelled: 'Diese Zeit wurde abgesagt',
    cancelledBody: 'Beide Seiten wissen es, und sie ist aus dem Kalender verschwunden.',
    concluded: 'Dieses Gespräch ist vorbei',
    wrote: (name) => `Was ${name} geschrieben hat`,
  },

  referral: {
    title: (insider) => `${insider} bittet Sie um einen Gefallen`,
    lead: (name, by) =>
      `${name} weiß nicht, wer gefragt wird, und erfährt es nur, wenn Sie zusagen. Schweigen bis ${by} gilt als Nein.`,
    question: 'Hätten Sie einmal etwa 30 Minuten?',
    answers: { yes: 'Ja, gern', 'not-now': 'Jetzt nicht', never: 'Bitte fragen Sie mich nicht wieder' },
    neverHelp: (organization) =>
      `Bei ${organization} fragt Sie niemand wieder. Dafür behalten wir eine verschlüsselte Form Ihrer Adresse, sonst nichts.`,
    choose: 'Bitte wählen Sie etwas.',
    send: 'Antwort senden',
    wrote: (name) => `Was ${name} geschrieben hat`,
    onlyThis: (insider) => `Ihre Adresse dient nur dieser einen Frage. ${insider} erfährt Ihre Antwort.`,
    opens: (name) => `Danke. ${name} kann jetzt eine Ihrer freien Zeiten wählen, innerhalb Ihrer eigenen Grenzen.`,
    introduced: (name) => `Danke. ${name} hat jetzt Ihre Adresse und schreibt Ihnen zuerst.`,
    answeredTitle: {
      accepted: 'Sie haben zugesagt',
      refused: 'Das ist beantwortet',
      withdrawn: 'Sie müssen nicht mehr antworten',
      concluded: 'Danke',
    },
    wentQuestion: (name) => `Wenn Sie gesprochen haben: Wie war es mit ${name}?`,
    went: {
      attended: 'Wir haben gesprochen',
      late: 'Wir haben gesprochen, mit Verspätung',
      missed: 'Es wurde versäumt',
      excused: 'Aus gutem Grund abgesagt',
      failed: 'Die Verbindung kam nicht zustande',
    },
    tell: 'Sagen',
    openAgain: 'Bitte öffnen Sie den Link in der Mail noch einmal. Ohne ihn gibt es hier nichts zu sehen.',
    overTitle: 'Diese Frage ist vorbei',
    overBody: 'Ihre Zeit ist um, und es wird nichts mehr von Ihnen erbeten.',
    mine: {
      label: 'Mit wem Sie als Nächstes sprechen könnten',
      title: (insider) => `${insider} ist jemand für Sie eingefallen`,
      ask: 'Dürfen dieser einen Person Ihr Name und Ihre Antworten gezeigt werden? Wer es ist, erfahren Sie, wenn sie zusagt.',
      yes: 'Ja, das ist mir recht',
      no: 'Lieber nicht',
      until: (by) => `Antworten können Sie bis ${by}.`,
      asked: (insider, by) => `${insider} fragt jemanden für Sie. Bis ${by} hören Sie so oder so davon.`,
      dropped: 'Es wurde niemand gefragt, und das ist in Ordnung.',
      refused: 'Diesmal hatte niemand Zeit. Das liegt an Kalendern, nicht an Ihnen.',
      accepted: (colleague) => `${colleague} spricht gern mit Ihnen`,
      write: (address) => `Bitte schreiben Sie zuerst: ${address}`,
      choose: 'Eine eigene Mail führt Sie zu den Zeiten, die angeboten werden.',
    },
    offer: {
      title: (name) => `An jemanden denken, mit wem ${name} sprechen könnte`,
      lead: (name) =>
        `Zuerst wird ${name} gefragt, ob Name und Antworten gezeigt werden dürfen. Dann geht Ihr Brief hinaus; vor einer Zusage erfährt ${name} keinen Namen.`,
      name: 'Name der Person, an die Sie denken',
      address: 'Adresse dieser Person',
      yourLetter: 'Ihr Brief',
      letterHelp: 'In Ihren eigenen Worten. Knöpfe für Ja, Jetzt nicht und Nie stehen darunter.',
      letter: (name) =>
        `Ich habe vorige Woche mit ${name} gesprochen: pünktlich, gut vorbereitet und danach verlässlich. Ich habe erzählt, was ich weiß; Sie kennen die andere Hälfte.\n\nHätten Sie einmal etwa 30 Minuten, um mitzudenken, wo man als Nächstes schauen könnte? Sie täten mir einen Gefallen. Um eine Stelle geht es nicht, und ein Nein ist völlig in Ordnung.`,
      reason: 'Warum trotzdem',
      reasonHelp: (name) =>
        `${name} ist nicht wegen eines Namens wiedergekommen. Aus einem Grund, der festgehalten wird, geht es trotzdem.`,
      send: (name) => `Zuerst ${name} fragen`,
      missing: {
        name: 'Bitte geben Sie einen Namen an.',
        address: 'Bitte geben Sie eine Adresse an.',
        letter: 'Bitte schreiben Sie ein, zwei Zeilen.',
      },
      undo: (until) => `Rückgängig machen: Bis ${until} erfährt es niemand`,
      states: {
        offered: (colleague, name) => `${colleague}: Zuerst wird ${name} gefragt.`,
        dropped: (colleague, name) => `${colleague} wurde nicht gefragt: ${name} hat nicht zugestimmt, genannt zu werden.`,
        asked: (colleague) => `${colleague} hat Ihren Brief.`,
        accepted: (colleague) => `${colleague} hat zugesagt.`,
        refused: (colleague) => `${colleague} kann diesmal nicht.`,
        withdrawn: (colleague, name) =>
          `${colleague} wird nicht mehr gefragt, da Sie vermerkt haben, dass es mit ${name} kein Gespräch gab.`,
        concluded: (colleague, name) => `${colleague} und ${name}: Wie es war, steht in Ihrer Mail.`,
      },
    },
  },
  outcome: {
    title: (name, clock) => `Hat es mit ${name} um ${clock} Uhr geklappt?`,
    lead: 'Ihre Zeit gehört wieder Ihnen.',
    question: 'Wie war es?',
    choices: {
      attended: 'Wir haben gesprochen',
      late: 'Kam zu spät',
      missed: 'Kam nicht',
      excused: 'Konnte nicht, aus gutem Grund',
      failed: 'Verbindung gescheitert',
      'insider-absent': 'Ich konnte nicht',
    },
    minutesLate: 'Wie viele Minuten zu spät?',
    minutesMissing: 'Bitte geben Sie die Minuten an, von 1 bis 240.',
    missedNote: (name) =>
      `Alle, die ${name} als Nächstes fragt, sehen ein versäumtes Treffen. Sie können es 14 Tage lang berichtigen.`,
    absentNote: (name) => `${name} erfährt es freundlich und kann eine andere Zeit wählen.`,
    nothingNote: 'Das zählt nicht.',
    answered: (name) => `${name} schreibt, was dazwischenkam. Sie können es so lassen oder berichtigen.`,
    disputed: (name) =>
      `${name} schreibt, es stimme nicht. Bis Sie es sich angesehen haben, zählt es nicht: Lassen Sie es so, oder berichtigen Sie es.`,
    leave: 'Dabei bleibt es',
    left: 'Sie haben es dabei belassen, und das wurde freundlich mitgeteilt.',
    press: 'Vermerken',
    correct: 'Berichtigung vermerken',
    choose: 'Bitte wählen Sie, wie es war.',
    noted: 'Vermerkt. Danke.',
    notedAs: (choice) => `Vermerkt: ${choice}.`,
    notedLate: (count) => `Vermerkt: kam ${minutes(count)} zu spät.`,
    until: (by) => `Sie können es bis ${by} berichtigen.`,
    aside: {
      title: 'Nur für Sie',
      help: (name: string) => `Das liest sonst niemand: weder ${name} noch irgendwer in Ihrer Organisation.`,
      question: (name: string) => `Würden Sie ${name} mit jemandem bekannt machen?`,
      introduce: { yes: 'Ja', 'not-yet': 'Noch nicht', no: 'Nein' },
      note: 'Eine Notiz für Sie selbst',
      names: (name) => `${name} bitten, nächste Woche wegen eines Namens wiederzukommen`,
      namesHelp: (name) =>
        `Sie überlegen in Ruhe; ${name} erfährt die Woche und wird nicht erinnert. Zehn Minuten lang können Sie es zurücknehmen.`,
      asked: (name, monday) => `${name} kann in der Woche vom ${monday} wegen eines Namens wiederkommen.`,
      cameBack: (name, day) => `${name} ist am ${day} wegen eines Namens wiedergekommen.`,
      didNot: (name) => `${name} ist nicht wegen eines Namens wiedergekommen.`,
      keepInTouch: (name: string) => `Ich möchte mit ${name} in Verbindung bleiben`,
    },
    closed: 'Es lässt sich nicht mehr ändern.',
    tooEarly: 'Das Gespräch ist noch nicht vorbei. Kommen Sie danach wieder.',
    silence: 'Ohne Antwort zählt nichts.',
    cancelled: 'Diese Zeit wurde abgesagt: Es gibt nichts zu vermerken.',
  },

  standing: (kept, missed) => `${meetings(kept)} eingehalten, ${missed} versäumt`,

  askAgainFrom: (day) => `Sie haben hier schon gefragt. Ab ${day} können Sie gern wieder fragen.`,

  problems: {
    network: 'Es kam keine Antwort. Ist dieses Gerät online? Nichts ist verloren: Drücken Sie noch einmal.',
    unexpected: 'Auf dieser Seite ging etwas schief. Bitte laden Sie sie noch einmal.',
    internal: 'Bei uns ging etwas schief. Nichts ist verloren: Bitte versuchen Sie es in einer Minute noch einmal.',
    busy: 'Hier ist gerade viel los. Bitte versuchen Sie es in einer Minute noch einmal.',
    invalid: 'Etwas passt noch nicht. Bitte sehen Sie durch, was Sie geschrieben haben.',
    'too-many-requests': 'Das war etwas viel auf einmal. Bitte warten Sie ein paar Minuten und versuchen Sie es dann wieder.',
    'not-authenticated': 'Dieser Link geht nicht mehr. Bitte öffnen Sie die neueste Mail.',
    'code-expired': 'Dieser Code ist zu alt. Bitte lassen Sie sich einen neuen schicken.',
    'insider-not-taking': 'Im Augenblick werden keine Anfragen angenommen. Was Sie geschrieben haben, bleibt in diesem Browser.',
    'insider-full':
      'Es warten schon so viele Anfragen, wie gelesen werden können. Was Sie geschrieben haben, bleibt in diesem Browser: Bitte versuchen Sie es in ein, zwei Wochen wieder.',
    'minors-not-allowed': 'Anfragen von Menschen unter 18 werden hier nicht angenommen. Das tut uns leid.',
    'too-many-open': 'Zwei Anfragen von Ihnen sind hier schon offen. Ist eine davon zu Ende, können Sie wieder fragen.',
    'ask-again-later': 'Sie haben hier schon gefragt, und die Antwort von damals gilt weiter.',
    'return-week-not-possible': 'Diese Woche geht nicht mehr. Bitte wählen Sie eine andere.',
    'already-reported': 'Das wurde schon gemeldet.',
    'already-verified': 'Die Adresse wurde schon bestätigt.',
    'screening-closed': 'Diese Anfrage ist inzwischen zu Ende.',
    'screening-lapsed': 'Das ist inzwischen geschlossen.',
    'return-window-not-open': 'Ihre Woche hat noch nicht begonnen. Dann steht der Knopf hier.',
    'return-window-open': 'Ihre Woche hat begonnen, sie lässt sich nicht mehr verschieben.',
    'already-postponed': 'Die Woche wurde schon verschoben, und das geht einmal.',
    'not-asked-to-return': 'Inzwischen hat sich etwas geändert. Bitte laden Sie die Seite noch einmal.',
    'nothing-to-answer': 'Das wurde schon beantwortet. Bitte laden Sie die Seite noch einmal.',
    'screening-not-approved': 'Im Augenblick wird keine Zeit angeboten.',
    'screening-already-booked': 'Eine Zeit ist schon gebucht. Bitte laden Sie die Seite noch einmal.',
    'moves-used-up': 'Es wurde schon zweimal verschoben, mehr geht nicht.',
    'too-late-to-undo': 'Dafür ist es zu spät: Es ist mehr als eine Stunde vergangen.',
    'too-late-to-move': 'Es sind weniger als 24 Stunden bis dahin; verschieben geht nicht mehr, absagen schon.',
    'slot-taken': 'Diese Zeit ist vergeben. Bitte wählen Sie eine andere.',
    'slot-not-offered': 'Diese Zeit geht nicht. Bitte wählen Sie eine andere.',
    'budget-spent': 'Dieser Tag, diese Woche oder dieser Monat ist voll. Bitte wählen Sie eine andere Zeit.',
    'nothing-to-excuse': 'Das wurde schon entschuldigt.',
    'meeting-begun': 'Das Gespräch hat begonnen, deshalb lässt sich das hier nicht mehr ändern.',
    'meeting-over': 'Das Gespräch ist zu Ende, es ist niemand mehr da, der es hört.',
    'too-early-to-tell': 'Dafür ist es einen Augenblick zu früh. Bitte noch einmal drücken.',
    'late-not-ahead': 'Dieser Zeitpunkt ist vorbei. Bitte wählen Sie einen anderen.',
    'late-told-enough': 'Das wurde dreimal gesagt; es bleibt beim letzten.',
    'meeting-not-over': 'Das Gespräch ist noch nicht vorbei. Bitte kommen Sie danach wieder.',
    'meeting-not-missed-yet': 'Das lässt sich ab zehn Minuten nach dem Beginn vermerken, nicht früher.',
    'names-promised': 'Die Woche ist schon mitgeteilt; jetzt gilt sie.',
    'referral-needs-return':
      'Es gab keine Rückkehr wegen eines Namens; nennen Sie bitte einen Grund, wenn Sie trotzdem weitermachen möchten.',
    'referral-needs-reason':
      'Bei Bekannten und Verwandten ist es üblicherweise eine Person; für eine weitere nennen Sie bitte einen Grund.',
    'referrals-not-allowed': 'In Ihrer Organisation wird niemand weitervermittelt.',
    'referrals-used-up': 'Sie haben schon an drei Personen gedacht.',
    'asked-enough-this-week': 'Sie haben diese Woche schon drei Personen gefragt; bitte nächste Woche weiter.',
    'colleague-asked-enough': 'Diese Person wurde in einem Jahr schon zweimal gefragt; bitte verschonen Sie sie.',
    'colleague-not-to-be-asked': 'Diese Person möchte lieber nicht gefragt werden.',
    'already-answered': 'Das wurde schon beantwortet.',
    'outcome-final': 'Das lässt sich nicht mehr ändern.',
    'nothing-to-dispute': 'Inzwischen hat sich etwas geändert. Bitte laden Sie die Seite noch einmal.',
    'booking-cancelled': 'Diese Zeit wurde inzwischen abgesagt.',
    general: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  },
}
