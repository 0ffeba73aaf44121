import type { ClockTexts } from './en.ts'

const minutes = (count: number) => (count === 1 ? '1 minuto' : `${count} minutos`)

export const es: ClockTexts = {
  title: (name) => `Su conversación con ${name}`,
  foot: 'La hora es la de este servicio, no la de su dispositivo. El final es fijo, para los dos lados.',
  beginsIn: 'Empieza en',
  left: 'Quedan',
  up: 'Fin',
  begins: (when) => `Empieza el ${when}.`,
  ends: (clocks) => `Termina puntual: ${clocks}.`,
  five: (clocks) => `Los últimos cinco minutos. Termina puntual: ${clocks}.`,
  two: 'Dos minutos. Hay tiempo para una última pregunta.',
  signOff: {
    insider: 'Se nos ha acabado el tiempo, así que lo dejo aquí. Gracias por sus preguntas y suerte con el próximo paso.',
    requester: 'Se ha acabado el tiempo. Gracias, me ha servido mucho.',
  },

  tell: {
    here: () => 'Ya estoy',
    late: (count) => `${minutes(count)} tarde`,
    'may-go': () => 'Puede irse',
    'nobody-here': () => 'No hay nadie',
  },
  theirs: {
    here: (name) => `${name} ya está.`,
    late: (name, at) => `${name} llega un poco más tarde (${at}).`,
    'may-go': (name) => `${name} dice: puede irse.`,
    'nobody-here': (name) => `${name} ya está y no encuentra a nadie.`,
  },
  mine: {
    here: (name) => `${name} ve que usted ya está.`,
    late: (name, at) => `${name} sabe al momento que usted llega más tarde (${at}).`,
    'may-go': (name) => `${name} ve lo que ha dicho usted: puede irse.`,
    'nobody-here': (name) => `${name} sabe al momento que usted espera.`,
  },
  waited: (name) => `Si ${name} no ha llegado ya, su tiempo vuelve a ser suyo.`,

  table: 'Modo mesa, atenuado',
  leaveTable: 'Volver a la luz',
  sound: 'Un sonido a los dos minutos',
  offline: 'Ahora no hay conexión. El tiempo sigue corriendo bien.',
}
