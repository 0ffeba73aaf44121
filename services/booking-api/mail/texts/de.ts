import type { Texts } from './en.ts'

const letter = (requester: string, said: string, wish: string, insider: string) =>
  `Guten Tag ${requester},\n\n${said}\n\n${wish}\n\n${insider}`

/** Was die Mails auf Deutsch sagen: warm, schlicht, kurz; „Sie“, und kein Wort, das ein Geschlecht errät. */
export const de: Texts = {
  locale: 'de-DE',
  written: (date) => date,
  weekdayAndDate: (weekday, date) => `${weekday}, ${date}`,
  inCity: (clock, city) => (city.startsWith('UTC') ? `${clock} Uhr ${city}` : `${clock} Uhr in ${city}`),
  fromTo: (from, to) => `${from} bis ${to}`,
  hello: (name) => `Guten Tag ${name}!`,
  minutes: (count) => (count === 1 ? '1 Minute' : `${count} Minuten`),
  before: (label) => `${label}:`,
  cutHere: 'Das ist noch nicht alles: Der Rest steht auf der Seite.',
  readOn: 'Den Rest auf der Seite lesen',
  sentFor: (insider, organization) => `Gesendet für ${insider}, ${organization}.`,

  replying: {
    useLinks: (organization) =>
      `Antworten auf diese Mail liest die Terminvergabe von ${organization} nicht; bitte nehmen Sie den Link oben.`,
    usePage: (organization) =>
      `Antworten auf diese Mail liest die Terminvergabe von ${organization} nicht. Auf dieser Seite bekommen Sie den Link zu Ihrer Anfrage noch einmal:`,
    insider: (organization) =>
      `Antworten auf diese Mail liest die Terminvergabe von ${organization} nicht: Damit ist nichts entschieden, und bei der anderen Seite kommt nichts an.`,
    comeBack: (address) =>
      `Auch eine Antwort auf diese Mail zählt, wenn sie in dieser Woche und von Ihrer eigenen Adresse kommt: Sie tut, was „Ich bin wieder da“ tut. Antworten gehen an ${address}. Link verloren? Diese Seite schickt ihn noch einmal:`,
    decide: (address) =>
      `Sie können auch antworten. Es zählt die erste Zeile: „Ja“, „Nein“, „Frage:“ mit Ihrer Frage oder „Wiederkommen“. Wir sagen Ihnen, was wir verstanden haben, und zehn Minuten lang können Sie es zurücknehmen. Antworten gehen an ${address}.`,
  },

  answerTaken: {
    word: {
      approve: 'Ja',
      'come-back': 'wiederkommen',
      ask: 'eine Frage',
      reply: 'eine schriftliche Antwort',
      decline: 'diesmal nicht',
    },
    subject: (answer, requester, clock) => `Verstanden: ${answer}, an ${requester}. Zurücknehmen bis ${clock} Uhr`,
    lead: {
      approve: (requester) =>
        `Sie haben per Mail geantwortet, und wir lesen es als Ja zu ${requester}, mit jeder Ihrer freien Zeiten.`,
      'come-back': (requester) => `Sie haben per Mail geantwortet, und wir lesen es als „wiederkommen“ an ${requester}.`,
      ask: (requester) => `Sie haben per Mail geantwortet, und wir lesen es als Fragen an ${requester}.`,
      reply: (requester) => `Sie haben ${requester} schriftlich geantwortet.`,
      decline: (requester) => `Sie haben per Mail geantwortet, und wir lesen es als „diesmal nicht“ an ${requester}.`,
    },
    week: (monday, friday) =>
      `Die Woche zum Wiederkommen ist ${monday} bis ${friday}; auf der Seite können Sie eine andere wählen.`,
    until: (moment, requester) =>
      `Es geht am ${moment} an ${requester}. Bis dahin können Sie es zurücknehmen oder gleich senden.`,
    undo: 'Zurücknehmen oder jetzt senden',
    reads: (requester) => `${requester} wird lesen:`,
    firstLine: 'Nichts anderes aus Ihrer Mail wird weitergegeben.',
  },

  answerNotTaken: {
    subject: (requester) => `Ihre Antwort an ${requester} ist noch nicht gesendet`,
    why: {
      'not-proved': (requester) =>
        `Es kam eine Mail mit einer Antwort an ${requester}, aber sie belegt nicht, dass sie von Ihnen ist. Deshalb ist nichts entschieden; bitte sagen Sie auf der Seite, was Sie möchten.`,
      unclear: (requester) =>
        `Aus Ihrer Mail geht nicht klar hervor, was Sie ${requester} sagen möchten, und wir raten nicht. Es ist nichts entschieden; bitte wählen Sie auf der Seite, oder antworten Sie mit einem der Wörter unten allein in der ersten Zeile.`,
      'nothing-free': (requester) =>
        `Sie haben Ja gesagt zu ${requester}, haben in den nächsten Wochen aber keine freie Zeit anzubieten. Deshalb ist nichts entschieden; auf der Seite können Sie trotzdem Ja sagen oder etwas anderes.`,
      'person-limit': (requester) =>
        `Sie haben Ja gesagt zu ${requester}; das wäre mehr, als eine Person in einiger Zeit von Ihnen bekommt. Deshalb ist nichts entschieden; auf der Seite können Sie sagen, warum Sie eine Ausnahme machen.`,
      'asked-enough': (requester) =>
        `Sie haben ${requester} schon dreimal gefragt, öfter geht es nicht. Deshalb ist nichts entschieden; bitte wählen Sie etwas anderes.`,
      'already-decided': (requester) =>
        `Die Anfrage von ${requester} hat schon eine Antwort, Ihre Mail hat also nichts geändert. Auf der Seite steht, welche.`,
      closed: (requester) =>
        `Die Anfrage von ${requester} ist inzwischen geschlossen, Ihre Mail hat also nichts geändert. Auf der Seite steht, was daraus wurde.`,
    },
    open: (requester) => `Anfrage von ${requester} öffnen`,
    notYou: 'Haben Sie nicht geschrieben? Dann brauchen Sie nichts zu tun: Jemand hat es versucht, ohne Wirkung.',
  },

  returnTaken: {
    subject: (insider, lastDay) => `Wieder da: Bitte wählen Sie bis ${lastDay} eine Zeit mit ${insider}`,
    lead: (insider) =>
      `Ihre Antwort lesen wir als „Ich bin wieder da“, und sie kam in Ihrer Woche: Danke, dass Sie daran gedacht haben. Sie können gleich eine Zeit mit ${insider} wählen. Was Sie geschrieben haben, wird nicht weitergegeben.`,
  },

  replyNotPassedOn: {
    subject: 'Ihre Antwort wurde nicht weitergegeben',
    lead: (insider) =>
      `Danke für Ihre Nachricht. Antworten auf diese Mails erreichen niemanden, deshalb hat ${insider} Ihre nicht gelesen.`,
    page: 'Was Sie jetzt tun können, steht auf Ihrer Seite, und was Sie dort tun, kommt sofort an.',
    open: 'Meine Seite',
  },

  verify: {
    subject: 'Bitte bestätigen Sie Ihre Adresse',
    asked: (insider, organization) =>
      `Jemand, hoffentlich Sie, hat mit dieser Adresse bei ${insider} (${organization}) um ein Gespräch gebeten.`,
    yes: 'Ja, das war ich',
    unseen: (insider) => `Bevor Sie bestätigen, sieht ${insider} nichts.`,
    until: (deadline) => `Der Link gilt bis ${deadline}.`,
    notYou: 'Waren Sie es nicht? Dann brauchen Sie nichts zu tun: Es wird alles gelöscht, und niemand erfährt davon.',
  },

  linkAgain: {
    subject: (insider) => `Ihr Link zu Ihrer Anfrage an ${insider}`,
    asked: (insider) =>
      `Sie wollten den Link zu Ihrer Anfrage an ${insider} noch einmal. Hier ist er; frühere Links gelten weiter.`,
    open: 'Meine Seite',
    notYou: 'Haben Sie nicht danach gefragt? Dann brauchen Sie nichts zu tun: Nur dieses Postfach hat den Link bekommen.',
  },

  insiderLinks: {
    subject: 'Ihre Links zu allem, was offen ist',
    asked: 'Sie wollten neue Links. Hier ist einer für jede Anfrage und jedes Gespräch, das offen ist; frühere gelten weiter.',
    heldBack: 'Jemand, dessen Anfrage auf einen Blick wartet',
    line: {
      request: (who, date) => `${who}, angefragt am ${date}`,
      meeting: (who, moment) => `${who}: Ihr Gespräch ist am ${moment}`,
      outcome: (who, moment) => `${who}: Ihr Gespräch war für ${moment} vereinbart`,
    },
    open: { request: 'Die Anfrage öffnen', meeting: 'Die Seite des Gesprächs öffnen', outcome: 'Festhalten, wie es war' },
    notYou:
      'Haben Sie nicht danach gefragt? Dann brauchen Sie nichts zu tun: Nur dieses Postfach hat die Links bekommen, und ohne den Nachweis Ihres Browsers entscheiden sie nichts.',
  },

  code: {
    subject: (code) => `${code} ist Ihr Code`,
    type: 'Geben Sie diesen Code auf der Seite ein, die danach gefragt hat:',
    typeAtDesk: (organization) => `Mit diesem Code melden Sie sich an Ihrem Schreibtisch bei ${organization} an:`,
    until: (deadline) => `Er gilt einmal, bis ${deadline}. Der Browser, in den Sie ihn eingeben, gilt danach als Ihrer.`,
    notYou: (organization) =>
      `Haben Sie keinen Code verlangt? Dann hat jemand anderes eine Mail geöffnet, die für Sie bestimmt war, vielleicht eine weitergeleitete. Geben Sie den Code nicht weiter: Ohne ihn lässt sich nichts entscheiden. ${organization} fragt nie am Telefon danach.`,
    notYouAtDesk: (organization) =>
      `Haben Sie keinen Code verlangt? Dann hat jemand am Schreibtisch Ihre Adresse eingegeben. Ohne den Code geschieht nichts; geben Sie ihn deshalb nicht weiter. ${organization} fragt nie am Telefon danach.`,
  },

  dossier: {
    subject: (requester, minutes, lastDay) => `${requester} bittet um ${minutes} · Antwort bis ${lastDay}`,
    lead: (requester, minutes) => `${requester} bittet Sie um ${minutes}.`,
    who: 'Wer',
    wants: 'Möchte',
    know: 'Woher Sie sich kennen',
    files: 'Zugestimmt, und Dateien',
    free: 'Ihre nächste freie Zeit',
    because: (why) => `Warum: ${why}`,
    record: (who, kept, missed, cancelledLate) =>
      kept + missed + cancelledLate === 0
        ? `Mit ${who} in den letzten 12 Monaten keine Gespräche.`
        : `Mit ${who} in den letzten 12 Monaten: ${kept} eingehalten, ${missed} versäumt${cancelledLate === 0 ? '' : `, ${cancelledLate} kurzfristig abgesagt`}.`,
    accepted: (date) => `Zugestimmt am ${date}: nur zur Information, keine freien Stellen, keine Bewerbung.`,
    noFiles: 'Keine Datei.',
    file: (name, type, size, attached) => `${name} (${type}, ${size}, ${attached ? 'im Anhang' : 'auf der Seite'})`,
    noneScanned: 'Nicht auf Viren geprüft.',
    notScanned: (name) => `${name} wurde nicht auf Viren geprüft.`,
    noFreeTime: 'Keine in den nächsten Wochen.',
    staleCalendar: (date) =>
      `Einer Ihrer Kalender konnte seit ${date} nicht gelesen werden; was er da sagte, gilt weiter. Warum, steht an Ihrem Schreibtisch.`,
    budget: {
      week: (used, most) => `${used} von ${most} Minuten dieser Woche vergeben.`,
      month: (used, most) => `${used} von ${most} Minuten dieses Monats vergeben.`,
    },
    yes: 'Ja',
    comeBack: 'Später wiederkommen',
    ask: 'Etwas fragen',
    reply: 'Schriftlich antworten',
    decline: 'Diesmal nicht',
    open: 'Auf der Seite lesen',
    tap: 'Ein Tipp öffnet nur die Seite; dort bestätigen Sie und können es zehn Minuten lang zurücknehmen.',
    close: (lastDay) => `Kommen Sie bis ${lastDay} nicht dazu, schließen wir die Anfrage freundlich für Sie.`,
    wrote: (requester) => `Was ${requester} geschrieben hat`,
    address: 'Adresse',
    zone: 'Lebt nach der Uhr von',
    asksFor: 'Bittet um',
    noAnswer: 'Keine Antwort.',
    moreAnswers: 'Es gibt mehr Antworten, als in eine Mail passen; auf der Seite stehen alle.',
    answersSubject: (requester, _minutes, lastDay) => `${requester} hat Ihre Fragen beantwortet · Antwort bis ${lastDay}`,
    answersLead: (requester) => `${requester} hat beantwortet, was Sie gefragt haben.`,
    askedBefore: 'Schon gefragt und beantwortet',
    metRecently: (date) =>
      `Am ${date} haben Sie sich gesprochen. Eine Person bekommt nur ab und zu ein Gespräch; für ein weiteres Ja fragt die Seite nach einem Grund.`,
    tooLong: 'Das ist länger, als für Menschen vorgesehen ist, die Sie kennen; für ein Ja fragt die Seite nach einem Grund.',
    careful: 'Links und Adressen in diesen Antworten sind so geschrieben, dass man sie nicht antippen kann.',
  },

  approved: {
    subject: (insider, lastDay) => `${insider} sagt Ja: Bitte wählen Sie bis ${lastDay} eine Zeit`,
    yes: (insider, minutes) =>
      `${insider} hat gelesen, was Sie geschrieben haben, und sagt Ja zu einem Gespräch von ${minutes} Minuten.`,
    ownLine: (insider) => `${insider} schreibt dazu:`,
    oneOf: (count) => (count === 1 ? 'Zu dieser Zeit' : 'Zu einer dieser Zeiten'),
    choose: 'Eine Zeit wählen',
    until: (deadline) => `Sie können bis ${deadline} wählen. Danach schließt das Angebot.`,
    keep: 'Bitte halten Sie die gewählte Zeit ein oder sagen Sie so früh ab, wie Sie können. Das Gespräch endet pünktlich, für alle.',
  },

  approvalEnding: {
    subject: (insider, lastDay) => `Bitte wählen Sie bis ${lastDay} eine Zeit mit ${insider}`,
    open: (insider, deadline) =>
      `${insider} hat Ja zu einem Gespräch mit Ihnen gesagt, und Sie haben noch keine Zeit gewählt. Das geht bis ${deadline}; danach schließt das Angebot.`,
    choose: 'Eine Zeit wählen',
    none: 'Passt keine der Zeiten, oder hat sich etwas geändert? Auf Ihrer Seite können Sie die Anfrage auch zurückziehen, und das ist völlig in Ordnung.',
  },

  declined: {
    subject: (insider) => `${insider} antwortet auf Ihre Anfrage`,
    again: (insider, date) => `Ab ${date} können Sie ${insider} gern wieder fragen.`,
    page: (insider) => `Zur Seite von ${insider}`,
  },

  declineSteps: {
    helps: (step) => `Was vielleicht mehr hilft: ${step}`,
    meanwhile: (step) => `Was ich so lange täte: ${step}`,
  },

  declines: {
    'not-a-fit': {
      label: 'Passt nicht',
      text: (requester, insider, minutes) =>
        letter(
          requester,
          `danke, dass Sie mir von Ihren Plänen erzählt haben. Dafür bin ich nicht die richtige Person: Meine Arbeit ist weit weg von dem, was Sie lernen möchten, und ${minutes} Minuten mit mir brächten Sie nicht weiter.`,
          'Ich wünsche Ihnen alles Gute dafür.',
          insider,
        ),
    },
    slump: {
      label: 'Magere Zeiten in unserem Fach',
      text: (requester, insider) =>
        letter(
          requester,
          'danke für Ihre Nachricht. Ganz offen: Unser Fach hat gerade magere Zeiten, und kaum jemand stellt neue Leute ein. Ich könnte Ihnen nur eine trübe Viertelstunde bieten. Das liegt an den Zeiten, nicht an Ihnen.',
          'Ich wünsche Ihnen alles Gute.',
          insider,
        ),
    },
    'too-vague': {
      label: 'Zu ungenau, um zu helfen',
      text: (requester, insider) =>
        letter(
          requester,
          'danke für Ihre Nachricht. Ich habe gelesen, was Sie geschickt haben, und sehe noch nicht, was Sie von mir erfahren möchten. Ein Gespräch hilft am meisten, wenn die Fragen vorher klar sind.',
          'Es hilft, die drei Fragen aufzuschreiben, die Ihnen am wichtigsten sind, und wer die Antwort kennen könnte.',
          insider,
        ),
    },
    'no-time': {
      label: 'Keine Zeit',
      text: (requester, insider) =>
        letter(
          requester,
          'danke für Ihre Nachricht. Im Augenblick kann ich dem nicht die Zeit geben, die es verdient, und ein Gespräch zwischen zwei anderen würde Ihnen nicht gerecht.',
          'Das liegt an meinem Kalender, nicht an Ihnen. Ich wünsche Ihnen alles Gute.',
          insider,
        ),
    },
    policy: {
      label: 'Unsere Regeln',
      text: (requester, insider) =>
        letter(
          requester,
          'danke für Ihre Nachricht. Die Regeln an meinem Arbeitsplatz lassen dieses Gespräch nicht zu, und ich halte mich daran.',
          'Ich wünsche Ihnen alles Gute dafür.',
          insider,
        ),
    },
    conflict: {
      label: 'Interessenkonflikt',
      text: (requester, insider) =>
        letter(
          requester,
          'danke für Ihre Nachricht. Wegen anderer Pflichten sollte nicht ich mit Ihnen darüber sprechen; es brächte uns beide in eine unangenehme Lage.',
          'Wer diese Pflichten nicht hat, kann Ihnen besser helfen. Ich wünsche Ihnen alles Gute.',
          insider,
        ),
    },
    'wrong-page': {
      label: 'Dafür ist diese Seite nicht da',
      text: (requester, insider) =>
        letter(
          requester,
          'danke für Ihre Nachricht. Diese Seite ist für Gespräche über die Arbeit und das Fach da. Worum Sie bitten, ist etwas anderes und bekäme hier keine gute Antwort.',
          'Ich hoffe, Sie finden die richtige Stelle dafür.',
          insider,
        ),
    },
  },

  wordings: {
    sampleStep: 'Sehen Sie sich zuerst die Vorträge vom letzten Tag der offenen Tür an; sie beantworten die Hälfte davon',
    readyQuestions: [
      'Was haben Sie bisher versucht?',
      'Welche zwei oder drei Fragen sollen nach dem Gespräch beantwortet sein?',
      'Wie kamen Sie auf dieses Gebiet?',
    ],
  },

  takenBack: {
    subject: (insider) => `${insider} kann doch keine Zeit anbieten`,
    sorry: (insider) =>
      `Es tut uns leid: ${insider} hatte Ja zu einem Gespräch mit Ihnen gesagt und kann nun doch keine Zeit anbieten. Sie hatten noch keine gewählt, es geht also nichts Geplantes verloren.`,
    notYou: 'Das sagt nichts über Sie oder das, was Sie geschrieben haben, und es wird nichts darüber vermerkt.',
    wish: 'Danke für Ihre Mühe. Wir wünschen Ihnen alles Gute für Ihre Pläne.',
  },

  expired: {
    subject: (insider) => `Ihre Anfrage an ${insider} ist geschlossen`,
    closed: (insider) =>
      `${insider} ist in der vorgesehenen Zeit nicht zu Ihrer Anfrage gekommen, deshalb ist sie nun geschlossen. Danke für die Sorgfalt, mit der Sie geschrieben haben.`,
    notYou: 'Niemand hat Nein gesagt, und es wird nichts über Sie vermerkt: Manche Wochen sind einfach zu voll.',
    again: 'Sie können gern wieder fragen.',
    page: (insider) => `Zur Seite von ${insider}`,
  },

  lapsed: {
    subject: (insider) => `Ihre Zeitauswahl bei ${insider} ist geschlossen`,
    closed: (insider) =>
      `${insider} hatte Ja zu einem Gespräch mit Ihnen gesagt. Es wurde keine Zeit gewählt, deshalb ist das Angebot nun geschlossen.`,
    notYou: 'Das ist in Ordnung: Pläne ändern sich, und es wird nichts über Sie vermerkt.',
    again: 'Möchten Sie doch noch sprechen? Dann fragen Sie gern wieder.',
    page: (insider) => `Zur Seite von ${insider}`,
  },

  withdrawn: {
    subject: (requester) => `${requester} hat die Anfrage zurückgezogen`,
    closed: (requester) => `${requester} bittet Sie nicht mehr um ein Gespräch. Sie brauchen nichts zu tun.`,
  },

  erased: {
    subject: (reached) => `Eine Anfrage vom ${reached} wurde gelöscht`,
    gone: (reached) => `Eine Anfrage vom ${reached} und alles, was dazu geschrieben wurde, ist gelöscht: So wurde es gewünscht.`,
    please:
      'Bei uns ist nichts mehr davon. Bitte löschen auch Sie die Mails, die Sie dazu haben, und die Dateien, die damit kamen.',
    stays: 'Dass es eine Anfrage gab und ob ein Treffen eingehalten wurde, bleibt als Zahl ohne Namen.',
  },

  meeting: {
    title: (requester, insider, minutes, end) => `${requester} × ${insider}: ${minutes} Min., endet pünktlich ${end} Uhr`,
    titleInBoth: (requester, insider, minutes, ends) => `${requester} × ${insider}: ${minutes} Min., endet pünktlich um ${ends}.`,
    expectations: 'Ein Gespräch zur Information: keine freien Stellen, keine Bewerbung.',
    phone: 'Telefon',
    video: 'Videoanruf',
    inPerson: 'Persönlich',
    ends: (minutes, end) => `${minutes}, endet pünktlich um ${end} Uhr.`,
    theyCall: (insider) =>
      `${insider} ruft Sie an, vielleicht von einer unbekannten Nummer: Bitte suchen Sie sich einen ruhigen Platz und nehmen Sie ab.`,
    youCall: (requester, phone) => `Sie rufen an: ${requester}, ${phone}`,
    youCallFromPage: (requester) => `Sie rufen an: ${requester}; die Nummer steht auf der Seite.`,
    where: (place) => `Wo: ${place}`,
    late: 'Sie kommen später, sind krank oder brauchen eine andere Zeit?',
    myRequestTells: (myRequest, insider) => `Über ${myRequest} erfährt ${insider} es sofort.`,
    twoMinutesLeft: 'Zwei Minuten. Zeit für eine letzte Frage.',
  },

  invitation: {
    subjectRequester: (minutes, insider, at) => `${minutes} mit ${insider}: ${at}`,
    subjectInsider: (requester, at) => `${requester} hat gewählt: ${at}`,
    leadRequester: (insider) => `Ihr Gespräch mit ${insider} ist vereinbart.`,
    leadInsider: (requester) => `${requester} hat eine Zeit gewählt.`,
    when: 'Wann',
    how: 'Wie',
    number: 'Nummer zum Anrufen',
    fileAdded: 'Die Kalenderdatei in dieser Mail trägt es in Ihren Kalender ein.',
    calendarLinks: 'Links, die es bei Google oder Outlook eintragen, finden Sie auf Ihrer Seite.',
    page: 'Meine Seite',
    pageRequester: (insider) =>
      `Sie kommen später, sind krank oder brauchen eine andere Zeit? Über Ihre Seite erfährt ${insider} es sofort.`,
    subjectAgain: (name, at) => `Es bleibt dabei: ${at} mit ${name}`,
    againRequester: (insider) => `Ihr Gespräch mit ${insider} steht wieder, zu seiner alten Zeit.`,
    againInsider: (requester) => `${requester} wollte gar nicht absagen: Ihr Gespräch steht wieder, zu seiner alten Zeit.`,
    declineCancels: (insider) => `Lehnen Sie es in Ihrem Kalender ab, ist es abgesagt, und ${insider} erfährt es.`,
    declineAsks: 'Lehnen Sie es in Ihrem Kalender ab, fragen wir Sie erst: Damit allein ist nichts abgesagt.',
    needs: (requester) => `Was es für ${requester} leichter macht`,
    clock: 'Die Uhr dazu',
    clockHelp: (other) =>
      `Die Uhr zeigt Ihnen und ${other}, wann es beginnt und wann es endet. „Ich bin da“ und „fünf Minuten später“ sagen Sie dort.`,
    meetingPage: 'Zur Seite dieses Gesprächs',
    pageInsider: 'Geht es doch nicht? Verschieben Sie es dort oder sagen Sie ab, so früh Sie können.',
    endRequester: 'Es endet pünktlich, für alle; stellen Sie also die wichtigste Frage zuerst.',
    endInsider:
      'Wenn die Zeit um ist, ist sie um: „Unsere Zeit ist um, ich mache hier Schluss. Danke für Ihre Fragen und viel Glück beim nächsten Schritt.“',
  },

  presence: {
    lateSubject: (name, minutes, at) => `${name} kommt etwa ${minutes} später: ${at}`,
    late: (name, minutes) => `${name} kommt etwa ${minutes} später.`,
    comes: 'Kommt etwa',
    ends: 'Endet wie geplant',
    waitsSubject: (requester) => `${requester} ist da und wartet auf Sie`,
    waits: (requester) => `${requester} ist da und findet niemanden vor.`,
    began: 'Hat begonnen',
    orSay: (requester) => `Sie sind unterwegs? Über die Uhr erfährt ${requester} sofort, bis wann.`,
  },

  moved: {
    subject: (name, at) => `Neue Zeit: ${at} mit ${name}`,
    byYou: (name) => `Sie haben dieses Gespräch verschoben. ${name} erfährt es auch.`,
    byInsider: (insider) => `${insider} hat Ihr Gespräch verschoben.`,
    byRequester: (requester) => `${requester} hat dieses Gespräch verschoben.`,
    now: 'Neue Zeit',
    ifNot: (deadline) =>
      `Passt es Ihnen nicht? Wählen Sie auf Ihrer Seite eine andere Zeit, oder sagen Sie ab. Bis ${deadline} ist das rechtzeitig, und nichts wird darüber vermerkt.`,
    fileMoves: 'Die Kalenderdatei in dieser Mail verschiebt es in Ihrem Kalender.',
  },

  reminder: {
    subject: (name, at) => `Zur Erinnerung: ${at} mit ${name}`,
    begins: (name, at) => `Ihr Gespräch mit ${name} beginnt am ${at}.`,
    clocksChanged: (cities) =>
      `In ${cities} wurden die Uhren umgestellt, seit dies vereinbart wurde. Die Zeiten oben stimmen: Richten Sie sich nach ihnen.`,
  },

  absence: {
    subject: (insider) => `Es tut uns leid: ${insider} war verhindert`,
    sorry: (insider) =>
      `Es tut uns leid: ${insider} war bei Ihrem Gespräch verhindert. An Ihnen lag es nicht, und über Sie wird nichts vermerkt.`,
    again: (deadline) => `Das Ja gilt von Neuem. Sie können bis ${deadline} eine andere Zeit wählen.`,
    subjectInsider: (requester) => `Eine andere Zeit für ${requester}?`,
    noted: (requester) => `Sie haben vermerkt, dass Sie verhindert waren. ${requester} hat es freundlich erfahren.`,
    timesOver: (requester) =>
      `Die Zeiten, die Sie genannt hatten, sind vorbei. Für eine andere braucht ${requester} ein neues Ja von Ihnen. Sie müssen nicht antworten.`,
  },

  calendarAnswer: {
    subject: {
      'not-proved': (name, at) => `Nichts geändert: ${at} mit ${name}`,
      counter: (name, at) => `Eine andere Zeit? ${at} mit ${name}`,
      declined: (name, at) => `Absagen? ${at} mit ${name}`,
    },
    lead: {
      'not-proved': (name) =>
        `Zu Ihrem Gespräch mit ${name} kam die Antwort eines Kalenders, aber sie bewies nicht, dass sie von Ihnen ist.`,
      counter: (name) => `Ihr Kalender hat für Ihr Gespräch mit ${name} eine andere Zeit vorgeschlagen.`,
      declined: (name) => `Ihr Kalender hat Ihr Gespräch mit ${name} abgelehnt.`,
    },
    stands: {
      'not-proved': 'Deshalb hat sich nichts geändert; bitte sagen Sie auf der Seite, was Sie möchten.',
      counter:
        'Auf diesem Weg können wir keine annehmen, deshalb hat sich nichts geändert; auf der Seite können Sie eine andere wählen.',
      declined: 'Abgesagt ist damit nichts, und niemand hat davon gehört: Es gilt, bis Sie auf der Seite etwas anderes sagen.',
    },
    open: {
      'not-proved': 'Zur Seite dieses Gesprächs',
      counter: 'Eine andere Zeit wählen',
      declined: 'Absagen oder verschieben',
    },
    notYou: 'Haben Sie nicht geantwortet? Dann brauchen Sie nichts zu tun: Jemand hat es versucht, ohne Wirkung.',
  },

  cancelled: {
    subject: (name, at) => `Abgesagt: ${at} mit ${name}`,
    byYou: (name) => `Sie haben dieses Gespräch abgesagt. ${name} erfährt es auch, und es verschwindet aus den Kalendern.`,
    byInsider: (insider) => `Es tut uns leid: ${insider} ist verhindert und musste dieses Gespräch absagen.`,
    byRequester: (requester) => `${requester} ist verhindert und hat dieses Gespräch abgesagt.`,
    byYourCalendar: (insider) =>
      `Ihr Kalender hat dieses Gespräch abgelehnt, deshalb ist es abgesagt. ${insider} erfährt es auch.`,
    notMeant: (deadline) =>
      `War das nicht so gemeint? Bis ${deadline} können Sie es auf Ihrer Seite rückgängig machen, solange die Zeit noch frei ist.`,
    undo: 'Auf meiner Seite rückgängig machen',
    mayReturn: (requester, deadline) =>
      `Abgelehnt wurde es in einem Kalender. War es nicht so gemeint, kann ${requester} es bis ${deadline} rückgängig machen; Sie würden es sofort erfahren.`,
    was: 'Geplant war',
    note: (name) => `${name} schreibt dazu:`,
    chooseBy: (deadline) => `Das Ja gilt weiter. Sie können bis ${deadline} eine andere Zeit wählen.`,
    choose: 'Eine andere Zeit wählen',
    freshYes: (insider) => `Für eine andere Zeit braucht es ein neues Ja von ${insider}. Auf Ihrer Seite sehen Sie den Stand.`,
    page: 'Meine Seite',
    freeAgain: 'Die Zeit gehört wieder Ihnen.',
    late: 'Es waren weniger als 24 Stunden bis zum Beginn, deshalb ist es als späte Absage vermerkt.',
    again: (requester) => `Für eine andere Zeit braucht ${requester} ein neues Ja von Ihnen. Sie müssen nicht antworten.`,
    approve: 'Noch einmal Ja sagen',
  },

  decideReminder: {
    subject: (requester, lastDay) => `${requester} wartet auf Ihre Antwort · bis ${lastDay}`,
    lead: (requester, minutes, lastDay) => `${requester} hat Sie um ${minutes} gebeten und hört von Ihnen bis ${lastDay}.`,
    orNot: 'Passt es gerade nicht, brauchen Sie nichts zu tun: An diesem Tag schließen wir die Anfrage freundlich für Sie.',
  },

  heldBack: {
    subject: (count) => (count === 1 ? 'Eine Anfrage wartet auf einen Blick' : `${count} Anfragen warten auf einen Blick`),
    lead: (count) =>
      count === 1
        ? 'Wir haben eine Anfrage zurückgehalten, bis Sie sie ansehen.'
        : `Wir haben ${count} Anfragen zurückgehalten, bis Sie sie ansehen.`,
    line: (reason, since) => `Seit ${since}: ${reason}`,
    reasons: {
      'two-missed': 'In den letzten 12 Monaten wurden zwei Gespräche versäumt.',
      reported: 'Jemand hier hat diese Person gemeldet.',
    },
    look: 'Ansehen',
    why: 'Damit ist nichts entschieden. Vielleicht gibt es einen guten Grund; was geschrieben wurde, erreicht Sie, sobald Sie hinsehen.',
  },

  comeBack: {
    subject: (insider, monday) => `${insider} bittet Sie, in der Woche vom ${monday} wiederzukommen`,
    movedSubject: (insider, monday) => `Ihre Woche für ${insider}: ab ${monday}`,
    between: (monday, friday) => `zwischen ${monday} und ${friday}`,
    asks: (insider, between) =>
      `Danke für das, was Sie geschrieben haben. ${insider} hat es gelesen und möchte ${between} wieder von Ihnen hören.`,
    moved: (between) => `Ihre Woche ist verschoben: Bitte kommen Sie ${between} wieder.`,
    opens: 'Beginnt',
    closes: 'Endet',
    press: 'Öffnen Sie in dieser Woche Ihre Seite und drücken Sie „Ich bin wieder da“: Dann können Sie sofort eine Zeit wählen.',
    page: 'Meine Seite',
    noReminder: 'Wir erinnern Sie nicht; genau um das Dranbleiben geht es. Schreiben Sie es sich bitte selbst auf.',
    away: (monday) => `In dieser Woche nicht da? Sagen Sie es auf Ihrer Seite vor dem ${monday} und nehmen Sie die Woche danach.`,
  },

  windowMissed: {
    subject: (insider) => `Ihre Woche für ${insider} ist vorbei`,
    closed: (insider) =>
      `${insider} hatte Sie gebeten, in einer bestimmten Woche wiederzukommen. Diese Woche ist vorbei, deshalb ist Ihre Anfrage nun geschlossen.`,
    allRight: 'Das ist in Ordnung: Pläne ändern sich. Möchten Sie doch noch sprechen? Dann fragen Sie gern wieder.',
    page: (insider) => `Zur Seite von ${insider}`,
  },

  names: {
    subject: (insider, monday) => `${insider} bittet Sie, in der Woche vom ${monday} wegen eines Namens wiederzukommen`,
    asks: (insider, between) =>
      `Danke für das Gespräch. ${insider} möchte in Ruhe überlegen, mit wem Sie als Nächstes sprechen könnten, und bittet Sie, ${between} wiederzukommen.`,
    press: (insider) =>
      `Öffnen Sie in dieser Woche Ihre Seite und drücken Sie „Ich bin wieder da“: ${insider} erfährt es sofort.`,
    noPromise: 'Ob bis dahin ein Name einfällt, kann niemand versprechen.',
    cameSubject: (requester) => `${requester} ist wegen eines Namens wiedergekommen`,
    came: (requester) => `${requester} ist in der Woche wiedergekommen, die Sie genannt haben.`,
    think: 'An jemanden denken',
    yours: 'Ob Sie einen Namen weitergeben, entscheiden Sie.',
  },

  referral: {
    offeredSubject: (insider) => `${insider} ist jemand eingefallen, mit wem Sie sprechen könnten`,
    offered: (insider) => `${insider} ist eine Person eingefallen, die Sie weiterbringen könnte, und möchte dort nachfragen.`,
    mayShow:
      'Dafür würden dieser einen Person Ihr Name und Ihre Antworten gezeigt. Wer es ist, erfahren Sie, wenn sie zusagt. Ist Ihnen das recht?',
    myPage: 'Auf meiner Seite antworten',
    until: (by) => `Antworten können Sie bis ${by}. Wenn Sie lieber nicht möchten, brauchen Sie nichts zu tun.`,
    askedSubject: (minutes) => `Eine Bitte: ${minutes} Minuten für eine Person, die ich kennengelernt habe?`,
    yes: 'Ja, gern',
    notNow: 'Jetzt nicht',
    never: 'Bitte fragen Sie mich nicht',
    onlyOpens: 'Ein Tippen öffnet nur die Seite; bestätigt wird dort.',
    unaware: (requester, by) =>
      `${requester} weiß nicht, wer gefragt wird, und erfährt es nur, wenn Sie zusagen. Schweigen bis ${by} gilt als Nein.`,
    sentFor: (insider, organization) => `Gesendet für ${insider}, ${organization}; Ihre Adresse dient nur dieser einen Frage.`,
    introducedSubject: (other) => `Sie und ${other}`,
    introduced: (colleague, insider) =>
      `${colleague}, von ${insider} für Sie gefragt, spricht gern einmal mit Ihnen, etwa eine halbe Stunde.`,
    name: 'Wer',
    address: 'Adresse',
    writeFirst: 'Bitte schreiben Sie zuerst, schlagen Sie zwei oder drei Zeiten vor und halten Sie die vereinbarte ein.',
    introducedToColleague: (requester) =>
      `Danke. Wir haben ${requester} gesagt, wo Sie zu erreichen sind, und darum gebeten, Ihnen zuerst zu schreiben.`,
    oneMore: 'In etwa drei Wochen fragen wir Sie einmal, wie es war; sonst kommt nichts.',
    wentSubject: (requester) => `Wie war es mit ${requester}?`,
    went: (requester, insider) =>
      `Vor einigen Wochen haben Sie einem Gespräch mit ${requester} zugestimmt. ${insider} würde sich über eine Zeile freuen, wie es war.`,
    tell: 'Sagen, wie es war',
    noneSubject: 'Diesmal hatte niemand Zeit',
    none: (insider) => `${insider} ist jemand eingefallen, mit wem Sie sprechen könnten, aber diesmal hatte niemand Zeit.`,
    noneWhy: 'Das liegt an Kalendern, nicht an Ihnen.',
    droppedSubject: (requester) => `${requester} wird nicht vorgestellt`,
    dropped: (requester, colleague) =>
      `${requester} hat nicht zugestimmt, genannt zu werden; ${colleague} wurde daher nicht gefragt.`,
    acceptedSubject: (colleague) => `${colleague} hat zugesagt`,
    accepted: (colleague, requester) => `${colleague} spricht gern mit ${requester}.`,
    opens: (requester) => `${requester} kann jetzt eine Zeit wählen. Sie hören, wie es war.`,
    introducedThem: 'Wir haben die beiden per Mail bekannt gemacht. Sie hören, wie es war.',
    refusedSubject: (colleague) => `${colleague} kann diesmal nicht`,
    refused: (colleague, requester) =>
      `${colleague} kann diesmal nicht mit ${requester} sprechen. ${requester} hat erfahren, dass niemand Zeit hatte, und nicht, wer gefragt wurde.`,
    withdrawnSubject: (insider) => `Sie müssen ${insider} nicht mehr antworten`,
    withdrawn: (requester, insider) =>
      `${insider} hat Sie gefragt, ob Sie mit ${requester} sprechen würden. Das ist nicht mehr nötig; Sie brauchen nichts zu tun.`,
    withdrawnThanks: 'Danke, dass Sie darüber nachgedacht haben.',
    outcomeSubject: (requester, colleague) => `${requester} und ${colleague}`,
    outcome: (requester, colleague, how) => `${requester} und ${colleague}: ${how}.`,
    how: {
      attended: 'sie haben gesprochen',
      late: 'sie haben gesprochen, mit etwas Verspätung',
      missed: 'das Gespräch wurde versäumt',
      excused: 'es wurde aus gutem Grund abgesagt',
      failed: 'die Verbindung kam nicht zustande',
      'insider-absent': 'auf Ihrer Seite ging es nicht; eine andere Zeit wird gesucht',
    },
  },

  afterwards: {
    contactSubject: (insider) => `${insider} möchte in Kontakt bleiben`,
    contact: (insider) => `Sie haben mit ${insider} gesprochen, und ${insider} möchte in Kontakt bleiben. Ist Ihnen das recht?`,
    contactMeans: (insider) =>
      `Wenn Sie Ja sagen, stehen Ihr Name und Ihre Adresse bis 24 Monate nach dem letzten Kontakt auf der privaten Liste von ${insider}. Sonst sieht sie niemand, und Sie können Ihr Ja auf Ihrer Seite jederzeit zurücknehmen.`,
    contactPage: 'Auf meiner Seite antworten',
    contactNo: 'Wenn Sie lieber nicht möchten, müssen Sie nichts tun. Wir fragen nicht noch einmal.',
    thankSubject: (insider) => `Nach Ihrem Gespräch mit ${insider}`,
    thank: (insider) =>
      `Sie haben mit ${insider} gesprochen. Ein kurzes Wort des Dankes ist ein guter nächster Schritt: eine Sache, die Sie mitgenommen haben, und was Sie daraus machen.`,
    thankHow: (insider) =>
      `Sie können es auf Ihrer Seite schreiben. Es erreicht ${insider} genau so, wie Sie es schreiben, einmal.`,
    thankPage: 'Eine Zeile schreiben',
    helpSubject: (insider) => `Hat Ihr Gespräch mit ${insider} geholfen?`,
    help: (insider) =>
      `Vor einigen Monaten haben Sie mit ${insider} gesprochen. Hat es Ihnen geholfen, Ihren Weg oder eine Arbeit zu finden? Ja, teils oder nein: Ein Klick genügt.`,
    helpWho: (organization, insider) =>
      `${organization} zählt die Antworten nur. Eine Zeile, die Sie dazuschreiben, liest allein ${insider}.`,
    helpPage: 'Auf meiner Seite antworten',
    helpOnce: 'Wir fragen das ein einziges Mal. Sie müssen nicht antworten.',
    thanksSubject: (requester) => `${requester} sagt Danke`,
    thanks: (requester) => `${requester} hat Ihnen nach Ihrem Gespräch geschrieben:`,
    lineSubject: (requester) => `Eine Zeile von ${requester}, Monate später`,
    line: (requester) => `Wir haben ${requester} gefragt, ob Ihr Gespräch geholfen hat. Diese Worte sind für Sie:`,
    noAnswer: 'Sie müssen nicht antworten.',
  },

  notReturned: {
    subject: (requester) => `${requester} hat sich nicht wieder gemeldet`,
    lead: (requester) =>
      `Die Woche, in der ${requester} wiederkommen konnte, ist vorbei; damit ist die Anfrage geschlossen. Sie brauchen nichts zu tun.`,
    told: 'Wir haben es freundlich gesagt, und dass eine neue Anfrage willkommen ist.',
  },

  returned: {
    subject: (requester) => `${requester} ist wieder da, wie vereinbart`,
    lead: (requester) => `${requester} ist in der Woche wiedergekommen, die Sie genannt haben.`,
    chooses: (deadline) => `Bis ${deadline} kann eine Zeit gewählt werden. Sie brauchen nichts zu tun.`,
  },

  asked: {
    subject: (insider, count) => `${insider} hat zuerst ${count === 1 ? 'eine Frage' : 'ein paar Fragen'}`,
    lead: (insider, count) =>
      `${insider} hat gelesen, was Sie geschrieben haben, und möchte vor der Antwort noch ${count === 1 ? 'eines' : 'etwas mehr'} wissen:`,
    answer: 'Antworten',
    until: (deadline, insider) =>
      `Sie können bis ${deadline} auf Ihrer Seite antworten. Ihre Antwort geht dann an ${insider}, und Sie hören wieder.`,
  },

  askedClosed: {
    subject: (insider) => `Ihre Anfrage an ${insider} ist geschlossen`,
    closed: (insider) => `${insider} hatte Sie etwas gefragt. Es kam keine Antwort, deshalb ist Ihre Anfrage nun geschlossen.`,
    allRight:
      'Das ist in Ordnung, und es wird nichts über Sie vermerkt. Möchten Sie doch noch sprechen? Dann fragen Sie gern wieder.',
    page: (insider) => `Zur Seite von ${insider}`,
  },

  replied: {
    subject: (insider) => `${insider} hat Ihnen geschrieben`,
    lead: (insider) => `${insider} hat gelesen, was Sie geschrieben haben, und antwortet schriftlich statt mit einem Gespräch:`,
    answer: 'Einmal zurückschreiben',
    once: (insider, deadline) =>
      `Sie können einmal zurückschreiben, bis ${deadline}; es geht an ${insider}. Damit ist Ihre Anfrage dann abgeschlossen.`,
  },

  replyAnswered: {
    subject: (requester) => `${requester} hat zurückgeschrieben`,
    lead: (requester) => `${requester} hat Ihnen geantwortet:`,
    ends: 'Damit ist die Anfrage abgeschlossen; Sie brauchen nichts zu tun.',
  },

  missed: {
    subject: (insider) => `Ihr Gespräch mit ${insider} kam nicht zustande`,
    lead: (insider) => `${insider} war zu Ihrem Gespräch da, und es kam nicht zustande.`,
    happens: 'Das kommt vor. Falls etwas dazwischenkam: Wir hoffen, es geht Ihnen gut.',
    sayWhat: (insider, deadline) =>
      `Es ist als ein versäumtes Gespräch vermerkt. Stimmt das nicht, oder möchten Sie sagen, wie es dazu kam, dann können Sie das auf Ihrer Seite bis ${deadline}. ${insider} liest es. Sagen Sie, dass es nicht stimmt, zählt es für nichts, bis ${insider} nachgesehen hat.`,
    page: 'Meine Seite',
    subjectDisputed: (requester) => `${requester} sagt, es war kein Versäumnis`,
    subjectExplained: (requester) => `${requester} erklärt das versäumte Gespräch`,
    disputed: (requester) => `Sie haben vermerkt, dass ${requester} nicht kam. ${requester} sagt, dass das nicht stimmt.`,
    explained: (requester) => `Sie haben vermerkt, dass ${requester} nicht kam. So kam es dazu:`,
    lookDisputed:
      'Es zählt für nichts, bis Sie nachgesehen haben. Lassen Sie es stehen oder ändern Sie es; beides ist ein Druck.',
    lookExplained: 'Es zählt weiterhin als versäumt. Möchten Sie es entschuldigen, genügt ein Druck.',
    look: 'Nachsehen',
    subjectStays: (insider) => `${insider} hat gelesen, was Sie geschrieben haben`,
    stays: (insider) =>
      `Danke, dass Sie geschrieben haben. ${insider} hat es gelesen und noch einmal nachgesehen: Der Vermerk, dass dieses Gespräch versäumt wurde, bleibt.`,
    staysFor: 'Er gilt zwölf Monate ab diesem Tag und wird dann vergessen.',
    noDoor: 'Er verschließt keine Tür: Sie können wieder anfragen.',
    subjectCorrected: (insider) => `Berichtigt: Ihr Gespräch mit ${insider}`,
    corrected: (insider) =>
      `${insider} hat den Vermerk über Ihr Gespräch berichtigt: Es zählt nicht mehr als versäumt. Sie müssen nichts tun.`,
  },

  outcome: {
    subject: (requester, at) => `Hat es mit ${requester} um ${at} Uhr geklappt?`,
    lead: 'Ihre Zeit gehört wieder Ihnen. Wie war es?',
    attended: 'Wir haben gesprochen',
    late: 'Kam zu spät',
    missed: 'Kam nicht',
    failed: 'Verbindung gescheitert',
    insiderAbsent: 'Ich konnte nicht',
    tap: 'Ein Tipp öffnet nur die Seite; dort bestätigen Sie.',
    missedMeans: (requester) =>
      `Wählen Sie „Kam nicht“, so erhält ${requester} eine kurze, freundliche Nachricht und kann sich 14 Tage lang erklären; Sie erfahren es.`,
    missedShows: 'Wer als Nächstes gefragt wird, sieht ein versäumtes Gespräch.',
    correct: (deadline) => `Bis ${deadline} können Sie es berichtigen. Ohne Antwort zählt nichts.`,
  },
}
