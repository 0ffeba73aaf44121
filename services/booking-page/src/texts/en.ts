import { decided } from './decided/en.ts'
import { deciding } from './deciding/en.ts'

// Every word of the pages. Warm, plain, short; dates instead of "soon"; never harsh, never a promise.
// Another language is one file of type Texts: a missing key does not compile.

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`)
const meetings = (count: number) => (count === 1 ? '1 meeting' : `${count} meetings`)

export const en = {
  /** For Intl: how days and numbers are written. */
  locale: 'en-GB',
  /** A date as Intl writes it, where people write it otherwise. */
  written: (date: string) => date,
  weekdayAndDate: (weekday: string, date: string) => `${weekday} ${date}`,
  product: 'Vestibule',

  common: {
    skip: 'Skip to the content',
    loading: 'One moment …',
    working: 'One moment …',
    tryAgain: 'Try again',
    back: 'Back',
    no: 'No, leave it as it is',
    optional: 'optional',
    requesterFoot: 'A conversation for information: no openings, and not an application.',
    insiderFoot: 'Opening a page decides nothing. Only the buttons do.',
    myRequest: 'Find my request',
    language: 'Language of this page',
  },

  time: {
    both: (mine: string, myCity: string, theirs: string, theirCity: string) =>
      `${mine} your time (${myCity}) · ${theirs} in ${theirCity}`,
    one: (clock: string, city: string) => `${clock} in ${city}`,
    inCity: (city: string) => `in ${city}`,
    yourTime: (city: string) => `your time (${city}) ·`,
    onDay: (day: string, clocks: string) => `${day}, ${clocks}`,
    left: (count: number, seconds: number) => (count > 0 ? `${count} min ${seconds} s` : `${seconds} s`),
  },

  landing: {
    title: 'A short conversation, asked for properly',
    lead: 'Vestibule is for people who get asked for a conversation about their work, and for those who ask.',
    paragraphs: [
      'You write who you are and what you would like to learn. The person you ask reads it first and answers by a date you are told. A yes comes with times to choose from, and the conversation ends when it said it would.',
      'To ask somebody, open the link they gave you: each person has a page of their own here.',
    ],
    already: 'You have asked already?',
    find: 'Find my request',
  },

  notFound: {
    title: 'There is nothing at this address',
    body: 'The link may have been cut on its way, or the person has no page here any more. Look at the mail or the message it came in once more.',
    find: 'Find my request',
  },

  page: {
    title: (name: string) => `A conversation with ${name}`,
    offer: { phone: 'by phone', video: 'by video', 'in-person': 'in person' },
    calls: (name: string) => `${name} calls you`,
    ends: 'It ends on time, for everyone',
    times: (zone: string) => `Based in the time zone of ${zone}`,
    adults: 'From 18 years on',
    notTaking: (name: string) => `${name} is not taking requests now.`,
    takingAgain: (day: string) => `Requests are taken again from ${day}.`,
    notTakingBody: 'You are welcome to look here again another time. If you have asked already, your request stands.',
    full: 'As many requests as can be read are waiting already.',
    fullUntil: (day: string) => `Full until about ${day}.`,
    fullBody: (name: string) =>
      `${name} reads what has come in first. You are welcome to look here again then; what you typed stays in this browser. If you have asked already, your request stands.`,
    openAtOnce: (count: number, organization: string) =>
      count === 1
        ? `One person can have one request open with ${organization} at a time.`
        : `One person can have ${count} requests open with ${organization} at a time.`,
    expect: 'What to expect',
    how: 'How it goes',
    howSteps: (name: string, days: number, by: string, aboutMinutes: number) => [
      `You fill in the form below. It takes about ${minutes(aboutMinutes)}; you can stop and go on.`,
      `We write to you, and you confirm your address. ${name} sees nothing before that.`,
      `${name} reads it and answers within ${days} days: by ${by}, if you confirm today.`,
      'With a yes you choose a time, and you see when it ends.',
    ],
    asked: 'What you will be asked',
    askedLead: (count: number) => `${count} questions, in these parts:`,
    privacy: 'Who reads it',
    which: 'What would you like to ask for?',
    whichOption: (title: string, count: number) => `${title} (${minutes(count)})`,
    toForm: 'The form opens here once the box is ticked.',
    already: 'Asked already?',
  },

  form: {
    title: 'Your request',
    saved: 'Kept in this browser as you type. Nothing is sent before you press the button at the end.',
    savedNowhere:
      'This browser keeps nothing you type: leave this page open, or continue on another device. Nothing is sent before you press the button at the end.',
    part: (number: number, of: number) => `Part ${number} of ${of}`,
    progress: (done: number, of: number, minutesLeft: number) =>
      minutesLeft === 0 ? `All ${of} answered` : `${done} of ${of} answered · about ${minutes(minutesLeft)} left`,
    charactersLeft: (count: number) => (count === 1 ? '1 character left' : `${count} characters left`),
    tooLong: (count: number) => `This is ${count} characters too long.`,
    yes: 'Yes',
    no: 'No',
    choose: 'Please choose',
    fileHelp: 'PDF, DOCX, ODT or TXT, up to 5 MB.',
    fileUploading: (name: string) => `Uploading ${name} …`,
    fileReady: (name: string, size: string) => `${name} (${size}) is here.`,
    fileRemove: 'Take the file away',
    fileRemoved: 'The file was taken away.',
    send: 'Send my request',
    sendNote: (name: string) => `We then write to your address, and you confirm it. ${name} sees nothing before you confirm.`,
    clear: 'Empty the form',
    clearAsk: 'Everything typed here is forgotten in this browser.',
    clearYes: 'Yes, empty it',
    errorsTitle: (count: number) => (count === 1 ? 'One thing needs another look' : `${count} things need another look`),
    missing: 'Please answer this one.',
    missingChoice: 'Please choose one.',
    missingSeveral: 'Please choose one at least.',
    missingConsent: 'Please tick this if it is so.',
    missingFile: 'Please add a file.',
    asManyAsFit: 'Choose as many as fit.',
    upTo: (count: number) => `Choose up to ${count}.`,
    badNumber: 'Please write a number in digits.',
    numberBelow: (least: number) => `Please write a number from ${least} on.`,
    numberAbove: (most: number) => `Please write a number up to ${most}.`,
    dateBefore: (day: string) => `Please choose a day from ${day} on.`,
    dateAfter: (day: string) => `Please choose a day up to ${day}.`,
    badLink: 'This does not look like a link. It is something like example.org/my-page.',
    tooYoung: 'Requests are taken here from 18 years on. We are sorry. Nothing of what you wrote was sent.',
    download: (name: string, size: string) => `Download ${name} (${size})`,
    missingResume: 'Please add a file or write a few lines.',
    badAddress: 'This does not look like a mail address. Is there an @ in it?',
    refused: (what: string) => `This was not taken: it ${what}.`,
  },

  /** The form was kept for another device. */
  elsewhere: {
    start: 'Continue on another device',
    link: 'Open this link on the other device',
    body: (until: string) =>
      `What you write is saved for it as you type, until ${until} at least. Whoever has the link can read and change it; we can’t read it without.`,
    copy: 'Copy',
    copied: 'Copied.',
    code: 'The link as a code for the camera of the other device',
    stop: 'Keep it on this device alone',
    gone: 'This form is no longer kept for another device: it was sent or emptied there, or left for seven days. What is here stays in this browser.',
    tooLong: 'This form has become too long to be kept for another device. What is here stays in this browser.',
    begunTitle: 'Go on with a form that was begun on another device?',
    begun: (at: string) =>
      `It was last saved there on ${at}. Whoever has this link reads what you write in it: go on only if the link is your own.`,
    takeBegun: 'Yes, it is mine',
    leaveBegun: 'No, begin my own',
    twoTitle: 'There are two versions of this form',
    two: (theirs: string, mine: string | undefined) =>
      `On the other device it was saved on ${theirs}.${mine ? ` Here you last wrote on ${mine}.` : ''}`,
    otherNewer: 'The other one is newer.',
    thisNewer: 'The one here is newer.',
    takeOther: 'Go on with the other one',
    keepThis: 'Go on with the one here',
  },

  changed: {
    title: 'The questions have changed meanwhile',
    body: 'What you wrote is still here. Please look through these once more:',
    added: 'New',
    reworded: 'Worded otherwise',
    gone: 'No longer asked',
    read: 'All right',
  },

  sent: {
    title: 'Please look into your mail',
    wrote: 'We have written to',
    body: (name: string, by: string) =>
      `Press the link in that mail to confirm your address. ${name} sees nothing before you do. The link works until ${by}.`,
    noMail: 'Nothing there after a few minutes? Look into the spam folder, and whether the address is right.',
    wrong: 'Wrong? Change it',
    newAddress: 'The right address',
    change: 'Write to this address instead',
    back: 'Go back to the form',
    fileAgain: 'Please add the file once more: it went with the request to the other address.',
    kept: 'What you wrote stays in this browser until you have confirmed.',
  },

  fileTooLarge: 'This file is larger than 5 MB. A smaller one, or a few lines instead, will do.',
  fileUnsafe:
    'This file has macros, a password or other files inside it, which we don’t take. A PDF of it, or a few lines instead, will do.',
  fileInfected: 'A virus scanner found something in this file. Another file, or a few lines instead, will do.',
  fileWrongKind: 'This is not a PDF, DOCX, ODT or TXT file. Another format, or a few lines instead, will do.',

  secret: {
    requesterTitle: 'Find my request',
    requesterBody: 'Write the address you asked with. If something is open for it, we send you a fresh link to it.',
    brokenTitle: 'This link does not work',
    brokenBody: 'It may have been cut on its way, or it is too old. A fresh one is quickly sent.',
    address: 'Your mail address',
    send: 'Send me a fresh link',
    sent: (address: string) => `If something is open for ${address}, a mail with the link is on its way.`,
    sentMore: 'It is written within a minute. Nothing there? Look into the spam folder, or try the other address you use.',
    insiderTitle: 'Please open the mail again',
    insiderBody:
      'This page opens only from the link in the mail we sent you, and this tab no longer has it. Nothing was decided or lost: press the same link once more.',
    insiderFresh:
      'Can’t find it? Write the address you get these mails at, and fresh links to all that is open are on their way.',
    retiredTitle: 'There is a newer mail',
    retiredBody: 'This link was replaced. Please use the one in the newest mail.',
    expiredTitle: 'This link has closed',
    expiredBody: 'Its time is over, and nothing more can be done with it.',
    failedTitle: 'This page could not be loaded',
  },

  confirm: {
    title: 'Please confirm your address',
    body: (name: string, organization: string) =>
      `Somebody, we hope you, used this address to ask ${name} at ${organization} for a conversation.`,
    what: 'For',
    who: 'From',
    whom: 'To',
    length: (title: string, count: number) => `${title}, ${minutes(count)}`,
    yes: 'Yes, that was me',
    until: (name: string, by: string) => `${name} sees nothing before you confirm. The link works until ${by}.`,
    notMe: 'If it was not you, you need not do anything: it will be deleted and nobody is told.',
    spentTitle: 'Your address is confirmed',
    spentBody: 'There is nothing more to do here. Your own page says what happens next.',
    toMine: 'To my request',
    expiredTitle: 'This link has closed',
    expiredBody: 'It was not confirmed in time, so what was written has been deleted. You are welcome to ask again.',
  },

  status: {
    comesBack: (address: string) =>
      `Mail to ${address} comes back to us, so you get none. Everything you need is on this page: please keep it. If the address works again, confirm it with a new request.`,
    eyebrow: 'Your request',
    to: (name: string, organization: string) => `To ${name}, ${organization}`,
    next: 'What happens next',
    unverified: {
      title: 'Please confirm your address',
      body: (name: string) => `We have written to you. ${name} sees nothing before you press the link in that mail.`,
      by: (by: string) => `The link works until ${by}. After that everything is deleted.`,
    },
    pending: {
      title: (name: string) => `${name} has your request`,
      answeredTitle: (name: string) => `${name} has your answers`,
      body: (name: string) =>
        `Now ${name} reads what you wrote. You hear by mail: a yes with times to choose from, a question, a written reply, a week to come back in, or a no. There is nothing you need to do.`,
      by: (by: string) => `You hear by ${by}.`,
      closes: 'If no answer comes by then, we close it and tell you.',
    },
    asksMore: {
      title: (name: string, count: number) => (count === 1 ? `${name} has a question first` : `${name} has some questions first`),
      body: (name: string) => `${name} has read what you wrote and would like to know a little more before answering.`,
      by: (by: string) => `You can answer until ${by}.`,
      questions: (name: string, count: number) => (count === 1 ? `The question of ${name}` : `The questions of ${name}`),
      saved: 'Kept in this browser as you type. Nothing is sent before you press the button.',
      send: (count: number) => (count === 1 ? 'Send my answer' : 'Send my answers'),
      note: (name: string) => `${name} reads it and then answers your request.`,
      sent: (name: string, by: string) => `${name} has your answers. You hear by ${by}.`,
      before: 'Asked and answered',
      answeredOn: (day: string) => `Answered on ${day}`,
    },
    deferred: {
      earlyTitle: 'You’re early, and that’s fine',
      asks: (name: string, monday: string) =>
        `${name} has read what you wrote and asks you to come back in the week of ${monday}.`,
      waits:
        'The button “I’m back” will be here then. Nothing is lost by looking. We won’t remind you, so please note it yourself.',
      starts: 'Your week starts',
      ends: 'Your week ends',
      openTitle: 'Your week is here',
      openBody: (name: string) =>
        `${name} asked you to come back this week. Press the button, and you can choose a time at once.`,
      imBack: 'I’m back',
      onlyThePress: 'Only this press counts; looking at the page does not.',
      isBack: 'Welcome back. Your times are here.',
      cannot: 'I can’t that week',
      cannotAsk: (monday: string) => `Your week is then the one after, from ${monday}. This can be done once.`,
      cannotYes: 'Yes, the week after',
      moved: (monday: string) => `Your week has been moved: it is the one from ${monday}.`,
      movedOnce: 'You have moved your week once; it stays where it is now.',
    },
    replied: {
      title: (name: string) => `${name} has written to you`,
      body: (name: string) => `${name} has read what you wrote and answers in writing instead of a conversation.`,
      writeBack: 'Write back once',
      field: (name: string) => `To ${name}`,
      send: 'Send it',
      once: (name: string, by: string) =>
        `You can write back once, until ${by}. ${name} gets it by mail, and your request closes with it.`,
      sent: (name: string) => `${name} has your answer.`,
      answered: (name: string) =>
        `You have written back, and ${name} has it. With this your request is closed. Thank you for asking, and good luck.`,
      over: 'The time to write back is over, and your request is closed. Thank you for asking, and good luck.',
      youWrote: 'You wrote back',
    },
    mailLink: 'Mail me this link again',
    linkMailed: (address: string) => `A mail with the link is on its way to ${address}. At most one is written in ten minutes.`,
    approved: {
      title: (name: string) => `${name} says yes`,
      body: (name: string, count: number) => `Choose a time for your ${count} minutes with ${name}.`,
      own: (name: string, count: number, times: number) =>
        times === 1
          ? `${name} offers you this time for your ${count} minutes. Please take it if it suits you.`
          : `${name} offers you these times for your ${count} minutes. Please take the one that suits you.`,
      backTitle: 'Welcome back',
      by: (by: string) => `The times are open to you until ${by}.`,
    },
    booked: {
      title: (when: string) => `You talk on ${when}`,
      calls: (name: string) => `${name} calls you, perhaps from an unknown number: please be somewhere quiet and pick up.`,
      place: 'Where',
      body: 'The invitation is in your mail. Late, ill, or need another time? Say so here, as soon as you can.',
    },
    names: {
      asks: (name: string, monday: string) =>
        `${name} would like some time to think of people you could talk to next, and asks you to come back in the week of ${monday}.`,
      openBody: (name: string) =>
        `${name} asked you to come back this week for a name. Press the button, and ${name} hears of it at once.`,
      isBack: (name: string) => `Welcome back. ${name} hears of it now.`,
      backTitle: 'You came back, as agreed',
      back: (name: string, day: string) =>
        `${name} knows since ${day}. Whether a name comes to mind, nobody can promise; if one does, you’ll hear by mail.`,
    },
    afterwards: {
      contactAsks: (name: string) => `${name} would like to keep in touch`,
      contactMeans: (name: string) =>
        `If you say yes, your name and address stay on ${name}’s private list until 24 months after you were last in touch. Nobody else sees it, and you can leave it here whenever you like.`,
      contactYes: 'Yes, keep in touch',
      contactSaid: (name: string) => `You’re on ${name}’s private list now.`,
      contactIs: (name: string) => `You and ${name} are keeping in touch`,
      contactStays: (name: string) =>
        `Your name and address stay on ${name}’s private list until 24 months after you were last in touch. Nobody else sees it, and you can leave it here whenever you like.`,
      contactEnd: 'Take me off the list',
      contactEnded: (name: string) => `You’re no longer on ${name}’s list.`,
      thanks: (name: string) => `A word of thanks to ${name}`,
      thanksHelp: (name: string) =>
        `What did you take away from it, and what will you do with it? ${name} gets it by mail, just as you write it, once.`,
      thanksSend: 'Send my thanks',
      thanksSaid: (name: string) => `Sent: ${name} gets it by mail.`,
      write: 'Please write a line or two.',
      help: (name: string) => `Did your conversation with ${name} help you find your way, or find work?`,
      helpWho: (organization: string) => `${organization} only counts the answers. We ask this once.`,
      helped: { yes: 'Yes', partly: 'Partly', no: 'No' },
      line: (name: string) => `A line to ${name}, who alone reads it`,
      helpSend: 'Send my answer',
      helpSaid: 'Thank you. We won’t ask again.',
      choose: 'Please choose one of the three.',
    },
    concluded: {
      title: 'Your conversation is over',
      body: (name: string) => `If you have talked, a short word of thanks to ${name} is a good next step.`,
      thank: (name: string) => `A short word of thanks to ${name} is a good next step.`,
      thanked: (name: string) => `Your thanks have gone to ${name}.`,
      nothing: 'There’s nothing you have to do.',
    },
    missed: {
      title: 'It was noted that you didn’t make it',
      body: (name: string) => `${name} noted it. That can happen, and nothing else is noted about you.`,
      shows: 'To people here whom you ask within twelve months it shows as one missed conversation.',
      legend: (name: string) => `What would you like ${name} to know?`,
      explains: 'I couldn’t come, and this is why',
      disputes: 'That isn’t so',
      disputesHelp: 'Then it counts for nothing until a person has looked at it.',
      text: 'In your words',
      send: 'Send it',
      until: (name: string, by: string) => `Once, until ${by}. Only ${name} reads it.`,
      choose: 'Please choose which of the two it is.',
      write: 'Please write a line or two.',
      sent: (name: string) => `${name} gets it by mail, and you hear by mail what comes of it.`,
      wrote: 'What you wrote',
      open: (name: string) => `You disputed it: it counts for nothing until ${name} has looked at it.`,
      stands: (name: string) => `${name} has read it, and it stays noted. After twelve months it is forgotten.`,
      corrected: (name: string) => `${name} has corrected what was noted: it isn’t counted as missed.`,
    },
    record: (who: string, kept: number, missed: number, cancelledLate: number) =>
      `Your record with ${who}, over twelve months: ${kept} kept, ${missed} missed${cancelledLate === 0 ? '' : `, ${cancelledLate} cancelled late`}.`,
    absent: {
      title: (name: string) => `${name} couldn’t make it`,
      body: (name: string) =>
        `${name} couldn’t make it to your conversation. We are sorry: it was none of your doing, and nothing is noted about you.`,
    },
    cancelled: {
      title: 'The time was cancelled',
      byCalendar: 'Your calendar declined it, so it was cancelled, and the other side was told.',
      byMe: 'You cancelled it, and the other side was told.',
      byThem: (name: string) => `${name} had to cancel. We are sorry about that.`,
      again: (by: string) => `The yes still stands: choose another time until ${by}.`,
      waits: (name: string) => `For another time ${name} has to say yes once more. There is nothing you need to do.`,
      closed: 'For another time a fresh yes is needed. You are welcome to ask again.',
    },
    declined: {
      title: 'Not this time',
      letter: (name: string) => `${name} writes`,
      askAgain: (date: string) => `You are welcome to ask again from ${date}.`,
      body: (name: string) => `${name} has read what you wrote, and it is a no this time.`,
    },
    takenBack: {
      title: 'It can’t be, after all',
      paragraphs: (name: string) => [
        `We are sorry: ${name} had said yes to a conversation with you and can’t offer a time after all.`,
        'It says nothing about you or about what you wrote, and nothing is noted about it. You hadn’t chosen a time yet, so nothing you planned is lost.',
      ],
    },
    lapsed: {
      title: 'Your request has closed',
      noTime: (name: string) => `No time was chosen while ${name}’s yes was open. Plans change, and nothing is noted about you.`,
      notAnswered: (name: string) => `${name} had asked you something, and no answer came in time. That’s all right.`,
      notReturned: (name: string) =>
        `${name} had asked you to come back in a certain week, and it has passed. That’s all right: plans change.`,
      again: 'If you would still like to talk, you are welcome to ask again.',
    },
    expired: {
      title: 'Your request has closed',
      body: (name: string) =>
        `${name} did not get to it in time. That says nothing about you or what you wrote. You are welcome to ask again.`,
    },
    withdrawn: {
      title: 'You took your request back',
      body: 'Nobody decides about it any more. You are welcome to ask again at any time.',
    },
    askAgain: (name: string) => `To the page of ${name}`,
    asked: (day: string) => `Asked on ${day}`,
    more: 'More about this request',
    withdraw: 'Take my request back',
    withdrawAsk: (name: string) =>
      `${name} then no longer decides about it, and times you could choose are gone. This cannot be undone.`,
    withdrawYes: 'Yes, take it back',
    eraseLater: 'While a time is booked, this can’t be erased: cancel the time first.',
    erase: 'Erase everything I wrote',
    eraseAsk:
      'Your answers, files, address and mails are deleted here for good, and this request ends. Mail that was already delivered is out of our reach; the person you asked is told to delete it.',
    eraseYes: 'Yes, erase it all',
    erased: 'Everything is erased',
    erasedBody:
      'What you wrote is deleted here, and this link no longer opens anything. Mail that was already delivered is out of our reach.',
  },

  slots: {
    title: 'Choose a time',
    zone: 'Show the times of',
    loading: 'Looking for times …',
    none: 'No time is free at the moment.',
    noneOfOwn: 'None of the times that were offered is free any more.',
    noneOfOwnBody:
      'Should one come free again, it stands here. You can wait for that, or take your request back below; nothing is noted about you either way.',
    opening: (week: string, day: string) =>
      `The next opening is in the week of ${week}; it is shown here from ${day} on. Days on which nothing is on offer do not count against you.`,
    noneBody: 'Days on which nothing is on offer do not count against you. Look again tomorrow.',
    reload: 'Look again',
    count: (count: number) => (count === 1 ? '1 time' : `${count} times`),
    taken: (clock: string) => `Somebody took ${clock} a moment ago. These times are free now.`,
    gone: (clock: string) => `${clock} is no longer on offer. These times are free now.`,
    chosen: 'Your time',
    ends: (clock: string) => `It ends at ${clock} sharp.`,
    other: 'Choose another time',
    phone: 'The number to call you on',
    phoneHelp: (name: string) => `Only ${name} sees it. With the country code, like +49 30 901820.`,
    phoneMissing: 'Please give the number you can be called on.',
    phoneBad: 'Please use digits, spaces and a plus sign only.',
    needs: 'What would make it easier for you',
    needsHelp: 'Captions, chat, an interpreter, a bit more time: seen by the person you meet alone.',
    remind: 'Remind me on the day before, too. An hour before, a mail comes anyway.',
    book: (start: string, end: string) => `Book ${start}, ends ${end} sharp`,
  },

  booking: {
    when: 'When',
    ends: (clocks: string) => `ends ${clocks} sharp`,
    minutes,
    clock: 'Open the clock',
    calendar: 'Add to my calendar',
    calendarHelp: 'The file is for Apple’s calendar and any other. In a browser it can also go to:',
    entry: (requester: string, insider: string, count: number, end: string) =>
      `${requester} × ${insider}: ${count} min, ends ${end} sharp`,
    move: 'Choose another time',
    moveUntil: (by: string) => `You can move it until ${by}, twice in all.`,
    insteadOf: (was: string) => `Instead of ${was}.`,
    moveTo: (start: string, end: string) => `Move it to ${start}, ends ${end} sharp`,
    moved: (name: string) => `It is moved. ${name} has been told; what your calendar needs comes by mail.`,
    calendarSays: {
      accepted: 'Your calendar has accepted it.',
      tentative: 'Your calendar says “maybe”. The time stays yours.',
      declined: 'Your calendar has declined it.',
    },
    undoAsk: (until: string) => `Wasn’t that meant? Until ${until} you can undo it, as long as nobody else has the time.`,
    undo: 'Undo it: I’ll be there',
    undone: (name: string) => `It stands again, and ${name} is told.`,
    movedByThem: (name: string) =>
      `${name} has moved it to this time. If it doesn’t suit you, choose another one or cancel: that is quite all right.`,
    keepTime: 'Keep the time I have',
    insiderMove: 'Move to another time',
    insiderMoveAsk: (name: string) =>
      `Any time you like, also outside your hours. ${name} is told at once and has a day to say that it doesn’t suit.`,
    insiderMoveUntil: (by: string) => `It can be moved until ${by}.`,
    newDay: 'Day',
    newClock: 'Time',
    timeMissing: 'Please give a day and a time.',
    timeRefused: 'That time is over, or too far off.',
    moveYes: 'Yes, move it',
    cancelledLate: 'It was cancelled less than 24 hours before the start, and is noted as late.',
    excuse: 'Excuse it',
    excuseAsk: (name: string) =>
      `Was there a good reason? Then it weighs nothing for ${name} any more, wherever it would have been shown.`,
    excuseYes: 'Yes, it’s excused',
    excused: 'You excused the late cancellation: it weighs nothing.',
    cancel: 'Cancel this time',
    cancelInTime: (by: string) => `Until ${by} a cancellation is in time and is not held against you.`,
    cancelLate: (by: string) =>
      `Since ${by} it counts as a late cancellation and is noted. It is still far kinder than not turning up.`,
    insiderCancel: (name: string) => `${name} is told at once and may choose another time.`,
    note: 'A line to the other side',
    cancelYes: 'Yes, cancel it',
    keep: 'No, I keep the time',
  },

  decide: {
    title: (name: string, count: number) => `${name} asks for ${minutes(count)}`,
    by: (by: string) => `Please answer by ${by}. If you don’t get to it, we close it kindly for you.`,
    who: 'Who',
    wants: 'Would like to learn',
    why: 'Why',
    knows: 'How you know each other',
    through: (name: string) => `, through ${name}`,
    relationship: {
      stranger: 'You have not met',
      friend: 'A friend',
      relative: 'A relative',
      'friend-of-a-friend': 'A friend of a friend',
      'friends-child': 'A friend’s child',
      referred: 'Referred to you',
    },
    record: (who: string, kept: number, missed: number, cancelledLate: number) =>
      kept + missed + cancelledLate === 0
        ? `no conversations with ${who} in 12 months`
        : `with ${who}, in 12 months: ${kept} kept, ${missed} missed${cancelledLate === 0 ? '' : `, ${cancelledLate} cancelled late`}`,
    accepted: 'Accepted',
    acceptedText: (day: string, files: number) =>
      `${day}: ends on time, information only${files === 0 ? '' : files === 1 ? ' · 1 file' : ` · ${files} files`}`,
    free: 'Your next free time',
    noFree: 'Nothing free: a yes would have no times to offer',
    everything: (name: string) => `What ${name} wrote`,
    files: 'Files',
    download: (name: string, size: string) => `${name} (${size})`,
    noneScanned: 'Not scanned for viruses.',
    notScanned: (name: string) => `${name} was not scanned for viruses.`,
    contact: 'Address',
    comesBack: 'Mail to this address comes back, so nothing we send arrives there for now.',
  },

  code: {
    title: 'Is it you?',
    body: (hint: string) => `This browser is new here. We have mailed a six-digit code to ${hint}; it stands in the subject.`,
    why: 'Once per browser, so that a forwarded mail cannot decide for you.',
    label: 'Six-digit code',
    until: (clock: string) => `It works until ${clock}.`,
    confirm: 'Confirm and send',
    another: 'Send another code',
    sentAgain: 'Another code is on its way. Only the newest one works.',
    wrong: (left: number | undefined) =>
      left === undefined
        ? 'That is not the code.'
        : left === 0
          ? 'That is not the code, and it was the last try. Please have another one sent.'
          : left === 1
            ? 'That is not the code. One try is left.'
            : `That is not the code. ${left} tries are left.`,
    six: 'The code has six digits.',
  },

  deciding,
  decided,

  meeting: {
    title: (name: string) => `Your conversation with ${name}`,
    call: 'Call',
    place: 'Where',
    needs: 'What makes it easier',
    yourTime: 'When',
    theirCalendar: {
      accepted: (name: string) => `${name}’s calendar has accepted it.`,
      tentative: (name: string) => `${name}’s calendar says “maybe”. The time stays booked.`,
      declined: (name: string) => `${name}’s calendar has declined it.`,
    },
    yourCalendar: {
      accepted: 'Your calendar has accepted it.',
      tentative: 'Your calendar says “maybe”. The time stays booked.',
      declined: 'Your calendar has declined it. That alone cancelled nothing: cancel or move it here, or leave it as it is.',
    },
    hardEnd: (clock: string) => `Ends ${clock} sharp. The end is fixed, so you need not be the one to say it.`,
    cancelled: 'This time was cancelled',
    cancelledBody: 'Both sides were told, and it is gone from the calendar.',
    concluded: 'This conversation is over',
    wrote: (name: string) => `What ${name} wrote`,
  },

  referral: {
    title: (insider: string) => `${insider} asks you a favour`,
    lead: (name: string, by: string) =>
      `${name} doesn’t know who is being asked, and won’t unless you say yes. Silence by ${by} is a no.`,
    question: 'Would you give about 30 minutes, once?',
    answers: { yes: 'Yes, gladly', 'not-now': 'Not now', never: 'Please don’t ask me again' },
    neverHelp: (organization: string) =>
      `Nobody at ${organization} will ask you again. For that we keep a scrambled form of your address, and nothing else.`,
    choose: 'Please choose one.',
    send: 'Send my answer',
    wrote: (name: string) => `What ${name} wrote`,
    onlyThis: (insider: string) => `Your address is used for this question only. ${insider} hears your answer.`,
    opens: (name: string) => `Thank you. ${name} can now choose one of your free times, within your own limits.`,
    introduced: (name: string) => `Thank you. ${name} has your address now and will write to you first.`,
    answeredTitle: {
      accepted: 'You said yes',
      refused: 'This has been answered',
      withdrawn: 'You needn’t answer any more',
      concluded: 'Thank you',
    },
    wentQuestion: (name: string) => `Once you have talked: how did it go with ${name}?`,
    went: {
      attended: 'We talked',
      late: 'We talked, with a late start',
      missed: 'It was missed',
      excused: 'Called off, for a good reason',
      failed: 'The connection failed',
    },
    tell: 'Tell',
    openAgain: 'Please open the link in the mail again. Without it there is nothing to see here.',
    overTitle: 'This question is over',
    overBody: 'Its time has passed, and nothing is asked of you any more.',
    mine: {
      label: 'Somebody to talk to next',
      title: (insider: string) => `${insider} thought of somebody for you`,
      ask: 'May your name and your answers be shown to this one person? You’ll learn who it is if they say yes.',
      yes: 'Yes, that’s all right',
      no: 'I’d rather not',
      until: (by: string) => `You can answer until ${by}.`,
      asked: (insider: string, by: string) => `${insider} is asking somebody for you. You’ll hear by ${by} either way.`,
      dropped: 'Nobody was asked, and that’s fine.',
      refused: 'Nobody was free this time. That is about calendars, not about you.',
      accepted: (colleague: string) => `${colleague} would be glad to talk to you`,
      write: (address: string) => `Please write first: ${address}`,
      choose: 'A mail of its own takes you to the times on offer.',
    },
    offer: {
      title: (name: string) => `Think of somebody for ${name} to talk to`,
      lead: (name: string) =>
        `${name} is asked first whether name and answers may be shown. Then your letter goes out; ${name} learns no name before a yes.`,
      name: 'Your colleague’s name',
      address: 'Your colleague’s address',
      yourLetter: 'Your letter',
      letterHelp: 'In your own words. Buttons for yes, not now and never stand below it.',
      letter: (name: string) =>
        `I met ${name} last week: on time, well prepared, and followed up as agreed. I’ve told what I know; you know the other half.\n\nWould you give about 30 minutes, once, to help think about where to look next? It would be a favour to me. It isn’t about a job, and a no is quite all right.`,
      reason: 'Why all the same',
      reasonHelp: (name: string) => `${name} hasn’t come back for a name. You can go on for a reason, which is kept.`,
      send: (name: string) => `Ask ${name} first`,
      missing: { name: 'Please give a name.', address: 'Please give an address.', letter: 'Please write a line or two.' },
      undo: (until: string) => `Undo it: nobody hears of it until ${until}`,
      states: {
        offered: (colleague: string, name: string) => `${colleague}: ${name} is asked first.`,
        dropped: (colleague: string, name: string) => `${colleague} wasn’t asked: ${name} hasn’t agreed to be named.`,
        asked: (colleague: string, _name: string) => `${colleague} has your letter.`,
        accepted: (colleague: string, _name: string) => `${colleague} said yes.`,
        refused: (colleague: string, _name: string) => `${colleague} can’t this time.`,
        withdrawn: (colleague: string, name: string) =>
          `${colleague} isn’t asked any more, since you noted that you and ${name} didn’t meet.`,
        concluded: (colleague: string, name: string) => `${colleague} and ${name} were to talk; how it went is in your mail.`,
      },
    },
  },
  outcome: {
    title: (name: string, clock: string) => `Did ${name} make it at ${clock}?`,
    lead: 'Your time is your own again.',
    question: 'What happened?',
    choices: {
      attended: 'We talked',
      late: 'Came late',
      missed: 'Didn’t come',
      excused: 'Couldn’t come, and had a good reason',
      failed: 'Connection failed',
      'insider-absent': 'I couldn’t make it',
    },
    minutesLate: 'How many minutes late?',
    minutesMissing: 'Please give the minutes, from 1 to 240.',
    missedNote: (name: string) =>
      `It will show as one missed meeting of ${name} to colleagues who are asked next. You can correct it for 14 days.`,
    absentNote: (name: string) => `${name} gets a kind note and can choose another time.`,
    nothingNote: 'This counts for nothing.',
    answered: (name: string) => `${name} says what came up. You can leave it as it is, or set it right.`,
    disputed: (name: string) =>
      `${name} says it isn’t so. Until you have looked it counts for nothing: leave it as it is, or set it right.`,
    leave: 'Leave it at that',
    left: 'You left it at that, and they were told kindly.',
    press: 'Note it',
    correct: 'Note the correction',
    choose: 'Please choose what happened.',
    noted: 'Noted. Thank you.',
    notedAs: (choice: string) => `Noted: ${choice}.`,
    notedLate: (count: number) => `Noted: came ${minutes(count)} late.`,
    until: (by: string) => `You can correct it until ${by}.`,
    aside: {
      title: 'For you alone',
      help: (name: string) => `Nobody else reads this: neither ${name} nor anybody at your organization.`,
      question: (name: string) => `Would you introduce ${name} to somebody?`,
      introduce: { yes: 'Yes', 'not-yet': 'Not yet', no: 'No' },
      note: 'A note to yourself',
      names: (name: string) => `Ask ${name} to come back next week for a name`,
      namesHelp: (name: string) =>
        `You take your time to think; ${name} is told the week and not reminded. You can take it back for ten minutes.`,
      asked: (name: string, monday: string) => `${name} may come back for a name in the week of ${monday}.`,
      cameBack: (name: string, day: string) => `${name} came back for a name on ${day}.`,
      didNot: (name: string) => `${name} didn’t come back for a name.`,
      keepInTouch: (name: string) => `I’d like to keep in touch with ${name}`,
    },
    closed: 'It can no longer be changed.',
    tooEarly: 'The conversation is not over yet. Come back when it is.',
    silence: 'No answer counts for nothing.',
    cancelled: 'This time was cancelled: there is nothing to note.',
  },

  standing: (kept: number, missed: number) => `${meetings(kept)} kept, ${missed} missed`,

  askAgainFrom: (day: string) => `You have asked here before. From ${day} on you are welcome to ask again.`,

  // By the API's code. What isn't listed says the API's own title.
  problems: {
    network: 'No answer came. Is this device online? Nothing is lost: press once more.',
    unexpected: 'Something went wrong on this page. Please load it once more.',
    internal: 'Something went wrong on our side. Nothing is lost: please try again in a minute.',
    busy: 'It is busy here just now. Please try again in a minute.',
    invalid: 'Something does not fit yet. Please look through what you wrote.',
    'too-many-requests': 'That was a bit much at once. Please wait some minutes and try again.',
    'not-authenticated': 'This link does not work any more. Please open the newest mail.',
    'code-expired': 'That code is too old. Please have another one sent.',
    'insider-not-taking': 'No requests are taken at the moment. What you wrote stays in this browser.',
    'insider-full':
      'As many requests as can be read are waiting already. What you wrote stays in this browser: please try again in a week or two.',
    'minors-not-allowed': 'Requests of people under 18 are not taken here. We are sorry.',
    'too-many-open': 'Two requests of yours are open here already. Once one of them has ended, you can ask again.',
    'ask-again-later': 'You have asked here before, and that answer still holds.',
    'return-week-not-possible': 'That week can’t be taken any more. Please choose another one.',
    'already-reported': 'This was reported before.',
    'already-verified': 'The address was confirmed before.',
    'screening-closed': 'This request has ended meanwhile.',
    'screening-lapsed': 'This has closed meanwhile.',
    'return-window-not-open': 'Your week has not begun yet. The button will be here then.',
    'return-window-open': 'Your week has begun, so it can no longer be moved.',
    'already-postponed': 'The week was moved before, and that can be done once.',
    'not-asked-to-return': 'Something changed meanwhile. Please load the page once more.',
    'nothing-to-answer': 'This was answered before. Please load the page once more.',
    'screening-not-approved': 'No time is on offer at the moment.',
    'screening-already-booked': 'A time is booked already. Please load the page once more.',
    'moves-used-up': 'It was moved twice already, and no further move is left.',
    'too-late-to-undo': 'It is too late to undo this: more than an hour has passed.',
    'too-late-to-move': 'It is less than 24 hours ahead, so it can’t be moved any more. It can still be cancelled.',
    'slot-taken': 'That time is taken. Please choose another one.',
    'slot-not-offered': 'That time is not possible. Please choose another one.',
    'budget-spent': 'That day, week or month is full. Please choose another time.',
    'nothing-to-excuse': 'This was excused before.',
    'meeting-begun': 'The conversation has begun, so this can no longer be changed here.',
    'meeting-over': 'The conversation is over, so there is nobody left to tell.',
    'too-early-to-tell': 'It is a moment too early for that. Please press once more.',
    'late-not-ahead': 'That moment has passed. Please choose another one.',
    'late-told-enough': 'This was told three times, and it stays with the last.',
    'meeting-not-over': 'The conversation is not over yet. Please come back when it is.',
    'meeting-not-missed-yet': 'Ten minutes after the start this can be noted, not earlier.',
    'names-promised': 'The week was told already; it is a promise now.',
    'referral-needs-return': 'They have not come back for a name; please give a reason to go on all the same.',
    'referral-needs-reason': 'For friends and relatives one is usual; please give a reason for another.',
    'referrals-not-allowed': 'Your organization passes nobody on to colleagues.',
    'referrals-used-up': 'You have thought of three people already.',
    'asked-enough-this-week': 'You have asked three colleagues this week; please go on next week.',
    'colleague-asked-enough': 'This colleague was asked twice within a year; please spare them.',
    'colleague-not-to-be-asked': 'This colleague would rather not be asked.',
    'already-answered': 'This was answered before.',
    'outcome-final': 'This can no longer be changed.',
    'nothing-to-dispute': 'Something changed meanwhile. Please load the page once more.',
    'booking-cancelled': 'This time was cancelled meanwhile.',
    general: 'That did not work. Please try again.',
  },
}

/** The same keys, filled in with the same, in any words: TypeScript takes `() => (a ? 'x' : 'y')` for those two words alone. */
type InAnyWords<T> = T extends string
  ? string
  : T extends (...filledIn: infer A) => infer R
    ? (...filledIn: A) => InAnyWords<R>
    : { [K in keyof T]: InAnyWords<T[K]> }
export type Texts = InAnyWords<typeof en>
