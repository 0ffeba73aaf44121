import type { CalendarTexts } from './en.ts'

const times = (count: number) => (count === 1 ? '1 moment pris' : `${count} moments pris`)

export const calendars: CalendarTexts = {
  title: 'Agendas',
  lead: 'Tant que l’un d’eux dit que vous avez quelque chose, aucune heure n’est proposée. Nous lisons seulement quand : ni quoi, ni où, ni avec qui.',
  none: 'Aucun n’est lu pour l’instant.',
  readAt: (at) => `Lu : ${at}`,
  holds: (count, next) => `${times(count)} dans les quatre semaines à venir ; le prochain : ${next}`,
  empty: 'Aucun moment pris dans les quatre semaines à venir.',
  span: (from, until) => `${from} – ${until}`,
  stale: (at) => `N’a pas pu être lu depuis ${at}. Ce qu’il disait alors compte toujours.`,
  unreadable: (count) =>
    count === 1
      ? 'Nous n’avons pas compris une entrée ; vérifiez, s’il vous plaît, que son heure reste libre.'
      : `Nous n’avons pas compris ${count} entrées ; vérifiez, s’il vous plaît, que leurs heures restent libres.`,
  read: 'Lire maintenant',
  readNamed: (label) => `Lire maintenant : ${label}`,
  remove: 'Retirer',
  removeAsks: (label) => `Retirer « ${label} » ? Les heures que lui seul gardait libres seront de nouveau proposées.`,
  removeYes: 'Le retirer',
  how: 'Ajouter un agenda',
  byAddress: 'Par son adresse',
  byAddressHelp: 'Google, Outlook, Apple : une adresse secrète ou publiée',
  byAccount: 'Avec un nom et un mot de passe',
  byAccountHelp: 'Nextcloud, iCloud, Fastmail et d’autres qui parlent CalDAV',
  account: {
    server: 'Adresse du serveur',
    serverHelp: 'Par exemple caldav.icloud.com, caldav.fastmail.com ou l’adresse de votre Nextcloud.',
    user: 'Nom d’utilisateur',
    password: 'Mot de passe d’application',
    passwordHelp:
      'Merci d’en créer un pour cela seulement, dans les réglages de votre compte là-bas : vous pourrez le retirer quand vous voudrez. Il est gardé chiffré, dit à ce serveur et montré à personne.',
    find: 'Montrer ses agendas',
    finding: 'Question au serveur…',
    which: 'Lesquels disent quand vous avez quelque chose ?',
    whichHelp: 'Si tous sont cochés, ceux que vous y ajouterez plus tard sont lus aussi.',
    noneChosen: 'Merci d’en cocher au moins un.',
    notLetIn:
      'Le serveur ne nous laisse pas entrer avec ce nom et ce mot de passe. Beaucoup veulent ici un mot de passe d’application, pas celui de votre connexion.',
    reads: (names) => `Lus parmi les siens : ${names}`,
    change: 'Changer lesquels sont lus',
    keep: 'Garder',
    newPassword: 'Un nouveau mot de passe d’application',
    tryIt: 'Se connecter avec',
  },
  address: 'Adresse d’un agenda',
  addressHelp:
    'Une adresse secrète ou publiée qui finit par .ics ou commence par webcal:. Elle est gardée chiffrée et montrée à personne.',
  label: 'Comment vous l’appelez',
  add: 'Ajouter',
  adding: 'Lecture…',
  added: (label) => `« ${label} » est lu à partir de maintenant.`,
  where: 'Où la trouver ?',
  places: {
    Google: 'Paramètres, votre agenda à gauche, « Intégrer l’agenda » : l’adresse secrète au format iCal.',
    Outlook:
      'Sur le web : Paramètres, Calendrier, Calendriers partagés, « Publier un calendrier ». Il suffit qu’on voie quand vous avez quelque chose. Copiez le lien ICS.',
    Apple:
      'Sur icloud.com ou dans Calendrier : le signe de partage à côté de l’agenda, « Calendrier public », copier le lien. Qui l’a peut le lire.',
  },
  tooMany: 'Dix sont déjà lus ; retirez-en d’abord un, s’il vous plaît.',
  trouble: {
    'address-not-allowed': 'Nous ne lisons les agendas qu’en https et sur des serveurs publics.',
    'not-reachable': 'Son serveur est injoignable.',
    'too-many-redirects': 'Son serveur nous renvoie sans fin ailleurs.',
    'not-found': 'Il n’y a pas d’agenda à cette adresse, ou plus.',
    'not-allowed-in': 'Son serveur ne nous laisse pas entrer.',
    'answered-oddly': 'Son serveur répond par une erreur.',
    'too-large': 'Il est plus grand que ce que nous lisons (5 Mio).',
    'too-slow': 'Son serveur a mis plus de dix secondes.',
    'not-a-calendar':
      'Ce qui s’y trouve n’est pas un fichier d’agenda. C’est peut-être la page qui le montre : copiez, s’il vous plaît, l’adresse du fichier.',
    'not-caldav': 'Aucun serveur CalDAV ne répond à cette adresse.',
    'no-calendars': 'Il n’y a là aucun calendrier à lire.',
    'too-much-in-it': 'Il contient plus que nous ne pouvons lire.',
  },
  reminders: {
    title: 'Rappels',
    body: 'Une heure avant chaque conversation, vous recevez un mail.',
    dayBefore: 'La veille aussi',
    fromNowOn: 'Cela vaut pour ce qui sera réservé désormais.',
    changed: 'Quelqu’un vient de changer cela ; voici l’état actuel.',
  },
  feed: {
    title: 'Vos conversations dans votre propre agenda',
    body: 'Abonnez-vous à cette adresse dans l’agenda de Google, d’Outlook, d’Apple ou un autre : ce qui est réservé, déplacé ou annulé ici s’y affiche tout seul, en quelques heures.',
    open: 'Créer une adresse',
    address: 'L’adresse à laquelle s’abonner',
    once: 'Elle n’est affichée que cette fois. Qui l’a peut lire vos conversations : gardez-la pour vous.',
    since: (at) => `Il y a une adresse depuis le ${at}. Elle ne peut plus être affichée.`,
    another: 'Créer une autre adresse',
    anotherAsk: 'Celle que vous avez cesse aussitôt de fonctionner. Votre agenda aura besoin de la nouvelle.',
    anotherYes: 'Oui, une autre',
    close: 'Rendre l’adresse inutilisable',
    closeAsk: 'Les agendas qui y sont abonnés ne recevront plus rien.',
    closeYes: 'Oui, la rendre inutilisable',
  },
}
