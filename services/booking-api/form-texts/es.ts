import type { FormTexts } from './en.ts'

/** Lo que dice el formulario en español. */
export const es: FormTexts = {
  meetingTitle: 'Una conversación por teléfono',
  yes: 'Sí',
  no: 'No',

  sections: {
    you: 'Sobre usted',
    us: (insider) => `Usted y ${insider}`,
    resume: 'Su currículum',
    worksheet: 'Sus metas profesionales',
  },

  labels: {
    name: 'Su nombre',
    address: 'Su dirección de correo',
    timeZone: 'Su zona horaria',
    language: 'Idioma de nuestros correos',
    now: '¿Qué hace ahora, y para quién?',
    why: '¿Por qué está buscando?',
    relationship: (insider) => `¿De qué conoce a ${insider}?`,
    knownThrough: '¿Por medio de quién?',
    wantsToLearn: (insider) => `¿Qué le gustaría aprender de ${insider}?`,
    resumeFile: 'Un archivo',
    resumeText: 'O en cinco líneas, con sus palabras',
    skills: 'Lo que hago bien',
    enjoys: 'Lo que me gusta hacer',
    fields: 'Campos y lugares que miro',
    goal: 'Dónde quiero estar dentro de tres años',
    questions: 'Tres preguntas que haría',
    under18: '¿Tiene menos de 18 años?',
  },

  help: {
    address: 'Le escribimos aquí, y a ningún otro sitio.',
    timeZone: 'Le mostramos las horas según esta zona.',
    resumeFile: 'PDF, DOCX, ODT o TXT, hasta 5 MB. No incluya foto, edad, familia, salud ni sueldo, por favor.',
    resumeText: 'Hace falta una de las dos cosas.',
  },

  own: {
    section: (insider) => `Lo que ${insider} también quisiera saber`,
    worksheet: (insider) => `La hoja de trabajo de ${insider}, rellenada`,
    worksheetHelp: 'Descárguela, rellénela y entréguela aquí en PDF, DOCX, ODT o TXT, de hasta 5 MB.',
    guardian: 'Nombre de su madre, de su padre o de quien tenga su tutela',
    guardianHelp: 'Con menos de 18 años puede pedirlo si esa persona está de acuerdo.',
    consents: 'Esa persona ha leído esto y está de acuerdo.',
  },

  relationships: {
    stranger: 'No nos conocemos',
    friend: 'Tenemos amistad',
    relative: 'Somos familia',
    'friend-of-a-friend': 'Por una amistad común',
    'friends-child': 'Por la amistad con mis padres',
    referred: 'Alguien me ha enviado',
  },

  expectations: (insider, organization, minutes) => [
    `Una conversación de ${minutes} minutos sobre el trabajo y el campo. Termina puntual, para todos.`,
    `Es para informarse: ${insider} no sabe de vacantes, y esto no es una solicitud de empleo.`,
    `${insider} lee primero lo que usted escribe. Tendrá respuesta dentro de los 14 días siguientes a confirmar su dirección: un sí con horas para elegir, una pregunta, una respuesta por escrito, una semana en la que volver, o un no.`,
    `Si consigue una hora, respétela, por favor, o cancele en cuanto pueda. ${organization} anota durante 12 meses si se cumplieron las citas.`,
    'No incluya foto, edad, familia, salud ni sueldo, por favor.',
  ],
  accept: 'He leído esto, y pido para mí.',

  privacy: (insider, organization) => [
    `Solo ${insider} lee sus respuestas y archivos. Otras personas de ${organization} ven que hay una petición y cómo va, no lo que usted escribió.`,
    'Todo lo que escribe queda cifrado con una clave propia. Puede borrar su petición en su página cuando quiera: se borra la clave y, con ella, lo que guardamos. Los correos ya entregados quedan fuera de nuestro alcance; pida entonces a quien los tenga que los borre.',
    'Una dirección que no se confirma en 7 días se borra con todo lo escrito.',
  ],
}
