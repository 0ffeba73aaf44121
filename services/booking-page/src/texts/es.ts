import { decided } from './decided/es.ts'
import { deciding } from './deciding/es.ts'
import type { Texts } from './en.ts'

// Cada palabra de las páginas en español: cálido, sencillo, breve; de usted, y sin palabras que adivinen un género.

const minutes = (count: number) => (count === 1 ? '1 minuto' : `${count} minutos`)
const meetings = (count: number) => (count === 1 ? '1 cita cumplida' : `${count} citas cumplidas`)
const alas = (clock: string) => `${clock.startsWith('1:') ? 'a la' : 'a las'} ${clock}`

export const es: Texts = {
  locale: 'es-ES',
  written: (date) => date,
  weekdayAndDate: (weekday, date) => `${weekday} ${date}`,
  product: 'Vestibule',

  common: {
    skip: 'Ir al contenido',
    loading: 'Un momento…',
    working: 'Un momento…',
    tryAgain: 'Volver a intentarlo',
    back: 'Volver',
    no: 'No, dejarlo como está',
    optional: 'opcional',
    requesterFoot: 'Una conversación para informarse: sin vacantes, y no es una solicitud de empleo.',
    insiderFoot: 'Abrir una página no decide nada. Solo deciden los botones.',
    myRequest: 'Encontrar mi petición',
    language: 'Idioma de esta página',
  },

  time: {
    both: (mine, myCity, theirs, theirCity) => `${mine} en su hora (${myCity}) · ${theirs} en ${theirCity}`,
    one: (clock, city) => `${clock} en ${city}`,
    inCity: (city) => `en ${city}`,
    yourTime: (city) => `en su hora (${city}) ·`,
    onDay: (day, clocks) => `${day}, ${clocks}`,
    left: (count, seconds) => (count > 0 ? `${count} min ${seconds} s` : `${seconds} s`),
  },

  landing: {
    title: 'Una breve conversación, pedida como es debido',
    lead: 'Vestibule es para quienes reciben peticiones de conversar sobre su trabajo, y para quienes las hacen.',
    paragraphs: [
      'Usted escribe quién es y qué le gustaría aprender. La persona a quien se lo pide lo lee primero y responde antes de una fecha que le decimos. Un sí viene con horas para elegir, y la conversación termina cuando se dijo.',
      'Para pedírselo a alguien, abra el enlace que le dio: cada persona tiene aquí su propia página.',
    ],
    already: '¿Ya lo ha pedido?',
    find: 'Encontrar mi petición',
  },

  notFound: {
    title: 'En esta dirección no hay nada',
    body: 'Puede que el enlace se cortara por el camino, o que la persona ya no tenga página aquí. Mire otra vez el correo o el mensaje en que venía.',
    find: 'Encontrar mi petición',
  },

  page: {
    title: (name) => `Una conversación con ${name}`,
    offer: { phone: 'por teléfono', video: 'por vídeo', 'in-person': 'en persona' },
    calls: (name) => `${name} le llama`,
    ends: 'Termina puntual, para todos',
    adults: 'A partir de 18 años',
    times: (zone) => `Vive en la zona horaria de ${zone}`,
    notTaking: (name) => `${name} no acepta peticiones ahora.`,
    takingAgain: (day) => `Se vuelven a aceptar peticiones a partir del ${day}.`,
    notTakingBody: 'Puede volver a mirar aquí en otro momento. Si ya hizo una petición, sigue en pie.',
    full: 'Ya esperan tantas peticiones como se pueden leer.',
    fullUntil: (day) => `Completo hasta el ${day}, más o menos.`,
    fullBody: (name) =>
      `${name} lee primero lo que ya ha llegado. Vuelva a mirar aquí entonces; lo que escribió se queda en este navegador. Si ya hizo una petición, sigue en pie.`,
    openAtOnce: (count, organization) =>
      count === 1
        ? `En ${organization}, cada persona puede tener una petición abierta a la vez.`
        : `En ${organization}, cada persona puede tener ${count} peticiones abiertas a la vez.`,
    expect: 'Qué puede esperar',
    how: 'Cómo funciona',
    howSteps: (name, days, by, aboutMinutes) => [
      `Rellena el formulario de abajo. Lleva unos ${minutes(aboutMinutes)}; puede parar y seguir después.`,
      `Le escribimos y usted confirma su dirección. Antes de eso, ${name} no ve nada.`,
      `${name} lo lee y responde en un plazo de ${days} días: hasta el ${by}, si confirma hoy.`,
      'Con un sí, elige una hora y ve cuándo termina.',
    ],
    asked: 'Qué se le preguntará',
    askedLead: (count) => `${count} preguntas, en estas partes:`,
    privacy: 'Quién lo lee',
    which: '¿Qué le gustaría pedir?',
    whichOption: (title, count) => `${title} (${minutes(count)})`,
    toForm: 'El formulario se abre aquí en cuanto marque la casilla.',
    already: '¿Ya lo ha pedido?',
  },

  form: {
    title: 'Su petición',
    saved: 'Se guarda en este navegador mientras escribe. No se envía nada hasta que pulse el botón del final.',
    savedNowhere:
      'Este navegador no guarda nada de lo que escribe: deje la página abierta o siga en otro dispositivo. No se envía nada antes de que pulse el botón del final.',
    part: (number, of) => `Parte ${number} de ${of}`,
    progress: (done, of, minutesLeft) =>
      minutesLeft === 0 ? `Las ${of} respondidas` : `${done} de ${of} respondidas · quedan unos ${minutes(minutesLeft)}`,
    charactersLeft: (count) => (count === 1 ? 'Queda 1 carácter' : `Quedan ${count} caracteres`),
    tooLong: (count) => `Sobran ${count} caracteres.`,
    yes: 'Sí',
    no: 'No',
    choose: 'Elija, por favor',
    fileHelp: 'PDF, DOCX, ODT o TXT, hasta 5 MB.',
    fileUploading: (name) => `Subiendo ${name}…`,
    fileReady: (name, size) => `${name} (${size}) ya está aquí.`,
    fileRemove: 'Quitar el archivo',
    fileRemoved: 'El archivo se ha quitado.',
    send: 'Enviar mi petición',
    sendNote: (name) => `Después escribimos a su dirección y usted la confirma. ${name} no ve nada hasta entonces.`,
    clear: 'Vaciar el formulario',
    clearAsk: 'Todo lo escrito aquí se olvida en este navegador.',
    clearYes: 'Sí, vaciarlo',
    errorsTitle: (count) => (count === 1 ? 'Revise una cosa más, por favor' : `Revise ${count} cosas más, por favor`),
    missing: 'Responda a esto, por favor.',
    missingChoice: 'Elija una opción, por favor.',
    missingSeveral: 'Elija al menos una opción, por favor.',
    missingConsent: 'Marque esto si es así, por favor.',
    missingFile: 'Añada un archivo, por favor.',
    asManyAsFit: 'Elija todas las que correspondan.',
    upTo: (count) => `Elija hasta ${count}.`,
    badNumber: 'Escriba un número en cifras, por favor.',
    numberBelow: (least) => `Escriba un número a partir de ${least}, por favor.`,
    numberAbove: (most) => `Escriba un número de hasta ${most}, por favor.`,
    dateBefore: (day) => `Elija un día a partir del ${day}, por favor.`,
    dateAfter: (day) => `Elija un día hasta el ${day}, por favor.`,
    badLink: 'Esto no parece un enlace. Sería algo como example.org/mi-pagina.',
    tooYoung: 'Aquí se aceptan peticiones a partir de los 18 años. Lo sentimos. Nada de lo que escribió se ha enviado.',
    download: (name, size) => `Descargar ${name} (${size})`,
    missingResume: 'Añada un archivo o escriba unas líneas, por favor.',
    badAddress: 'Esto no parece una dirección de correo. ¿Lleva una @?',
    refused: () => 'Esto no se ha podido aceptar así. Revíselo, por favor.',
  },

  elsewhere: {
    start: 'Seguir en otro dispositivo',
    link: 'Abra este enlace en el otro dispositivo',
    body: (until) =>
      `Lo que escribe se guarda para ello mientras teclea, al menos hasta: ${until}. Quien tenga el enlace puede leerlo y cambiarlo; nosotros no podemos leerlo sin él.`,
    copy: 'Copiar',
    copied: 'Copiado.',
    code: 'El enlace como código para la cámara del otro dispositivo',
    stop: 'Conservarlo solo en este dispositivo',
    gone: 'Este formulario ya no se guarda para otro dispositivo: allí se envió o se vació, o pasaron siete días sin cambios. Lo que hay aquí se queda en este navegador.',
    tooLong:
      'Este formulario es ya demasiado largo para guardarlo para otro dispositivo. Lo que hay aquí se queda en este navegador.',
    begunTitle: '¿Seguir con un formulario empezado en otro dispositivo?',
    begun: (at) =>
      `Allí se guardó por última vez: ${at}. Quien tenga este enlace lee lo que usted escriba: siga solo si el enlace es suyo.`,
    takeBegun: 'Sí, es mío',
    leaveBegun: 'No, empezar uno propio',
    twoTitle: 'Hay dos versiones de este formulario',
    two: (theirs, mine) =>
      `En el otro dispositivo se guardó por última vez: ${theirs}.${mine ? ` Aquí escribió por última vez: ${mine}.` : ''}`,
    otherNewer: 'La otra es más reciente.',
    thisNewer: 'La de aquí es más reciente.',
    takeOther: 'Seguir con la otra',
    keepThis: 'Seguir con la de aquí',
  },

  changed: {
    title: 'Las preguntas han cambiado entretanto',
    body: 'Lo que escribió sigue aquí. Revise estas preguntas una vez más, por favor:',
    added: 'Nuevas',
    reworded: 'Con otras palabras',
    gone: 'Ya no se preguntan',
    read: 'De acuerdo',
  },

  sent: {
    title: 'Mire su correo, por favor',
    wrote: 'Hemos escrito a',
    body: (name, by) =>
      `Pulse el enlace de ese correo para confirmar su dirección. ${name} no ve nada hasta que lo haga. El enlace sirve hasta el ${by}.`,
    noMail: '¿No ha llegado nada en unos minutos? Mire en el correo no deseado, y si la dirección es correcta.',
    wrong: '¿Está mal? Cambiarla',
    newAddress: 'La dirección correcta',
    change: 'Escribir a esta dirección',
    back: 'Volver al formulario',
    fileAgain: 'Añada el archivo otra vez, por favor: se fue con la petición a la otra dirección.',
    kept: 'Lo que ha escrito se queda en este navegador hasta que confirme.',
  },

  fileTooLarge: 'Este archivo pesa más de 5 MB. Vale uno más pequeño, o unas líneas en su lugar.',
  fileWrongKind: 'Este archivo no es PDF, DOCX, ODT ni TXT. Vale otro formato, o unas líneas en su lugar.',
  fileUnsafe:
    'Este archivo lleva macros, una contraseña u otros archivos dentro, y eso no lo aceptamos. Vale un PDF, o unas líneas en su lugar.',
  fileInfected: 'Un antivirus ha encontrado algo en este archivo. Vale otro archivo, o unas líneas en su lugar.',

  secret: {
    requesterTitle: 'Encontrar mi petición',
    requesterBody: 'Escriba la dirección con la que la hizo. Si hay algo abierto, le enviamos un enlace nuevo.',
    brokenTitle: 'Este enlace no funciona',
    brokenBody: 'Puede que se cortara por el camino, o que sea demasiado antiguo. Enviar uno nuevo es cosa de un momento.',
    address: 'Su dirección de correo',
    send: 'Enviarme un enlace nuevo',
    sent: (address) => `Si hay algo abierto para ${address}, ya va en camino un correo con el enlace.`,
    sentMore:
      'Se escribe en menos de un minuto. ¿No llega nada? Mire en el correo no deseado, o pruebe con la otra dirección que use.',
    insiderTitle: 'Abra el correo otra vez, por favor',
    insiderBody:
      'Esta página solo se abre con el enlace del correo que le enviamos, y esta pestaña ya no lo tiene. No se ha decidido ni perdido nada: pulse el mismo enlace una vez más.',
    insiderFresh:
      '¿No lo encuentra? Escriba la dirección en la que recibe estos correos, y le llegarán enlaces nuevos a todo lo que está abierto.',
    retiredTitle: 'Hay un correo más reciente',
    retiredBody: 'Este enlace fue sustituido. Use el del correo más reciente, por favor.',
    expiredTitle: 'Este enlace se ha cerrado',
    expiredBody: 'Su plazo ha terminado, y ya no se puede hacer nada con él.',
    failedTitle: 'No se ha podido cargar esta página',
  },

  confirm: {
    title: 'Confirme su dirección, por favor',
    body: (name, organization) =>
      `Alguien, esperamos que usted, ha usado esta dirección para pedir una conversación con ${name}, de ${organization}.`,
    what: 'Qué',
    who: 'De',
    whom: 'Para',
    length: (title, count) => `${title}, ${minutes(count)}`,
    yes: 'Sí, fui yo',
    until: (name, by) => `${name} no ve nada hasta que confirme. El enlace sirve hasta el ${by}.`,
    notMe: 'Si no fue usted, no tiene que hacer nada: todo se borrará y nadie lo sabrá.',
    spentTitle: 'Su dirección está confirmada',
    spentBody: 'Aquí no hay nada más que hacer. Su propia página dice qué viene ahora.',
    toMine: 'Ir a mi petición',
    expiredTitle: 'Este enlace se ha cerrado',
    expiredBody: 'No se confirmó a tiempo, así que lo escrito se ha borrado. Puede volver a pedirlo cuando quiera.',
  },

  status: {
    comesBack: (address) =>
      `Los correos a ${address} nos vuelven, así que no recibe ninguno. Todo lo que necesita está en esta página: consérvela, por favor. Si la dirección vuelve a funcionar, confírmela con una nueva petición.`,
    eyebrow: 'Su petición',
    to: (name, organization) => `Para ${name}, ${organization}`,
    next: 'Qué viene ahora',
    unverified: {
      title: 'Confirme su dirección, por favor',
      body: (name) => `Le hemos escrito. ${name} no ve nada hasta que pulse el enlace de ese correo.`,
      by: (by) => `El enlace sirve hasta el ${by}. Después se borra todo.`,
    },
    pending: {
      title: (name) => `${name} tiene su petición`,
      answeredTitle: (name) => `${name} tiene sus respuestas`,
      body: (name) =>
        `Ahora ${name} lee lo que usted escribió. La respuesta llega por correo: un sí con horas para elegir, una pregunta, una respuesta por escrito, una semana para volver, o un no. No tiene que hacer nada.`,
      by: (by) => `Tendrá respuesta hasta el ${by}.`,
      closes: 'Si para entonces no llega ninguna, la cerramos y se lo decimos.',
    },
    asksMore: {
      title: (name, count) => (count === 1 ? `${name} tiene antes una pregunta` : `${name} tiene antes unas preguntas`),
      body: (name) => `${name} ha leído lo que usted escribió y quisiera saber algo más antes de responder.`,
      by: (by) => `Puede responder hasta el ${by}.`,
      questions: (name, count) => (count === 1 ? `La pregunta de ${name}` : `Las preguntas de ${name}`),
      saved: 'Se guarda en este navegador mientras escribe. No se envía nada hasta que pulse el botón.',
      send: (count) => (count === 1 ? 'Enviar mi respuesta' : 'Enviar mis respuestas'),
      note: (name) => `${name} lo lee y después responde a su petición.`,
      sent: (name, by) => `${name} tiene sus respuestas. Tendrá noticias hasta el ${by}.`,
      before: 'Preguntado y respondido',
      answeredOn: (day) => `Respondido el ${day}`,
    },
    deferred: {
      earlyTitle: 'Llega pronto, y no pasa nada',
      asks: (name, monday) => `${name} ha leído lo que usted escribió y le pide que vuelva en la semana del ${monday}.`,
      waits:
        'El botón «Ya estoy aquí» estará aquí entonces. Por mirar no se pierde nada. No se lo recordaremos: apúntelo, por favor.',
      starts: 'Su semana empieza',
      ends: 'Su semana termina',
      openTitle: 'Ha llegado su semana',
      openBody: (name) => `${name} le pidió que volviera esta semana. Pulse el botón y podrá elegir una hora enseguida.`,
      imBack: 'Ya estoy aquí',
      onlyThePress: 'Solo cuenta pulsarlo; mirar la página no cuenta.',
      isBack: 'Qué bien que haya vuelto. Aquí están sus horas.',
      cannot: 'Esa semana no puedo',
      cannotAsk: (monday) => `Su semana será entonces la siguiente, desde el ${monday}. Solo se puede hacer una vez.`,
      cannotYes: 'Sí, la semana siguiente',
      moved: (monday) => `Su semana se ha cambiado: es la que empieza el ${monday}.`,
      movedOnce: 'Ya cambió su semana una vez; ahora se queda donde está.',
    },
    replied: {
      title: (name) => `${name} le ha escrito`,
      body: (name) => `${name} ha leído lo que usted escribió y responde por escrito en lugar de con una conversación.`,
      writeBack: 'Contestar una vez',
      field: (name) => `Para ${name}`,
      send: 'Enviar',
      once: (name, by) =>
        `Puede contestar una vez, hasta el ${by}. Le llega a ${name} por correo, y con eso se cierra su petición.`,
      sent: (name) => `${name} tiene su respuesta.`,
      answered: (name) =>
        `Ha contestado, y ${name} lo tiene. Con esto su petición está cerrada. Gracias por preguntar, y mucha suerte.`,
      over: 'El plazo para contestar ha terminado, y su petición está cerrada. Gracias por preguntar, y mucha suerte.',
      youWrote: 'Usted contestó',
    },
    mailLink: 'Enviarme este enlace otra vez',
    linkMailed: (address) => `Un correo con el enlace va de camino a ${address}. Se escribe como mucho uno cada diez minutos.`,
    approved: {
      title: (name) => `${name} dice que sí`,
      body: (name, count) => `Elija una hora para sus ${minutes(count)} con ${name}.`,
      own: (name, count, times) =>
        times === 1
          ? `${name} le ofrece esta hora para sus ${minutes(count)}. Tómela, por favor, si le viene bien.`
          : `${name} le ofrece estas horas para sus ${minutes(count)}. Tome, por favor, la que le venga bien.`,
      backTitle: 'Qué bien que haya vuelto',
      by: (by) => `Puede elegir hasta el ${by}.`,
    },
    booked: {
      title: (when) => `Su conversación: ${when}`,
      calls: (name) => `${name} le llama, quizá desde un número desconocido: busque un lugar tranquilo y conteste, por favor.`,
      place: 'Dónde',
      body: 'La invitación está en su correo. ¿Va a llegar tarde, no se encuentra bien o necesita otra hora? Dígalo aquí en cuanto pueda.',
    },
    names: {
      asks: (name, monday) =>
        `${name} quiere pensar con calma con quién podría hablar usted después, y le pide que vuelva en la semana del ${monday}.`,
      openBody: (name) =>
        `${name} le pidió que volviera esta semana a por un nombre. Pulse el botón y ${name} lo sabrá enseguida.`,
      isBack: (name) => `Qué bien que haya vuelto. ${name} lo sabe ahora.`,
      backTitle: 'Ha vuelto, como acordaron',
      back: (name, day) =>
        `${name} lo sabe desde el ${day}. Nadie puede prometer que surja un nombre; si surge, se lo diremos por correo.`,
    },
    concluded: {
      title: 'Su conversación ha terminado',
      body: (name) => `Si han hablado, unas palabras de agradecimiento a ${name} son un buen paso siguiente.`,
    },
    missed: {
      title: 'Está anotado que no vino',
      body: (name) => `Lo anotó ${name}. Puede pasar, y no se anota nada más sobre usted.`,
      shows: 'Las personas de aquí a quienes pida algo en doce meses verán una conversación perdida.',
      legend: (name) => `¿Qué quiere que sepa ${name}?`,
      explains: 'No pude ir, y esta es la razón',
      disputes: 'No es así',
      disputesHelp: 'Entonces no cuenta hasta que una persona lo haya mirado.',
      text: 'Con sus palabras',
      send: 'Enviarlo',
      until: (name, by) => `Una vez, hasta el ${by}. Solo lo lee ${name}.`,
      choose: 'Elija cuál de las dos es, por favor.',
      write: 'Escriba una o dos líneas, por favor.',
      sent: (name) => `${name} lo recibe por correo, y usted sabrá por correo en qué queda.`,
      wrote: 'Lo que escribió',
      open: (name) => `Usted lo ha discutido: no cuenta hasta que ${name} lo haya mirado.`,
      stands: (name) => `${name} lo ha leído, y queda anotado. A los doce meses queda olvidado.`,
      corrected: (name) => `${name} ha corregido lo anotado: no cuenta como perdida.`,
    },
    record: (who, kept, missed, cancelledLate) =>
      `Sus conversaciones con ${who} en doce meses: ${kept} cumplidas, ${missed} perdidas${cancelledLate === 0 ? '' : `, ${cancelledLate} canceladas tarde`}.`,
    absent: {
      title: (name) => `${name} no pudo`,
      body: (name) =>
        `${name} no pudo atender su conversación. Lo sentimos: no ha sido cosa suya, y no se anota nada sobre usted.`,
    },
    cancelled: {
      title: 'La hora se canceló',
      byCalendar: 'Su calendario la rechazó, así que se canceló, y la otra parte lo sabe.',
      byMe: 'Usted la canceló, y la otra parte lo sabe.',
      byThem: (name) => `${name} ha tenido que cancelar. Lo sentimos.`,
      again: (by) => `El sí sigue en pie: elija otra hora hasta el ${by}.`,
      waits: (name) => `Para otra hora, ${name} tiene que decir que sí una vez más. No tiene que hacer nada.`,
      closed: 'Para otra hora hace falta un nuevo sí. Puede volver a pedirlo cuando quiera.',
    },
    declined: {
      title: 'Esta vez no',
      letter: (name) => `${name} escribe`,
      askAgain: (date) => `Puede volver a pedirlo a partir del ${date}.`,
      body: (name) => `${name} ha leído lo que usted escribió, y esta vez es un no.`,
    },
    takenBack: {
      title: 'Al final no puede ser',
      paragraphs: (name) => [
        `Lo sentimos: ${name} había dicho que sí a una conversación con usted y al final no puede ofrecerle una hora.`,
        'No dice nada de usted ni de lo que escribió, y no queda anotado. Aún no había elegido ninguna hora, así que no se pierde nada de lo que tuviera previsto.',
      ],
    },
    lapsed: {
      title: 'Su petición se ha cerrado',
      noTime: (name) =>
        `No se eligió ninguna hora mientras el sí de ${name} estaba abierto. Los planes cambian, y no se anota nada sobre usted.`,
      notAnswered: (name) => `${name} le había preguntado algo, y no llegó respuesta a tiempo. No pasa nada.`,
      notReturned: (name) =>
        `${name} le había pedido que volviera en una semana concreta, y ya ha pasado. No pasa nada: los planes cambian.`,
      again: 'Si aún le gustaría hablar, puede volver a pedirlo.',
    },
    expired: {
      title: 'Su petición se ha cerrado',
      body: (name) =>
        `A ${name} no le dio tiempo. No dice nada de usted ni de lo que escribió. Puede volver a pedirlo cuando quiera.`,
    },
    withdrawn: {
      title: 'Ha retirado su petición',
      body: 'Ya nadie decide sobre ella. Puede volver a pedirlo en cualquier momento.',
    },
    askAgain: (name) => `Ir a la página de ${name}`,
    asked: (day) => `Pedida el ${day}`,
    more: 'Más sobre esta petición',
    withdraw: 'Retirar mi petición',
    withdrawAsk: (name) =>
      `${name} ya no decide entonces sobre ella, y las horas que podía elegir desaparecen. Esto no se puede deshacer.`,
    withdrawYes: 'Sí, retirarla',
    eraseLater: 'Mientras haya una hora reservada, esto no se puede borrar: cancélela primero.',
    erase: 'Borrar todo lo que he escrito',
    eraseAsk:
      'Sus respuestas, archivos, dirección y correos se borran aquí para siempre, y esta petición termina. Los correos ya entregados quedan fuera de nuestro alcance; a la persona a quien escribió se le pide que los borre.',
    eraseYes: 'Sí, borrarlo todo',
    erased: 'Todo está borrado',
    erasedBody:
      'Lo que escribió está borrado aquí, y este enlace ya no abre nada. Los correos ya entregados quedan fuera de nuestro alcance.',
  },

  slots: {
    title: 'Elija una hora',
    zone: 'Mostrar las horas de',
    loading: 'Buscando horas…',
    none: 'Ahora mismo no hay ninguna hora libre.',
    noneOfOwn: 'De las horas que se ofrecieron ya no queda ninguna libre.',
    noneOfOwnBody:
      'Si alguna vuelve a quedar libre, aparecerá aquí. Puede esperar, o retirar su petición más abajo; en ningún caso se anota nada sobre usted.',
    opening: (week, day) =>
      `La próxima hora libre está en la semana del ${week}; aquí se verá a partir del ${day}. Los días en que no se ofrece nada no corren en su contra.`,
    noneBody: 'Los días en que no se ofrece nada no corren en su contra. Mire otra vez mañana.',
    reload: 'Mirar otra vez',
    count: (count) => (count === 1 ? '1 hora' : `${count} horas`),
    taken: (clock) => `Alguien acaba de elegir ${clock}. Estas horas están libres ahora.`,
    gone: (clock) => `Ya no se ofrece ${clock}. Estas horas están libres ahora.`,
    chosen: 'Su hora',
    ends: (clock) => `Termina puntual ${alas(clock)}.`,
    other: 'Elegir otra hora',
    phone: 'El número al que llamarle',
    phoneHelp: (name) => `Solo lo ve ${name}. Con el prefijo del país, como +34 910 123 456.`,
    phoneMissing: 'Dé el número al que se le puede llamar, por favor.',
    phoneBad: 'Use solo cifras, espacios y el signo más, por favor.',
    needs: 'Qué se lo haría más fácil',
    needsHelp: 'Subtítulos, chat, intérprete, algo más de tiempo: solo lo ve la persona con quien habla.',
    remind: 'Recordármelo también el día antes. Una hora antes llega un correo en todo caso.',
    book: (start, end) => `Reservar ${start}, termina puntual ${alas(end)}`,
  },

  booking: {
    when: 'Cuándo',
    ends: (clocks) => `termina puntual ${alas(clocks)}`,
    minutes,
    clock: 'Abrir el reloj',
    calendar: 'Añadir a mi calendario',
    calendarHelp: 'El archivo sirve para el calendario de Apple y cualquier otro. En el navegador también puede ir a:',
    entry: (requester, insider, count, end) => `${requester} × ${insider}: ${count} min, termina a las ${end} en punto`,
    move: 'Elegir otra hora',
    moveUntil: (by) => `Puede cambiarla hasta el ${by}, dos veces en total.`,
    insteadOf: (was) => `En lugar de ${was}.`,
    moveTo: (start, end) => `Cambiarla a las ${start}, termina a las ${end} en punto`,
    moved: (name) => `Cambiada. ${name} ya lo sabe; lo que necesita su calendario llega por correo.`,
    calendarSays: {
      accepted: 'Su calendario la ha aceptado.',
      tentative: 'Su calendario dice «quizás». La hora sigue siendo suya.',
      declined: 'Su calendario la ha rechazado.',
    },
    undoAsk: (until) => `¿No era su intención? Hasta el ${until} puede deshacerlo, mientras la hora siga libre.`,
    undo: 'Deshacerlo: sí que iré',
    undone: (name) => `La conversación vuelve a estar en pie, y se avisa a ${name}.`,
    movedByThem: (name) => `${name} la ha cambiado a esta hora. Si no le viene bien, elija otra o cancele: no pasa nada.`,
    keepTime: 'Quedarme con mi hora',
    insiderMove: 'Cambiar la hora',
    insiderMoveAsk: (name) =>
      `A cualquier hora que le convenga, también fuera de su horario. ${name} lo sabe al momento y tiene un día para decir que no le viene bien.`,
    insiderMoveUntil: (by) => `Se puede cambiar hasta el ${by}.`,
    newDay: 'Día',
    newClock: 'Hora',
    timeMissing: 'Indique un día y una hora, por favor.',
    timeRefused: 'Esa hora ya ha pasado o está demasiado lejos.',
    moveYes: 'Sí, cambiarla',
    cancelledLate: 'Se canceló a menos de 24 horas del comienzo y queda anotada como tardía.',
    excuse: 'Disculparla',
    excuseAsk: (name) => `¿Hubo un buen motivo? Entonces ya no cuenta para ${name}, en ningún lugar donde se habría visto.`,
    excuseYes: 'Sí, disculpada',
    excused: 'Ha disculpado la cancelación tardía: no cuenta.',
    cancel: 'Cancelar esta hora',
    cancelInTime: (by) => `Hasta el ${by}, cancelar es a tiempo y no se le tiene en cuenta.`,
    cancelLate: (by) =>
      `Desde el ${by} cuenta como cancelación tardía y se anota. Sigue siendo mucho más amable que no presentarse.`,
    insiderCancel: (name) => `${name} lo sabe al momento y puede elegir otra hora.`,
    note: 'Unas palabras para la otra parte',
    cancelYes: 'Sí, cancelarla',
    keep: 'No, conservo la hora',
  },

  decide: {
    title: (name, count) => `${name} le pide ${minutes(count)}`,
    by: (by) => `Responda hasta el ${by}, por favor. Si no le da tiempo, la cerramos con amabilidad por usted.`,
    who: 'Quién es',
    wants: 'Le gustaría aprender',
    why: 'Por qué',
    knows: 'De qué se conocen',
    through: (name) => `, por medio de ${name}`,
    relationship: {
      stranger: 'No se conocen',
      friend: 'Amistad',
      relative: 'Familia',
      'friend-of-a-friend': 'Por una amistad común',
      'friends-child': 'De una familia amiga',
      referred: 'Alguien lo envía a usted',
    },
    record: (who, kept, missed, cancelledLate) =>
      kept + missed + cancelledLate === 0
        ? `sin conversaciones con ${who} en 12 meses`
        : `con ${who}, en 12 meses: ${kept} cumplidas, ${missed} perdidas${cancelledLate === 0 ? '' : `, ${cancelledLate} canceladas tarde`}`,
    accepted: 'Aceptado',
    acceptedText: (day, files) =>
      `${day}: termina puntual, solo información${files === 0 ? '' : files === 1 ? ' · 1 archivo' : ` · ${files} archivos`}`,
    free: 'Su próximo hueco libre',
    noFree: 'Nada libre: un sí no tendría horas que ofrecer',
    noneScanned: 'Sin analizar en busca de virus.',
    notScanned: (name) => `${name} no se ha analizado en busca de virus.`,
    everything: (name) => `Lo que ha escrito ${name}`,
    files: 'Archivos',
    download: (name, size) => `${name} (${size})`,
    contact: 'Dirección',
    comesBack: 'Los correos a esta dirección vuelven; por ahora no llega allí nada.',
  },

  code: {
    title: '¿Es usted?',
    body: (hint) => `Este navegador es nuevo aquí. Hemos enviado un código de seis cifras a ${hint}; está en el asunto.`,
    why: 'Una vez por navegador, para que un correo reenviado no pueda decidir por usted.',
    label: 'Código de seis cifras',
    until: (clock) => `Sirve hasta ${alas(clock).replace('a ', '')}.`,
    confirm: 'Confirmar y enviar',
    another: 'Enviar otro código',
    sentAgain: 'Otro código está en camino. Solo sirve el más reciente.',
    wrong: (left) =>
      left === undefined
        ? 'Ese no es el código.'
        : left === 0
          ? 'Ese no es el código, y era el último intento. Pida que le enviemos otro, por favor.'
          : left === 1
            ? 'Ese no es el código. Queda un intento.'
            : `Ese no es el código. Quedan ${left} intentos.`,
    six: 'El código tiene seis cifras.',
  },

  deciding,
  decided,

  meeting: {
    title: (name) => `Su conversación con ${name}`,
    call: 'Llamar',
    place: 'Dónde',
    needs: 'Qué lo hace más fácil',
    yourTime: 'Cuándo',
    theirCalendar: {
      accepted: (name) => `El calendario de ${name} la ha aceptado.`,
      tentative: (name) => `El calendario de ${name} dice «quizás». La hora sigue reservada.`,
      declined: (name) => `El calendario de ${name} la ha rechazado.`,
    },
    yourCalendar: {
      accepted: 'Su calendario la ha aceptado.',
      tentative: 'Su calendario dice «quizás». La hora sigue reservada.',
      declined: 'Su calendario la ha rechazado. Solo con eso no se cancela nada: cancélela o cámbiela aquí, o déjela como está.',
    },
    hardEnd: (clock) => `Termina puntual ${alas(clock)}. El final es fijo, así que no tiene que decirlo usted.`,
    cancelled: 'Esta hora se canceló',
    cancelledBody: 'Las dos partes lo saben, y ya no está en el calendario.',
    concluded: 'Esta conversación ha terminado',
    wrote: (name) => `Lo que ha escrito ${name}`,
  },

  outcome: {
    title: (name, clock) => `¿Acudió ${name} ${alas(clock)}?`,
    lead: 'Su tiempo vuelve a ser suyo.',
    question: '¿Qué pasó?',
    choices: {
      attended: 'Hablamos',
      late: 'Llegó tarde',
      missed: 'No vino',
      excused: 'No pudo, y tenía un buen motivo',
      failed: 'Falló la conexión',
      'insider-absent': 'No pude yo',
    },
    minutesLate: '¿Cuántos minutos tarde?',
    minutesMissing: 'Dé los minutos, de 1 a 240, por favor.',
    missedNote: (name) =>
      `Quienes reciban después una petición de ${name} verán una cita perdida. Puede corregirlo durante 14 días.`,
    absentNote: (name) => `${name} recibe una nota amable y puede elegir otra hora.`,
    nothingNote: 'Esto no cuenta.',
    answered: (name) => `${name} cuenta qué pasó. Puede dejarlo como está o corregirlo.`,
    disputed: (name) => `${name} dice que no es así. Hasta que usted lo mire no cuenta: déjelo como está o corríjalo.`,
    leave: 'Dejarlo así',
    left: 'Lo dejó así, y se comunicó con amabilidad.',
    press: 'Anotarlo',
    correct: 'Anotar la corrección',
    choose: 'Elija qué pasó, por favor.',
    noted: 'Anotado. Gracias.',
    notedAs: (choice) => `Anotado: ${choice}.`,
    notedLate: (count) => `Anotado: llegó ${minutes(count)} tarde.`,
    until: (by) => `Puede corregirlo hasta el ${by}.`,
    aside: {
      title: 'Solo para usted',
      help: (name: string) => `Nadie más lo lee: ni ${name} ni nadie de su organización.`,
      question: (name: string) => `¿Presentaría a ${name} a alguien?`,
      introduce: { yes: 'Sí', 'not-yet': 'Todavía no', no: 'No' },
      note: 'Una nota para usted',
      names: (name) => `Pedir a ${name} que vuelva la próxima semana a por un nombre`,
      namesHelp: (name) =>
        `Usted se toma su tiempo para pensar; a ${name} se le dice la semana y no se le recuerda. Puede retirarlo durante diez minutos.`,
      asked: (name, monday) => `${name} puede volver a por un nombre en la semana del ${monday}.`,
      cameBack: (name, day) => `${name} volvió a por un nombre el ${day}.`,
      didNot: (name) => `${name} no volvió a por un nombre.`,
      keepInTouch: (name: string) => `Me gustaría seguir en contacto con ${name}`,
    },
    closed: 'Ya no se puede cambiar.',
    tooEarly: 'La conversación aún no ha terminado. Vuelva cuando termine.',
    silence: 'Sin respuesta no cuenta nada.',
    cancelled: 'Esta hora se canceló: no hay nada que anotar.',
  },

  standing: (kept, missed) => `${meetings(kept)}, ${missed} perdidas`,

  askAgainFrom: (day) => `Ya lo pidió aquí. Desde el ${day} puede volver a pedirlo con mucho gusto.`,

  problems: {
    network: 'No llegó ninguna respuesta. ¿Tiene conexión este dispositivo? No se ha perdido nada: pulse otra vez.',
    unexpected: 'Algo ha ido mal en esta página. Cárguela otra vez, por favor.',
    internal: 'Algo ha ido mal por nuestra parte. No se ha perdido nada: inténtelo otra vez en un minuto, por favor.',
    busy: 'Ahora mismo hay mucho movimiento aquí. Inténtelo otra vez en un minuto, por favor.',
    invalid: 'Algo no encaja todavía. Revise lo que ha escrito, por favor.',
    'too-many-requests': 'Ha sido un poco mucho de golpe. Espere unos minutos e inténtelo otra vez, por favor.',
    'not-authenticated': 'Este enlace ya no sirve. Abra el correo más reciente, por favor.',
    'code-expired': 'Ese código es demasiado antiguo. Pida que le enviemos otro, por favor.',
    'insider-not-taking': 'Ahora mismo no se aceptan peticiones. Lo que ha escrito se queda en este navegador.',
    'insider-full':
      'Ya esperan tantas peticiones como se pueden leer. Lo que ha escrito se queda en este navegador: inténtelo otra vez en una o dos semanas, por favor.',
    'minors-not-allowed': 'Aquí no se aceptan peticiones de menores de 18 años. Lo sentimos.',
    'too-many-open': 'Ya tiene aquí dos peticiones abiertas. Cuando termine una, podrá hacer otra.',
    'ask-again-later': 'Ya lo pidió aquí, y aquella respuesta sigue en pie.',
    'return-week-not-possible': 'Esa semana ya no puede ser. Elija otra, por favor.',
    'already-reported': 'Esto ya se denunció antes.',
    'already-verified': 'La dirección ya se confirmó antes.',
    'screening-closed': 'Esta petición ha terminado mientras tanto.',
    'screening-lapsed': 'Esto se ha cerrado mientras tanto.',
    'return-window-not-open': 'Su semana aún no ha empezado. El botón estará aquí entonces.',
    'return-window-open': 'Su semana ha empezado, así que ya no se puede cambiar.',
    'already-postponed': 'La semana ya se cambió, y eso se puede hacer una vez.',
    'not-asked-to-return': 'Algo ha cambiado entretanto. Cargue la página otra vez, por favor.',
    'nothing-to-answer': 'Esto ya se respondió. Cargue la página otra vez, por favor.',
    'screening-not-approved': 'Ahora mismo no se ofrece ninguna hora.',
    'screening-already-booked': 'Ya hay una hora reservada. Cargue la página otra vez, por favor.',
    'moves-used-up': 'Ya se ha cambiado dos veces, y no queda ningún cambio.',
    'too-late-to-undo': 'Ya es tarde para deshacerlo: ha pasado más de una hora.',
    'too-late-to-move': 'Faltan menos de 24 horas, así que ya no se puede cambiar. Sí se puede cancelar.',
    'slot-taken': 'Esa hora está ocupada. Elija otra, por favor.',
    'slot-not-offered': 'Esa hora no es posible. Elija otra, por favor.',
    'budget-spent': 'Ese día, esa semana o ese mes están completos. Elija otra hora, por favor.',
    'nothing-to-excuse': 'Esto ya se disculpó.',
    'meeting-begun': 'La conversación ha empezado, así que aquí ya no se puede cambiar.',
    'meeting-over': 'La conversación ha terminado y ya no hay a quién decírselo.',
    'too-early-to-tell': 'Es un instante pronto para eso. Pulse otra vez, por favor.',
    'late-not-ahead': 'Ese momento ya ha pasado. Elija otro, por favor.',
    'late-told-enough': 'Se ha dicho tres veces; vale la última.',
    'meeting-not-over': 'La conversación aún no ha terminado. Vuelva cuando termine, por favor.',
    'meeting-not-missed-yet': 'Esto se puede anotar desde diez minutos después del comienzo, no antes.',
    'names-promised': 'La semana ya se comunicó; ahora es una promesa.',
    'outcome-final': 'Esto ya no se puede cambiar.',
    'nothing-to-dispute': 'Algo ha cambiado entretanto. Cargue la página otra vez, por favor.',
    'booking-cancelled': 'Esta hora se canceló mientras tanto.',
    general: 'No ha funcionado. Inténtelo otra vez, por favor.',
  },
}
