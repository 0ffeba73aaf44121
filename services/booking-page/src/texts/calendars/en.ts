// The desk's page of calendars elsewhere.

const times = (count: number) => (count === 1 ? '1 busy time' : `${count} busy times`)

export const calendars = {
  title: 'Calendars',
  lead: 'While one of these says that you are busy, no time is offered. We read when, and nothing else: not what, where or with whom.',
  none: 'None is read yet.',
  readAt: (at: string) => `Read: ${at}`,
  holds: (count: number, next: string) => `${times(count)} in the next four weeks; the next: ${next}`,
  empty: 'No busy time in the next four weeks.',
  span: (from: string, until: string) => `${from} – ${until}`,
  stale: (at: string) => `Could not be read since ${at}. What it said then still counts.`,
  unreadable: (count: number) =>
    count === 1
      ? 'One entry made no sense to us; please look whether its time is kept free.'
      : `${count} entries made no sense to us; please look whether their times are kept free.`,
  read: 'Read now',
  readNamed: (label: string) => `Read now: ${label}`,
  remove: 'Remove',
  removeAsks: (label: string) => `Remove “${label}”? Times that it alone kept free are offered again.`,
  removeYes: 'Remove it',
  how: 'Add a calendar',
  byAddress: 'By its address',
  byAddressHelp: 'Google, Outlook, Apple: a secret or a published one',
  byAccount: 'With a name and a password',
  byAccountHelp: 'Nextcloud, iCloud, Fastmail and others that speak CalDAV',
  account: {
    server: 'Server address',
    serverHelp: 'For instance caldav.icloud.com, caldav.fastmail.com or the address of your Nextcloud.',
    user: 'User name',
    password: 'App password',
    passwordHelp:
      'Please make one for this alone, in the settings of your account there: you can take it back whenever you like. It is kept sealed, told to that server and shown to nobody.',
    find: 'Show its calendars',
    finding: 'Asking the server …',
    which: 'Which of them say when you are busy?',
    whichHelp: 'With all of them ticked, those that you add there later are read, too.',
    noneChosen: 'Please tick at least one.',
    notLetIn:
      'The server does not let us in with this name and password. Many want an app password here, not the one you sign in with.',
    reads: (names: string) => `Read of it: ${names}`,
    change: 'Change which are read',
    keep: 'Keep',
    newPassword: 'A new app password',
    tryIt: 'Sign in with it',
  },
  address: 'Address of a calendar',
  addressHelp: 'A secret or published address that ends in .ics, or begins with webcal:. It is kept sealed, and shown to nobody.',
  label: 'What you call it',
  add: 'Add',
  adding: 'Reading it …',
  added: (label: string) => `“${label}” is read from now on.`,
  where: 'Where do I find it?',
  places: {
    Google: 'Settings, your calendar on the left, “Integrate calendar”: the secret address in iCal format.',
    Outlook:
      'On the web: Settings, Calendar, Shared calendars, “Publish a calendar”. “Can view when I’m busy” is enough. Copy the ICS link.',
    Apple:
      'At icloud.com or in Calendar: the sharing sign beside the calendar, “Public Calendar”, copy the link. Whoever has it can read it.',
  },
  tooMany: 'Ten are read already; please remove one first.',
  trouble: {
    'address-not-allowed': 'We read calendars over https from public servers only.',
    'not-reachable': 'Its server cannot be reached.',
    'too-many-redirects': 'Its server sends us on and on.',
    'not-found': 'There is no calendar at this address, or no longer.',
    'not-allowed-in': 'Its server does not let us in.',
    'answered-oddly': 'Its server answers with an error.',
    'too-large': 'It is larger than we read (5 MiB).',
    'too-slow': 'Its server took longer than ten seconds.',
    'not-a-calendar': 'What is there is no calendar file. It may be the page that shows it: please copy the address of the file.',
    'not-caldav': 'At this address no CalDAV server answers.',
    'no-calendars': 'There is no calendar to read there.',
    'too-much-in-it': 'It holds more than we can read.',
  },
  reminders: {
    title: 'Reminders',
    body: 'An hour before each conversation you get a mail.',
    dayBefore: 'On the day before, too',
    fromNowOn: 'This holds for what is booked from now on.',
    changed: 'Somebody else changed this a moment ago; this is how it is now.',
  },
  feed: {
    title: 'Your meetings in your own calendar',
    body: 'Subscribe to this address in Google’s, Outlook’s, Apple’s or any other calendar: what is booked, moved or cancelled here then shows there by itself, within some hours.',
    open: 'Make an address',
    address: 'The address to subscribe to',
    once: 'It is shown this once. Whoever has it can read your meetings, so keep it to yourself.',
    since: (at: string) => `There has been an address since ${at}. It can’t be shown again.`,
    another: 'Make another address',
    anotherAsk: 'The address you have stops working at once. Your calendar needs the new one then.',
    anotherYes: 'Yes, another one',
    close: 'Make the address useless',
    closeAsk: 'Calendars that subscribe to it get nothing any more.',
    closeYes: 'Yes, close it',
  },
}

export type CalendarTexts = typeof calendars
