// What an insider reads while deciding.

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`)

export const deciding = {
  question: 'What do you say?',
  verdicts: {
    approve: 'Yes',
    'come-back': 'Come back later',
    ask: 'Ask something',
    reply: 'Reply in writing',
    decline: 'Not this time',
  },
  helps: {
    approve: (name: string) => `${name} gets times to choose from.`,
    'come-back': (name: string) => `You name a week; ${name} follows up, or not.`,
    ask: (_name: string) => 'The answer comes by mail, and you decide then.',
    reply: (_name: string) => 'A letter instead of a conversation. It counts as helped.',
    decline: (_name: string) => 'A kind letter goes out; you can change it.',
  },
  presses: {
    approve: (name: string) => `Say yes to ${name}`,
    'come-back': (name: string) => `Ask ${name} to come back`,
    ask: (name: string) => `Ask ${name}`,
    reply: (name: string) => `Write to ${name}`,
    decline: (_name: string) => 'Send “not this time”',
  },
  undoNote: 'You can undo it for ten minutes; until then nobody hears of it.',
  reads: (name: string, language: string) => `${name} reads ${language}: please write that, if you can.`,
  ownLine: 'A line of your own',
  preview: 'How it will read',

  yes: {
    times: 'Which times?',
    any: 'Any that are free',
    anyHelp: 'As your hours have them.',
    these: 'Only these times',
    theseHelp: (city: string) => `Up to three of your own, as clocks show them in ${city}.`,
    day: (number: number) => `Day ${number}`,
    clock: (number: number) => `Time ${number}`,
    add: 'One more time',
    remove: (number: number) => `Take time ${number} away`,
    other: 'Other length or place',
    minutes: 'How many minutes?',
    minutesHelp: (usual: number) => `Left empty: ${minutes(usual)}.`,
    place: 'Where?',
    asUsual: (place: string) => `As usual: ${place}`,
    places: { phone: 'by phone', video: 'by video', 'in-person': 'in person' },
    placeDetail: 'Room, address or link',
    nothingFree: 'Nothing is free at present',
    nothingFreeBody: (name: string) =>
      `With a yes ${name} would have no time to choose yet. Name times of your own above, or say yes anyway: the yes waits for free days.`,
    evenSo: 'Say yes anyway',
    limit: 'A little much for one person',
    metBefore: (day: string, months: number) => `You met on ${day}. The rule is one conversation in ${months} months.`,
    meetAhead: (day: string, months: number) => `You are meeting on ${day}. The rule is one conversation in ${months} months.`,
    tooLong: 'With people one knows it is at most 30 minutes.',
    override: 'Why make an exception?',
    overrideHelp: (name: string) => `Kept with your decision; ${name} does not see it.`,
  },

  comeBack: {
    week: (name: string) => `When may ${name} come back?`,
    inWeeks: (count: number) =>
      count === 1
        ? 'Next week'
        : count < 5
          ? `In ${['two', 'three', 'four'][count - 2]} weeks`
          : count < 9
            ? 'In about a month'
            : 'In three months',
    other: 'Another week',
    otherDay: 'A day of that week',
    otherHelp: (first: string, last: string) => `From ${first} to ${last}.`,
    asWeek: (days: string) => `That is the week of ${days}.`,
    noReminder: (name: string) => `Nobody reminds ${name}; following up is the point.`,
    open: (from: string, to: string) => `Open from ${from}, to ${to}.`,
    afterwards: (name: string) =>
      `Coming back that week is answered with your yes: ${name} chooses a time at once. Otherwise the request closes kindly.`,
  },

  ask: {
    question: (number: number) => `Question ${number}`,
    add: 'One more question',
    remove: (number: number) => `Take question ${number} away`,
    ready: 'Ready to take:',
    left: (count: number) =>
      count === 1 ? 'This is the last time you can ask.' : `You can ask ${count} more times, this one included.`,
    none: 'You have asked three times, and that is enough.',
  },

  reply: {
    text: 'Your letter',
    help: (name: string) => `${name} may write back once; then it is closed. It counts as helped.`,
    framed: (name: string) => `${name} has read what you wrote and answers in writing instead of a conversation:`,
  },

  no: {
    reason: 'Which reason fits best?',
    step: 'One useful next step',
    stepHelp: 'Something to read, to try, somewhere to go. It is put into the letter.',
    change: 'Change the words',
    text: 'What is written',
    asReady: 'Take the ready letter again',
    again: 'May they ask again?',
    againChoices: { 'any-time': 'Any time', 'six-months': 'After six months', 'not-again': 'Please not again' },
  },

  report: {
    press: 'Report this request',
    body: (name: string) =>
      `${name} is not told. What you write is kept for whoever looks after this organization, and further requests of this person here are held back until the one who is asked looks.`,
    reason: 'What happened?',
    missing: 'Please say what happened.',
    yes: 'Yes, report it',
    done: 'You have reported this request.',
  },

  relationship: {
    correct: 'Not so? Correct it',
    label: 'How you know each other',
    save: 'Correct it',
    saved: 'Corrected. Your word counts from now on.',
  },

  rounds: {
    title: 'Asked and answered',
    asked: (day: string) => `Asked on ${day}`,
    answered: (day: string) => `answered on ${day}`,
    waiting: 'not answered yet',
    nothing: 'No answer to this one.',
  },

  held: {
    title: 'A request is held back',
    reasons: {
      'two-missed': 'Whoever asks has missed two conversations here within twelve months.',
      reported: 'Whoever asks was reported here before.',
    },
    since: (day: string) => `It waits since ${day}.`,
    body: 'A person decides, always: look at it and it is a request like any other, with all five answers open to you.',
    press: 'Look at it',
  },

  faults: {
    choose: 'Please choose one of these.',
    timeMissing: 'Please give a day and a time, or take this one away.',
    timeHalf: 'Please give both the day and the time.',
    timeGap: 'This time does not exist on that day: the clocks are put forward.',
    timePast: 'Please choose a time that is still ahead.',
    timeFar: 'Please stay within the next 90 days.',
    timeTwice: 'This time is there already.',
    timeTaken: 'You have another conversation then.',
    timeElsewhere: 'One of your calendars says that you are busy then.',
    minutes: 'Please give whole minutes, from 5 to 240.',
    placeDetail: 'Please say where: a room, an address or a link.',
    evenSo: 'Please tick this if you mean it.',
    override: 'Please give a reason; it is kept.',
    week: 'Please choose a week in this span.',
    question: 'Please write a question, or take this one away.',
    reply: 'Please write your letter.',
    letter: 'Please write a few words.',
    refused: 'This does not fit. Please look at it once more.',
  },
}

export type Deciding = typeof deciding
