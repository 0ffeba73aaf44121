import { decided } from './decided/fr.ts'
import { deciding } from './deciding/fr.ts'
import type { Texts } from './en.ts'

// Chaque mot des pages en français : chaleureux, simple, court ; « vous », et aucun mot qui devine un genre.

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`)
/** S’accorde : en français, zéro et un sont au singulier. */
const counted = (count: number, word: string) => `${count} ${word}${count < 2 ? '' : 's'}`
const meetings = (count: number) => counted(count, 'rendez-vous tenu')

export const fr: Texts = {
  locale: 'fr-FR',
  written: (date) => date.replace(/^1 /, '1er '),
  weekdayAndDate: (weekday, date) => `${weekday} ${date}`,
  product: 'Vestibule',

  common: {
    skip: 'Aller au contenu',
    loading: 'Un instant…',
    working: 'Un instant…',
    tryAgain: 'Réessayer',
    back: 'Retour',
    no: 'Non, laisser ainsi',
    optional: 'facultatif',
    requesterFoot: 'Une conversation pour s’informer : pas de poste à pourvoir, et pas une candidature.',
    insiderFoot: 'Ouvrir une page ne décide de rien. Seuls les boutons décident.',
    myRequest: 'Retrouver ma demande',
    language: 'Langue de cette page',
  },

  time: {
    both: (mine, myCity, theirs, theirCity) => `${mine} à votre heure (${myCity}) · ${theirs} à ${theirCity}`,
    one: (clock, city) => `${clock} à ${city}`,
    inCity: (city) => `à ${city}`,
    yourTime: (city) => `à votre heure (${city}) ·`,
    onDay: (day, clocks) => `${day}, ${clocks}`,
    left: (count, seconds) => (count > 0 ? `${count} min ${seconds} s` : `${seconds} s`),
  },

  landing: {
    title: 'Une courte conversation, demandée comme il faut',
    lead: 'Vestibule s’adresse aux personnes à qui l’on demande une conversation sur leur travail, et à celles qui la demandent.',
    paragraphs: [
      'Vous écrivez qui vous êtes et ce que vous aimeriez apprendre. La personne à qui vous le demandez le lit d’abord et répond avant une date que l’on vous dit. Un oui vient avec des moments au choix, et la conversation finit à l’heure dite.',
      'Pour demander à quelqu’un, ouvrez le lien que cette personne vous a donné : chacune a ici sa propre page.',
    ],
    already: 'Vous avez déjà demandé ?',
    find: 'Retrouver ma demande',
  },

  notFound: {
    title: 'Il n’y a rien à cette adresse',
    body: 'Le lien a peut-être été coupé en route, ou la personne n’a plus de page ici. Regardez encore une fois le message où il se trouvait.',
    find: 'Retrouver ma demande',
  },

  page: {
    title: (name) => `Une conversation avec ${name}`,
    offer: { phone: 'par téléphone', video: 'par vidéo', 'in-person': 'sur place' },
    calls: (name) => `${name} vous appelle`,
    ends: 'Elle finit à l’heure, pour tout le monde',
    adults: 'À partir de 18 ans',
    times: (zone) => `Vit dans le fuseau horaire de ${zone}`,
    notTaking: (name) => `${name} ne prend pas de demandes en ce moment.`,
    takingAgain: (day) => `Les demandes reprennent à partir du ${day}.`,
    notTakingBody: 'Revenez voir un autre jour. Si vous avez déjà demandé, votre demande tient toujours.',
    full: 'Autant de demandes qu’on peut en lire attendent déjà.',
    fullUntil: (day) => `Complet jusque vers le ${day}.`,
    fullBody: (name) =>
      `${name} lit d’abord ce qui est déjà arrivé. Revenez voir à ce moment-là ; ce que vous avez écrit reste dans ce navigateur. Si vous avez déjà demandé, votre demande tient toujours.`,
    openAtOnce: (count, organization) =>
      count === 1
        ? `Chez ${organization}, une personne peut avoir une demande ouverte à la fois.`
        : `Chez ${organization}, une personne peut avoir ${count} demandes ouvertes à la fois.`,
    expect: 'À quoi vous attendre',
    how: 'Comment cela se passe',
    howSteps: (name, days, by, aboutMinutes) => [
      `Vous remplissez le formulaire ci-dessous. Cela prend environ ${minutes(aboutMinutes)} ; vous pouvez vous arrêter et reprendre.`,
      `Nous vous écrivons, et vous confirmez votre adresse. Avant cela, ${name} ne voit rien.`,
      `${name} lit et répond dans les ${days} jours : jusqu’au ${by}, si vous confirmez aujourd’hui.`,
      'Avec un oui, vous choisissez un moment, et vous voyez quand il finit.',
    ],
    asked: 'Ce qui vous sera demandé',
    askedLead: (count) => `${count} questions, dans ces parties :`,
    privacy: 'Qui le lit',
    which: 'Que voudriez-vous demander ?',
    whichOption: (title, count) => `${title} (${minutes(count)})`,
    toForm: 'Le formulaire s’ouvre ici dès que la case est cochée.',
    already: 'Déjà demandé ?',
  },

  form: {
    title: 'Votre demande',
    saved:
      'Gardé dans ce navigateur pendant que vous écrivez. Rien n’est envoyé avant que vous n’appuyiez sur le bouton à la fin.',
    savedNowhere:
      'Ce navigateur ne garde rien de ce que vous écrivez : laissez la page ouverte, ou continuez sur un autre appareil. Rien n’est envoyé avant que vous appuyiez sur le bouton à la fin.',
    part: (number, of) => `Partie ${number} sur ${of}`,
    progress: (done, of, minutesLeft) =>
      minutesLeft === 0
        ? `Réponses données : ${of} sur ${of}`
        : `${done} réponses sur ${of} · encore environ ${minutes(minutesLeft)}`,
    charactersLeft: (count) => (count === 1 ? 'Encore 1 caractère' : `Encore ${count} caractères`),
    tooLong: (count) => `Il y a ${count} caractères de trop.`,
    yes: 'Oui',
    no: 'Non',
    choose: 'Choisissez',
    fileHelp: 'PDF, DOCX, ODT ou TXT, jusqu’à 5 Mo.',
    fileUploading: (name) => `Envoi de ${name}…`,
    fileReady: (name, size) => `${name} (${size}) est là.`,
    fileRemove: 'Retirer le fichier',
    fileRemoved: 'Le fichier a été retiré.',
    send: 'Envoyer ma demande',
    sendNote: (name) =>
      `Nous écrivons ensuite à votre adresse, et vous la confirmez. ${name} ne voit rien avant votre confirmation.`,
    clear: 'Vider le formulaire',
    clearAsk: 'Tout ce qui est écrit ici est oublié dans ce navigateur.',
    clearYes: 'Oui, le vider',
    errorsTitle: (count) => (count === 1 ? 'Une chose est à revoir' : `${count} choses sont à revoir`),
    missing: 'Merci de répondre à ceci.',
    missingChoice: 'Merci de choisir une réponse.',
    missingSeveral: 'Merci d’en choisir au moins une.',
    missingConsent: 'Merci de cocher ceci si c’est le cas.',
    missingFile: 'Merci d’ajouter un fichier.',
    asManyAsFit: 'Choisissez toutes les réponses qui conviennent.',
    upTo: (count) => `Choisissez-en ${count} au plus.`,
    badNumber: 'Merci d’écrire un nombre en chiffres.',
    numberBelow: (least) => `Merci d’écrire un nombre à partir de ${least}.`,
    numberAbove: (most) => `Merci d’écrire un nombre jusqu’à ${most}.`,
    dateBefore: (day) => `Merci de choisir un jour à partir du ${day}.`,
    dateAfter: (day) => `Merci de choisir un jour jusqu’au ${day}.`,
    badLink: 'Cela ne ressemble pas à un lien. Il serait plutôt comme example.org/ma-page.',
    tooYoung:
      'Les demandes sont prises ici à partir de 18 ans. Nous le regrettons. Rien de ce que vous avez écrit n’a été envoyé.',
    download: (name, size) => `Télécharger ${name} (${size})`,
    missingResume: 'Merci d’ajouter un fichier ou d’écrire quelques lignes.',
    badAddress: 'Cela ne ressemble pas à une adresse électronique. Contient-elle un @ ?',
    refused: () => 'Cela n’a pas pu être accepté ainsi. Merci de le relire.',
  },

  elsewhere: {
    start: 'Continuer sur un autre appareil',
    link: 'Ouvrez ce lien sur l’autre appareil',
    body: (until) =>
      `Ce que vous écrivez y est enregistré au fil de la frappe, au moins jusqu’à : ${until}. Qui a le lien peut le lire et le modifier ; nous-mêmes ne pouvons pas le lire sans lui.`,
    copy: 'Copier',
    copied: 'Copié.',
    code: 'Le lien en code, pour l’appareil photo de l’autre appareil',
    stop: 'Le garder sur cet appareil seulement',
    gone: 'Ce formulaire n’est plus gardé pour un autre appareil : il y a été envoyé ou vidé, ou il est resté sept jours sans changement. Ce qui est ici reste dans ce navigateur.',
    tooLong:
      'Ce formulaire est devenu trop long pour être gardé pour un autre appareil. Ce qui est ici reste dans ce navigateur.',
    begunTitle: 'Continuer un formulaire commencé sur un autre appareil ?',
    begun: (at) =>
      `Dernier enregistrement là-bas : ${at}. Qui a ce lien lit ce que vous y écrivez : ne continuez que si le lien est le vôtre.`,
    takeBegun: 'Oui, c’est le mien',
    leaveBegun: 'Non, en commencer un à moi',
    twoTitle: 'Il y a deux versions de ce formulaire',
    two: (theirs, mine) =>
      `Sur l’autre appareil, dernier enregistrement : ${theirs}.${mine ? ` Ici, vous avez écrit pour la dernière fois : ${mine}.` : ''}`,
    otherNewer: 'L’autre est plus récente.',
    thisNewer: 'Celle d’ici est plus récente.',
    takeOther: 'Continuer avec l’autre',
    keepThis: 'Continuer avec celle d’ici',
  },

  changed: {
    title: 'Les questions ont changé entre-temps',
    body: 'Ce que vous avez écrit est toujours là. Merci de revoir ces questions :',
    added: 'Nouvelles',
    reworded: 'Formulées autrement',
    gone: 'Plus demandées',
    read: 'D’accord',
  },

  sent: {
    title: 'Regardez dans vos messages',
    wrote: 'Nous avons écrit à',
    body: (name, by) =>
      `Appuyez sur le lien de ce message pour confirmer votre adresse. ${name} ne voit rien avant. Le lien est valable jusqu’au ${by}.`,
    noMail: 'Rien au bout de quelques minutes ? Regardez dans les indésirables, et si l’adresse est juste.',
    wrong: 'Pas la bonne ? La changer',
    newAddress: 'La bonne adresse',
    change: 'Écrire à cette adresse',
    back: 'Revenir au formulaire',
    fileAgain: 'Merci d’ajouter le fichier encore une fois : il est parti avec la demande à l’autre adresse.',
    kept: 'Ce que vous avez écrit reste dans ce navigateur jusqu’à votre confirmation.',
  },

  fileTooLarge: 'Ce fichier dépasse 5 Mo. Un plus petit, ou quelques lignes à la place, feront l’affaire.',
  fileWrongKind:
    'Ce n’est pas un fichier PDF, DOCX, ODT ou TXT. Un autre format, ou quelques lignes à la place, feront l’affaire.',
  fileUnsafe:
    'Ce fichier contient des macros, un mot de passe ou d’autres fichiers, ce que nous ne prenons pas. Un PDF, ou quelques lignes à la place, feront l’affaire.',
  fileInfected: 'Un antivirus a trouvé quelque chose dans ce fichier. Un autre, ou quelques lignes à la place, feront l’affaire.',

  secret: {
    requesterTitle: 'Retrouver ma demande',
    requesterBody:
      'Écrivez l’adresse avec laquelle vous avez demandé. Si quelque chose est ouvert, nous vous envoyons un nouveau lien.',
    brokenTitle: 'Ce lien ne fonctionne pas',
    brokenBody: 'Il a peut-être été coupé en route, ou il est trop ancien. Un nouveau est vite envoyé.',
    address: 'Votre adresse électronique',
    send: 'M’envoyer un nouveau lien',
    sent: (address) => `Si quelque chose est ouvert pour ${address}, un message avec le lien est en route.`,
    sentMore:
      'Il part dans la minute. Rien n’arrive ? Regardez dans les indésirables, ou essayez l’autre adresse que vous utilisez.',
    insiderTitle: 'Rouvrez le message, s’il vous plaît',
    insiderBody:
      'Cette page ne s’ouvre que par le lien du message que nous vous avons envoyé, et cet onglet ne l’a plus. Rien n’a été décidé ni perdu : appuyez encore une fois sur le même lien.',
    insiderFresh:
      'Introuvable ? Écrivez l’adresse à laquelle vous recevez ces messages, et de nouveaux liens vers tout ce qui est ouvert se mettent en route.',
    retiredTitle: 'Il y a un message plus récent',
    retiredBody: 'Ce lien a été remplacé. Utilisez celui du message le plus récent, s’il vous plaît.',
    expiredTitle: 'Ce lien est fermé',
    expiredBody: 'Son temps est passé, on ne peut plus rien en faire.',
    failedTitle: 'Cette page n’a pas pu être chargée',
  },

  confirm: {
    title: 'Merci de confirmer votre adresse',
    body: (name, organization) =>
      `Quelqu’un, vous nous l’espérons, a utilisé cette adresse pour demander une conversation à ${name}, ${organization}.`,
    what: 'Pour',
    who: 'De',
    whom: 'À',
    length: (title, count) => `${title}, ${minutes(count)}`,
    yes: 'Oui, c’était moi',
    until: (name, by) => `${name} ne voit rien avant votre confirmation. Le lien est valable jusqu’au ${by}.`,
    notMe: 'Si ce n’était pas vous, vous n’avez rien à faire : tout sera effacé et personne n’en saura rien.',
    spentTitle: 'Votre adresse est confirmée',
    spentBody: 'Il n’y a plus rien à faire ici. Votre propre page dit la suite.',
    toMine: 'Vers ma demande',
    expiredTitle: 'Ce lien est fermé',
    expiredBody:
      'La confirmation n’est pas venue à temps, ce qui était écrit a donc été effacé. Vous pouvez redemander quand vous voulez.',
  },

  status: {
    comesBack: (address) =>
      `Les messages à ${address} nous reviennent, vous n’en recevez donc aucun. Tout ce qu’il vous faut est sur cette page : gardez-la, s’il vous plaît. Si l’adresse fonctionne de nouveau, confirmez-la par une nouvelle demande.`,
    eyebrow: 'Votre demande',
    to: (name, organization) => `À ${name}, ${organization}`,
    next: 'La suite',
    unverified: {
      title: 'Merci de confirmer votre adresse',
      body: (name) => `Nous vous avons écrit. ${name} ne voit rien avant que vous n’appuyiez sur le lien de ce message.`,
      by: (by) => `Le lien est valable jusqu’au ${by}. Ensuite, tout est effacé.`,
    },
    pending: {
      title: (name) => `${name} a votre demande`,
      answeredTitle: (name) => `${name} a vos réponses`,
      body: (name) =>
        `${name} lit maintenant ce que vous avez écrit. La réponse vient par message : un oui avec des moments au choix, une question, une réponse écrite, une semaine où revenir, ou un non. Vous n’avez rien à faire.`,
      by: (by) => `Vous aurez une réponse jusqu’au ${by}.`,
      closes: 'Si rien ne vient d’ici là, nous fermons la demande et vous le disons.',
    },
    asksMore: {
      title: (name, count) => (count === 1 ? `${name} a d’abord une question` : `${name} a d’abord quelques questions`),
      body: (name) => `${name} a lu ce que vous avez écrit et aimerait en savoir un peu plus avant de répondre.`,
      by: (by) => `Vous pouvez répondre jusqu’au ${by}.`,
      questions: (name, count) => (count === 1 ? `La question de ${name}` : `Les questions de ${name}`),
      saved: 'Gardé dans ce navigateur pendant que vous écrivez. Rien ne part avant que vous n’appuyiez sur le bouton.',
      send: (count) => (count === 1 ? 'Envoyer ma réponse' : 'Envoyer mes réponses'),
      note: (name) => `${name} le lit, puis répond à votre demande.`,
      sent: (name, by) => `${name} a vos réponses. Vous aurez des nouvelles jusqu’au ${by}.`,
      before: 'Questions et réponses',
      answeredOn: (day) => `Répondu le ${day}`,
    },
    deferred: {
      earlyTitle: 'Vous êtes en avance, et c’est très bien',
      asks: (name, monday) => `${name} a lu ce que vous avez écrit et vous demande de revenir dans la semaine du ${monday}.`,
      waits:
        'Le bouton « Me revoilà » sera ici à ce moment-là. Regarder ne fait rien perdre. Nous ne vous le rappellerons pas : notez-le, s’il vous plaît.',
      starts: 'Votre semaine commence',
      ends: 'Votre semaine finit',
      openTitle: 'Votre semaine est là',
      openBody: (name) =>
        `${name} vous a demandé de revenir cette semaine. Appuyez sur le bouton, et vous pourrez choisir un moment aussitôt.`,
      imBack: 'Me revoilà',
      onlyThePress: 'Seul cet appui compte ; regarder la page ne compte pas.',
      isBack: 'Bon retour. Voici vos moments.',
      cannot: 'Je ne peux pas cette semaine-là',
      cannotAsk: (monday) => `Votre semaine sera alors la suivante, à partir du ${monday}. C’est possible une fois.`,
      cannotYes: 'Oui, la semaine suivante',
      moved: (monday) => `Votre semaine a été déplacée : c’est celle qui commence le ${monday}.`,
      movedOnce: 'Vous avez déplacé votre semaine une fois ; elle reste maintenant où elle est.',
    },
    replied: {
      title: (name) => `${name} vous a écrit`,
      body: (name) => `${name} a lu ce que vous avez écrit et répond par écrit plutôt que par une conversation.`,
      writeBack: 'Répondre une fois',
      field: (name) => `À ${name}`,
      send: 'Envoyer',
      once: (name, by) =>
        `Vous pouvez répondre une fois, jusqu’au ${by}. ${name} le reçoit par message, et votre demande se ferme avec cela.`,
      sent: (name) => `${name} a votre réponse.`,
      answered: (name) =>
        `Vous avez répondu, et ${name} a reçu votre réponse. Votre demande est maintenant fermée. Merci d’avoir demandé, et bonne chance.`,
      over: 'Le temps pour répondre est passé, et votre demande est fermée. Merci d’avoir demandé, et bonne chance.',
      youWrote: 'Vous avez répondu',
    },
    mailLink: 'M’envoyer ce lien encore une fois',
    linkMailed: (address) =>
      `Un message avec le lien est en route vers ${address}. Nous en écrivons un au plus toutes les dix minutes.`,
    approved: {
      title: (name) => `${name} dit oui`,
      body: (name, count) => `Choisissez un moment pour vos ${minutes(count)} avec ${name}.`,
      own: (name, count, times) =>
        times === 1
          ? `${name} vous propose ce moment pour vos ${minutes(count)}. Prenez-le, s’il vous convient.`
          : `${name} vous propose ces moments pour vos ${minutes(count)}. Prenez celui qui vous convient, s’il vous plaît.`,
      backTitle: 'Bon retour',
      by: (by) => `Vous pouvez choisir jusqu’au ${by}.`,
    },
    booked: {
      title: (when) => `Votre conversation : ${when}`,
      calls: (name) =>
        `${name} vous appelle, peut-être d’un numéro inconnu : installez-vous au calme et décrochez, s’il vous plaît.`,
      place: 'Où',
      body: 'L’invitation est dans vos messages. En retard, malade, ou besoin d’un autre moment ? Dites-le ici dès que vous le pouvez.',
    },
    names: {
      asks: (name, monday) =>
        `${name} aimerait prendre le temps de penser aux personnes à qui vous pourriez parler ensuite, et vous demande de revenir dans la semaine du ${monday}.`,
      openBody: (name) =>
        `${name} vous a demandé de revenir cette semaine pour un nom. Appuyez sur le bouton, et ${name} l’apprend aussitôt.`,
      isBack: (name) => `Bon retour. ${name} l’apprend maintenant.`,
      backTitle: 'Vous voilà de retour, comme convenu',
      back: (name, day) =>
        `${name} le sait depuis le ${day}. Personne ne peut promettre qu’un nom viendra ; s’il en vient un, un mail vous le dira.`,
    },
    afterwards: {
      contactAsks: (name) => `${name} aimerait garder le contact`,
      contactMeans: (name) =>
        `Si vous dites oui, votre nom et votre adresse restent sur la liste privée de ${name} jusqu’à 24 mois après le dernier contact. Personne d’autre ne la voit, et vous pouvez la quitter ici quand vous voulez.`,
      contactYes: 'Oui, garder le contact',
      contactSaid: (name) => `Vous êtes maintenant sur la liste privée de ${name}.`,
      contactIs: (name) => `Vous gardez le contact avec ${name}`,
      contactStays: (name) =>
        `Votre nom et votre adresse sont sur la liste privée de ${name} jusqu’à 24 mois après le dernier contact. Personne d’autre ne la voit, et vous pouvez la quitter ici quand vous voulez.`,
      contactEnd: 'Me retirer de la liste',
      contactEnded: (name) => `Vous n’êtes plus sur la liste de ${name}.`,
      thanks: (name) => `Un mot de remerciement à ${name}`,
      thanksHelp: (name) =>
        `Qu’en avez-vous retenu, et qu’en ferez-vous ? ${name} le reçoit par mail, tel que vous l’écrivez, une fois.`,
      thanksSend: 'Envoyer mes remerciements',
      thanksSaid: (name) => `Envoyé : ${name} le reçoit par mail.`,
      write: 'Écrivez une ligne ou deux, s’il vous plaît.',
      help: (name) => `Votre conversation avec ${name} a-t-elle aidé à trouver votre voie, ou du travail ?`,
      helpWho: (organization) => `${organization} ne fait que compter les réponses. Nous ne le demandons qu’une fois.`,
      helped: { yes: 'Oui', partly: 'En partie', no: 'Non' },
      line: (name) => `Quelques mots à ${name}, que personne d’autre ne lit`,
      helpSend: 'Envoyer ma réponse',
      helpSaid: 'Merci. Nous ne demanderons plus.',
      choose: 'Choisissez l’une des trois, s’il vous plaît.',
    },
    concluded: {
      title: 'Votre conversation est terminée',
      body: (name) => `Si vous vous êtes parlé, un petit mot de remerciement à ${name} est une bonne suite.`,
      thank: (name) => `Un petit mot de remerciement à ${name} est une bonne suite.`,
      thanked: (name) => `Vos remerciements ont été envoyés à ${name}.`,
      nothing: 'Vous n’avez rien d’autre à faire.',
    },
    missed: {
      title: 'Il est noté que vous n’étiez pas là',
      body: (name) => `${name} l’a noté. Cela peut arriver, et rien d’autre n’est noté à votre sujet.`,
      shows: 'Les personnes d’ici que vous solliciterez dans les douze mois verront une conversation manquée.',
      legend: (name) => `Que souhaitez-vous dire à ${name} ?`,
      explains: 'Je n’ai pas pu venir, et voici pourquoi',
      disputes: 'C’est inexact',
      disputesHelp: 'Alors cela ne compte pas tant que personne ne l’a examiné.',
      text: 'Avec vos mots',
      send: 'Envoyer',
      until: (name, by) => `Une seule fois, jusqu’au ${by}. Ce n’est lu que par ${name}.`,
      choose: 'Merci de choisir l’un des deux.',
      write: 'Merci d’écrire une ou deux lignes.',
      sent: (name) => `${name} le reçoit par mail, et vous saurez par mail ce qu’il en est.`,
      wrote: 'Ce que vous avez écrit',
      open: (name) => `Vous le contestez : cela ne compte pas tant que ${name} ne l’a pas regardé.`,
      stands: (name) => `${name} l’a lu, et cela reste noté. Au bout de douze mois, c’est oublié.`,
      corrected: (name) => `${name} a corrigé ce qui était noté : cela ne compte pas comme manqué.`,
    },
    record: (who, kept, missed, cancelledLate) =>
      `Vos conversations avec ${who} en douze mois : ${counted(kept, 'honorée')}, ${counted(missed, 'manquée')}${cancelledLate === 0 ? '' : `, ${counted(cancelledLate, 'annulée')} tard`}.`,
    absent: {
      title: (name) => `${name} a eu un empêchement`,
      body: (name) =>
        `${name} a eu un empêchement pour votre conversation. Nous le regrettons : vous n’y êtes pour rien, et rien n’est noté à votre sujet.`,
    },
    cancelled: {
      title: 'Le moment a été annulé',
      byCalendar: 'Votre agenda a refusé, c’est donc annulé, et l’autre personne le sait.',
      byMe: 'Vous l’avez annulé, et l’autre personne le sait.',
      byThem: (name) => `${name} a dû annuler. Nous le regrettons.`,
      again: (by) => `Le oui tient toujours : choisissez un autre moment jusqu’au ${by}.`,
      waits: (name) => `Pour un autre moment, ${name} doit dire oui encore une fois. Vous n’avez rien à faire.`,
      closed: 'Pour un autre moment, il faut un nouveau oui. Vous pouvez redemander quand vous voulez.',
    },
    declined: {
      title: 'Pas cette fois',
      letter: (name) => `${name} écrit`,
      askAgain: (date) => `Vous pourrez redemander à partir du ${date}.`,
      body: (name) => `${name} a lu ce que vous avez écrit, et c’est non cette fois.`,
    },
    takenBack: {
      title: 'Finalement, ce n’est pas possible',
      paragraphs: (name) => [
        `Nous le regrettons : ${name} avait dit oui à une conversation avec vous et ne peut finalement pas proposer de moment.`,
        'Cela ne dit rien de vous ni de ce que vous avez écrit, et rien n’en est noté. Vous n’aviez pas encore choisi de moment, rien de prévu n’est donc perdu.',
      ],
    },
    lapsed: {
      title: 'Votre demande est fermée',
      noTime: (name) =>
        `Aucun moment n’a été choisi tant que le oui de ${name} était ouvert. Les projets changent, et rien n’est noté sur vous.`,
      notAnswered: (name) => `${name} vous avait posé une question, et aucune réponse n’est venue à temps. Ce n’est pas grave.`,
      notReturned: (name) =>
        `${name} vous avait demandé de revenir une certaine semaine, et elle est passée. Ce n’est pas grave : les projets changent.`,
      again: 'Si vous avez toujours envie de parler, vous pouvez redemander.',
    },
    expired: {
      title: 'Votre demande est fermée',
      body: (name) =>
        `${name} n’a pas pu y venir à temps. Cela ne dit rien de vous ni de ce que vous avez écrit. Vous pouvez redemander quand vous voulez.`,
    },
    withdrawn: {
      title: 'Vous avez retiré votre demande',
      body: 'Personne n’en décide plus. Vous pouvez redemander à tout moment.',
    },
    askAgain: (name) => `Vers la page de ${name}`,
    asked: (day) => `Demandé le ${day}`,
    more: 'Plus sur cette demande',
    withdraw: 'Retirer ma demande',
    withdrawAsk: (name) =>
      `${name} n’en décide alors plus, et les moments que vous pouviez choisir disparaissent. On ne peut pas revenir en arrière.`,
    withdrawYes: 'Oui, la retirer',
    eraseLater: 'Tant qu’un moment est réservé, rien ne peut être effacé ici : annulez-le d’abord.',
    erase: 'Effacer tout ce que j’ai écrit',
    eraseAsk:
      'Vos réponses, fichiers, adresse et messages sont effacés ici pour de bon, et cette demande prend fin. Les messages déjà remis sont hors de notre portée ; la personne à qui vous avez demandé est priée de les effacer.',
    eraseYes: 'Oui, tout effacer',
    erased: 'Tout est effacé',
    erasedBody:
      'Ce que vous avez écrit est effacé ici, et ce lien n’ouvre plus rien. Les messages déjà remis sont hors de notre portée.',
  },

  slots: {
    title: 'Choisissez un moment',
    zone: 'Montrer l’heure de',
    loading: 'Recherche de moments…',
    none: 'Aucun moment n’est libre pour l’instant.',
    noneOfOwn: 'Aucun des moments proposés n’est plus libre.',
    noneOfOwnBody:
      'Si l’un d’eux se libère, il sera ici. Vous pouvez attendre, ou retirer votre demande plus bas ; dans les deux cas, rien n’est noté sur vous.',
    opening: (week, day) =>
      `Le prochain moment libre est dans la semaine du ${week} ; il se verra ici à partir du ${day}. Les jours où rien n’est proposé ne comptent pas contre vous.`,
    noneBody: 'Les jours où rien n’est proposé ne comptent pas contre vous. Regardez de nouveau demain.',
    reload: 'Regarder de nouveau',
    count: (count) => (count === 1 ? '1 moment' : `${count} moments`),
    taken: (clock) => `Quelqu’un vient de prendre ${clock}. Ces moments sont libres maintenant.`,
    gone: (clock) => `${clock} n’est plus proposé. Ces moments sont libres maintenant.`,
    chosen: 'Votre moment',
    ends: (clock) => `Fin à ${clock} précises.`,
    other: 'Choisir un autre moment',
    phone: 'Le numéro où vous appeler',
    phoneHelp: (name) => `Seule cette personne le voit : ${name}. Avec l’indicatif du pays, comme +33 1 70 18 99 00.`,
    phoneMissing: 'Merci de donner le numéro où l’on peut vous appeler.',
    phoneBad: 'Uniquement des chiffres, des espaces et un signe plus, s’il vous plaît.',
    needs: 'Ce qui vous faciliterait les choses',
    needsHelp:
      'Sous-titres, messagerie écrite, interprète, un peu plus de temps : seule la personne avec qui vous parlez le voit.',
    remind: 'Me le rappeler aussi la veille. Une heure avant, un mail arrive de toute façon.',
    book: (start, end) => `Réserver ${start}, fin à ${end} précises`,
  },

  booking: {
    when: 'Quand',
    ends: (clocks) => `fin à l’heure : ${clocks}`,
    minutes,
    clock: 'Ouvrir le chronomètre',
    calendar: 'Ajouter à mon agenda',
    calendarHelp: 'Le fichier convient à l’agenda d’Apple et à tout autre. Dans le navigateur, elle peut aussi aller dans :',
    entry: (requester, insider, count, end) => `${requester} × ${insider} : ${count} min, fin à ${end} précises`,
    move: 'Choisir un autre moment',
    moveUntil: (by) => `Vous pouvez la déplacer jusqu’au ${by}, deux fois en tout.`,
    insteadOf: (was) => `Au lieu de ${was}.`,
    moveTo: (start, end) => `La déplacer à ${start}, fin à ${end} précises`,
    moved: (name) => `C’est déplacé. ${name} le sait ; ce qu’il faut à votre agenda arrive par mail.`,
    calendarSays: {
      accepted: 'Votre agenda a accepté.',
      tentative: 'Votre agenda dit « peut-être ». Ce moment reste à vous.',
      declined: 'Votre agenda a refusé.',
    },
    undoAsk: (until) => `Ce n’était pas voulu ? Jusqu’au ${until}, vous pouvez revenir dessus, tant que ce moment est libre.`,
    undo: 'Revenir dessus : je serai là',
    undone: (name) => `La conversation tient de nouveau, et ${name} l’apprend.`,
    movedByThem: (name) =>
      `${name} l’a déplacée à ce moment. S’il ne vous convient pas, choisissez-en un autre ou annulez : c’est tout à fait possible.`,
    keepTime: 'Garder mon moment',
    insiderMove: 'Déplacer',
    insiderMoveAsk: (name) =>
      `Au moment qui vous convient, même hors de vos heures. ${name} le sait aussitôt et a un jour pour dire que cela ne convient pas.`,
    insiderMoveUntil: (by) => `On peut la déplacer jusqu’au ${by}.`,
    newDay: 'Jour',
    newClock: 'Heure',
    timeMissing: 'Veuillez indiquer un jour et une heure.',
    timeRefused: 'Ce moment est passé, ou trop lointain.',
    moveYes: 'Oui, la déplacer',
    cancelledLate: 'L’annulation est venue moins de 24 heures avant le début ; elle est notée comme tardive.',
    excuse: 'L’excuser',
    excuseAsk: (name) => `Y avait-il une bonne raison ? Alors cela ne compte plus pour ${name}, où que ce soit.`,
    excuseYes: 'Oui, c’est excusé',
    excused: 'Vous avez excusé l’annulation tardive : elle ne compte pas.',
    cancel: 'Annuler ce moment',
    cancelInTime: (by) => `Jusqu’au ${by}, une annulation est à temps et ne vous est pas comptée.`,
    cancelLate: (by) =>
      `Depuis le ${by}, cela compte comme une annulation tardive et c’est noté. C’est toujours bien plus aimable que de ne pas venir.`,
    insiderCancel: (name) => `${name} le sait aussitôt et peut choisir un autre moment.`,
    note: 'Un mot pour l’autre personne',
    cancelYes: 'Oui, l’annuler',
    keep: 'Non, je garde ce moment',
  },

  decide: {
    title: (name, count) => `${name} vous demande ${minutes(count)}`,
    by: (by) => `Merci de répondre jusqu’au ${by}. Si vous n’y arrivez pas, nous fermons gentiment la demande pour vous.`,
    who: 'Qui',
    wants: 'Aimerait apprendre',
    why: 'Pourquoi',
    knows: 'D’où vous vous connaissez',
    through: (name) => `, par ${name}`,
    relationship: {
      stranger: 'Vous ne vous connaissez pas',
      friend: 'Amitié',
      relative: 'Famille',
      'friend-of-a-friend': 'Par des amis communs',
      'friends-child': 'D’une famille amie',
      referred: 'Quelqu’un l’envoie vers vous',
    },
    record: (who, kept, missed, cancelledLate) =>
      kept + missed + cancelledLate === 0
        ? `aucune conversation avec ${who} en 12 mois`
        : `avec ${who}, en 12 mois : ${counted(kept, 'honorée')}, ${counted(missed, 'manquée')}${cancelledLate === 0 ? '' : `, ${counted(cancelledLate, 'annulée')} tard`}`,
    accepted: 'Accepté',
    acceptedText: (day, files) =>
      `${day} : finit à l’heure, information seulement${files === 0 ? '' : files === 1 ? ' · 1 fichier' : ` · ${files} fichiers`}`,
    free: 'Votre prochain moment libre',
    noFree: 'Rien de libre : un oui n’aurait aucun moment à proposer',
    noneScanned: 'Pas d’analyse antivirus.',
    notScanned: (name) => `${name} n’a pas passé d’analyse antivirus.`,
    everything: (name) => `Ce que ${name} a écrit`,
    files: 'Fichiers',
    download: (name, size) => `${name} (${size})`,
    contact: 'Adresse',
    comesBack: 'Les messages à cette adresse reviennent ; pour l’instant, rien n’y arrive.',
  },

  code: {
    title: 'Est-ce bien vous ?',
    body: (hint) =>
      `Ce navigateur est nouveau ici. Nous avons envoyé un code à six chiffres à ${hint} ; il est dans l’objet du message.`,
    why: 'Une fois par navigateur, pour qu’un message transféré ne puisse pas décider pour vous.',
    label: 'Code à six chiffres',
    until: (clock) => `Il est valable jusqu’à ${clock}.`,
    confirm: 'Confirmer et envoyer',
    another: 'Envoyer un autre code',
    sentAgain: 'Un autre code est en route. Seul le plus récent est valable.',
    wrong: (left) =>
      left === undefined
        ? 'Ce n’est pas le code.'
        : left === 0
          ? 'Ce n’est pas le code, et c’était le dernier essai. Faites-vous en envoyer un autre, s’il vous plaît.'
          : left === 1
            ? 'Ce n’est pas le code. Il reste un essai.'
            : `Ce n’est pas le code. Il reste ${left} essais.`,
    six: 'Le code a six chiffres.',
  },

  deciding,
  decided,

  meeting: {
    title: (name) => `Votre conversation avec ${name}`,
    call: 'Appeler',
    place: 'Où',
    needs: 'Ce qui facilite les choses',
    yourTime: 'Quand',
    theirCalendar: {
      accepted: (name) => `L’agenda de ${name} a accepté.`,
      tentative: (name) => `L’agenda de ${name} dit « peut-être ». Ce moment reste réservé.`,
      declined: (name) => `L’agenda de ${name} a refusé.`,
    },
    yourCalendar: {
      accepted: 'Votre agenda a accepté.',
      tentative: 'Votre agenda dit « peut-être ». Ce moment reste réservé.',
      declined: 'Votre agenda a refusé. Cela seul n’a rien annulé : annulez ou déplacez ici, ou laissez tout comme c’est.',
    },
    hardEnd: (clock) => `Fin à l’heure : ${clock}. La fin est fixée, vous n’avez pas à l’annoncer.`,
    cancelled: 'Ce moment a été annulé',
    cancelledBody: 'Les deux côtés le savent, et il a disparu de l’agenda.',
    concluded: 'Cette conversation est terminée',
    wrote: (name) => `Ce que ${name} a écrit`,
  },

  referral: {
    title: (insider) => `${insider} vous demande un service`,
    lead: (name, by) =>
      `${name} ne sait pas à qui l’on demande, et ne le saura que si vous dites oui. Le silence jusqu’au ${by} vaut un non.`,
    question: 'Donneriez-vous une trentaine de minutes, une fois ?',
    answers: { yes: 'Oui, volontiers', 'not-now': 'Pas maintenant', never: 'Ne me demandez plus, s’il vous plaît' },
    neverHelp: (organization) =>
      `Personne à ${organization} ne vous demandera plus. Pour cela nous gardons une forme brouillée de votre adresse, et rien d’autre.`,
    choose: 'Choisissez une réponse, s’il vous plaît.',
    send: 'Envoyer ma réponse',
    wrote: (name) => `Ce que ${name} a écrit`,
    onlyThis: (insider) => `Votre adresse ne sert qu’à cette question. ${insider} apprend votre réponse.`,
    opens: (name) => `Merci. ${name} peut maintenant choisir un de vos moments libres, dans vos propres limites.`,
    introduced: (name) => `Merci. ${name} a maintenant votre adresse et vous écrira en premier.`,
    answeredTitle: {
      accepted: 'Vous avez dit oui',
      refused: 'Cette question a sa réponse',
      withdrawn: 'Vous n’avez plus à répondre',
      concluded: 'Merci',
    },
    wentQuestion: (name) => `Une fois que vous aurez parlé : comment était-ce avec ${name} ?`,
    went: {
      attended: 'Nous avons parlé',
      late: 'Nous avons parlé, avec du retard',
      missed: 'La conversation a été manquée',
      excused: 'Annulée pour une bonne raison',
      failed: 'La connexion a échoué',
    },
    tell: 'Le dire',
    openAgain: 'Ouvrez de nouveau le lien du mail, s’il vous plaît. Sans lui, il n’y a rien à voir ici.',
    overTitle: 'Cette question est close',
    overBody: 'Son temps est passé, et l’on ne vous demande plus rien.',
    mine: {
      label: 'À qui parler ensuite',
      title: (insider) => `${insider} a pensé à quelqu’un pour vous`,
      ask: 'Votre nom et vos réponses peuvent-ils être montrés à cette seule personne ? Vous saurez qui c’est si la réponse est oui.',
      yes: 'Oui, c’est d’accord',
      no: 'Je préfère que non',
      until: (by) => `Vous pouvez répondre jusqu’au ${by}.`,
      asked: (insider, by) =>
        `${insider} demande à quelqu’un pour vous. D’ici au ${by}, vous aurez une réponse dans tous les cas.`,
      dropped: 'Rien n’a été demandé à personne, et c’est très bien.',
      refused: 'Personne n’était libre cette fois. C’est une affaire d’agendas, pas de vous.',
      accepted: (colleague) => `${colleague} parlera volontiers avec vous`,
      write: (address) => `Écrivez en premier : ${address}`,
      choose: 'Un autre mail vous mène aux moments proposés.',
    },
    offer: {
      title: (name) => `Penser à quelqu’un à qui ${name} pourrait parler`,
      lead: (name) =>
        `${name} dit d’abord si son nom et ses réponses peuvent être montrés. Puis votre lettre part ; aucun nom n’est dit à ${name} avant un oui.`,
      name: 'Le nom de cette personne',
      address: 'Son adresse',
      yourLetter: 'Votre lettre',
      letterHelp: 'Avec vos mots. Des boutons pour oui, pas maintenant et jamais sont dessous.',
      letter: (name) =>
        `La semaine dernière j’ai parlé avec ${name} : à l’heure, avec une bonne préparation, et une suite comme convenu. J’ai dit ce que je sais ; vous connaissez l’autre moitié.\n\nDonneriez-vous une trentaine de minutes, une fois, pour aider à voir où chercher ensuite ? Ce serait un service pour moi. Il ne s’agit pas d’un poste, et un non est tout à fait possible.`,
      reason: 'Pourquoi tout de même',
      reasonHelp: (name) => `Pas de retour de ${name} pour un nom. Vous pouvez continuer pour une raison, qui est gardée.`,
      send: (name) => `Demander d’abord à ${name}`,
      missing: {
        name: 'Donnez un nom, s’il vous plaît.',
        address: 'Donnez une adresse, s’il vous plaît.',
        letter: 'Écrivez une ligne ou deux, s’il vous plaît.',
      },
      undo: (until) => `Annuler : jusqu’à ${until}, personne ne l’apprend`,
      states: {
        offered: (colleague, name) => `${colleague} : ${name} répond d’abord.`,
        dropped: (colleague, name) => `Rien n’a été demandé à ${colleague} : ${name} n’a pas donné son accord.`,
        asked: (colleague) => `${colleague} a votre lettre.`,
        accepted: (colleague) => `${colleague} a dit oui.`,
        refused: (colleague) => `${colleague} ne peut pas cette fois.`,
        withdrawn: (colleague, name) =>
          `Plus rien n’est demandé à ${colleague}, puisque vous avez noté que vous n’avez pas parlé avec ${name}.`,
        concluded: (colleague, name) => `${colleague} et ${name} : la suite est dans votre mail.`,
      },
    },
  },
  outcome: {
    title: (name, clock) => `Rendez-vous de ${clock} : ${name} a pu venir ?`,
    lead: 'Votre temps est de nouveau à vous.',
    question: 'Que s’est-il passé ?',
    choices: {
      attended: 'Nous avons parlé',
      late: 'En retard',
      missed: 'Pas au rendez-vous',
      excused: 'Un empêchement, pour une bonne raison',
      failed: 'Connexion impossible',
      'insider-absent': 'Je n’ai pas pu',
    },
    minutesLate: 'Combien de minutes de retard ?',
    minutesMissing: 'Merci de donner les minutes, de 1 à 240.',
    missedNote: (name) =>
      `Les personnes que ${name} sollicitera ensuite verront un rendez-vous manqué. Vous pouvez corriger pendant 14 jours.`,
    absentNote: (name) => `${name} reçoit un mot aimable et peut choisir un autre moment.`,
    nothingNote: 'Cela ne compte pas.',
    answered: (name) => `${name} dit ce qui s’est passé. Vous pouvez en rester là ou corriger.`,
    disputed: (name) =>
      `${name} dit que c’est inexact. Tant que vous ne l’avez pas regardé, cela ne compte pas : laissez ainsi, ou corrigez.`,
    leave: 'En rester là',
    left: 'C’en est resté là, et cela a été dit avec égards.',
    press: 'Noter',
    correct: 'Noter la correction',
    choose: 'Merci de choisir ce qui s’est passé.',
    noted: 'C’est noté. Merci.',
    notedAs: (choice) => `C’est noté : ${choice}.`,
    notedLate: (count) => `C’est noté : ${minutes(count)} de retard.`,
    until: (by) => `Vous pouvez corriger jusqu’au ${by}.`,
    aside: {
      title: 'Rien que pour vous',
      help: (name: string) => `Personne d’autre ne lit ceci : ni ${name}, ni personne dans votre organisation.`,
      question: (name: string) => `Présenteriez-vous ${name} à quelqu’un ?`,
      introduce: { yes: 'Oui', 'not-yet': 'Pas encore', no: 'Non' },
      note: 'Une note pour vous-même',
      names: (name) => `Demander à ${name} de revenir la semaine prochaine pour un nom`,
      namesHelp: (name) =>
        `Vous prenez le temps d’y penser ; ${name} apprend la semaine, sans rappel. Vous pouvez vous raviser pendant dix minutes.`,
      asked: (name, monday) => `Retour possible de ${name}, pour un nom, dans la semaine du ${monday}.`,
      cameBack: (name, day) => `Retour de ${name} pour un nom le ${day}.`,
      didNot: (name) => `Pas de retour de ${name} pour un nom.`,
      keepInTouch: (name: string) => `J’aimerais rester en contact avec ${name}`,
    },
    closed: 'On ne peut plus le changer.',
    tooEarly: 'La conversation n’est pas encore terminée. Revenez quand elle le sera.',
    silence: 'Sans réponse, rien n’est compté.',
    cancelled: 'Ce moment a été annulé : il n’y a rien à noter.',
  },

  standing: (kept, missed) => `${meetings(kept)}, ${counted(missed, 'manqué')}`,

  askAgainFrom: (day) => `Vous avez déjà demandé ici. À partir du ${day}, vous pourrez redemander volontiers.`,

  problems: {
    network: 'Aucune réponse n’est venue. Cet appareil est-il en ligne ? Rien n’est perdu : appuyez encore une fois.',
    unexpected: 'Quelque chose s’est mal passé sur cette page. Merci de la recharger.',
    internal: 'Quelque chose s’est mal passé de notre côté. Rien n’est perdu : réessayez dans une minute, s’il vous plaît.',
    busy: 'Il y a beaucoup de monde ici en ce moment. Réessayez dans une minute, s’il vous plaît.',
    invalid: 'Quelque chose ne convient pas encore. Merci de relire ce que vous avez écrit.',
    'too-many-requests': 'C’était un peu beaucoup d’un coup. Attendez quelques minutes et réessayez, s’il vous plaît.',
    'not-authenticated': 'Ce lien ne fonctionne plus. Ouvrez le message le plus récent, s’il vous plaît.',
    'code-expired': 'Ce code est trop ancien. Faites-vous en envoyer un autre, s’il vous plaît.',
    'insider-not-taking': 'Aucune demande n’est prise en ce moment. Ce que vous avez écrit reste dans ce navigateur.',
    'insider-full':
      'Autant de demandes qu’on peut en lire attendent déjà. Ce que vous avez écrit reste dans ce navigateur : réessayez dans une semaine ou deux, s’il vous plaît.',
    'minors-not-allowed': 'Les demandes de personnes de moins de 18 ans ne sont pas prises ici. Nous le regrettons.',
    'too-many-open': 'Vous avez déjà deux demandes ouvertes ici. Quand l’une d’elles sera terminée, vous pourrez redemander.',
    'ask-again-later': 'Vous avez déjà demandé ici, et la réponse d’alors tient toujours.',
    'return-week-not-possible': 'Cette semaine n’est plus possible. Merci d’en choisir une autre.',
    'already-reported': 'Cela a déjà été signalé.',
    'already-verified': 'L’adresse était déjà confirmée.',
    'screening-closed': 'Cette demande a pris fin entre-temps.',
    'screening-lapsed': 'C’est fermé entre-temps.',
    'return-window-not-open': 'Votre semaine n’a pas encore commencé. Le bouton sera ici à ce moment-là.',
    'return-window-open': 'Votre semaine a commencé, elle ne peut plus être déplacée.',
    'already-postponed': 'La semaine a déjà été déplacée, et c’est possible une fois.',
    'not-asked-to-return': 'Quelque chose a changé entre-temps. Rechargez la page, s’il vous plaît.',
    'nothing-to-answer': 'C’est déjà répondu. Rechargez la page, s’il vous plaît.',
    'screening-not-approved': 'Aucun moment n’est proposé pour l’instant.',
    'screening-already-booked': 'Un moment est déjà réservé. Merci de recharger la page.',
    'moves-used-up': 'Elle a déjà été déplacée deux fois ; ce n’est plus possible.',
    'too-late-to-undo': 'Il est trop tard pour revenir dessus : plus d’une heure a passé.',
    'too-late-to-move': 'C’est dans moins de 24 heures : on ne peut plus la déplacer, mais encore l’annuler.',
    'slot-taken': 'Ce moment est pris. Veuillez en choisir un autre.',
    'slot-not-offered': 'Ce moment n’est pas possible. Veuillez en choisir un autre.',
    'budget-spent': 'Ce jour, cette semaine ou ce mois sont complets. Veuillez choisir un autre moment.',
    'nothing-to-excuse': 'C’était déjà excusé.',
    'meeting-begun': 'La conversation a commencé, on ne peut donc plus le changer ici.',
    'meeting-over': 'La conversation est finie, il n’y a plus personne à prévenir.',
    'too-early-to-tell': 'C’est un instant trop tôt. Appuyez encore une fois.',
    'late-not-ahead': 'Ce moment est passé. Choisissez-en un autre.',
    'late-told-enough': 'Cela a été dit trois fois ; la dernière compte.',
    'meeting-not-over': 'La conversation n’est pas encore terminée. Revenez quand elle le sera, s’il vous plaît.',
    'meeting-not-missed-yet': 'Cela peut être noté dix minutes après le début, pas avant.',
    'names-promised': 'La semaine a déjà été annoncée ; c’est une promesse.',
    'referral-needs-return': 'Il n’y a pas eu de retour pour un nom ; donnez une raison pour continuer tout de même.',
    'referral-needs-reason': 'Pour les proches, une personne est d’usage ; donnez une raison pour une autre.',
    'referrals-not-allowed': 'Votre organisation ne présente personne à des collègues.',
    'referrals-used-up': 'Vous avez déjà pensé à trois personnes.',
    'asked-enough-this-week': 'Vous avez déjà demandé à trois personnes cette semaine ; continuez la semaine prochaine.',
    'colleague-asked-enough': 'Cette personne a déjà reçu deux demandes en un an ; laissez-la tranquille, s’il vous plaît.',
    'colleague-not-to-be-asked': 'Cette personne préfère qu’on ne lui demande pas.',
    'already-answered': 'Cela a déjà été répondu.',
    'outcome-final': 'On ne peut plus le changer.',
    'nothing-to-dispute': 'Quelque chose a changé entre-temps. Rechargez la page, s’il vous plaît.',
    'booking-cancelled': 'Ce moment a été annulé entre-temps.',
    general: 'Cela n’a pas marché. Merci de réessayer.',
  },
}
