import type { SettingsTexts } from './en.ts'

const conversaciones = (count: number) => (count === 1 ? 'conversación' : 'conversaciones')
const minutos = (count: number) => (count === 1 ? 'minuto' : 'minutos')

export const settings: SettingsTexts = {
  keep: 'Guardar',
  kept: 'Guardado. Vale desde ahora; lo que está reservado se queda como está.',
  changed: 'Esto se cambió entretanto, en otra pestaña o por otra persona. Lo que escribió sigue aquí.',

  hours: {
    title: 'Sus horas',
    lead: 'Cuándo pueden elegir hora las personas que tienen su sí. Nadie ve estas horas; se ve lo que queda libre de ellas.',
    zone: 'Según el reloj de',
    none: 'Sin horas',
    from: 'Desde',
    until: 'Hasta',
    midnight: '00:00 como final quiere decir medianoche.',
    add: 'Añadir horas',
    named: (what, of) => `${what}: ${of}`,
    remove: 'Quitar',
    workdays: 'Lo mismo de lunes a viernes',
    copied: 'De lunes a viernes es ahora lo mismo. Vale cuando lo guarde.',
    forAWhile: 'Solo por un tiempo',
    passing: 'por un tiempo',
    validFrom: 'Primer día',
    validUntil: 'Último día',
    dates: 'Fechas con otras horas',
    datesHelp:
      'En estas fechas valen las horas de aquí en vez de las de la semana. Los días sin ninguna hora están en sus días libres.',
    date: 'Fecha',
    newDate: 'una fecha nueva',
    wasDayOff: 'Es uno de sus días libres; con horas propias deja de serlo.',
    addDate: 'Añadir una fecha',
    pause: 'Hacer una pausa',
    pauseHelp:
      'Nadie puede hacerle una petición y no se ofrece ninguna hora. Su página lo dice. Lo reservado y lo que ya le pidieron sigue en pie.',
    backOn: 'Primer día de vuelta',
    backOnHelp: 'Su página lo dice. Sin él, la pausa dura hasta que la termine aquí.',
  },

  limits: {
    title: 'Límites',
    lead: 'Cuánto de su tiempo da, entre todas las clases de conversación. Cuando se llega a un límite, no se ofrece nada más hasta el día, la semana o el mes siguiente.',
    periods: { day: 'En un día', week: 'En una semana, desde el lunes', month: 'En un mes' },
    now: { day: 'Hoy', week: 'Esta semana', month: 'Este mes' },
    meetings: 'Conversaciones',
    minutes: 'Minutos',
    empty: 'Si se deja vacío, no hay límite.',
    given: {
      meetings: (used, most) =>
        most === null ? `${used} ${conversaciones(used)}` : `${used} de ${most} ${conversaciones(most)}`,
      minutes: (used, most) => (most === null ? `${used} ${minutos(used)}` : `${used} de ${most} ${minutos(most)}`),
    },
    allowed: 'Lo que permite su organización',
    anything: 'Su organización no pone límites propios.',
    longest: (minutes) => `${minutes} minutos como máximo para una conversación`,
    perWeek: (minutes) => `${minutes} minutos por semana`,
    perMonth: (minutes) => `${minutes} minutos por mes`,
    change: 'Cambiarlo',
    hours: (day, from, until) => `${day}, de ${from} a ${until}`,
  },

  policy: {
    title: 'Lo que permite su organización',
    lead: 'Vale para todas las personas de aquí a quienes se puede pedir algo, desde la próxima reserva. Lo reservado se queda como está.',
    begin: 'Rellenarlo así',
    beginHelp: (longest, week, month, from, until) =>
      `Todavía no hay ningún límite. Para empezar: ${longest} minutos para una conversación, ${week} minutos por semana y ${month} por mes para cada persona, de lunes a viernes de ${from} a ${until}. Puede cambiarlo todo, y vale cuando lo guarde.`,
    longestMinutes: 'Minutos como máximo para una conversación',
    minutesPerWeek: 'Minutos por semana como máximo, para cada persona',
    minutesPerMonth: 'Minutos por mes como máximo, para cada persona',
    allowed: 'Solo a ciertas horas',
    allowedHelp: 'Según el reloj de la persona a quien se pide.',
    minors: '¿Puede pedir algo alguien de menos de 18 años?',
    minorsChoices: { 'not-allowed': 'No', 'with-consent': 'Sí, si su madre, su padre o quien tenga su tutela está de acuerdo' },
    standing: 'Cuando alguien pregunta: ¿qué conversaciones cumplidas y perdidas se muestran?',
    standingChoices: {
      organization: 'Las que hubo con cualquiera de aquí',
      'own-insider': 'Solo las que hubo con la persona a quien se pregunta',
      off: 'Ninguna; las perdidas tampoco retienen nada',
    },
  },

  types: {
    title: 'Clases de conversación',
    lead: 'Lo que se le puede pedir. Lo que está reservado se queda como está; lo que ya le pidieron va según esto desde ahora.',
    name: 'Cómo se llama en su página',
    minutes: 'Minutos',
    place: 'Dónde',
    places: { phone: 'Por teléfono: llama usted', video: 'Por vídeo', 'in-person': 'En persona' },
    detail: 'El lugar, o el enlace para entrar',
    detailHelp: 'Se dice cuando hay una hora reservada, nunca antes.',
    fine: 'Cuándo se puede reservar',
    notice: 'Horas desde ahora hasta la primera que se ofrece',
    noticeMinutes: 'Minutos desde ahora hasta la primera que se ofrece',
    horizon: 'Días que se ofrecen por adelantado',
    step: 'Minutos de un comienzo al siguiente',
    before: 'Minutos libres antes',
    after: 'Minutos libres después',
    add: 'Ofrecer otra clase',
    addTitle: 'Otra clase',
    offer: 'Ofrecerla',
    retire: (title) => `Dejar de ofrecer «${title}»`,
    retireAsk: '¿Quitarla de su página? Lo que se pidió para ella y lo reservado sigue adelante.',
    retireYes: 'Sí, quitarla',
  },
}
