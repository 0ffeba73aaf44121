import type { ClockTexts } from './en.ts'

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`)

export const fr: ClockTexts = {
  title: (name) => `Votre conversation avec ${name}`,
  foot: 'L’heure est celle de ce service, pas celle de votre appareil. La fin est fixe, pour vous deux.',
  beginsIn: 'Elle commence dans',
  left: 'Il reste',
  up: 'C’est l’heure',
  begins: (when) => `Elle commence le ${when}.`,
  ends: (clocks) => `Elle finit à l’heure : ${clocks}.`,
  five: (clocks) => `Les cinq dernières minutes. Elle finit à l’heure : ${clocks}.`,
  two: 'Deux minutes. Le temps d’une dernière question.',
  signOff: {
    insider: 'Notre temps est écoulé, je m’arrête donc ici. Merci pour vos questions, et bonne chance pour la suite.',
    requester: 'C’est l’heure. Merci, c’était très utile.',
  },

  tell: {
    here: () => 'Je suis là',
    late: (count) => `${minutes(count)} de retard`,
    'may-go': () => 'Vous pouvez y aller',
    'nobody-here': () => 'Il n’y a personne',
  },
  theirs: {
    here: (name) => `${name} est là.`,
    late: (name, at) => `${name} arrive un peu plus tard, vers ${at}.`,
    'may-go': (name) => `${name} dit : vous pouvez y aller.`,
    'nobody-here': (name) => `${name} est là et ne trouve personne.`,
  },
  mine: {
    here: (name) => `${name} voit que vous êtes là.`,
    late: (name, at) => `${name} apprend aussitôt que vous arrivez vers ${at}.`,
    'may-go': (name) => `${name} voit ce que vous avez dit : vous pouvez y aller.`,
    'nobody-here': (name) => `${name} apprend aussitôt que vous attendez.`,
  },
  waited: (name) => `Si ${name} n’est pas là à présent, votre temps vous appartient de nouveau.`,

  table: 'Mode table, tamisé',
  leaveTable: 'Revenir à la lumière',
  sound: 'Un son à deux minutes',
  offline: 'Pas de connexion pour l’instant. Le temps continue de courir juste.',
}
