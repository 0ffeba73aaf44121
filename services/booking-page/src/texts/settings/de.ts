import type { SettingsTexts } from './en.ts'

const minuten = (count: number) => (count === 1 ? 'Minute' : 'Minuten')

export const settings: SettingsTexts = {
  keep: 'Behalten',
  kept: 'Behalten. Es gilt ab jetzt; was gebucht ist, bleibt, wie es ist.',
  changed: 'Das wurde inzwischen geändert, in einem anderen Tab oder von jemand anderem. Was Sie getippt haben, steht noch hier.',

  hours: {
    title: 'Ihre Zeiten',
    lead: 'Wann Menschen mit Ihrem Ja eine Zeit wählen können. Diese Zeiten sieht niemand; zu sehen ist, was davon frei ist.',
    zone: 'Nach der Uhr von',
    none: 'Keine Zeiten',
    from: 'Von',
    until: 'Bis',
    midnight: '00:00 als Ende heißt Mitternacht.',
    add: 'Zeiten hinzufügen',
    named: (what, of) => `${what}: ${of}`,
    remove: 'Wegnehmen',
    workdays: 'Von Montag bis Freitag ebenso',
    copied: 'Montag bis Freitag sind jetzt gleich. Es gilt, sobald Sie es behalten.',
    forAWhile: 'Nur eine Zeit lang',
    passing: 'eine Zeit lang',
    validFrom: 'Erster Tag',
    validUntil: 'Letzter Tag',
    dates: 'Tage mit anderen Zeiten',
    datesHelp:
      'An diesen Tagen gelten die Zeiten hier statt derer der Woche. Tage ganz ohne Zeiten gehören zu Ihren freien Tagen.',
    date: 'Tag',
    newDate: 'ein neuer Tag',
    wasDayOff: 'Das ist einer Ihrer freien Tage; mit eigenen Zeiten ist er es nicht mehr.',
    addDate: 'Einen Tag hinzufügen',
    pause: 'Pause machen',
    pauseHelp:
      'Niemand kann Sie fragen, und keine Zeit wird angeboten. Ihre Seite sagt es. Was gebucht ist und was Sie schon gefragt wurden, bleibt.',
    backOn: 'Erster Tag, an dem Sie wieder da sind',
    backOnHelp: 'Ihre Seite nennt ihn. Ohne ihn dauert die Pause, bis Sie sie hier beenden.',
  },

  limits: {
    title: 'Grenzen',
    lead: 'Wie viel von Ihrer Zeit Sie geben, über alle Arten von Gesprächen. Ist eine Grenze erreicht, wird bis zum nächsten Tag, zur nächsten Woche oder zum nächsten Monat nichts mehr angeboten.',
    periods: { day: 'An einem Tag', week: 'In einer Woche, ab Montag', month: 'In einem Monat' },
    now: { day: 'Heute:', week: 'Diese Woche:', month: 'Diesen Monat:' },
    meetings: 'Gespräche',
    minutes: 'Minuten',
    empty: 'Leer gelassen heißt: keine Grenze.',
    given: {
      meetings: (used, most) =>
        most === null
          ? `${used} ${used === 1 ? 'Gespräch' : 'Gespräche'}`
          : `${used} von ${most} ${most === 1 ? 'Gespräch' : 'Gesprächen'}`,
      minutes: (used, most) => (most === null ? `${used} ${minuten(used)}` : `${used} von ${most} ${minuten(most)}`),
    },
    allowed: 'Was Ihre Organisation erlaubt',
    anything: 'Ihre Organisation setzt keine eigenen Grenzen.',
    longest: (minutes) => `Höchstens ${minutes} Minuten für ein Gespräch`,
    perWeek: (minutes) => `${minutes} Minuten in der Woche`,
    perMonth: (minutes) => `${minutes} Minuten im Monat`,
    change: 'Ändern',
    hours: (day, from, until) => `${day} ${from} bis ${until}`,
  },

  policy: {
    title: 'Was Ihre Organisation erlaubt',
    lead: 'Es gilt für alle hier, die gefragt werden können, ab der nächsten Buchung. Was gebucht ist, bleibt, wie es ist.',
    begin: 'Das eintragen',
    beginHelp: (longest, week, month, from, until) =>
      `Noch ist nichts begrenzt. Für den Anfang: ${longest} Minuten für ein Gespräch, ${week} Minuten in der Woche und ${month} im Monat für jede Person, Montag bis Freitag von ${from} bis ${until}. Sie können alles ändern, und es gilt, sobald Sie es behalten.`,
    longestMinutes: 'Höchstens so viele Minuten für ein Gespräch',
    minutesPerWeek: 'Höchstens so viele Minuten in der Woche, für jede Person',
    minutesPerMonth: 'Höchstens so viele Minuten im Monat, für jede Person',
    allowed: 'Nur zu bestimmten Zeiten',
    allowedHelp: 'Nach der Uhr der Person, die gefragt wird.',
    minors: 'Darf jemand unter 18 fragen?',
    minorsChoices: { 'not-allowed': 'Nein', 'with-consent': 'Ja, wenn ein Elternteil oder wer die Verantwortung trägt zustimmt' },
    referrals: 'Dürfen Personen nach einem Gespräch an andere weitervermittelt werden?',
    referralsChoices: { yes: 'Ja, wenn beide zustimmen', no: 'Nein' },
    standing: 'Wenn jemand anfragt: Welche eingehaltenen und versäumten Gespräche werden gezeigt?',
    standingChoices: {
      organization: 'Die mit allen hier',
      'own-insider': 'Nur die mit der Person, die gefragt wird',
      off: 'Keine; versäumte halten dann auch nichts zurück',
    },
  },

  types: {
    title: 'Arten von Gesprächen',
    lead: 'Worum man Sie bitten kann. Was gebucht ist, bleibt, wie es ist; worum Sie schon gebeten wurden, richtet sich ab jetzt danach.',
    name: 'Wie es auf Ihrer Seite heißt',
    minutes: 'Minuten',
    place: 'Wo',
    places: { phone: 'Am Telefon: Sie rufen an', video: 'Per Video', 'in-person': 'Vor Ort' },
    detail: 'Der Ort, oder der Link zur Teilnahme',
    detailHelp: 'Wird erst gesagt, wenn eine Zeit gebucht ist.',
    fine: 'Wann es gebucht werden kann',
    notice: 'Stunden von jetzt bis zur ersten angebotenen Zeit',
    noticeMinutes: 'Minuten von jetzt bis zur ersten angebotenen Zeit',
    horizon: 'So viele Tage voraus wird angeboten',
    step: 'Minuten von einem Beginn zum nächsten',
    before: 'Minuten, die davor frei bleiben',
    after: 'Minuten, die danach frei bleiben',
    add: 'Noch eine Art anbieten',
    addTitle: 'Noch eine Art',
    offer: 'Anbieten',
    retire: (title) => `„${title}“ nicht mehr anbieten`,
    retireAsk: 'Von Ihrer Seite nehmen? Was dafür angefragt und was gebucht ist, geht weiter.',
    retireYes: 'Ja, von der Seite nehmen',
  },
}
