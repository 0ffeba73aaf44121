import type { Texts } from './en.ts'

const alas = (clock: string) => `${clock.startsWith('1:') ? 'a la' : 'a las'} ${clock}`
const letter = (requester: string, said: string, wish: string, insider: string) =>
  `Hola, ${requester}:\n\n${said}\n\n${wish}\n\n${insider}`
/** Concuerda: en español solo el uno va en singular. */
const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`

/** Lo que dicen los correos en español: cálido, sencillo, breve; de usted, y sin palabras que adivinen un género. */
export const es: Texts = {
  locale: 'es-ES',
  written: (date) => date,
  weekdayAndDate: (weekday, date) => `${weekday} ${date}`,
  inCity: (clock, city) => (city.startsWith('UTC') ? `${clock} ${city}` : `${clock} en ${city}`),
  fromTo: (from, to) => `de ${from} a ${to}`,
  hello: (name) => `Hola, ${name}:`,
  minutes: (count) => (count === 1 ? '1 minuto' : `${count} minutos`),
  before: (label) => `${label}:`,
  cutHere: 'Esto no es todo: el resto está en la página.',
  readOn: 'Leer el resto en la página',
  sentFor: (insider, organization) => `Enviado en nombre de ${insider}, ${organization}.`,

  replying: {
    useLinks: (organization) =>
      `El servicio de citas de ${organization} no lee las respuestas a este correo; use el enlace de arriba, por favor.`,
    usePage: (organization) =>
      `El servicio de citas de ${organization} no lee las respuestas a este correo. En esta página puede pedir de nuevo el enlace a su petición:`,
    insider: (organization) =>
      `El servicio de citas de ${organization} no lee las respuestas a este correo: no deciden nada ni llegan a la otra persona.`,
    comeBack: (address) =>
      `También cuenta una respuesta a este correo, si llega esa semana y desde su propia dirección: hace lo mismo que «Ya estoy aquí». Las respuestas van a ${address}. ¿Ha perdido el enlace? Esta página se lo envía de nuevo:`,
    decide: (address) =>
      `También puede responder a este correo. Cuenta la primera línea: «sí», «no», «pregunta:» con su pregunta, o «que vuelva». Le decimos qué hemos entendido, y tiene diez minutos para deshacerlo. Las respuestas van a ${address}.`,
  },

  answerTaken: {
    word: {
      approve: 'sí',
      'come-back': 'que vuelva',
      ask: 'una pregunta',
      reply: 'una respuesta por escrito',
      decline: 'esta vez no',
    },
    subject: (answer, requester, clock) => `Entendido: ${answer}, a ${requester}. Puede deshacerlo hasta las ${clock}`,
    lead: {
      approve: (requester) => `Respondió por correo, y lo leemos como un sí a ${requester}, con cualquiera de sus horas libres.`,
      'come-back': (requester) => `Respondió por correo, y lo leemos como un «que vuelva» a ${requester}.`,
      ask: (requester) => `Respondió por correo, y lo leemos como preguntas a ${requester}.`,
      reply: (requester) => `Respondió por escrito a ${requester}.`,
      decline: (requester) => `Respondió por correo, y lo leemos como un «esta vez no» a ${requester}.`,
    },
    week: (monday, friday) => `La semana para volver va del ${monday} al ${friday}; en la página puede elegir otra.`,
    until: (moment, requester) => `Le llega a ${requester} el ${moment}. Hasta entonces puede deshacerlo, o enviarlo enseguida.`,
    undo: 'Deshacerlo o enviarlo ya',
    reads: (requester) => `${requester} leerá:`,
    firstLine: 'No se transmite nada más de lo que decía su correo.',
  },

  answerNotTaken: {
    subject: (requester) => `Su respuesta a ${requester} aún no se ha enviado`,
    why: {
      'not-proved': (requester) =>
        `Llegó un correo con una respuesta a ${requester}, pero no demostraba que fuera de usted. Por eso no se ha decidido nada; diga en la página qué desea, por favor.`,
      unclear: (requester) =>
        `No hemos podido saber por su correo qué quiere decirle a ${requester}, y no adivinamos. No se ha decidido nada; elija en la página, por favor, o responda con una de las palabras de abajo sola en la primera línea.`,
      'nothing-free': (requester) =>
        `Dijo que sí a ${requester}, pero en las próximas semanas no tiene ninguna hora libre que ofrecer. Por eso no se ha decidido nada; en la página puede decir que sí de todos modos, u otra cosa.`,
      'person-limit': (requester) =>
        `Dijo que sí a ${requester}, y sería más de lo que una persona recibe de usted en un tiempo. Por eso no se ha decidido nada; en la página puede decir por qué hace una excepción.`,
      'asked-enough': (requester) =>
        `Ya ha preguntado tres veces a ${requester}, y más no se puede. Por eso no se ha decidido nada; elija otra cosa, por favor.`,
      'already-decided': (requester) =>
        `La petición de ${requester} ya tiene respuesta, así que su correo no ha cambiado nada. La página dice cuál.`,
      closed: (requester) =>
        `La petición de ${requester} ya está cerrada, así que su correo no ha cambiado nada. La página dice qué fue de ella.`,
    },
    open: (requester) => `Abrir la petición de ${requester}`,
    notYou: 'Si no ha escrito usted, no tiene que hacer nada: alguien lo intentó, sin ningún efecto.',
  },

  returnTaken: {
    subject: (insider, lastDay) => `Ya está de vuelta: elija una hora con ${insider} hasta el ${lastDay}`,
    lead: (insider) =>
      `Leemos su respuesta como «Ya estoy aquí», y llegó dentro de su semana: gracias por acordarse. Ya puede elegir una hora con ${insider}. Lo que escribió no se transmite.`,
  },

  replyNotPassedOn: {
    subject: 'Su respuesta no se ha transmitido',
    lead: (insider) =>
      `Gracias por escribir. Las respuestas a estos correos no llegan a nadie, así que ${insider} no ha leído la suya.`,
    page: 'Lo que puede hacer ahora está en su página, y lo que haga allí llega al momento.',
    open: 'Mi página',
  },

  verify: {
    subject: 'Confirme su dirección, por favor',
    asked: (insider, organization) =>
      `Alguien, esperamos que usted, ha usado esta dirección para pedir una conversación con ${insider}, de ${organization}.`,
    yes: 'Sí, fui yo',
    unseen: (insider) => `${insider} no ve nada hasta que usted confirme.`,
    until: (deadline) => `El enlace sirve hasta el ${deadline}.`,
    notYou: 'Si no fue usted, no tiene que hacer nada: todo se borrará y nadie lo sabrá.',
  },

  linkAgain: {
    subject: (insider) => `El enlace a su petición a ${insider}`,
    asked: (insider) => `Nos pidió el enlace a su petición a ${insider}. Aquí lo tiene; los anteriores siguen sirviendo.`,
    open: 'Mi página',
    notYou: 'Si no lo pidió, no tiene que hacer nada: el enlace solo ha llegado a este buzón.',
  },

  insiderLinks: {
    subject: 'Sus enlaces a lo que está abierto',
    asked:
      'Nos pidió enlaces nuevos. Aquí tiene uno para cada petición y cada conversación abierta; los anteriores siguen sirviendo.',
    heldBack: 'Alguien cuya petición espera que usted la mire',
    line: {
      request: (who, date) => `${who}, petición del ${date}`,
      meeting: (who, moment) => `${who}: hablan el ${moment}`,
      outcome: (who, moment) => `${who}: iban a hablar el ${moment}`,
    },
    open: { request: 'Abrir la petición', meeting: 'Abrir la página de la conversación', outcome: 'Anotar cómo fue' },
    notYou:
      'Si no los pidió, no tiene que hacer nada: los enlaces solo han llegado a este buzón, y sin la prueba de su navegador no deciden nada.',
  },

  code: {
    subject: (code) => `${code} es su código`,
    type: 'Escriba este código en la página que se lo ha pedido:',
    typeAtDesk: (organization) => `Escriba este código para entrar en su escritorio en ${organization}:`,
    until: (deadline) => `Sirve una sola vez, hasta el ${deadline}. El navegador en que lo escriba quedará reconocido como suyo.`,
    notYou: (organization) =>
      `Si no ha pedido ningún código, otra persona ha abierto un correo dirigido a usted, quizá uno que reenvió. No dé el código a nadie: sin él no se puede decidir nada. ${organization} nunca lo pide por teléfono.`,
    notYouAtDesk: (organization) =>
      `Si no ha pedido ningún código, alguien ha escrito su dirección en el escritorio. Sin el código no pasa nada, así que no lo dé a nadie. ${organization} nunca lo pide por teléfono.`,
  },

  dossier: {
    subject: (requester, minutes, lastDay) => `${requester} le pide ${minutes} · respuesta hasta el ${lastDay}`,
    lead: (requester, minutes) => `${requester} le pide ${minutes}.`,
    who: 'Quién es',
    wants: 'Qué quiere',
    know: 'De qué se conocen',
    files: 'Aceptado, y archivos',
    free: 'Su próximo hueco libre',
    because: (why) => `Por qué: ${why}`,
    record: (who, kept, missed, cancelledLate) =>
      kept + missed + cancelledLate === 0
        ? `Con ${who}, sin conversaciones en los últimos 12 meses.`
        : `Con ${who}, en los últimos 12 meses: ${counted(kept, 'cumplida')}, ${counted(missed, 'perdida')}${cancelledLate === 0 ? '' : `, ${counted(cancelledLate, 'cancelada')} tarde`}.`,
    accepted: (date) => `Aceptado el ${date}: solo información, sin vacantes, no es una solicitud de empleo.`,
    noFiles: 'Ningún archivo.',
    file: (name, type, size, attached) => `${name} (${type}, ${size}, ${attached ? 'adjunto' : 'en la página'})`,
    noneScanned: 'Sin analizar en busca de virus.',
    notScanned: (name) => `${name} no se ha analizado en busca de virus.`,
    noFreeTime: 'Ninguno en las próximas semanas.',
    staleCalendar: (date) =>
      `Uno de sus calendarios no se ha podido leer desde el ${date}; lo que decía entonces sigue contando. Su escritorio dice por qué.`,
    budget: {
      week: (used, most) => `Usados ${used} de los ${most} minutos de esta semana.`,
      month: (used, most) => `Usados ${used} de los ${most} minutos de este mes.`,
    },
    yes: 'Sí',
    comeBack: 'Volver más adelante',
    ask: 'Preguntar algo',
    reply: 'Responder por escrito',
    decline: 'Esta vez no',
    open: 'Leerlo en la página',
    tap: 'Al tocar solo se abre la página; allí confirma, y tiene diez minutos para deshacerlo.',
    close: (lastDay) => `Si no le da tiempo hasta el ${lastDay}, la cerraremos con amabilidad por usted.`,
    wrote: (requester) => `Lo que ha escrito ${requester}`,
    address: 'Dirección',
    zone: 'Vive con la hora de',
    asksFor: 'Pide',
    noAnswer: 'Sin respuesta.',
    moreAnswers: 'Hay más respuestas de las que caben en un correo; en la página están todas.',
    answersSubject: (requester, _minutes, lastDay) =>
      `${requester} ha respondido a sus preguntas · respuesta hasta el ${lastDay}`,
    answersLead: (requester) => `${requester} ha respondido a lo que usted preguntó.`,
    askedBefore: 'Ya preguntado y respondido',
    metRecently: (date) =>
      `Hablaron el ${date}. Cada persona tiene una conversación de vez en cuando; para otro sí, la página le pide un motivo.`,
    tooLong: 'Es más largo de lo previsto para gente que usted conoce; para un sí, la página le pide un motivo.',
    careful: 'Los enlaces y direcciones de estas respuestas están escritos de modo que no se puedan tocar.',
  },

  approved: {
    subject: (insider, lastDay) => `${insider} dice que sí: elija una hora hasta el ${lastDay}`,
    yes: (insider, minutes) =>
      `${insider} ha leído lo que usted escribió y dice que sí a una conversación de ${minutes} minutos.`,
    ownLine: (insider) => `${insider} añade:`,
    oneOf: (count) => (count === 1 ? 'A esta hora' : 'A una de estas horas'),
    choose: 'Elegir una hora',
    until: (deadline) => `Puede elegir hasta el ${deadline}. Después la oferta se cierra.`,
    keep: 'Respete la hora que elija, por favor, o cancele en cuanto pueda. La conversación termina puntual, para todos.',
  },

  approvalEnding: {
    subject: (insider, lastDay) => `Elija una hora con ${insider} hasta el ${lastDay}, por favor`,
    open: (insider, deadline) =>
      `${insider} dijo que sí a una conversación con usted, y aún no ha elegido hora. Puede hacerlo hasta el ${deadline}; después la oferta se cierra.`,
    choose: 'Elegir una hora',
    none: '¿No le viene bien ninguna, o ha cambiado algo? En su página también puede retirar la petición, y no pasa nada.',
  },

  declined: {
    subject: (insider) => `${insider} responde a su petición`,
    again: (insider, date) => `Puede volver a pedírselo a ${insider} a partir del ${date}.`,
    page: (insider) => `Ir a la página de ${insider}`,
  },

  declineSteps: {
    helps: (step) => `Quizá le ayude más esto: ${step}`,
    meanwhile: (step) => `Lo que yo haría mientras tanto: ${step}`,
  },

  declines: {
    'not-a-fit': {
      label: 'No encaja',
      text: (requester, insider, minutes) =>
        letter(
          requester,
          `Gracias por contarme sus planes. No soy la persona adecuada para esto: mi trabajo queda lejos de lo que usted quiere aprender, y ${minutes} minutos conmigo no le servirían de mucho.`,
          'Le deseo lo mejor.',
          insider,
        ),
    },
    slump: {
      label: 'Tiempos flojos en nuestro campo',
      text: (requester, insider) =>
        letter(
          requester,
          'Gracias por escribir. Le hablo con franqueza: nuestro campo pasa por una mala época y casi nadie incorpora a gente nueva, así que solo podría ofrecerle un cuarto de hora sombrío. Es cosa de la época, no de usted.',
          'Le deseo lo mejor.',
          insider,
        ),
    },
    'too-vague': {
      label: 'Demasiado vago para ayudar',
      text: (requester, insider) =>
        letter(
          requester,
          'Gracias por escribir. He leído lo que envió y todavía no veo qué querría aprender de mí. Una conversación ayuda más cuando las preguntas están claras de antemano.',
          'Ayuda apuntar las tres preguntas que más le importan, y quién podría saber la respuesta.',
          insider,
        ),
    },
    'no-time': {
      label: 'Sin tiempo',
      text: (requester, insider) =>
        letter(
          requester,
          'Gracias por escribir. Ahora mismo no puedo dedicarle el tiempo que merece, y una conversación metida entre otras dos no sería justa con usted.',
          'Es cosa de mi agenda, no de usted. Le deseo lo mejor.',
          insider,
        ),
    },
    policy: {
      label: 'Nuestras normas',
      text: (requester, insider) =>
        letter(
          requester,
          'Gracias por escribir. Las normas del lugar donde trabajo no me permiten tener esta conversación, y las respeto.',
          'Le deseo lo mejor.',
          insider,
        ),
    },
    conflict: {
      label: 'Conflicto de intereses',
      text: (requester, insider) =>
        letter(
          requester,
          'Gracias por escribir. Por otras obligaciones que tengo, no debería ser yo quien hable con usted de esto; nos pondría en una situación incómoda.',
          'Alguien sin esas obligaciones podrá ayudarle mejor. Le deseo lo mejor.',
          insider,
        ),
    },
    'wrong-page': {
      label: 'Esta página no es para eso',
      text: (requester, insider) =>
        letter(
          requester,
          'Gracias por escribir. Esta página es para conversaciones sobre el trabajo y el campo. Lo que usted pide es otra cosa y aquí no tendría una buena respuesta.',
          'Espero que encuentre el lugar adecuado.',
          insider,
        ),
    },
  },

  wordings: {
    sampleStep: 'vea primero las charlas de la última jornada de puertas abiertas; responden a la mitad',
    readyQuestions: [
      '¿Qué ha intentado hasta ahora?',
      '¿Qué dos o tres preguntas le gustaría tener respondidas después?',
      '¿Cómo llegó a interesarse por este campo?',
    ],
  },

  takenBack: {
    subject: (insider) => `Al final ${insider} no puede ofrecerle una hora`,
    sorry: (insider) =>
      `Lo sentimos: ${insider} había dicho que sí a una conversación con usted y al final no puede ofrecerle una hora. Usted aún no había elegido ninguna, así que no se pierde nada de lo que tuviera previsto.`,
    notYou: 'No dice nada de usted ni de lo que escribió, y no queda anotado.',
    wish: 'Gracias por tomarse la molestia. Le deseamos lo mejor con sus planes.',
  },

  expired: {
    subject: (insider) => `Su petición a ${insider} se ha cerrado`,
    closed: (insider) =>
      `A ${insider} no le dio tiempo a atender su petición en el plazo previsto, así que se ha cerrado. Gracias por el cuidado con que la escribió.`,
    notYou: 'Nadie ha dicho que no, y no queda nada anotado sobre usted: a veces las semanas van demasiado llenas.',
    again: 'Puede volver a pedirlo cuando quiera.',
    page: (insider) => `Ir a la página de ${insider}`,
  },

  lapsed: {
    subject: (insider) => `Se ha cerrado la elección de hora con ${insider}`,
    closed: (insider) =>
      `${insider} había dicho que sí a una conversación con usted. No se eligió ninguna hora, así que la oferta se ha cerrado.`,
    notYou: 'No pasa nada: los planes cambian, y no queda nada anotado sobre usted.',
    again: 'Si aún le gustaría hablar, puede volver a pedirlo.',
    page: (insider) => `Ir a la página de ${insider}`,
  },

  withdrawn: {
    subject: (requester) => `${requester} ha retirado su petición`,
    closed: (requester) => `${requester} ya no le pide una conversación. No tiene que hacer nada.`,
  },

  erased: {
    subject: (reached) => `Se ha borrado una petición del ${reached}`,
    gone: (reached) => `Quien le pidió una conversación el ${reached} ha borrado la petición y todo lo que escribió con ella.`,
    please:
      'Nuestras copias ya no existen. Borre, por favor, los correos que tenga sobre ella y los archivos que llegaron con ellos.',
    stays: 'Que hubo una petición, y si se cumplió una cita, queda como una cifra sin nombre.',
  },

  meeting: {
    title: (requester, insider, minutes, end) => `${requester} × ${insider}: ${minutes} min, termina puntual ${alas(end)}`,
    titleInBoth: (requester, insider, minutes, ends) =>
      `${requester} × ${insider}: ${minutes} min, termina puntual ${alas(ends)}.`,
    expectations: 'Una conversación para informarse: sin vacantes, no es una solicitud de empleo.',
    phone: 'Teléfono',
    video: 'Videollamada',
    inPerson: 'En persona',
    ends: (minutes, end) => `${minutes}, termina puntual ${alas(end)}.`,
    theyCall: (insider) =>
      `${insider} le llama, quizá desde un número desconocido: busque un lugar tranquilo y conteste, por favor.`,
    youCall: (requester, phone) => `Usted llama a ${requester}: ${phone}`,
    youCallFromPage: (requester) => `Usted llama a ${requester}; el número está en la página.`,
    where: (place) => `Dónde: ${place}`,
    late: '¿Va a llegar tarde, no se encuentra bien o necesita otra hora?',
    myRequestTells: (myRequest, insider) => `Con ${myRequest}, ${insider} lo sabe al momento.`,
    twoMinutesLeft: 'Dos minutos. Tiempo para una última pregunta.',
  },

  invitation: {
    subjectRequester: (minutes, insider, at) => `${minutes} con ${insider}: ${at}`,
    subjectInsider: (requester, at) => `${requester} ha elegido: ${at}`,
    leadRequester: (insider) => `Su conversación con ${insider} está acordada.`,
    leadInsider: (requester) => `${requester} ha elegido una hora.`,
    when: 'Cuándo',
    how: 'Cómo',
    number: 'Número al que llamar',
    fileAdded: 'El archivo de calendario de este correo la añade a su calendario.',
    calendarLinks: 'En su página hay enlaces que la añaden a Google o a Outlook.',
    page: 'Mi página',
    pageRequester: (insider) =>
      `¿Va a llegar tarde, no se encuentra bien o necesita otra hora? Con su página, ${insider} lo sabe al momento.`,
    subjectAgain: (name, at) => `Sigue en pie: ${at} con ${name}`,
    againRequester: (insider) => `Su conversación con ${insider} vuelve a estar en pie, a la hora que tenía.`,
    againInsider: (requester) => `${requester} no quería rechazarla: su conversación vuelve a estar en pie, a la hora que tenía.`,
    declineCancels: (insider) => `Si la rechaza en su calendario, queda cancelada y se avisa a ${insider}.`,
    declineAsks: 'Si la rechaza en su calendario, antes le preguntamos: solo con eso no se cancela nada.',
    needs: (requester) => `Qué le facilitaría la conversación a ${requester}`,
    clock: 'El reloj',
    clockHelp: (other) =>
      `El reloj les muestra a usted y a ${other} cuándo empieza y cuándo termina. «Ya estoy» y «cinco minutos tarde» se dicen allí.`,
    meetingPage: 'Abrir la página de esta conversación',
    pageInsider: '¿Al final no puede? Cámbiela de hora o cancélela allí en cuanto pueda.',
    endRequester: 'Termina puntual, para todos: empiece por la pregunta que más le importe.',
    endInsider:
      'Cuando se acaba el tiempo, se acaba: «Se nos ha acabado el tiempo, así que lo dejo aquí. Gracias por sus preguntas y suerte con el próximo paso».',
  },

  presence: {
    lateSubject: (name, minutes, at) => `${name} llega unos ${minutes} tarde: ${at}`,
    late: (name, minutes) => `${name} llega unos ${minutes} tarde.`,
    comes: 'Llega hacia',
    ends: 'Termina como estaba previsto',
    waitsSubject: (requester) => `${requester} ya está y le espera`,
    waits: (requester) => `${requester} ya está y no encuentra a nadie.`,
    began: 'Ha empezado',
    orSay: (requester) => `¿Está de camino? Con el reloj, ${requester} sabe al momento para cuándo.`,
  },

  moved: {
    subject: (name, at) => `Nueva hora: ${at} con ${name}`,
    byYou: (name) => `Usted ha cambiado la hora de esta conversación. También se avisa a ${name}.`,
    byInsider: (insider) => `${insider} ha cambiado la hora de su conversación.`,
    byRequester: (requester) => `${requester} ha cambiado la hora de esta conversación.`,
    now: 'Nueva hora',
    ifNot: (deadline) =>
      `¿No le viene bien? Elija otra hora en su página, o cancele. Hasta el ${deadline} está a tiempo, y no se anota nada.`,
    fileMoves: 'El archivo de calendario de este correo la cambia en su calendario.',
  },

  reminder: {
    subject: (name, at) => `Recordatorio: ${at} con ${name}`,
    begins: (name, at) => `Su conversación con ${name} empieza el ${at}.`,
    clocksChanged: (cities) =>
      `Desde que se acordó, ha cambiado la hora oficial en ${cities}. Las horas de arriba son correctas: guíese por ellas.`,
  },

  absence: {
    subject: (insider) => `Lo sentimos: ${insider} no pudo`,
    sorry: (insider) =>
      `Lo sentimos: ${insider} no pudo atender su conversación. No ha sido cosa suya, y no se anota nada sobre usted.`,
    again: (deadline) => `El sí que tiene vale de nuevo. Puede elegir otra hora hasta el ${deadline}.`,
    subjectInsider: (requester) => `¿Otra hora para ${requester}?`,
    noted: (requester) => `Ha anotado que no pudo. Hemos avisado a ${requester} con amabilidad.`,
    timesOver: (requester) =>
      `Las horas que había propuesto ya han pasado: para otra, ${requester} necesita un nuevo sí de usted. No hace falta que responda.`,
  },

  calendarAnswer: {
    subject: {
      'not-proved': (name, at) => `Nada ha cambiado: ${at} con ${name}`,
      counter: (name, at) => `¿Otra hora? ${at} con ${name}`,
      declined: (name, at) => `¿Cancelarla? ${at} con ${name}`,
    },
    lead: {
      'not-proved': (name) =>
        `Ha llegado la respuesta de un calendario sobre su conversación con ${name}, pero no demostraba que fuera de usted.`,
      counter: (name) => `Su calendario ha propuesto otra hora para su conversación con ${name}.`,
      declined: (name) => `Su calendario ha rechazado su conversación con ${name}.`,
    },
    stands: {
      'not-proved': 'Así que nada ha cambiado; diga en la página qué prefiere.',
      counter: 'Por esa vía no podemos aceptarla, así que nada ha cambiado; en la página puede elegir otra.',
      declined: 'No se ha cancelado nada, y nadie sabe nada de ello: sigue en pie hasta que usted diga otra cosa en la página.',
    },
    open: {
      'not-proved': 'Abrir la página de esta conversación',
      counter: 'Elegir otra hora',
      declined: 'Cancelarla o cambiarla de hora',
    },
    notYou: 'Si no ha respondido usted, no tiene que hacer nada: alguien lo intentó, sin ningún efecto.',
  },

  cancelled: {
    subject: (name, at) => `Cancelada: ${at} con ${name}`,
    byYou: (name) => `Usted ha cancelado esta conversación. También se avisa a ${name}, y desaparece de los calendarios.`,
    byInsider: (insider) => `Lo sentimos: ${insider} no puede y ha tenido que cancelar esta conversación.`,
    byRequester: (requester) => `${requester} no puede y ha cancelado esta conversación.`,
    byYourCalendar: (insider) =>
      `Su calendario ha rechazado esta conversación, así que queda cancelada. También se avisa a ${insider}.`,
    notMeant: (deadline) =>
      `¿No era su intención? Hasta el ${deadline} puede deshacerlo en su página, mientras la hora siga libre.`,
    undo: 'Deshacerlo en mi página',
    mayReturn: (requester, deadline) =>
      `La rechazó un calendario. Si no era la intención, ${requester} puede deshacerlo hasta el ${deadline}; usted lo sabría al momento.`,
    was: 'Iba a ser',
    note: (name) => `${name} añade:`,
    chooseBy: (deadline) => `El sí que tiene sigue en pie. Puede elegir otra hora hasta el ${deadline}.`,
    choose: 'Elegir otra hora',
    freshYes: (insider) => `Para otra hora hace falta un nuevo sí de ${insider}. En su página verá cómo está todo.`,
    page: 'Mi página',
    freeAgain: 'El tiempo vuelve a ser suyo.',
    late: 'Faltaban menos de 24 horas para el comienzo, así que queda anotada como cancelación tardía.',
    again: (requester) => `Para otra hora, ${requester} necesita un nuevo sí de usted. No hace falta que responda.`,
    approve: 'Decir que sí otra vez',
  },

  decideReminder: {
    subject: (requester, lastDay) => `${requester} espera su respuesta · hasta el ${lastDay}`,
    lead: (requester, minutes, lastDay) => `${requester} le pidió ${minutes} y espera saber de usted hasta el ${lastDay}.`,
    orNot: 'Si no es el momento, no tiene que hacer nada: ese día la cerraremos con amabilidad por usted.',
  },

  heldBack: {
    subject: (count) => (count === 1 ? 'Una petición espera una mirada' : `${count} peticiones esperan una mirada`),
    lead: (count) =>
      count === 1
        ? 'Hemos retenido una petición hasta que usted la mire.'
        : `Hemos retenido ${count} peticiones hasta que usted las mire.`,
    line: (reason, since) => `Desde el ${since}: ${reason}`,
    reasons: {
      'two-missed': 'en los últimos 12 meses se perdieron dos conversaciones.',
      reported: 'alguien de aquí ha avisado sobre esta persona.',
    },
    look: 'Mirarla',
    why: 'Con esto no se decide nada. Puede haber un buen motivo; lo escrito le llega en cuanto mire.',
  },

  comeBack: {
    subject: (insider, monday) => `${insider} le pide que vuelva en la semana del ${monday}`,
    movedSubject: (insider, monday) => `Su semana para volver a ${insider}: desde el ${monday}`,
    between: (monday, friday) => `entre el ${monday} y el ${friday}`,
    asks: (insider, between) =>
      `Gracias por lo que escribió. ${insider} lo ha leído y le gustaría volver a saber de usted ${between}.`,
    moved: (between) => `Su semana se ha cambiado: vuelva ${between}, por favor.`,
    opens: 'Se abre',
    closes: 'Se cierra',
    press: 'Abra su página esa semana y pulse «Ya estoy aquí»: entonces podrá elegir una hora enseguida.',
    page: 'Mi página',
    noReminder: 'No se lo recordaremos; de eso se trata, de volver por iniciativa propia. Apúntelo, por favor.',
    away: (monday) => `¿No puede esa semana? Dígalo en su página antes del ${monday} y tome la siguiente.`,
  },

  windowMissed: {
    subject: (insider) => `Su semana para volver a ${insider} se ha cerrado`,
    closed: (insider) =>
      `${insider} le había pedido que volviera en una semana concreta. Ya ha pasado, así que su petición se ha cerrado.`,
    allRight: 'No pasa nada: los planes cambian. Si aún le gustaría hablar, puede volver a pedirlo.',
    page: (insider) => `Ir a la página de ${insider}`,
  },

  names: {
    subject: (insider, monday) => `${insider} le pide que vuelva a por un nombre la semana del ${monday}`,
    asks: (insider, between) =>
      `Gracias por la conversación. ${insider} quiere pensar con calma con quién podría hablar usted después, y le pide que vuelva ${between}.`,
    press: (insider) => `Esa semana, abra su página y pulse «Ya estoy aquí»: ${insider} lo sabrá al momento.`,
    noPromise: 'Nadie puede prometer que para entonces haya un nombre.',
    cameSubject: (requester) => `${requester} ha vuelto a por un nombre`,
    came: (requester) => `${requester} ha vuelto en la semana que usted indicó.`,
    think: 'Pensar en alguien',
    yours: 'Dar un nombre o no es decisión suya.',
  },

  referral: {
    offeredSubject: (insider) => `${insider} ha pensado en alguien con quien podría hablar`,
    offered: (insider) => `${insider} ha pensado en alguien que quizá pueda ayudarle a avanzar, y le gustaría preguntarle.`,
    mayShow:
      'Para ello se mostrarían su nombre y sus respuestas a esa única persona. Sabrá quién es si dice que sí. ¿Le parece bien?',
    myPage: 'Responder en mi página',
    until: (by) => `Puede responder hasta el ${by}. Si prefiere que no, no tiene que hacer nada.`,
    askedSubject: (minutes) => `Un favor: ¿${minutes} minutos para alguien con quien hablé?`,
    yes: 'Sí, con gusto',
    notNow: 'Ahora no',
    never: 'Prefiero que no me pregunten',
    onlyOpens: 'Al tocar solo se abre la página; allí se confirma.',
    unaware: (requester, by) =>
      `${requester} no sabe a quién se pregunta, y no lo sabrá a menos que usted diga que sí. El silencio hasta el ${by} es un no.`,
    sentFor: (insider, organization) =>
      `Enviado en nombre de ${insider}, ${organization}; su dirección se usa solo para esta pregunta.`,
    introducedSubject: (other) => `Usted y ${other}`,
    introduced: (colleague, insider) =>
      `${colleague}, a quien ${insider} preguntó por usted, hablará con gusto con usted, una vez, una media hora.`,
    name: 'Quién',
    address: 'Dirección',
    writeFirst: 'Escriba usted primero, proponga dos o tres horas y cumpla la que acuerden.',
    introducedToColleague: (requester) => `Gracias. Hemos dicho a ${requester} cómo encontrarle y que le escriba primero.`,
    oneMore: 'Dentro de unas tres semanas le preguntaremos una vez cómo fue; no llegará nada más.',
    wentSubject: (requester) => `¿Cómo fue con ${requester}?`,
    went: (requester, insider) =>
      `Hace unas semanas aceptó hablar con ${requester}. A ${insider} le alegraría saber en una línea cómo fue.`,
    tell: 'Decir cómo fue',
    noneSubject: 'Esta vez nadie tenía tiempo',
    none: (insider) => `${insider} pensó en alguien con quien podría hablar, pero esta vez nadie tenía tiempo.`,
    noneWhy: 'Es cuestión de agendas, no de usted.',
    droppedSubject: (requester) => `No se presentará a ${requester}`,
    dropped: (requester, colleague) =>
      `${requester} no ha aceptado que se diga su nombre, así que no se preguntó a ${colleague}.`,
    acceptedSubject: (colleague) => `${colleague} ha dicho que sí`,
    accepted: (colleague, requester) => `${colleague} hablará con gusto con ${requester}.`,
    opens: (requester) => `${requester} ya puede elegir una hora. Le diremos cómo fue.`,
    introducedThem: 'Los hemos puesto en contacto por correo. Le diremos cómo fue.',
    refusedSubject: (colleague) => `${colleague} no puede esta vez`,
    refused: (colleague, requester) =>
      `${colleague} no puede hablar esta vez con ${requester}. A ${requester} se le dijo que nadie tenía tiempo, y no a quién se preguntó.`,
    withdrawnSubject: (insider) => `Ya no hace falta que responda a ${insider}`,
    withdrawn: (requester, insider) =>
      `${insider} le preguntó si hablaría con ${requester}. Ya no hace falta, así que usted no tiene que hacer nada.`,
    withdrawnThanks: 'Gracias por haberlo pensado.',
    outcomeSubject: (requester, colleague) => `${requester} y ${colleague}`,
    outcome: (requester, colleague, how) => `${requester} y ${colleague}: ${how}.`,
    how: {
      attended: 'hablaron',
      late: 'hablaron, con algo de retraso',
      missed: 'no acudió a la conversación',
      excused: 'se canceló por una buena razón',
      failed: 'falló la conexión',
      'insider-absent': 'de parte de su colega no fue posible; se busca otra hora',
    },
  },

  afterwards: {
    contactSubject: (insider) => `A ${insider} le gustaría seguir en contacto`,
    contact: (insider) => `Ha hablado con ${insider}, a quien le gustaría seguir en contacto. ¿Le parece bien?`,
    contactMeans: (insider) =>
      `Si dice que sí, su nombre y su dirección se quedan en la lista privada de ${insider} hasta 24 meses después del último contacto. Nadie más la ve, y puede retirar su sí en su página cuando quiera.`,
    contactPage: 'Responder en mi página',
    contactNo: 'Si prefiere que no, no tiene que hacer nada. No volveremos a preguntar.',
    thankSubject: (insider) => `Después de su conversación con ${insider}`,
    thank: (insider) =>
      `Ha hablado con ${insider}. Unas palabras de agradecimiento son un buen paso siguiente: algo que se llevó de la conversación y qué hará con ello.`,
    thankHow: (insider) => `Puede escribirlas en su página. Llegan a ${insider} tal como las escriba, una vez.`,
    thankPage: 'Escribir unas líneas',
    helpSubject: (insider) => `¿Le ayudó su conversación con ${insider}?`,
    help: (insider) =>
      `Hace unos meses habló con ${insider}. ¿Le ayudó a encontrar su camino, o trabajo? Sí, en parte o no: basta con pulsar una vez.`,
    helpWho: (organization, insider) =>
      `${organization} solo cuenta las respuestas. Si añade unas líneas, las lee únicamente ${insider}.`,
    helpPage: 'Responder en mi página',
    helpOnce: 'Lo preguntamos una sola vez. No tiene que responder.',
    thanksSubject: (requester) => `${requester} le da las gracias`,
    thanks: (requester) => `${requester} le ha escrito después de su conversación:`,
    lineSubject: (requester) => `Unas líneas de ${requester}, meses después`,
    line: (requester) => `Preguntamos a ${requester} si su conversación ayudó. Estas palabras son para usted:`,
    noAnswer: 'No tiene que responder.',
  },

  notReturned: {
    subject: (requester) => `${requester} no ha vuelto`,
    lead: (requester) =>
      `Ha pasado la semana en la que ${requester} podía volver, así que la solicitud se ha cerrado. Usted no tiene que hacer nada.`,
    told: 'Lo hemos dicho con amabilidad, y que se puede volver a preguntar.',
  },

  returned: {
    subject: (requester) => `${requester} ha vuelto, como se acordó`,
    lead: (requester) => `${requester} ha vuelto en la semana que usted dijo.`,
    chooses: (deadline) => `Se puede elegir una hora hasta el ${deadline}. Usted no tiene que hacer nada.`,
  },

  asked: {
    subject: (insider, count) => `${insider} tiene antes ${count === 1 ? 'una pregunta' : 'unas preguntas'}`,
    lead: (insider, count) =>
      `${insider} ha leído lo que usted escribió y quisiera saber ${count === 1 ? 'una cosa' : 'algo más'} antes de responder:`,
    answer: 'Responder',
    until: (deadline, insider) =>
      `Puede responder en su página hasta el ${deadline}. Su respuesta le llega entonces a ${insider}, y usted volverá a saber de nosotros.`,
  },

  askedClosed: {
    subject: (insider) => `Su petición a ${insider} se ha cerrado`,
    closed: (insider) => `${insider} le había preguntado algo. No llegó respuesta, así que su petición se ha cerrado.`,
    allRight: 'No pasa nada, y no queda nada anotado sobre usted. Si aún le gustaría hablar, puede volver a pedirlo.',
    page: (insider) => `Ir a la página de ${insider}`,
  },

  replied: {
    subject: (insider) => `${insider} le ha escrito`,
    lead: (insider) => `${insider} ha leído lo que usted escribió y responde por escrito en vez de con una conversación:`,
    answer: 'Contestar una vez',
    once: (insider, deadline) =>
      `Puede contestar una vez, hasta el ${deadline}; le llega a ${insider}. Con eso se cierra su petición.`,
  },

  replyAnswered: {
    subject: (requester) => `${requester} ha contestado`,
    lead: (requester) => `${requester} ha contestado a lo que usted escribió:`,
    ends: 'Con esto la petición queda cerrada; no tiene que hacer nada.',
  },

  missed: {
    subject: (insider) => `Su conversación con ${insider} no tuvo lugar`,
    lead: (insider) => `${insider} estuvo para su conversación, y no llegó a tener lugar.`,
    happens: 'Son cosas que pasan. Si surgió algo: esperamos que esté bien.',
    sayWhat: (insider, deadline) =>
      `Queda anotada como una conversación perdida. Si no es así, o si quiere decir qué pasó, puede hacerlo en su página hasta el ${deadline}. ${insider} lo lee. Si dice que no es así, no cuenta para nada hasta que ${insider} lo haya mirado.`,
    page: 'Mi página',
    subjectDisputed: (requester) => `${requester} dice que no faltó`,
    subjectExplained: (requester) => `${requester} explica por qué no hubo conversación`,
    disputed: (requester) => `Usted anotó que ${requester} no vino. ${requester} dice que no es así.`,
    explained: (requester) => `Usted anotó que ${requester} no vino. Esto es lo que pasó:`,
    lookDisputed: 'No cuenta para nada hasta que lo haya mirado. Déjelo como está o cámbielo; basta con pulsar una vez.',
    lookExplained: 'Sigue contando como perdida. Si quiere disculparla, basta con pulsar una vez.',
    look: 'Mirarlo',
    subjectStays: (insider) => `${insider} ha leído lo que escribió`,
    stays: (insider) =>
      `Gracias por escribir. ${insider} lo ha leído y lo ha mirado otra vez: la anotación de que esta conversación se perdió se queda.`,
    staysFor: 'Se recuerda doce meses desde ese día y después se olvida.',
    noDoor: 'No cierra ninguna puerta: puede volver a preguntar.',
    subjectCorrected: (insider) => `Corregido: su conversación con ${insider}`,
    corrected: (insider) =>
      `${insider} ha corregido la anotación sobre su conversación: ya no cuenta como perdida. No tiene que hacer nada.`,
  },

  outcome: {
    subject: (requester, at) => `¿Acudió ${requester} ${alas(at)}?`,
    lead: 'Su tiempo vuelve a ser suyo. ¿Qué pasó?',
    attended: 'Hablamos',
    late: 'Llegó tarde',
    missed: 'No vino',
    failed: 'Falló la conexión',
    insiderAbsent: 'No pude yo',
    tap: 'Al tocar solo se abre la página; allí confirma.',
    missedMeans: (requester) =>
      `Si elige «No vino», ${requester} recibe un mensaje breve y amable y puede explicarse durante 14 días; usted lo sabrá.`,
    missedShows: 'Quienes reciban después una petición verán una conversación perdida.',
    correct: (deadline) => `Puede corregirlo hasta el ${deadline}. Sin respuesta no cuenta nada.`,
  },
}
