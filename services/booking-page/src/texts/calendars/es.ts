import type { CalendarTexts } from './en.ts'

const times = (count: number) => (count === 1 ? '1 rato ocupado' : `${count} ratos ocupados`)

export const calendars: CalendarTexts = {
  title: 'Calendarios',
  lead: 'Mientras uno de estos diga que tiene algo, no se ofrece ninguna hora. Leemos solo cuándo: ni qué, ni dónde, ni con quién.',
  none: 'Todavía no se lee ninguno.',
  readAt: (at) => `Leído: ${at}`,
  holds: (count, next) => `${times(count)} en las próximas cuatro semanas; el siguiente: ${next}`,
  empty: 'Ningún rato ocupado en las próximas cuatro semanas.',
  span: (from, until) => `${from} – ${until}`,
  stale: (at) => `No se ha podido leer desde ${at}. Lo que decía entonces sigue contando.`,
  unreadable: (count) =>
    count === 1
      ? 'Una entrada no la entendimos; mire, por favor, si su hora queda libre.'
      : `${count} entradas no las entendimos; mire, por favor, si sus horas quedan libres.`,
  read: 'Leer ahora',
  readNamed: (label) => `Leer ahora: ${label}`,
  remove: 'Quitar',
  removeAsks: (label) => `¿Quitar «${label}»? Las horas que solo él mantenía libres se ofrecerán de nuevo.`,
  removeYes: 'Quitarlo',
  how: 'Añadir un calendario',
  byAddress: 'Por su dirección',
  byAddressHelp: 'Google, Outlook, Apple: una secreta o publicada',
  byAccount: 'Con nombre y contraseña',
  byAccountHelp: 'Nextcloud, iCloud, Fastmail y otros que hablan CalDAV',
  account: {
    server: 'Dirección del servidor',
    serverHelp: 'Por ejemplo caldav.icloud.com, caldav.fastmail.com o la dirección de su Nextcloud.',
    user: 'Nombre de usuario',
    password: 'Contraseña de aplicación',
    passwordHelp:
      'Cree una solo para esto, por favor, en los ajustes de su cuenta de allí: podrá retirarla cuando quiera. Se guarda cifrada, se dice a ese servidor y no se muestra a nadie.',
    find: 'Mostrar sus calendarios',
    finding: 'Preguntando al servidor…',
    which: '¿Cuáles dicen cuándo tiene algo?',
    whichHelp: 'Con todos marcados se leen también los que añada allí más tarde.',
    noneChosen: 'Marque al menos uno, por favor.',
    notLetIn:
      'El servidor no nos deja entrar con este nombre y esta contraseña. Muchos piden aquí una contraseña de aplicación, no la que usa para entrar.',
    reads: (names) => `De él se leen: ${names}`,
    change: 'Cambiar cuáles se leen',
    keep: 'Guardar',
    newPassword: 'Otra contraseña de aplicación',
    tryIt: 'Entrar con ella',
  },
  address: 'Dirección de un calendario',
  addressHelp:
    'Una dirección secreta o publicada que termina en .ics o empieza por webcal:. Se guarda cifrada y no se muestra a nadie.',
  label: 'Cómo lo llama usted',
  add: 'Añadir',
  adding: 'Leyéndolo…',
  added: (label) => `«${label}» se lee desde ahora.`,
  where: '¿Dónde la encuentro?',
  places: {
    Google: 'Configuración, su calendario a la izquierda, «Integrar el calendario»: la dirección secreta en formato iCal.',
    Outlook:
      'En la web: Configuración, Calendario, Calendarios compartidos, «Publicar un calendario». Basta con que se vea cuándo tiene algo. Copie el enlace ICS.',
    Apple:
      'En icloud.com o en Calendario: el signo de compartir junto al calendario, «Calendario público», copiar el enlace. Quien lo tenga puede leerlo.',
  },
  tooMany: 'Ya se leen diez; quite antes uno, por favor.',
  trouble: {
    'address-not-allowed': 'Leemos calendarios solo por https y de servidores públicos.',
    'not-reachable': 'No se puede llegar a su servidor.',
    'too-many-redirects': 'Su servidor nos manda de un sitio a otro sin fin.',
    'not-found': 'En esta dirección no hay ningún calendario, o ya no.',
    'not-allowed-in': 'Su servidor no nos deja entrar.',
    'answered-oddly': 'Su servidor responde con un error.',
    'too-large': 'Es más grande de lo que leemos (5 MiB).',
    'too-slow': 'Su servidor tardó más de diez segundos.',
    'not-a-calendar':
      'Lo que hay ahí no es un archivo de calendario. Puede que sea la página que lo muestra: copie, por favor, la dirección del archivo.',
    'not-caldav': 'En esa dirección no responde ningún servidor CalDAV.',
    'no-calendars': 'Allí no hay ningún calendario que leer.',
    'too-much-in-it': 'Contiene más de lo que podemos leer.',
  },
  reminders: {
    title: 'Recordatorios',
    body: 'Una hora antes de cada conversación recibe un correo.',
    dayBefore: 'También el día antes',
    fromNowOn: 'Vale para lo que se reserve desde ahora.',
    changed: 'Alguien lo ha cambiado hace un momento; así está ahora.',
  },
  feed: {
    title: 'Sus conversaciones en su propio calendario',
    body: 'Suscríbase a esta dirección en el calendario de Google, Outlook, Apple o cualquier otro: lo que aquí se reserve, se cambie o se cancele aparecerá allí solo, en unas horas.',
    open: 'Crear una dirección',
    address: 'La dirección para suscribirse',
    once: 'Se muestra solo esta vez. Quien la tenga puede leer sus conversaciones: guárdela para usted.',
    since: (at) => `Hay una dirección desde el ${at}. No se puede mostrar otra vez.`,
    another: 'Crear otra dirección',
    anotherAsk: 'La que tiene deja de funcionar al momento. Su calendario necesitará la nueva.',
    anotherYes: 'Sí, otra',
    close: 'Anular la dirección',
    closeAsk: 'Los calendarios suscritos a ella no recibirán nada más.',
    closeYes: 'Sí, anularla',
  },
}
