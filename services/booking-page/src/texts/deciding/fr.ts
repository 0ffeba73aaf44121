import type { Deciding } from './en.ts'

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`)

export const deciding: Deciding = {
  question: 'Que dites-vous ?',
  verdicts: {
    approve: 'Oui',
    'come-back': 'Revenir plus tard',
    ask: 'Demander quelque chose',
    reply: 'Répondre par écrit',
    decline: 'Pas cette fois',
  },
  helps: {
    approve: (name) => `${name} reçoit des moments pour en choisir un.`,
    'come-back': (name) => `Vous dites une semaine ; ${name} revient alors, ou non.`,
    ask: () => 'La réponse vient par message, et vous décidez ensuite.',
    reply: () => 'Une lettre au lieu d’une conversation. Cela compte comme une aide.',
    decline: () => 'Une lettre aimable part ; vous pouvez la changer.',
  },
  presses: {
    approve: (name) => `Dire oui à ${name}`,
    'come-back': (name) => `Demander à ${name} de revenir`,
    ask: (name) => `Poser la question à ${name}`,
    reply: (name) => `Écrire à ${name}`,
    decline: () => 'Envoyer « pas cette fois »',
  },
  undoNote: 'Vous pouvez revenir dessus pendant dix minutes ; d’ici là, personne n’en sait rien.',
  reads: (name, language) => `${name} lit cette langue : ${language.toLowerCase()}. Écrivez ainsi si vous le pouvez.`,
  ownLine: 'Un mot de vous',
  preview: 'Comment cela se lira',

  yes: {
    times: 'Quels moments ?',
    any: 'Tous ceux qui sont libres',
    anyHelp: 'Selon vos heures.',
    these: 'Seulement ces moments',
    theseHelp: (city) => `Jusqu’à trois, à l’heure de ${city}.`,
    day: (number) => `Jour ${number}`,
    clock: (number) => `Heure ${number}`,
    add: 'Un moment de plus',
    remove: (number) => `Enlever le moment ${number}`,
    other: 'Autre durée ou autre lieu',
    minutes: 'Combien de minutes ?',
    minutesHelp: (usual) => `Vide : ${minutes(usual)}.`,
    place: 'Où ?',
    asUsual: (place) => `Comme d’habitude : ${place}`,
    places: { phone: 'par téléphone', video: 'en vidéo', 'in-person': 'en personne' },
    placeDetail: 'Salle, adresse ou lien',
    nothingFree: 'Rien n’est libre en ce moment',
    nothingFreeBody: (name) =>
      `Avec un oui, ${name} n’aurait encore aucun moment à choisir. Indiquez ci-dessus des moments à vous, ou dites oui quand même : le oui attend des jours libres.`,
    evenSo: 'Dire oui quand même',
    limit: 'Un peu beaucoup pour une seule personne',
    metBefore: (day, months) => `Vous vous êtes parlé le ${day}. La règle est d’une conversation en ${months} mois.`,
    meetAhead: (day, months) => `Vous vous parlez déjà le ${day}. La règle est d’une conversation en ${months} mois.`,
    tooLong: 'Avec les gens que l’on connaît, c’est 30 minutes au plus.',
    override: 'Pourquoi une exception ?',
    overrideHelp: (name) => `Gardé avec votre décision ; ${name} ne le voit pas.`,
  },

  comeBack: {
    week: (name) => `Retour de ${name} : quand ?`,
    inWeeks: (count) =>
      count === 1
        ? 'La semaine prochaine'
        : count < 5
          ? `Dans ${['deux', 'trois', 'quatre'][count - 2]} semaines`
          : count < 9
            ? 'Dans un mois environ'
            : 'Dans trois mois',
    other: 'Une autre semaine',
    otherDay: 'Un jour de cette semaine',
    otherHelp: (first, last) => `Du ${first} au ${last}.`,
    asWeek: (days) => `C’est cette semaine : ${days}.`,
    noReminder: (name) => `Personne ne le rappelle à ${name} ; c’est justement de revenir sans rappel qu’il s’agit.`,
    open: (from, to) => `Ouvert du ${from}, au ${to}.`,
    afterwards: (name) =>
      `Revenir cette semaine-là vaut votre oui : ${name} choisit un moment aussitôt. Sinon, la demande se ferme gentiment.`,
  },

  ask: {
    question: (number) => `Votre question ${number}`,
    add: 'Une question de plus',
    remove: (number) => `Enlever la question ${number}`,
    ready: 'Prêtes à prendre :',
    left: (count) =>
      count === 1
        ? 'C’est la dernière fois que vous pouvez demander.'
        : `Vous pouvez encore demander ${count} fois, celle-ci comprise.`,
    none: 'Vous avez demandé trois fois, et cela suffit.',
  },

  reply: {
    text: 'Votre lettre',
    help: (name) => `${name} peut vous répondre une fois ; ensuite, c’est fermé. Cela compte comme une aide.`,
    framed: (name) => `${name} a lu ce que vous avez écrit et répond par écrit au lieu d’une conversation :`,
  },

  no: {
    reason: 'Quelle raison convient le mieux ?',
    step: 'Une bonne idée pour la suite',
    stepHelp: 'Quelque chose à lire, à essayer, un endroit où aller. Elle entre dans la lettre.',
    change: 'Changer les mots',
    text: 'Ce qui est écrit',
    asReady: 'Reprendre la lettre toute prête',
    again: 'Cette personne peut-elle redemander ?',
    againChoices: { 'any-time': 'À tout moment', 'six-months': 'Dans six mois', 'not-again': 'Plutôt pas' },
  },

  report: {
    press: 'Signaler cette demande',
    body: (name) =>
      `${name} n’en sait rien. Ce que vous écrivez reste pour qui s’occupe de cette organisation, et d’autres demandes de cette personne sont retenues ici jusqu’à ce que la personne sollicitée les regarde.`,
    reason: 'Que s’est-il passé ?',
    missing: 'Merci de dire ce qui s’est passé.',
    yes: 'Oui, la signaler',
    done: 'Vous avez signalé cette demande.',
  },

  relationship: {
    correct: 'Ce n’est pas ça ? Corriger',
    label: 'D’où vous vous connaissez',
    save: 'Corriger',
    saved: 'Corrigé. Désormais, c’est votre parole qui compte.',
  },

  rounds: {
    title: 'Questions et réponses',
    asked: (day) => `Demandé le ${day}`,
    answered: (day) => `répondu le ${day}`,
    waiting: 'pas encore de réponse',
    nothing: 'Pas de réponse à celle-ci.',
  },

  held: {
    title: 'Une demande est retenue',
    reasons: {
      'two-missed': 'La personne qui demande a manqué ici deux conversations en douze mois.',
      reported: 'La personne qui demande a déjà été signalée ici.',
    },
    since: (day) => `Elle attend depuis le ${day}.`,
    body: 'C’est toujours une personne qui décide : regardez-la, et c’est une demande comme une autre, avec les cinq réponses possibles.',
    press: 'La regarder',
  },

  faults: {
    choose: 'Merci de choisir une de ces réponses.',
    timeMissing: 'Merci de donner un jour et une heure, ou d’enlever ce moment.',
    timeHalf: 'Merci de donner le jour et l’heure.',
    timeGap: 'Cette heure n’existe pas ce jour-là : les horloges avancent.',
    timePast: 'Merci de choisir un moment encore à venir.',
    timeFar: 'Merci de rester dans les 90 prochains jours.',
    timeTwice: 'Ce moment y est déjà.',
    timeTaken: 'Vous avez une autre conversation à ce moment-là.',
    timeElsewhere: 'D’après un de vos calendriers, ce moment est déjà pris.',
    minutes: 'Merci de donner des minutes entières, de 5 à 240.',
    placeDetail: 'Merci de dire où : une salle, une adresse ou un lien.',
    evenSo: 'Merci de cocher si c’est ce que vous voulez.',
    override: 'Merci de donner une raison ; elle est gardée.',
    week: 'Merci de choisir une semaine entre ces dates.',
    question: 'Merci d’écrire une question, ou d’enlever celle-ci.',
    reply: 'Merci d’écrire votre lettre.',
    letter: 'Merci d’écrire quelques mots.',
    refused: 'Cela ne convient pas ainsi. Merci de regarder encore une fois.',
  },
}
