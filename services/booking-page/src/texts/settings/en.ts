// The desk's pages of hours, limits and kinds of conversation.

const conversations = (count: number) => (count === 1 ? 'conversation' : 'conversations')
const minutes = (count: number) => (count === 1 ? 'minute' : 'minutes')

export const settings = {
  keep: 'Keep',
  kept: 'Kept. It holds from now on; what is booked stays as it is.',
  changed: 'This was changed meanwhile, in another tab or by somebody else. What you typed is still here.',

  hours: {
    title: 'Your hours',
    lead: 'When people with your yes may choose a time. Nobody sees these hours; they see what of them is free.',
    zone: 'On the clock of',
    none: 'No hours',
    from: 'From',
    until: 'Until',
    midnight: '00:00 as an end means midnight.',
    add: 'Add hours',
    named: (what: string, of: string) => `${what}: ${of}`,
    remove: 'Take away',
    workdays: 'The same from Monday to Friday',
    copied: 'Monday to Friday are the same now. It holds once you keep it.',
    forAWhile: 'Only for a while',
    passing: 'for a while',
    validFrom: 'First day',
    validUntil: 'Last day',
    dates: 'Dates with other hours',
    datesHelp:
      'On these dates the hours below hold instead of those of the week. Days without any hours belong to your days off.',
    date: 'Date',
    newDate: 'a new date',
    wasDayOff: 'This is one of your days off; with hours of its own it no longer is.',
    addDate: 'Add a date',
    pause: 'Take a pause',
    pauseHelp:
      'Nobody can ask you and no time is offered. Your page says so. What is booked and what you were asked already stays.',
    backOn: 'First day on which you are back',
    backOnHelp: 'Your page tells it. Without one the pause lasts until you end it here.',
  },

  limits: {
    title: 'Limits',
    lead: 'How much of your time you give, over all kinds of conversation. Where a limit is reached, nothing more is offered until the next day, week or month.',
    periods: { day: 'In a day', week: 'In a week, from Monday', month: 'In a month' },
    now: { day: 'Today:', week: 'This week:', month: 'This month:' },
    meetings: 'Conversations',
    minutes: 'Minutes',
    empty: 'Left empty, there is no limit.',
    given: {
      meetings: (used: number, most: number | null) =>
        most === null ? `${used} ${conversations(used)}` : `${used} of ${most} ${conversations(most)}`,
      minutes: (used: number, most: number | null) =>
        most === null ? `${used} ${minutes(used)}` : `${used} of ${most} ${minutes(most)}`,
    },
    allowed: 'What your organization allows',
    anything: 'Your organization sets no bounds of its own.',
    longest: (minutes: number) => `${minutes} minutes at most for one conversation`,
    perWeek: (minutes: number) => `${minutes} minutes a week`,
    perMonth: (minutes: number) => `${minutes} minutes a month`,
    change: 'Change it',
    hours: (day: string, from: string, until: string) => `${day} ${from} to ${until}`,
  },

  policy: {
    title: 'What your organization allows',
    lead: 'It holds for everybody here who can be asked, from the next booking on. What is booked stays as it is.',
    begin: 'Fill that in',
    beginHelp: (longest: number, week: number, month: number, from: string, until: string) =>
      `Nothing is bounded yet. To begin with: ${longest} minutes for a conversation, ${week} minutes a week and ${month} a month for each person, Monday to Friday from ${from} to ${until}. You can change all of it, and it holds once you keep it.`,
    longestMinutes: 'Minutes at most for one conversation',
    minutesPerWeek: 'Minutes a week at most, for each person',
    minutesPerMonth: 'Minutes a month at most, for each person',
    allowed: 'Only in certain hours',
    allowedHelp: 'On the clock of whoever is asked.',
    minors: 'May somebody under 18 ask?',
    minorsChoices: { 'not-allowed': 'No', 'with-consent': 'Yes, if a parent or guardian agrees' },
    referrals: 'May insiders pass people on to colleagues after a conversation?',
    referralsChoices: { yes: 'Yes, if both agree', no: 'No' },
    standing: 'When somebody asks: which conversations kept and missed are shown?',
    standingChoices: {
      organization: 'Those with anybody here',
      'own-insider': 'Only those with whoever is asked',
      off: 'None; missed ones hold nothing back either',
    },
  },

  types: {
    title: 'Kinds of conversation',
    lead: 'What people can ask you for. What is booked stays as it is; what you were asked already goes by this from now on.',
    name: 'What it is called on your page',
    minutes: 'Minutes',
    place: 'Where',
    places: { phone: 'By phone: you call', video: 'By video', 'in-person': 'In person' },
    detail: 'The place, or the link to join',
    detailHelp: 'Told when a time is booked, never before.',
    fine: 'When it can be booked',
    notice: 'Hours from now to the first time on offer',
    noticeMinutes: 'Minutes from now to the first time on offer',
    horizon: 'Days ahead that are on offer',
    step: 'Minutes from one beginning to the next',
    before: 'Minutes kept free before',
    after: 'Minutes kept free after',
    add: 'Offer another kind',
    addTitle: 'Another kind',
    offer: 'Offer it',
    retire: (title: string) => `Offer “${title}” no longer`,
    retireAsk: 'Take it off your page? What was asked for it and what is booked goes on.',
    retireYes: 'Yes, take it off',
  },
}

export type SettingsTexts = typeof settings
