import type { SettingsTexts } from './en.ts'

// Nothing is one in French.
const conversations = (count: number) => (count < 2 ? 'conversation' : 'conversations')
const minutes = (count: number) => (count < 2 ? 'minute' : 'minutes')

export const settings: SettingsTexts = {
  keep: 'Garder',
  kept: 'C’est gardé. Cela vaut dès maintenant ; ce qui est réservé reste comme il est.',
  changed:
    'Cela a été modifié entre-temps, dans un autre onglet ou par quelqu’un d’autre. Ce que vous avez écrit est toujours là.',

  hours: {
    title: 'Vos heures',
    lead: 'Quand les personnes qui ont votre oui peuvent choisir un moment. Personne ne voit ces heures ; on voit ce qui en est libre.',
    zone: 'À l’heure de',
    none: 'Pas d’heures',
    from: 'De',
    until: 'À',
    midnight: '00:00 comme fin veut dire minuit.',
    add: 'Ajouter des heures',
    named: (what, of) => `${what} : ${of}`,
    remove: 'Enlever',
    workdays: 'Pareil du lundi au vendredi',
    copied: 'Du lundi au vendredi, c’est maintenant pareil. Cela vaut dès que vous le gardez.',
    forAWhile: 'Seulement pour un temps',
    passing: 'pour un temps',
    validFrom: 'Premier jour',
    validUntil: 'Dernier jour',
    dates: 'Dates avec d’autres heures',
    datesHelp:
      'À ces dates, les heures ci-dessous valent à la place de celles de la semaine. Les jours sans aucune heure sont parmi vos jours de congé.',
    date: 'Jour',
    newDate: 'un nouveau jour',
    wasDayOff: 'C’est l’un de vos jours de congé ; avec des heures à lui, il ne l’est plus.',
    addDate: 'Ajouter une date',
    pause: 'Faire une pause',
    pauseHelp:
      'Personne ne peut vous faire de demande et aucun moment n’est proposé. Votre page le dit. Ce qui est réservé et ce qu’on vous a déjà demandé reste.',
    backOn: 'Premier jour de votre retour',
    backOnHelp: 'Votre page le dit. Sans lui, la pause dure jusqu’à ce que vous y mettiez fin ici.',
  },

  limits: {
    title: 'Limites',
    lead: 'Combien de votre temps vous donnez, toutes sortes de conversations comprises. Quand une limite est atteinte, rien de plus n’est proposé jusqu’au jour, à la semaine ou au mois qui suit.',
    periods: { day: 'En un jour', week: 'En une semaine, à partir du lundi', month: 'En un mois' },
    now: { day: 'Aujourd’hui :', week: 'Cette semaine :', month: 'Ce mois-ci :' },
    meetings: 'Conversations',
    minutes: 'Minutes',
    empty: 'Laissé vide, il n’y a pas de limite.',
    given: {
      meetings: (used, most) => (most === null ? `${used} ${conversations(used)}` : `${used} sur ${most} ${conversations(most)}`),
      minutes: (used, most) => (most === null ? `${used} ${minutes(used)}` : `${used} sur ${most} ${minutes(most)}`),
    },
    allowed: 'Ce que permet votre organisation',
    anything: 'Votre organisation ne fixe pas de limites à elle.',
    longest: (minutes) => `${minutes} minutes au plus pour une conversation`,
    perWeek: (minutes) => `${minutes} minutes par semaine`,
    perMonth: (minutes) => `${minutes} minutes par mois`,
    change: 'Le modifier',
    hours: (day, from, until) => `${day} de ${from} à ${until}`,
  },

  policy: {
    title: 'Ce que permet votre organisation',
    lead: 'Cela vaut pour toutes les personnes d’ici à qui on peut faire une demande, dès la prochaine réservation. Ce qui est réservé reste comme il est.',
    begin: 'Le remplir ainsi',
    beginHelp: (longest, week, month, from, until) =>
      `Rien n’est encore limité. Pour commencer : ${longest} minutes pour une conversation, ${week} minutes par semaine et ${month} par mois pour chaque personne, du lundi au vendredi de ${from} à ${until}. Vous pouvez tout changer, et cela vaut dès que vous le gardez.`,
    longestMinutes: 'Minutes au plus pour une conversation',
    minutesPerWeek: 'Minutes par semaine au plus, pour chaque personne',
    minutesPerMonth: 'Minutes par mois au plus, pour chaque personne',
    allowed: 'Seulement à certaines heures',
    allowedHelp: 'À l’heure de la personne à qui on demande.',
    minors: 'Avant 18 ans, peut-on faire une demande ?',
    minorsChoices: { 'not-allowed': 'Non', 'with-consent': 'Oui, si un parent ou la personne responsable est d’accord' },
    referrals: 'Peut-on présenter quelqu’un à des collègues après un échange ?',
    referralsChoices: { yes: 'Oui, si les deux sont d’accord', no: 'Non' },
    standing: 'Quand quelqu’un demande : quelles conversations honorées et manquées sont montrées ?',
    standingChoices: {
      organization: 'Celles avec toute personne d’ici',
      'own-insider': 'Seulement celles avec la personne sollicitée',
      off: 'Aucune ; les manquées ne retiennent alors rien non plus',
    },
  },

  types: {
    title: 'Sortes de conversations',
    lead: 'Ce qu’on peut vous demander. Ce qui est réservé reste comme il est ; ce qu’on vous a déjà demandé suit ceci dès maintenant.',
    name: 'Comment cela s’appelle sur votre page',
    minutes: 'Durée en minutes',
    place: 'Où',
    places: { phone: 'Par téléphone : vous appelez', video: 'En vidéo', 'in-person': 'Sur place' },
    detail: 'Le lieu, ou le lien pour se joindre',
    detailHelp: 'Dit quand un moment est réservé, jamais avant.',
    fine: 'Quand on peut réserver',
    notice: 'Heures d’ici au premier moment proposé',
    noticeMinutes: 'Minutes d’ici au premier moment proposé',
    horizon: 'Jours proposés à l’avance',
    step: 'Minutes d’un début au suivant',
    before: 'Minutes gardées libres avant',
    after: 'Minutes gardées libres après',
    add: 'Proposer une autre sorte',
    addTitle: 'Une autre sorte',
    offer: 'La proposer',
    retire: (title) => `Ne plus proposer « ${title} »`,
    retireAsk: 'L’enlever de votre page ? Ce qui a été demandé pour elle et ce qui est réservé continue.',
    retireYes: 'Oui, l’enlever',
  },
}
