// Every word of the clock page, beside those of the other pages. Loaded only there.

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`)

export const en = {
  title: (name: string) => `Your conversation with ${name}`,
  foot: 'The time is that of this service, not of your device. The end is fixed, for both.',
  beginsIn: 'It begins in',
  left: 'Time left',
  up: 'Time’s up',
  begins: (when: string) => `It begins on ${when}.`,
  ends: (clocks: string) => `It ends at ${clocks} sharp.`,
  five: (clocks: string) => `The last five minutes. It ends at ${clocks} sharp.`,
  two: 'Two minutes. Time for one last question.',
  signOff: {
    insider: 'That’s our time, so I’ll stop here. Thank you for your questions, and good luck with the next step.',
    requester: 'That’s the time. Thank you, this helped.',
  },

  tell: {
    here: (_minutes: number) => 'I’m here',
    late: (count: number) => `${minutes(count)} late`,
    'may-go': (_minutes: number) => 'You may go',
    'nobody-here': (_minutes: number) => 'Nobody’s here',
  },
  theirs: {
    here: (name: string, _at: string) => `${name} is here.`,
    late: (name: string, at: string) => `${name} comes a little later, at about ${at}.`,
    'may-go': (name: string, _at: string) => `${name} says: you may go.`,
    'nobody-here': (name: string, _at: string) => `${name} is here and finds nobody.`,
  },
  mine: {
    here: (name: string, _at: string) => `${name} can see that you are here.`,
    late: (name: string, at: string) => `${name} hears at once that you come at about ${at}.`,
    'may-go': (name: string, _at: string) => `${name} can see that you said: you may go.`,
    'nobody-here': (name: string, _at: string) => `${name} hears at once that you are waiting.`,
  },
  waited: (name: string) => `If ${name} has not come by now, your time is your own again.`,

  table: 'Table mode, dimmed',
  leaveTable: 'Back to the light',
  sound: 'A sound at two minutes',
  offline: 'No connection just now. The time goes on all the same.',
}

export type ClockTexts = typeof en
