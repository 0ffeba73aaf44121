import type { Texts } from './en.ts'

const letter = (requester: string, said: string, wish: string, insider: string) =>
  `Bonjour ${requester},\n\n${said}\n\n${wish}\n\n${insider}`
/** S’accorde : en français, zéro et un sont au singulier. */
const counted = (count: number, word: string) => `${count} ${word}${count < 2 ? '' : 's'}`

/** Ce que disent les courriels en français : chaleureux, simple, court ; « vous », et aucun mot qui devine un genre. */
export const fr: Texts = {
  locale: 'fr-FR',
  written: (date) => date.replace(/^1 /, '1er '),
  weekdayAndDate: (weekday, date) => `${weekday} ${date}`,
  inCity: (clock, city) => (city.startsWith('UTC') ? `${clock} ${city}` : `${clock} à ${city}`),
  fromTo: (from, to) => `de ${from} à ${to}`,
  hello: (name) => `Bonjour ${name},`,
  minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
  before: (label) => `${label} :`,
  cutHere: 'Ce n’est pas tout : la suite est sur la page.',
  readOn: 'Lire la suite sur la page',
  sentFor: (insider, organization) => `Envoyé pour ${insider}, ${organization}.`,

  replying: {
    useLinks: (organization) =>
      `Le service de rendez-vous de ${organization} ne lit pas les réponses à ce message ; merci d’utiliser le lien ci-dessus.`,
    usePage: (organization) =>
      `Le service de rendez-vous de ${organization} ne lit pas les réponses à ce message. Cette page vous renvoie le lien vers votre demande :`,
    insider: (organization) =>
      `Le service de rendez-vous de ${organization} ne lit pas les réponses à ce message : elles ne décident de rien et n’arrivent pas chez l’autre personne.`,
    comeBack: (address) =>
      `Une réponse à ce message compte aussi, si elle arrive cette semaine-là et de votre propre adresse : elle fait ce que fait « Me revoilà ». Les réponses vont à ${address}. Lien perdu ? Cette page vous le renvoie :`,
    decide: (address) =>
      `Vous pouvez aussi répondre à ce message. Seule la première ligne compte : « oui », « non », « question : » avec votre question, ou « revenir ». Nous vous disons ce que nous avons compris, et vous avez dix minutes pour revenir dessus. Les réponses vont à ${address}.`,
  },

  answerTaken: {
    word: { approve: 'oui', 'come-back': 'revenir', ask: 'une question', reply: 'une réponse écrite', decline: 'pas cette fois' },
    subject: (answer, requester, clock) => `Compris : ${answer}, à ${requester}. À défaire jusqu’à ${clock}`,
    lead: {
      approve: (requester) =>
        `Vous avez répondu par message, et nous y lisons un oui à ${requester}, à n’importe lequel de vos moments libres.`,
      'come-back': (requester) => `Vous avez répondu par message, et nous y lisons un « revenir » à ${requester}.`,
      ask: (requester) => `Vous avez répondu par message, et nous y lisons des questions à ${requester}.`,
      reply: (requester) => `Vous avez répondu par écrit à ${requester}.`,
      decline: (requester) => `Vous avez répondu par message, et nous y lisons un « pas cette fois » à ${requester}.`,
    },
    week: (monday, friday) =>
      `La semaine pour revenir va du ${monday} au ${friday} ; sur la page, vous pouvez en choisir une autre.`,
    until: (moment, requester) =>
      `L’envoi à ${requester} part le ${moment}. D’ici là, vous pouvez revenir dessus, ou envoyer tout de suite.`,
    undo: 'Revenir dessus, ou envoyer maintenant',
    reads: (requester) => `${requester} lira :`,
    firstLine: 'Rien d’autre de votre message n’est transmis.',
  },

  answerNotTaken: {
    subject: (requester) => `Votre réponse à ${requester} n’est pas encore envoyée`,
    why: {
      'not-proved': (requester) =>
        `Un message avec une réponse à ${requester} est arrivé, mais il ne prouvait pas qu’il venait de vous. Rien n’est donc décidé ; merci de dire sur la page ce que vous souhaitez.`,
      unclear: (requester) =>
        `Votre message ne nous dit pas clairement ce que vous voulez répondre à ${requester}, et nous ne devinons pas. Rien n’est décidé ; choisissez sur la page, ou répondez avec l’un des mots ci-dessous, seul sur la première ligne.`,
      'nothing-free': (requester) =>
        `Vous avez dit oui à ${requester}, mais vous n’avez aucun moment libre à proposer dans les semaines à venir. Rien n’est donc décidé ; sur la page, vous pouvez dire oui quand même, ou autre chose.`,
      'person-limit': (requester) =>
        `Vous avez dit oui à ${requester}, et ce serait plus que ce qu’une personne reçoit de vous en un certain temps. Rien n’est donc décidé ; sur la page, vous pouvez dire pourquoi vous faites une exception.`,
      'asked-enough': (requester) =>
        `Vous avez déjà posé des questions trois fois à ${requester}, et c’est le maximum. Rien n’est donc décidé ; merci de choisir autre chose.`,
      'already-decided': (requester) =>
        `La demande de ${requester} a déjà une réponse, votre message n’a donc rien changé. La page dit laquelle.`,
      closed: (requester) =>
        `La demande de ${requester} est déjà fermée, votre message n’a donc rien changé. La page dit ce qu’elle est devenue.`,
    },
    open: (requester) => `Ouvrir la demande de ${requester}`,
    notYou: 'Si vous n’avez pas écrit, vous n’avez rien à faire : quelqu’un a essayé, sans effet.',
  },

  returnTaken: {
    subject: (insider, lastDay) => `Vous revoilà : choisissez un moment avec ${insider} avant le ${lastDay}`,
    lead: (insider) =>
      `Nous lisons votre réponse comme « Me revoilà », et elle est arrivée dans votre semaine : merci d’y avoir pensé. Vous pouvez choisir tout de suite un moment avec ${insider}. Ce que vous avez écrit n’est pas transmis.`,
  },

  replyNotPassedOn: {
    subject: 'Votre réponse n’a pas été transmise',
    lead: (insider) =>
      `Merci d’avoir écrit. Les réponses à ces messages n’arrivent chez personne, ${insider} n’a donc pas lu la vôtre.`,
    page: 'Ce que vous pouvez faire maintenant est sur votre page, et ce que vous y faites arrive aussitôt.',
    open: 'Ma page',
  },

  verify: {
    subject: 'Merci de confirmer votre adresse',
    asked: (insider, organization) =>
      `Quelqu’un, vous nous l’espérons, a utilisé cette adresse pour demander une conversation à ${insider}, ${organization}.`,
    yes: 'Oui, c’était moi',
    unseen: (insider) => `${insider} ne voit rien avant votre confirmation.`,
    until: (deadline) => `Le lien est valable jusqu’au ${deadline}.`,
    notYou: 'Si ce n’était pas vous, vous n’avez rien à faire : tout sera effacé et personne n’en saura rien.',
  },

  linkAgain: {
    subject: (insider) => `Le lien vers votre demande à ${insider}`,
    asked: (insider) =>
      `Vous vouliez retrouver le lien vers votre demande à ${insider}. Le voici ; les liens précédents restent valables.`,
    open: 'Ma page',
    notYou: 'Si vous n’avez rien demandé, vous n’avez rien à faire : seule cette boîte aux lettres a reçu le lien.',
  },

  insiderLinks: {
    subject: 'Vos liens vers ce qui est ouvert',
    asked:
      'Vous vouliez de nouveaux liens. En voici un pour chaque demande et chaque conversation ouverte ; les précédents restent valables.',
    heldBack: 'Quelqu’un dont la demande attend votre regard',
    line: {
      request: (who, date) => `${who}, demande du ${date}`,
      meeting: (who, moment) => `${who} : vous vous parlez le ${moment}`,
      outcome: (who, moment) => `${who} : vous deviez vous parler le ${moment}`,
    },
    open: { request: 'Ouvrir la demande', meeting: 'Ouvrir la page de la conversation', outcome: 'Noter comment c’était' },
    notYou:
      'Si vous n’avez rien demandé, vous n’avez rien à faire : seule cette boîte aux lettres a reçu les liens, et sans la preuve de votre navigateur ils ne décident rien.',
  },

  code: {
    subject: (code) => `${code} est votre code`,
    type: 'Saisissez ce code sur la page qui vous l’a demandé :',
    typeAtDesk: (organization) => `Saisissez ce code pour ouvrir votre bureau chez ${organization} :`,
    until: (deadline) =>
      `Il sert une seule fois, jusqu’au ${deadline}. Le navigateur où vous le saisissez est ensuite reconnu comme le vôtre.`,
    notYou: (organization) =>
      `Si vous n’avez pas demandé de code, quelqu’un d’autre a ouvert un message qui vous était destiné, peut-être un message transféré. Ne donnez ce code à personne : sans lui, rien ne peut être décidé. ${organization} ne le demande jamais par téléphone.`,
    notYouAtDesk: (organization) =>
      `Si vous n’avez pas demandé de code, quelqu’un a saisi votre adresse à l’entrée du bureau. Sans le code, rien ne se passe : ne le donnez donc à personne. ${organization} ne le demande jamais par téléphone.`,
  },

  dossier: {
    subject: (requester, minutes, lastDay) => `${requester} vous demande ${minutes} · réponse jusqu’au ${lastDay}`,
    lead: (requester, minutes) => `${requester} vous demande ${minutes}.`,
    who: 'Qui',
    wants: 'Souhaite',
    know: 'D’où vous vous connaissez',
    files: 'Accepté, et fichiers',
    free: 'Votre prochain moment libre',
    because: (why) => `Pourquoi : ${why}`,
    record: (who, kept, missed, cancelledLate) =>
      kept + missed + cancelledLate === 0
        ? `Avec ${who}, aucune conversation ces 12 derniers mois.`
        : `Avec ${who}, sur les 12 derniers mois : ${counted(kept, 'honorée')}, ${counted(missed, 'manquée')}${cancelledLate === 0 ? '' : `, ${counted(cancelledLate, 'annulée')} tard`}.`,
    accepted: (date) => `Accepté le ${date} : information seulement, pas de poste à pourvoir, pas une candidature.`,
    noFiles: 'Aucun fichier.',
    file: (name, type, size, attached) => `${name} (${type}, ${size}, ${attached ? 'en pièce jointe' : 'sur la page'})`,
    noneScanned: 'Pas d’analyse antivirus.',
    notScanned: (name) => `${name} n’a pas passé d’analyse antivirus.`,
    noFreeTime: 'Aucun dans les semaines à venir.',
    staleCalendar: (date) =>
      `L’un de vos agendas n’a pas pu être lu depuis le ${date} ; ce qu’il disait alors compte toujours. Votre bureau dit pourquoi.`,
    budget: {
      week: (used, most) => `${used} des ${most} minutes de cette semaine sont prises.`,
      month: (used, most) => `${used} des ${most} minutes de ce mois sont prises.`,
    },
    yes: 'Oui',
    comeBack: 'Revenir plus tard',
    ask: 'Poser une question',
    reply: 'Répondre par écrit',
    decline: 'Pas cette fois',
    open: 'Lire sur la page',
    tap: 'Toucher un bouton ouvre seulement la page ; vous y confirmez, et vous avez dix minutes pour revenir dessus.',
    close: (lastDay) => `Si vous n’y arrivez pas d’ici au ${lastDay}, nous fermerons gentiment la demande pour vous.`,
    wrote: (requester) => `Ce que ${requester} a écrit`,
    address: 'Adresse',
    zone: 'Vit à l’heure de',
    asksFor: 'Demande',
    noAnswer: 'Pas de réponse.',
    moreAnswers: 'Il y a plus de réponses qu’un message ne peut en contenir ; elles sont toutes sur la page.',
    answersSubject: (requester, _minutes, lastDay) => `${requester} a répondu à vos questions · réponse jusqu’au ${lastDay}`,
    answersLead: (requester) => `${requester} a répondu à ce que vous aviez demandé.`,
    askedBefore: 'Déjà demandé et répondu',
    metRecently: (date) =>
      `Vous vous êtes parlé le ${date}. Une personne n’a une conversation que de temps en temps ; pour un nouveau oui, la page vous demande une raison.`,
    tooLong: 'C’est plus long que prévu pour les personnes que vous connaissez ; pour un oui, la page vous demande une raison.',
    careful: 'Les liens et les adresses de ces réponses sont écrits de façon à ne pas pouvoir être touchés.',
  },

  approved: {
    subject: (insider, lastDay) => `${insider} dit oui : choisissez un moment jusqu’au ${lastDay}`,
    yes: (insider, minutes) => `${insider} a lu ce que vous avez écrit et dit oui à une conversation de ${minutes} minutes.`,
    ownLine: (insider) => `${insider} ajoute :`,
    oneOf: (count) => (count === 1 ? 'À ce moment' : 'À l’un de ces moments'),
    choose: 'Choisir un moment',
    until: (deadline) => `Vous pouvez choisir jusqu’au ${deadline}. Ensuite, la proposition se ferme.`,
    keep: 'Merci de tenir le moment choisi, ou d’annuler dès que vous le pouvez. La conversation finit à l’heure, pour tout le monde.',
  },

  approvalEnding: {
    subject: (insider, lastDay) => `Choisissez un moment avec ${insider} jusqu’au ${lastDay}`,
    open: (insider, deadline) =>
      `${insider} a dit oui à une conversation avec vous, et vous n’avez pas encore choisi de moment. C’est possible jusqu’au ${deadline} ; ensuite, la proposition se ferme.`,
    choose: 'Choisir un moment',
    none: 'Aucun moment ne convient, ou quelque chose a changé ? Votre page permet aussi de retirer la demande, et c’est très bien ainsi.',
  },

  declined: {
    subject: (insider) => `${insider} répond à votre demande`,
    again: (insider, date) => `Vous pourrez redemander à ${insider} à partir du ${date}.`,
    page: (insider) => `Aller à la page de ${insider}`,
  },

  declineSteps: {
    helps: (step) => `Ce qui aidera peut-être davantage : ${step}`,
    meanwhile: (step) => `Ce que je ferais en attendant : ${step}`,
  },

  declines: {
    'not-a-fit': {
      label: 'Pas le bon sujet',
      text: (requester, insider, minutes) =>
        letter(
          requester,
          `Merci de m’avoir parlé de vos projets. Je ne suis pas la bonne personne pour cela : mon travail est loin de ce que vous voulez apprendre, et ${minutes} minutes avec moi ne vous avanceraient pas.`,
          'Je vous souhaite bonne chance.',
          insider,
        ),
    },
    slump: {
      label: 'Période creuse dans notre domaine',
      text: (requester, insider) =>
        letter(
          requester,
          'Merci de m’avoir écrit. Pour parler franchement : notre domaine traverse une période creuse, et presque personne ne recrute. Je ne pourrais vous offrir qu’un quart d’heure bien gris. Cela tient à l’époque, pas à vous.',
          'Je vous souhaite le meilleur.',
          insider,
        ),
    },
    'too-vague': {
      label: 'Trop vague pour pouvoir aider',
      text: (requester, insider) =>
        letter(
          requester,
          'Merci de m’avoir écrit. J’ai lu votre envoi, et je ne vois pas encore ce que vous aimeriez apprendre de moi. Une conversation aide le plus quand les questions sont claires avant.',
          'Il est utile de noter les trois questions qui comptent le plus pour vous, et qui pourrait y répondre.',
          insider,
        ),
    },
    'no-time': {
      label: 'Pas le temps',
      text: (requester, insider) =>
        letter(
          requester,
          'Merci de m’avoir écrit. Je ne peux pas y consacrer en ce moment le temps que cela mérite, et une conversation coincée entre deux autres ne vous rendrait pas service.',
          'Cela tient à mon agenda, pas à vous. Je vous souhaite le meilleur.',
          insider,
        ),
    },
    policy: {
      label: 'Nos règles',
      text: (requester, insider) =>
        letter(
          requester,
          'Merci de m’avoir écrit. Les règles de la maison où je travaille ne me permettent pas d’avoir cette conversation, et je m’y tiens.',
          'Je vous souhaite bonne chance.',
          insider,
        ),
    },
    conflict: {
      label: 'Conflit d’intérêts',
      text: (requester, insider) =>
        letter(
          requester,
          'Merci de m’avoir écrit. À cause d’autres obligations, ce n’est pas à moi d’en parler avec vous ; cela nous mettrait, vous et moi, dans une situation délicate.',
          'Une personne sans ces obligations vous aidera mieux. Je vous souhaite le meilleur.',
          insider,
        ),
    },
    'wrong-page': {
      label: 'Cette page n’est pas faite pour cela',
      text: (requester, insider) =>
        letter(
          requester,
          'Merci de m’avoir écrit. Cette page est faite pour des conversations sur le travail et le domaine. Vous demandez autre chose, qui n’aurait pas ici la réponse qu’il faut.',
          'J’espère que vous trouverez la bonne adresse.',
          insider,
        ),
    },
  },

  wordings: {
    sampleStep: 'regardez d’abord les exposés de la dernière journée portes ouvertes : ils répondent à la moitié',
    readyQuestions: [
      'Qu’avez-vous essayé jusqu’ici ?',
      'À quelles deux ou trois questions aimeriez-vous avoir une réponse à la fin ?',
      'D’où vous vient l’intérêt pour ce domaine ?',
    ],
  },

  takenBack: {
    subject: (insider) => `${insider} ne peut finalement pas proposer de moment`,
    sorry: (insider) =>
      `Nous le regrettons : ${insider} avait dit oui à une conversation avec vous et ne peut finalement pas proposer de moment. Vous n’en aviez pas encore choisi, rien de prévu n’est donc perdu.`,
    notYou: 'Cela ne dit rien de vous ni de ce que vous avez écrit, et rien n’en est noté.',
    wish: 'Merci pour votre peine. Nous vous souhaitons bonne chance dans vos projets.',
  },

  expired: {
    subject: (insider) => `Votre demande à ${insider} est fermée`,
    closed: (insider) =>
      `${insider} n’a pas trouvé le temps de répondre à votre demande dans le délai prévu ; elle est donc fermée. Merci pour le soin que vous y avez mis.`,
    notYou: 'Personne n’a dit non, et rien n’est noté sur vous : il y a des semaines trop pleines.',
    again: 'Vous pouvez redemander quand vous voulez.',
    page: (insider) => `Aller à la page de ${insider}`,
  },

  lapsed: {
    subject: (insider) => `Le choix d’un moment avec ${insider} est fermé`,
    closed: (insider) =>
      `${insider} avait dit oui à une conversation avec vous. Aucun moment n’a été choisi, la proposition est donc fermée.`,
    notYou: 'Ce n’est pas grave : les projets changent, et rien n’est noté sur vous.',
    again: 'Si vous avez toujours envie de parler, vous pouvez redemander.',
    page: (insider) => `Aller à la page de ${insider}`,
  },

  withdrawn: {
    subject: (requester) => `${requester} a retiré sa demande`,
    closed: (requester) => `${requester} ne vous demande plus de conversation. Vous n’avez rien à faire.`,
  },

  erased: {
    subject: (reached) => `Une demande du ${reached} a été effacée`,
    gone: (reached) =>
      `La personne qui vous avait demandé une conversation le ${reached} a effacé la demande et tout ce qu’elle y avait écrit.`,
    please:
      'Nos copies ont disparu. Merci d’effacer aussi les messages que vous en avez, et les fichiers qui les accompagnaient.',
    stays: 'Qu’une demande a existé, et qu’un rendez-vous a été tenu ou non, reste comme un chiffre sans nom.',
  },

  meeting: {
    title: (requester, insider, minutes, end) => `${requester} × ${insider} : ${minutes} min, fin à ${end} précises`,
    titleInBoth: (requester, insider, minutes, ends) => `${requester} × ${insider} : ${minutes} min, fin à l’heure : ${ends}.`,
    expectations: 'Une conversation pour s’informer : pas de poste à pourvoir, pas une candidature.',
    phone: 'Téléphone',
    video: 'Appel vidéo',
    inPerson: 'Sur place',
    ends: (minutes, end) => `${minutes}, fin à ${end} précises.`,
    theyCall: (insider) =>
      `${insider} vous appelle, peut-être d’un numéro inconnu : installez-vous au calme et décrochez, s’il vous plaît.`,
    youCall: (requester, phone) => `Vous appelez ${requester} : ${phone}`,
    youCallFromPage: (requester) => `Vous appelez ${requester} ; le numéro est sur la page.`,
    where: (place) => `Où : ${place}`,
    late: 'En retard, malade, ou besoin d’un autre moment ?',
    myRequestTells: (myRequest, insider) => `Par ${myRequest}, ${insider} le sait aussitôt.`,
    twoMinutesLeft: 'Deux minutes. Le temps d’une dernière question.',
  },

  invitation: {
    subjectRequester: (minutes, insider, at) => `${minutes} avec ${insider} : ${at}`,
    subjectInsider: (requester, at) => `${requester} a choisi : ${at}`,
    leadRequester: (insider) => `Votre conversation avec ${insider} est convenue.`,
    leadInsider: (requester) => `${requester} a choisi un moment.`,
    when: 'Quand',
    how: 'Comment',
    number: 'Numéro à appeler',
    fileAdded: 'Le fichier joint à ce message l’inscrit dans votre agenda.',
    calendarLinks: 'Des liens qui l’ajoutent à Google ou à Outlook se trouvent sur votre page.',
    page: 'Ma page',
    pageRequester: (insider) => `En retard, malade, ou besoin d’un autre moment ? Par votre page, ${insider} le sait aussitôt.`,
    subjectAgain: (name, at) => `Elle a bien lieu : ${at} avec ${name}`,
    againRequester: (insider) => `Votre conversation avec ${insider} tient de nouveau, au moment prévu.`,
    againInsider: (requester) => `${requester} ne voulait pas la refuser : votre conversation tient de nouveau, au moment prévu.`,
    declineCancels: (insider) => `Si vous la refusez dans votre agenda, elle est annulée et ${insider} l’apprend.`,
    declineAsks: 'Si vous la refusez dans votre agenda, nous vous demandons d’abord : cela seul n’annule rien.',
    needs: (requester) => `Ce qui faciliterait les choses pour ${requester}`,
    clock: 'Le chronomètre',
    clockHelp: (other) =>
      `Le chronomètre vous montre, à vous et à ${other}, quand cela commence et quand cela finit. « Je suis là » et « cinq minutes de retard » se disent là.`,
    meetingPage: 'Ouvrir la page de cette conversation',
    pageInsider: 'Un empêchement ? Déplacez-la ou annulez-la sur cette page, dès que vous le pouvez.',
    endRequester: 'Elle finit à l’heure, pour tout le monde : commencez par la question qui compte le plus.',
    endInsider:
      'Quand c’est l’heure, c’est l’heure : « Notre temps est écoulé, je m’arrête donc ici. Merci pour vos questions, et bonne chance pour la suite. »',
  },

  presence: {
    lateSubject: (name, minutes, at) => `${name} aura environ ${minutes} de retard : ${at}`,
    late: (name, minutes) => `${name} aura environ ${minutes} de retard.`,
    comes: 'Arrive vers',
    ends: 'Finit comme prévu',
    waitsSubject: (requester) => `${requester} est là et vous attend`,
    waits: (requester) => `${requester} est là et ne trouve personne.`,
    began: 'A commencé',
    orSay: (requester) => `Vous êtes en route ? Par le chronomètre, ${requester} sait aussitôt pour quand.`,
  },

  moved: {
    subject: (name, at) => `Nouvel horaire : ${at} avec ${name}`,
    byYou: (name) => `Vous avez déplacé cette conversation. Nous prévenons aussi ${name}.`,
    byInsider: (insider) => `${insider} a déplacé votre conversation.`,
    byRequester: (requester) => `${requester} a déplacé cette conversation.`,
    now: 'Nouvel horaire',
    ifNot: (deadline) =>
      `Cela ne vous convient pas ? Choisissez un autre moment sur votre page, ou annulez. Jusqu’au ${deadline}, c’est à temps, et rien n’est noté.`,
    fileMoves: 'Le fichier joint à ce message la déplace dans votre agenda.',
  },

  reminder: {
    subject: (name, at) => `Rappel : ${at} avec ${name}`,
    begins: (name, at) => `Votre conversation avec ${name} commence le ${at}.`,
    clocksChanged: (cities) =>
      `L’heure a changé à ${cities} depuis que c’est convenu. Les heures ci-dessus sont justes : fiez-vous à elles.`,
  },

  absence: {
    subject: (insider) => `Nous le regrettons : ${insider} a eu un empêchement`,
    sorry: (insider) =>
      `Nous le regrettons : ${insider} a eu un empêchement pour votre conversation. Vous n’y êtes pour rien, et rien n’est noté à votre sujet.`,
    again: (deadline) => `Le oui que vous avez vaut de nouveau. Vous pouvez choisir un autre moment jusqu’au ${deadline}.`,
    subjectInsider: (requester) => `Un autre moment pour ${requester} ?`,
    noted: (requester) => `Vous avez noté votre empêchement. ${requester} l’a su, avec nos regrets.`,
    timesOver: (requester) =>
      `Les moments que vous aviez proposés sont passés : pour un autre, ${requester} a besoin d’un nouveau oui de vous. Vous n’avez pas à répondre.`,
  },

  calendarAnswer: {
    subject: {
      'not-proved': (name, at) => `Rien n’a changé : ${at} avec ${name}`,
      counter: (name, at) => `Un autre moment ? ${at} avec ${name}`,
      declined: (name, at) => `L’annuler ? ${at} avec ${name}`,
    },
    lead: {
      'not-proved': (name) =>
        `La réponse d’un agenda au sujet de votre conversation avec ${name} est arrivée, mais rien ne prouvait qu’elle venait de vous.`,
      counter: (name) => `Votre agenda a proposé un autre moment pour votre conversation avec ${name}.`,
      declined: (name) => `Votre agenda a refusé votre conversation avec ${name}.`,
    },
    stands: {
      'not-proved': 'Rien n’a donc changé ; dites sur la page ce que vous souhaitez.',
      counter: 'Nous ne pouvons pas l’accepter ainsi, rien n’a donc changé ; sur la page, vous pouvez en choisir un autre.',
      declined: 'Rien n’est annulé, et personne n’en sait rien : elle tient tant que vous ne dites pas autre chose sur la page.',
    },
    open: {
      'not-proved': 'Ouvrir la page de cette conversation',
      counter: 'Choisir un autre moment',
      declined: 'L’annuler ou la déplacer',
    },
    notYou: 'Si vous n’avez pas répondu, vous n’avez rien à faire : quelqu’un a essayé, sans effet.',
  },

  cancelled: {
    subject: (name, at) => `Annulé : ${at} avec ${name}`,
    byYou: (name) => `Vous avez annulé cette conversation. Nous prévenons aussi ${name}, et les agendas sont mis à jour.`,
    byInsider: (insider) => `Nous le regrettons : ${insider} a un empêchement et a dû annuler cette conversation.`,
    byRequester: (requester) => `${requester} a un empêchement et a annulé cette conversation.`,
    byYourCalendar: (insider) =>
      `Votre agenda a refusé cette conversation, elle est donc annulée. Nous prévenons aussi ${insider}.`,
    notMeant: (deadline) =>
      `Ce n’était pas voulu ? Jusqu’au ${deadline}, vous pouvez revenir dessus sur votre page, tant que ce moment est libre.`,
    undo: 'Revenir dessus sur ma page',
    mayReturn: (requester, deadline) =>
      `C’est un agenda qui l’a refusée. Si ce n’était pas voulu, ${requester} peut revenir dessus jusqu’au ${deadline} ; vous l’apprendriez aussitôt.`,
    was: 'C’était prévu',
    note: (name) => `${name} ajoute :`,
    chooseBy: (deadline) => `Le oui que vous avez tient toujours. Vous pouvez choisir un autre moment jusqu’au ${deadline}.`,
    choose: 'Choisir un autre moment',
    freshYes: (insider) => `Pour un autre moment, il faut un nouveau oui de ${insider}. Votre page dit où en sont les choses.`,
    page: 'Ma page',
    freeAgain: 'Ce temps est de nouveau à vous.',
    late: 'C’était à moins de 24 heures du début ; c’est donc noté comme une annulation tardive.',
    again: (requester) => `Pour un autre moment, ${requester} a besoin d’un nouveau oui de vous. Vous n’avez pas à répondre.`,
    approve: 'Redire oui',
  },

  decideReminder: {
    subject: (requester, lastDay) => `${requester} attend votre réponse · jusqu’au ${lastDay}`,
    lead: (requester, minutes, lastDay) =>
      `${requester} vous a demandé ${minutes} et attend de vos nouvelles jusqu’au ${lastDay}.`,
    orNot: 'Si ce n’est pas le moment, vous n’avez rien à faire : ce jour-là, nous fermerons gentiment la demande pour vous.',
  },

  heldBack: {
    subject: (count) => (count === 1 ? 'Une demande attend un coup d’œil' : `${count} demandes attendent un coup d’œil`),
    lead: (count) =>
      count === 1
        ? 'Nous avons retenu une demande jusqu’à ce que vous la regardiez.'
        : `Nous avons retenu ${count} demandes jusqu’à ce que vous les regardiez.`,
    line: (reason, since) => `Depuis le ${since} : ${reason}`,
    reasons: {
      'two-missed': 'deux conversations ont été manquées ces 12 derniers mois.',
      reported: 'quelqu’un ici a signalé cette personne.',
    },
    look: 'La regarder',
    why: 'Rien n’est décidé par là. Il y a peut-être une bonne raison ; ce qui est écrit vous parvient dès que vous regardez.',
  },

  comeBack: {
    subject: (insider, monday) => `${insider} vous demande de revenir dans la semaine du ${monday}`,
    movedSubject: (insider, monday) => `Votre semaine pour revenir vers ${insider} : à partir du ${monday}`,
    between: (monday, friday) => `entre le ${monday} et le ${friday}`,
    asks: (insider, between) =>
      `Merci pour ce que vous avez écrit. ${insider} l’a lu et aimerait avoir de nouveau de vos nouvelles ${between}.`,
    moved: (between) => `Votre semaine a été déplacée : revenez ${between}, s’il vous plaît.`,
    opens: 'Ouvre',
    closes: 'Ferme',
    press: 'Ouvrez votre page cette semaine-là et appuyez sur « Me revoilà » : vous pourrez alors choisir un moment aussitôt.',
    page: 'Ma page',
    noReminder: 'Nous ne vous le rappellerons pas ; revenir de soi-même, c’est tout l’intérêt. Notez-le, s’il vous plaît.',
    away: (monday) => `Pas là cette semaine-là ? Dites-le sur votre page avant le ${monday} et prenez la suivante.`,
  },

  windowMissed: {
    subject: (insider) => `Votre semaine pour revenir vers ${insider} est passée`,
    closed: (insider) =>
      `${insider} vous avait demandé de revenir une certaine semaine. Elle est passée, votre demande est donc fermée.`,
    allRight: 'Ce n’est pas grave : les projets changent. Si vous avez toujours envie de parler, vous pouvez redemander.',
    page: (insider) => `Aller à la page de ${insider}`,
  },

  names: {
    subject: (insider, monday) => `${insider} vous invite à revenir pour un nom la semaine du ${monday}`,
    asks: (insider, between) =>
      `Merci pour cet échange. ${insider} souhaite prendre le temps de penser aux personnes à qui vous pourriez parler ensuite, et vous invite à revenir ${between}.`,
    press: (insider) => `Cette semaine-là, ouvrez votre page et appuyez sur « Me revoilà » : ${insider} l’apprend aussitôt.`,
    noPromise: 'Personne ne peut promettre qu’un nom se présentera d’ici là.',
    cameSubject: (requester) => `${requester} est de retour pour un nom`,
    came: (requester) => `${requester} est de retour, dans la semaine que vous aviez indiquée.`,
    think: 'Penser à quelqu’un',
    yours: 'Transmettre un nom ou non, c’est à vous de voir.',
  },

  referral: {
    offeredSubject: (insider) => `${insider} a pensé à quelqu’un à qui vous pourriez parler`,
    offered: (insider) => `${insider} a pensé à quelqu’un qui pourrait vous aider à avancer, et aimerait lui demander.`,
    mayShow:
      'Pour cela, votre nom et vos réponses seraient montrés à cette seule personne. Vous saurez qui c’est si la réponse est oui. Êtes-vous d’accord ?',
    myPage: 'Répondre sur ma page',
    until: (by) => `Vous pouvez répondre jusqu’au ${by}. Si vous préférez que non, il n’y a rien à faire.`,
    askedSubject: (minutes) => `Un service : ${minutes} minutes pour une personne avec qui j’ai parlé ?`,
    yes: 'Oui, volontiers',
    notNow: 'Pas maintenant',
    never: 'Ne me demandez pas, s’il vous plaît',
    onlyOpens: 'Toucher ouvre seulement la page ; la confirmation se fait là.',
    unaware: (requester, by) =>
      `${requester} ne sait pas à qui l’on demande, et ne le saura que si vous dites oui. Le silence jusqu’au ${by} vaut un non.`,
    sentFor: (insider, organization) => `Envoyé pour ${insider}, ${organization} ; votre adresse ne sert qu’à cette question.`,
    introducedSubject: (other) => `Vous et ${other}`,
    introduced: (colleague, insider) =>
      `${colleague}, à qui ${insider} a demandé pour vous, parlera volontiers avec vous, une fois, une demi-heure environ.`,
    name: 'Qui',
    address: 'Adresse',
    writeFirst: 'Écrivez en premier, proposez deux ou trois moments, et tenez celui que vous aurez choisi ensemble.',
    introducedToColleague: (requester) =>
      `Merci. Nous avons dit à ${requester} comment vous joindre, et de vous écrire en premier.`,
    oneMore: 'Dans trois semaines environ, nous vous demanderons une fois comment cela s’est passé ; rien d’autre ne viendra.',
    wentSubject: (requester) => `Comment cela s’est-il passé avec ${requester} ?`,
    went: (requester, insider) =>
      `Il y a quelques semaines, vous avez accepté de parler avec ${requester}. ${insider} aimerait savoir en une ligne comment cela s’est passé.`,
    tell: 'Dire comment c’était',
    noneSubject: 'Personne n’était libre cette fois',
    none: (insider) => `${insider} a pensé à quelqu’un à qui vous pourriez parler, mais personne n’était libre cette fois.`,
    noneWhy: 'C’est une affaire d’agendas, pas de vous.',
    droppedSubject: (requester) => `Pas de présentation pour ${requester}`,
    dropped: (requester, colleague) => `${requester} n’a pas donné son accord : rien n’a été demandé à ${colleague}.`,
    acceptedSubject: (colleague) => `${colleague} a dit oui`,
    accepted: (colleague, requester) => `${colleague} parlera volontiers avec ${requester}.`,
    opens: (requester) => `${requester} peut choisir un moment dès maintenant. Vous saurez comment cela s’est passé.`,
    introducedThem: 'Nous avons mis les deux en contact par mail. Vous saurez comment cela s’est passé.',
    refusedSubject: (colleague) => `${colleague} ne peut pas cette fois`,
    refused: (colleague, requester) =>
      `${colleague} ne peut pas parler avec ${requester} cette fois. ${requester} sait que personne n’était libre, et non à qui l’on a demandé.`,
    withdrawnSubject: (insider) => `Plus besoin de répondre à ${insider}`,
    withdrawn: (requester, insider) =>
      `${insider} vous a demandé si vous parleriez avec ${requester}. Ce n’est plus nécessaire : vous n’avez rien à faire.`,
    withdrawnThanks: 'Merci d’y avoir réfléchi.',
    outcomeSubject: (requester, colleague) => `${requester} et ${colleague}`,
    outcome: (requester, colleague, how) => `${requester} et ${colleague} : ${how}.`,
    how: {
      attended: 'la conversation a eu lieu',
      late: 'la conversation a eu lieu, avec un peu de retard',
      missed: 'la conversation a été manquée',
      excused: 'annulée pour une bonne raison',
      failed: 'la connexion a échoué',
      'insider-absent': 'un empêchement de votre collègue ; un autre moment est cherché',
    },
  },

  afterwards: {
    contactSubject: (insider) => `${insider} aimerait garder le contact`,
    contact: (insider) => `Vous avez parlé avec ${insider}, qui aimerait garder le contact. Êtes-vous d’accord ?`,
    contactMeans: (insider) =>
      `Si vous dites oui, votre nom et votre adresse restent sur la liste privée de ${insider} jusqu’à 24 mois après le dernier contact. Personne d’autre ne la voit, et vous pouvez reprendre votre oui sur votre page quand vous voulez.`,
    contactPage: 'Répondre sur ma page',
    contactNo: 'Si vous préférez que non, vous n’avez rien à faire. Nous ne demanderons plus.',
    thankSubject: (insider) => `Après votre conversation avec ${insider}`,
    thank: (insider) =>
      `Vous avez parlé avec ${insider}. Un petit mot de remerciement est une bonne suite : une chose que vous en avez retenue, et ce que vous en ferez.`,
    thankHow: (insider) => `Vous pouvez l’écrire sur votre page. Il parvient à ${insider} tel que vous l’écrivez, une fois.`,
    thankPage: 'Écrire un mot',
    helpSubject: (insider) => `Votre conversation avec ${insider} a-t-elle été utile ?`,
    help: (insider) =>
      `Il y a quelques mois, vous avez parlé avec ${insider}. Est-ce que cela a aidé à trouver votre voie, ou du travail ? Oui, en partie ou non : un clic suffit.`,
    helpWho: (organization, insider) =>
      `${organization} ne fait que compter les réponses. Si vous ajoutez une ligne, elle n’est lue que par ${insider}.`,
    helpPage: 'Répondre sur ma page',
    helpOnce: 'Nous ne le demandons qu’une fois. Vous n’avez pas à répondre.',
    thanksSubject: (requester) => `${requester} vous dit merci`,
    thanks: (requester) => `${requester} vous a écrit après votre conversation :`,
    lineSubject: (requester) => `Quelques mots de ${requester}, des mois plus tard`,
    line: (requester) => `Nous avons demandé à ${requester} si votre conversation avait aidé. Ces mots sont pour vous :`,
    noAnswer: 'Vous n’avez pas à répondre.',
  },

  notReturned: {
    subject: (requester) => `${requester} n’est pas de retour`,
    lead: (requester) =>
      `La semaine où ${requester} pouvait revenir est passée ; la demande est donc close. Vous n’avez rien à faire.`,
    told: 'Nous l’avons dit avec bienveillance, en ajoutant qu’une nouvelle demande est bienvenue.',
  },

  returned: {
    subject: (requester) => `${requester} est de retour, comme convenu`,
    lead: (requester) => `${requester} est de retour, dans la semaine que vous aviez dite.`,
    chooses: (deadline) => `Un moment peut être choisi jusqu’au ${deadline}. Vous n’avez rien à faire.`,
  },

  asked: {
    subject: (insider, count) => `${insider} a d’abord ${count === 1 ? 'une question' : 'quelques questions'}`,
    lead: (insider, count) =>
      `${insider} a lu ce que vous avez écrit et aimerait savoir ${count === 1 ? 'une chose' : 'un peu plus'} avant de répondre :`,
    answer: 'Répondre',
    until: (deadline, insider) =>
      `Vous pouvez répondre sur votre page jusqu’au ${deadline}. Votre réponse parvient alors à ${insider}, et vous aurez de nos nouvelles.`,
  },

  askedClosed: {
    subject: (insider) => `Votre demande à ${insider} est fermée`,
    closed: (insider) => `${insider} vous avait posé une question. Aucune réponse n’est venue, votre demande est donc fermée.`,
    allRight: 'Ce n’est pas grave, et rien n’est noté sur vous. Si vous avez toujours envie de parler, vous pouvez redemander.',
    page: (insider) => `Aller à la page de ${insider}`,
  },

  replied: {
    subject: (insider) => `${insider} vous a écrit`,
    lead: (insider) => `${insider} a lu ce que vous avez écrit et répond par écrit au lieu d’une conversation :`,
    answer: 'Répondre une fois',
    once: (insider, deadline) =>
      `Vous pouvez répondre une fois, jusqu’au ${deadline} ; ${insider} le reçoit. Cela clôt ensuite votre demande.`,
  },

  replyAnswered: {
    subject: (requester) => `${requester} a répondu`,
    lead: (requester) => `${requester} a répondu à ce que vous aviez écrit :`,
    ends: 'La demande est ainsi close ; vous n’avez rien à faire.',
  },

  missed: {
    subject: (insider) => `Votre conversation avec ${insider} n’a pas eu lieu`,
    lead: (insider) => `${insider} était là pour votre conversation, et elle n’a pas eu lieu.`,
    happens: 'Cela arrive. S’il y a eu un imprévu : nous espérons que tout va bien pour vous.',
    sayWhat: (insider, deadline) =>
      `Elle est notée comme une conversation manquée. Si ce n’est pas exact, ou si vous souhaitez dire ce qui s’est passé, vous le pouvez sur votre page jusqu’au ${deadline}. ${insider} le lira. Si vous dites que ce n’est pas exact, cela ne compte pour rien tant que ${insider} n’a pas vérifié.`,
    page: 'Ma page',
    subjectDisputed: (requester) => `${requester} dit que ce n’était pas manqué`,
    subjectExplained: (requester) => `${requester} explique la conversation manquée`,
    disputed: (requester) =>
      `Vous avez noté que ${requester} n’était pas au rendez-vous. ${requester} dit que ce n’est pas exact.`,
    explained: (requester) => `Vous avez noté que ${requester} n’était pas au rendez-vous. Voici ce qui s’est passé :`,
    lookDisputed:
      'Cela ne compte pour rien tant que vous n’avez pas vérifié. Laissez la note ou changez-la ; il suffit d’un appui.',
    lookExplained: 'Cela compte toujours comme manqué. Si vous souhaitez l’excuser, il suffit d’un appui.',
    look: 'Vérifier',
    subjectStays: (insider) => `${insider} a lu ce que vous avez écrit`,
    stays: (insider) =>
      `Merci d’avoir écrit. ${insider} vous a lu et a vérifié encore une fois : la note disant que cette conversation a été manquée reste.`,
    staysFor: 'Elle est gardée douze mois à partir de ce jour, puis oubliée.',
    noDoor: 'Elle ne ferme aucune porte : vous pouvez demander de nouveau.',
    subjectCorrected: (insider) => `Corrigé : votre conversation avec ${insider}`,
    corrected: (insider) =>
      `${insider} a corrigé la note sur votre conversation : elle ne compte plus comme manquée. Vous n’avez rien à faire.`,
  },

  outcome: {
    subject: (requester, at) => `Rendez-vous de ${at} : ${requester} a pu venir ?`,
    lead: 'Votre temps est de nouveau à vous. Que s’est-il passé ?',
    attended: 'Nous avons parlé',
    late: 'En retard',
    missed: 'Pas au rendez-vous',
    failed: 'Connexion impossible',
    insiderAbsent: 'Je n’ai pas pu',
    tap: 'Toucher un bouton ouvre seulement la page ; vous y confirmez.',
    missedMeans: (requester) =>
      `Si vous choisissez « Pas au rendez-vous », ${requester} reçoit un petit mot aimable et peut s’expliquer pendant 14 jours ; vous le saurez.`,
    missedShows: 'Les personnes sollicitées ensuite verront une conversation manquée.',
    correct: (deadline) => `Vous pouvez corriger jusqu’au ${deadline}. Sans réponse, rien n’est compté.`,
  },
}
