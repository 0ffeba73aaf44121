import type { Deciding } from './en.ts'

const minutes = (count: number) => (count === 1 ? '1 minuto' : `${count} minutos`)

export const deciding: Deciding = {
  question: '¿Qué dice usted?',
  verdicts: {
    approve: 'Sí',
    'come-back': 'Que vuelva más adelante',
    ask: 'Preguntar algo',
    reply: 'Responder por escrito',
    decline: 'Esta vez no',
  },
  helps: {
    approve: (name) => `${name} recibe horas para elegir.`,
    'come-back': (name) => `Usted dice una semana; ${name} vuelve entonces, o no.`,
    ask: () => 'La respuesta llega por correo, y entonces decide.',
    reply: () => 'Una carta en lugar de una conversación. Cuenta como ayuda.',
    decline: () => 'Sale una carta amable; puede cambiarla.',
  },
  presses: {
    approve: (name) => `Decir que sí a ${name}`,
    'come-back': (name) => `Pedir a ${name} que vuelva`,
    ask: (name) => `Preguntar a ${name}`,
    reply: (name) => `Escribir a ${name}`,
    decline: () => 'Enviar «esta vez no»',
  },
  undoNote: 'Puede deshacerlo durante diez minutos; hasta entonces nadie lo sabe.',
  reads: (name, language) => `${name} lee en ${language.toLowerCase()}: escriba en esa lengua si puede, por favor.`,
  ownLine: 'Unas palabras suyas',
  preview: 'Cómo se leerá',

  yes: {
    times: '¿Qué horas?',
    any: 'Todas las que estén libres',
    anyHelp: 'Según su horario.',
    these: 'Solo estas horas',
    theseHelp: (city) => `Hasta tres suyas, por los relojes de ${city}.`,
    day: (number) => `Día ${number}`,
    clock: (number) => `Hora ${number}`,
    add: 'Una hora más',
    remove: (number) => `Quitar la hora ${number}`,
    other: 'Otra duración u otro lugar',
    minutes: '¿Cuántos minutos?',
    minutesHelp: (usual) => `En blanco: ${minutes(usual)}.`,
    place: '¿Dónde?',
    asUsual: (place) => `Como siempre: ${place}`,
    places: { phone: 'por teléfono', video: 'por vídeo', 'in-person': 'en persona' },
    placeDetail: 'Sala, dirección o enlace',
    nothingFree: 'Ahora mismo no hay nada libre',
    nothingFreeBody: (name) =>
      `Con un sí, ${name} no tendría aún ninguna hora para elegir. Diga arriba horas suyas, o diga que sí de todos modos: el sí espera a los días libres.`,
    evenSo: 'Decir que sí de todos modos',
    limit: 'Un poco mucho para una sola persona',
    metBefore: (day, months) => `Hablaron el ${day}. La regla es una conversación en ${months} meses.`,
    meetAhead: (day, months) => `Ya van a hablar el ${day}. La regla es una conversación en ${months} meses.`,
    tooLong: 'Con gente conocida son como mucho 30 minutos.',
    override: '¿Por qué una excepción?',
    overrideHelp: (name) => `Se guarda con su decisión; ${name} no lo ve.`,
  },

  comeBack: {
    week: (name) => `¿Cuándo puede volver ${name}?`,
    inWeeks: (count) =>
      count === 1
        ? 'La semana que viene'
        : count < 5
          ? `En ${['dos', 'tres', 'cuatro'][count - 2]} semanas`
          : count < 9
            ? 'Dentro de un mes, más o menos'
            : 'En tres meses',
    other: 'Otra semana',
    otherDay: 'Un día de esa semana',
    otherHelp: (first, last) => `Del ${first} al ${last}.`,
    asWeek: (days) => `Es esta semana: ${days}.`,
    noReminder: (name) => `Nadie se lo recuerda a ${name}; de eso se trata, de volver por iniciativa propia.`,
    open: (from, to) => `Abierto desde el ${from}, hasta el ${to}.`,
    afterwards: (name) =>
      `Quien vuelve esa semana recibe su sí: ${name} elige una hora enseguida. Si no, la petición se cierra con amabilidad.`,
  },

  ask: {
    question: (number) => `Pregunta ${number}`,
    add: 'Una pregunta más',
    remove: (number) => `Quitar la pregunta ${number}`,
    ready: 'Listas para tocar:',
    left: (count) =>
      count === 1 ? 'Es la última vez que puede preguntar.' : `Puede preguntar ${count} veces más, contando esta.`,
    none: 'Ya ha preguntado tres veces, y es bastante.',
  },

  reply: {
    text: 'Su carta',
    help: (name) => `${name} puede contestar una vez; después se cierra. Cuenta como ayuda.`,
    framed: (name) => `${name} ha leído lo que escribió y responde por escrito en lugar de una conversación:`,
  },

  no: {
    reason: '¿Qué motivo encaja mejor?',
    step: 'Un paso siguiente útil',
    stepHelp: 'Algo que leer, que probar, un sitio al que ir. Se pone en la carta.',
    change: 'Cambiar las palabras',
    text: 'Lo que se escribe',
    asReady: 'Volver a la carta preparada',
    again: '¿Puede volver a pedirlo?',
    againChoices: { 'any-time': 'En cualquier momento', 'six-months': 'Dentro de seis meses', 'not-again': 'Mejor no' },
  },

  report: {
    press: 'Denunciar esta petición',
    body: (name) =>
      `${name} no se entera. Lo que escriba queda para quien cuida de esta organización, y otras peticiones de esta persona se retienen aquí hasta que las mire quien las recibe.`,
    reason: '¿Qué ha pasado?',
    missing: 'Diga qué ha pasado, por favor.',
    yes: 'Sí, denunciarla',
    done: 'Ha denunciado esta petición.',
  },

  relationship: {
    correct: '¿No es así? Corregirlo',
    label: 'De qué se conocen',
    save: 'Corregirlo',
    saved: 'Corregido. Desde ahora cuenta su palabra.',
  },

  rounds: {
    title: 'Preguntado y respondido',
    asked: (day) => `Preguntado el ${day}`,
    answered: (day) => `respondido el ${day}`,
    waiting: 'aún sin respuesta',
    nothing: 'Sin respuesta a esto.',
  },

  held: {
    title: 'Hay una petición retenida',
    reasons: {
      'two-missed': 'Quien pide ha faltado aquí a dos conversaciones en doce meses.',
      reported: 'Aquí ya hubo antes una denuncia sobre quien pide.',
    },
    since: (day) => `Espera desde el ${day}.`,
    body: 'Decide siempre una persona: mírela y será una petición como cualquier otra, con las cinco respuestas posibles.',
    press: 'Mirarla',
  },

  faults: {
    choose: 'Elija una de estas, por favor.',
    timeMissing: 'Diga día y hora, o quite esta, por favor.',
    timeHalf: 'Diga el día y la hora, por favor.',
    timeGap: 'Esa hora no existe ese día: se adelantan los relojes.',
    timePast: 'Elija una hora que aún no haya pasado, por favor.',
    timeFar: 'Elija un día de los próximos 90, por favor.',
    timeTwice: 'Esta hora ya está.',
    timeTaken: 'Entonces tiene otra conversación.',
    timeElsewhere: 'Según uno de sus calendarios, esa hora ya no está libre.',
    minutes: 'Diga minutos enteros, de 5 a 240, por favor.',
    placeDetail: 'Diga dónde, por favor: una sala, una dirección o un enlace.',
    evenSo: 'Márquelo si es lo que quiere, por favor.',
    override: 'Dé un motivo, por favor; se guarda.',
    week: 'Elija una semana entre esas fechas, por favor.',
    question: 'Escriba una pregunta, o quite esta, por favor.',
    reply: 'Escriba su carta, por favor.',
    letter: 'Escriba unas palabras, por favor.',
    refused: 'Así no encaja. Mírelo otra vez, por favor.',
  },
}
