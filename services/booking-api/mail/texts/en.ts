import type { DeclineReason } from '../content.ts'

const conversations = (minutes: number) => `${minutes}-minute conversation`
const letter = (requester: string, said: string, wish: string, insider: string) =>
  `Dear ${requester},\n\n${said}\n\n${wish}\n\n${insider}`
type Decline = { readonly label: string; readonly text: (requester: string, insider: string, minutes: number | string) => string }

/**
 * What the mails say in English. Warm, plain, short; dates rather than "soon"; never a promise; no gendered pronouns. Another
 * language is one more file of type `Texts`, whose compiler names every key it lacks.
 */
export const en = {
  /** BCP 47, for dates: day before month, 24 hours. */
  locale: 'en-GB',
  /** A date as Intl writes it, where people write it otherwise. */
  written: (date: string) => date,
  weekdayAndDate: (weekday: string, date: string) => `${weekday} ${date}`,
  inCity: (clock: string, city: string) => (city.startsWith('UTC') ? `${clock} ${city}` : `${clock} in ${city}`),
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  hello: (name: string) => `Hello ${name},`,
  minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
  /** A label before what it names, on a line of its own. */
  before: (label: string) => `${label}:`,
  cutHere: 'That’s not all: the rest is on the page.',
  readOn: 'Read the rest on the page',
  sentFor: (insider: string, organization: string) => `Sent for ${insider} by ${organization}.`,

  replying: {
    useLinks: (organization: string) =>
      `Replies to this mail aren’t read by ${organization}’s scheduling; please use the link above.`,
    usePage: (organization: string) =>
      `Replies to this mail aren’t read by ${organization}’s scheduling. This page sends you the link to your request again:`,
    insider: (organization: string) =>
      `Replies to this mail aren’t read by ${organization}’s scheduling: they decide nothing and don’t reach the other person.`,
    comeBack: (address: string) =>
      `A reply to this mail counts as well, if it comes within that week and from your own address: it does what “I’m back” does. Replies go to ${address}. Lost the link? This page sends it again:`,
    decide: (address: string) =>
      `You can answer by replying, too. The first line counts: “yes”, “no”, “ask:” with your question, or “come back”. We tell you what we understood, and for ten minutes you can undo it. Replies go to ${address}.`,
  },

  answerTaken: {
    word: { approve: 'yes', 'come-back': 'come back', ask: 'a question', reply: 'a written reply', decline: 'not this time' },
    subject: (answer: string, requester: string, clock: string) => `Understood: ${answer}, to ${requester}. Undo until ${clock}`,
    lead: {
      approve: (requester: string) =>
        `You answered by mail, and we read it as a yes to ${requester}, with any of your free times.`,
      'come-back': (requester: string) => `You answered by mail, and we read it as a “come back” to ${requester}.`,
      ask: (requester: string) => `You answered by mail, and we read it as questions to ${requester}.`,
      reply: (requester: string) => `You answered ${requester} in writing.`,
      decline: (requester: string) => `You answered by mail, and we read it as a “not this time” to ${requester}.`,
    },
    week: (monday: string, friday: string) =>
      `The week to come back in is ${monday} to ${friday}; on the page you can choose another.`,
    until: (moment: string, requester: string) =>
      `It goes to ${requester} on ${moment}. Until then you can undo it, or send it at once.`,
    undo: 'Undo, or send it now',
    reads: (requester: string) => `${requester} will read:`,
    firstLine: 'Nothing else that stood in your mail is passed on.',
  },

  answerNotTaken: {
    subject: (requester: string) => `Your answer to ${requester} isn’t sent yet`,
    why: {
      'not-proved': (requester: string) =>
        `A mail with an answer to ${requester} came in, but it didn’t prove that it was from you. So nothing has been decided; please say on the page what you’d like.`,
      unclear: (requester: string) =>
        `We couldn’t tell from your mail what you’d like to say to ${requester}, and we don’t guess. Nothing has been decided; please choose on the page, or reply with one of the words below alone in the first line.`,
      'nothing-free': (requester: string) =>
        `You said yes to ${requester}, but in the coming weeks you have no free time to offer. So nothing has been decided; on the page you can say yes all the same, or something else.`,
      'person-limit': (requester: string) =>
        `You said yes to ${requester}, and that would be more than one person gets of you in a while. So nothing has been decided; on the page you can say why you make an exception.`,
      'asked-enough': (requester: string) =>
        `You have asked ${requester} three times, and that is as often as it goes. So nothing has been decided; please choose something else.`,
      'already-decided': (requester: string) =>
        `Your request from ${requester} has an answer already, so your mail changed nothing. The page says which one.`,
      closed: (requester: string) =>
        `The request from ${requester} is closed by now, so your mail changed nothing. The page says what became of it.`,
    },
    open: (requester: string) => `Open the request from ${requester}`,
    notYou: 'If you didn’t write, you needn’t do anything: somebody tried, and it had no effect.',
  },

  returnTaken: {
    subject: (insider: string, lastDay: string) => `You’re back: please choose a time with ${insider} by ${lastDay}`,
    lead: (insider: string) =>
      `We read your reply as “I’m back”, and it came within your week: thank you for following up. You can choose a time with ${insider} right away. What you wrote is not passed on.`,
  },

  replyNotPassedOn: {
    subject: 'Your reply was not passed on',
    lead: (insider: string) => `Thank you for writing. Replies to these mails reach nobody, so ${insider} hasn’t read yours.`,
    page: 'What you can do right now is on your page, and what you do there arrives at once.',
    open: 'My page',
  },

  verify: {
    subject: 'Please confirm your address',
    asked: (insider: string, organization: string) =>
      `Somebody, we hope you, used this address to ask ${insider} at ${organization} for a conversation.`,
    yes: 'Yes, that was me',
    unseen: (insider: string) => `${insider} sees nothing before you confirm.`,
    until: (deadline: string) => `The link works until ${deadline}.`,
    notYou: 'If it wasn’t you, you needn’t do anything: it will be deleted and nobody is told.',
  },

  linkAgain: {
    subject: (insider: string) => `Your link to your request to ${insider}`,
    asked: (insider: string) => `You asked for the link to your request to ${insider}. Here it is; earlier links keep working.`,
    open: 'My page',
    notYou: 'If you didn’t ask for it, you needn’t do anything: only this mailbox got the link.',
  },

  insiderLinks: {
    subject: 'Your links to what is open',
    asked:
      'You asked for fresh links. Here is one for each request and each conversation that is open; earlier ones keep working.',
    heldBack: 'Somebody whose request waits for a look',
    line: {
      request: (who: string, date: string) => `${who}, asked on ${date}`,
      meeting: (who: string, moment: string) => `${who}: you talk on ${moment}`,
      outcome: (who: string, moment: string) => `${who}: you were to talk on ${moment}`,
    },
    open: { request: 'Open the request', meeting: 'Open the page of the conversation', outcome: 'Note how it went' },
    notYou:
      'If you didn’t ask for them, you needn’t do anything: only this mailbox got the links, and without your browser’s proof they decide nothing.',
  },

  code: {
    subject: (code: string) => `${code} is your code`,
    type: 'Type this code on the page that asked for it:',
    typeAtDesk: (organization: string) => `Type this code to sign in to your desk at ${organization}:`,
    until: (deadline: string) => `It works once, until ${deadline}. The browser you type it into is then known as yours.`,
    notYou: (organization: string) =>
      `If you didn’t ask for a code, somebody else has opened a mail meant for you, perhaps one you forwarded. Don’t pass the code on: without it nothing can be decided. ${organization} never asks for it by phone.`,
    notYouAtDesk: (organization: string) =>
      `If you didn’t ask for a code, somebody typed your address at the desk. Nothing happens without the code, so don’t pass it on. ${organization} never asks for it by phone.`,
  },

  dossier: {
    subject: (requester: string, minutes: string, lastDay: string) => `${requester} asks for ${minutes} · answer by ${lastDay}`,
    lead: (requester: string, minutes: string) => `${requester} asks you for ${minutes}.`,
    who: 'Who',
    wants: 'Wants',
    know: 'How you know each other',
    files: 'Accepted, and files',
    free: 'Your next free time',
    because: (why: string) => `Why: ${why}`,
    record: (who: string, kept: number, missed: number, cancelledLate: number) =>
      kept + missed + cancelledLate === 0
        ? `No conversations with ${who} in the last 12 months.`
        : `Record with ${who}, last 12 months: ${kept} kept, ${missed} missed${cancelledLate === 0 ? '' : `, ${cancelledLate} cancelled late`}.`,
    accepted: (date: string) => `Accepted on ${date}: information only, no openings, not an application.`,
    noFiles: 'No file.',
    file: (name: string, type: string, size: string, attached: boolean) =>
      `${name} (${type}, ${size}, ${attached ? 'attached' : 'on the page'})`,
    noneScanned: 'Not scanned for viruses.',
    notScanned: (name: string) => `${name} was not scanned for viruses.`,
    noFreeTime: 'None in the coming weeks.',
    staleCalendar: (date: string) =>
      `One of your calendars could not be read since ${date}; what it said then still counts. Your desk says why.`,
    budget: {
      week: (used: number, most: number) => `${used} of ${most} minutes of this week used.`,
      month: (used: number, most: number) => `${used} of ${most} minutes of this month used.`,
    },
    yes: 'Yes',
    comeBack: 'Come back later',
    ask: 'Ask something',
    reply: 'Reply in writing',
    decline: 'Not this time',
    open: 'Read it on the page',
    tap: 'A tap only opens the page; you confirm there and can undo for ten minutes.',
    close: (lastDay: string) => `If you don’t get to it by ${lastDay}, we’ll close it kindly for you.`,
    wrote: (requester: string) => `What ${requester} wrote`,
    address: 'Address',
    zone: 'Lives by the clock of',
    asksFor: 'Asks for',
    noAnswer: 'No answer.',
    moreAnswers: 'There are more answers than fit into a mail; all of them are on the page.',
    answersSubject: (requester: string, _minutes: string, lastDay: string) =>
      `${requester} has answered your questions · answer by ${lastDay}`,
    answersLead: (requester: string) => `${requester} has answered what you asked.`,
    askedBefore: 'Asked and answered before',
    metRecently: (date: string) =>
      `You met on ${date}. One person gets one conversation in a while; for another yes the page asks you for a reason.`,
    tooLong: 'This is longer than what is set for people you know; for a yes the page asks you for a reason.',
    careful: 'Links and addresses in these answers are written so that they can’t be tapped.',
  },

  approved: {
    subject: (insider: string, lastDay: string) => `${insider} says yes: please choose a time by ${lastDay}`,
    yes: (insider: string, minutes: number) => `${insider} has read what you wrote and says yes to a ${conversations(minutes)}.`,
    ownLine: (insider: string) => `${insider} adds:`,
    oneOf: (count: number) => (count === 1 ? 'At this time' : 'At one of these times'),
    choose: 'Choose a time',
    until: (deadline: string) => `You can choose until ${deadline}. After that the offer closes.`,
    keep: 'Please keep the time you choose, or cancel as soon as you can. The conversation ends on time, for everyone.',
  },

  decideReminder: {
    subject: (requester: string, lastDay: string) => `${requester} is waiting for your answer · by ${lastDay}`,
    lead: (requester: string, minutes: string, lastDay: string) =>
      `${requester} asked you for ${minutes} and hears from you until ${lastDay}.`,
    orNot: 'If now isn’t the time, you needn’t do anything: on that day we’ll close it kindly for you.',
  },

  heldBack: {
    subject: (count: number) => (count === 1 ? 'A request waits for a look' : `${count} requests wait for a look`),
    lead: (count: number) =>
      count === 1
        ? 'We’ve held a request back until you look at it.'
        : `We’ve held ${count} requests back until you look at them.`,
    line: (reason: string, since: string) => `Since ${since}: ${reason}`,
    reasons: {
      'two-missed': 'two conversations were missed in the last 12 months.',
      reported: 'somebody here has reported this person.',
    },
    look: 'Look at it',
    why: 'Nothing is decided by this. There may be a good reason; what was written reaches you once you look.',
  },

  comeBack: {
    subject: (insider: string, monday: string) => `${insider} asks you to come back in the week of ${monday}`,
    movedSubject: (insider: string, monday: string) => `Your week to come back to ${insider}: from ${monday}`,
    between: (monday: string, friday: string) => `between ${monday} and ${friday}`,
    asks: (insider: string, between: string) =>
      `Thank you for what you wrote. ${insider} has read it and would like to hear from you again ${between}.`,
    moved: (between: string) => `Your week has been moved: please come back ${between}.`,
    opens: 'Opens',
    closes: 'Closes',
    press: 'Open your page that week and press “I’m back”: you can then choose a time at once.',
    page: 'My page',
    noReminder: 'We won’t remind you; following up is the point, so please note it yourself.',
    away: (monday: string) => `Away that week? Say so on your page before ${monday} and take the week after.`,
  },

  windowMissed: {
    subject: (insider: string) => `Your week to come back to ${insider} has closed`,
    closed: (insider: string) =>
      `${insider} had asked you to come back in a certain week. It has passed, so your request has closed.`,
    allRight: 'That’s all right: plans change. If you’d still like to talk, you’re welcome to ask again.',
    page: (insider: string) => `${insider}’s page`,
  },

  names: {
    subject: (insider: string, monday: string) => `${insider} asks you to come back for a name in the week of ${monday}`,
    asks: (insider: string, between: string) =>
      `Thank you for the conversation. ${insider} would like some time to think of people you could talk to next, and asks you to come back ${between}.`,
    press: (insider: string) => `Open your page that week and press “I’m back”: ${insider} hears of it at once.`,
    noPromise: 'Whether a name comes to mind by then, nobody can promise.',
    cameSubject: (requester: string) => `${requester} came back for a name`,
    came: (requester: string) => `${requester} came back in the week you named.`,
    think: 'Think of somebody',
    yours: 'Whether you pass on a name is up to you.',
  },

  referral: {
    offeredSubject: (insider: string) => `${insider} thought of somebody for you to talk to`,
    offered: (insider: string) => `${insider} thought of somebody who may be able to help you on, and would like to ask them.`,
    mayShow:
      'For that, your name and your answers would be shown to this one person. You’ll learn who it is if they say yes. Would that be all right?',
    myPage: 'Answer on my page',
    until: (by: string) => `You can answer until ${by}. If you’d rather not, you needn’t do anything.`,
    askedSubject: (minutes: number) => `A favour to ask: ${minutes} minutes for someone I met?`,
    yes: 'Yes, gladly',
    notNow: 'Not now',
    never: 'Please don’t ask me',
    onlyOpens: 'A tap only opens the page; you confirm there.',
    unaware: (requester: string, by: string) =>
      `${requester} doesn’t know who is being asked, and won’t unless you say yes. Silence by ${by} is a no.`,
    sentFor: (insider: string, organization: string) =>
      `Sent for ${insider} by ${organization}; your address is used for this question only.`,
    introducedSubject: (other: string) => `You and ${other}`,
    introduced: (colleague: string, insider: string) =>
      `${colleague}, whom ${insider} asked for you, would be glad to talk to you, once, for about half an hour.`,
    name: 'Who',
    address: 'Address',
    writeFirst: 'Please write first, suggest two or three times, and keep the one you agree on.',
    introducedToColleague: (requester: string) =>
      `Thank you. We’ve told ${requester} how to reach you and to write to you first.`,
    oneMore: 'In about three weeks we’ll ask you once how it went; nothing else comes.',
    wentSubject: (requester: string) => `How did it go with ${requester}?`,
    went: (requester: string, insider: string) =>
      `Some weeks ago you agreed to talk to ${requester}. ${insider} would be glad of one line on how it went.`,
    tell: 'Say how it went',
    noneSubject: 'Nobody was free this time',
    none: (insider: string) => `${insider} thought of somebody for you to talk to, but nobody was free this time.`,
    noneWhy: 'That is about calendars, not about you.',
    droppedSubject: (requester: string) => `${requester} won’t be introduced`,
    dropped: (requester: string, colleague: string) => `${requester} hasn’t agreed to be named, so ${colleague} wasn’t asked.`,
    acceptedSubject: (colleague: string) => `${colleague} said yes`,
    accepted: (colleague: string, requester: string) => `${colleague} would be glad to talk to ${requester}.`,
    opens: (requester: string) => `${requester} can choose a time now. You’ll hear how it went.`,
    introducedThem: 'We’ve introduced the two by mail. You’ll hear how it went.',
    refusedSubject: (colleague: string) => `${colleague} can’t this time`,
    refused: (colleague: string, requester: string) =>
      `${colleague} can’t talk to ${requester} this time. ${requester} was told that nobody was free, and not who was asked.`,
    withdrawnSubject: (insider: string) => `You needn’t answer ${insider} any more`,
    withdrawn: (requester: string, insider: string) =>
      `${insider} asked you whether you would talk to ${requester}. That is no longer needed, so there’s nothing for you to do.`,
    withdrawnThanks: 'Thank you for thinking about it.',
    outcomeSubject: (requester: string, colleague: string) => `${requester} and ${colleague}`,
    outcome: (requester: string, colleague: string, how: string) => `${requester} and ${colleague}: ${how}.`,
    how: {
      attended: 'they talked',
      late: 'they talked, with a late start',
      missed: 'the conversation was missed',
      excused: 'it was called off for a good reason',
      failed: 'the connection failed',
      'insider-absent': 'your colleague couldn’t make it; another time is being found',
    },
  },

  afterwards: {
    contactSubject: (insider: string) => `${insider} would like to keep in touch`,
    contact: (insider: string) => `You talked to ${insider}, who would like to keep in touch. Is that all right with you?`,
    contactMeans: (insider: string) =>
      `If you say yes, your name and address stay on ${insider}’s private list until 24 months after you were last in touch. Nobody else sees it, and you can take your yes back on your page whenever you like.`,
    contactPage: 'Answer on my page',
    contactNo: 'If you’d rather not, you needn’t do anything. We won’t ask again.',
    thankSubject: (insider: string) => `After your conversation with ${insider}`,
    thank: (insider: string) =>
      `You talked to ${insider}. A short word of thanks is a good next step: one thing you took away from it, and what you’ll do with it.`,
    thankHow: (insider: string) => `You can write it on your page. It reaches ${insider} just as you write it, once.`,
    thankPage: 'Write a line',
    helpSubject: (insider: string) => `Did your conversation with ${insider} help?`,
    help: (insider: string) =>
      `Some months ago you talked to ${insider}. Did it help you find your way, or find work? Yes, partly or no: one press will do.`,
    helpWho: (organization: string, insider: string) =>
      `${organization} only counts the answers. If you add a line, ${insider} alone reads it.`,
    helpPage: 'Answer on my page',
    helpOnce: 'We ask this once. You needn’t answer.',
    thanksSubject: (requester: string) => `${requester} says thank you`,
    thanks: (requester: string) => `${requester} wrote to you after your conversation:`,
    lineSubject: (requester: string) => `A line from ${requester}, months later`,
    line: (requester: string) => `We asked ${requester} whether your conversation helped. These words are for you:`,
    noAnswer: 'You needn’t answer.',
  },

  notReturned: {
    subject: (requester: string) => `${requester} didn’t come back`,
    lead: (requester: string) =>
      `The week in which ${requester} could come back has passed, so the request has closed. There’s nothing for you to do.`,
    told: 'We’ve said so kindly, and that asking again is welcome.',
  },

  returned: {
    subject: (requester: string) => `${requester} came back, as agreed`,
    lead: (requester: string) => `${requester} came back in the week you named.`,
    chooses: (deadline: string) => `A time can be chosen until ${deadline}. There’s nothing for you to do.`,
  },

  asked: {
    subject: (insider: string, count: number) => `${insider} has ${count === 1 ? 'a question' : 'some questions'} first`,
    lead: (insider: string, count: number) =>
      `${insider} has read what you wrote and would like to know ${count === 1 ? 'one thing' : 'a little more'} before answering:`,
    answer: 'Answer',
    until: (deadline: string, insider: string) =>
      `You can answer on your page until ${deadline}. ${insider} then gets your answer, and you’ll hear again.`,
  },

  askedClosed: {
    subject: (insider: string) => `Your request to ${insider} has closed`,
    closed: (insider: string) => `${insider} had asked you something. No answer came, so your request has closed.`,
    allRight: 'That’s all right, and nothing is noted about you. If you’d still like to talk, you’re welcome to ask again.',
    page: (insider: string) => `${insider}’s page`,
  },

  replied: {
    subject: (insider: string) => `${insider} has written to you`,
    lead: (insider: string) => `${insider} has read what you wrote and answers in writing instead of a conversation:`,
    answer: 'Write back once',
    once: (insider: string, deadline: string) =>
      `You can write back once, until ${deadline}; it reaches ${insider}. That then closes your request.`,
  },

  replyAnswered: {
    subject: (requester: string) => `${requester} has written back`,
    lead: (requester: string) => `${requester} has answered your reply:`,
    ends: 'With this the request is closed; there’s nothing you need to do.',
  },

  approvalEnding: {
    subject: (insider: string, lastDay: string) => `Please choose a time with ${insider} by ${lastDay}`,
    open: (insider: string, deadline: string) =>
      `${insider} said yes to a conversation with you, and you haven’t chosen a time yet. You can until ${deadline}; after that the offer closes.`,
    choose: 'Choose a time',
    none: 'Does none of the times suit you, or has something changed? Your page is also where you can withdraw, and that’s quite all right.',
  },

  declined: {
    subject: (insider: string) => `${insider}’s answer to your request`,
    again: (insider: string, date: string) => `You’re welcome to ask ${insider} again from ${date} on.`,
    page: (insider: string) => `${insider}’s page`,
  },

  /** Kind, clear, no promise; the insider edits them and adds one useful next step. Names are put in as they are. */
  /** One useful next step, as a paragraph of its own before the wish. */
  declineSteps: {
    helps: (step: string) => `What may help more: ${step}`,
    meanwhile: (step: string) => `What I’d do meanwhile: ${step}`,
  },

  declines: {
    'not-a-fit': {
      label: 'Not a fit',
      text: (requester, insider, minutes) =>
        letter(
          requester,
          `Thank you for telling me about your plans. I’m not the right person for this one: my work is far from what you want to learn, and ${minutes} minutes with me would not bring you on.`,
          'I wish you well with it.',
          insider,
        ),
    },
    slump: {
      label: 'Lean times in our field',
      text: (requester, insider) =>
        letter(
          requester,
          'Thank you for writing. To be straight with you: our field is going through a lean time and few places are taking new people in, so I’d be giving you a gloomy quarter of an hour. That is about the times, not about you.',
          'I wish you well.',
          insider,
        ),
    },
    'too-vague': {
      label: 'Too vague to help with',
      text: (requester, insider) =>
        letter(
          requester,
          'Thank you for writing. I’ve read what you sent, and I can’t yet see what you’d want to learn from me. A conversation helps most when the questions are clear before it.',
          'It helps to write down the three questions you most want answered, and who would know.',
          insider,
        ),
    },
    'no-time': {
      label: 'No time',
      text: (requester, insider) =>
        letter(
          requester,
          'Thank you for writing. I can’t give this the time it deserves at present, and a conversation in between two others wouldn’t be fair to you.',
          'That is about my calendar, not about you. I wish you well.',
          insider,
        ),
    },
    policy: {
      label: 'Our policy',
      text: (requester, insider) =>
        letter(
          requester,
          'Thank you for writing. The rules of the place I work at do not let me take this conversation, and I keep to them.',
          'I wish you well with it.',
          insider,
        ),
    },
    conflict: {
      label: 'Conflict of interest',
      text: (requester, insider) =>
        letter(
          requester,
          'Thank you for writing. Because of other duties I have, I should not be the one to talk with you about this; it would put both of us in an awkward place.',
          'Somebody without those ties will serve you better. I wish you well.',
          insider,
        ),
    },
    'wrong-page': {
      label: 'Not what this page is for',
      text: (requester, insider) =>
        letter(
          requester,
          'Thank you for writing. This page is for conversations about the work and the field, and what you ask for is something else, so it would not get a fair answer here.',
          'I hope you find the right place for it.',
          insider,
        ),
    },
  } satisfies Record<DeclineReason, Decline>,

  /** What an insider may word themselves and we word until then. */
  wordings: {
    sampleStep: 'look at last year’s open-day talks first; they answer half of it',
    readyQuestions: [
      'What have you tried so far?',
      'Which two or three questions would you like to take away answered?',
      'How did you come to think of this field?',
    ],
  },

  takenBack: {
    subject: (insider: string) => `${insider} can’t offer a time after all`,
    sorry: (insider: string) =>
      `We’re sorry: ${insider} had said yes to a conversation with you and can’t offer a time after all. You hadn’t chosen one yet, so nothing you planned is lost.`,
    notYou: 'It says nothing about you or about what you wrote, and nothing is noted about it.',
    wish: 'Thank you for taking the trouble. We wish you well with your plans.',
  },

  expired: {
    subject: (insider: string) => `Your request to ${insider} has closed`,
    closed: (insider: string) =>
      `${insider} didn’t get to your request in the time there was, so it has closed. Thank you for the care you put into it.`,
    notYou: 'Nobody said no, and nothing is noted about you: weeks can simply be too full.',
    again: 'You’re welcome to ask again.',
    page: (insider: string) => `${insider}’s page`,
  },

  lapsed: {
    subject: (insider: string) => `Your choice of times with ${insider} has closed`,
    closed: (insider: string) =>
      `${insider} had said yes to a conversation with you. No time was chosen, so the offer has closed.`,
    notYou: 'That’s all right: plans change, and nothing is noted about you.',
    again: 'If you’d still like to talk, you’re welcome to ask again.',
    page: (insider: string) => `${insider}’s page`,
  },

  withdrawn: {
    subject: (requester: string) => `${requester} has withdrawn the request`,
    closed: (requester: string) => `${requester} no longer asks you for a conversation. There’s nothing for you to do.`,
  },

  erased: {
    subject: (reached: string) => `A request of ${reached} was erased`,
    gone: (reached: string) =>
      `Whoever asked you for a conversation on ${reached} has erased the request and everything written with it.`,
    please: 'Our copies are gone. Please delete the mails you have about it, and the files that came with them.',
    stays: 'That a request was made, and whether a meeting was kept, stays as a count without a name.',
  },

  meeting: {
    title: (requester: string, insider: string, minutes: number, end: string) =>
      `${requester} × ${insider}: ${minutes} min, ends ${end} sharp`,
    /** First line of a calendar file's description: the title again, with the end on both clocks. */
    titleInBoth: (requester: string, insider: string, minutes: number, ends: string) =>
      `${requester} × ${insider}: ${minutes} min, ends sharp at ${ends}.`,
    expectations: 'A conversation for information: no openings, not an application.',
    phone: 'Phone',
    video: 'Video call',
    inPerson: 'In person',
    ends: (minutes: string, end: string) => `${minutes}, ends ${end} sharp.`,
    theyCall: (insider: string) => `${insider} calls you, perhaps from an unknown number: please be somewhere quiet and pick up.`,
    youCall: (requester: string, phone: string) => `You call ${requester}: ${phone}`,
    youCallFromPage: (requester: string) => `You call ${requester}; the number is on the page.`,
    where: (place: string) => `Where: ${place}`,
    late: 'Late, ill, or need to move it?',
    myRequestTells: (myRequest: string, insider: string) => `${myRequest} tells ${insider} at once.`,
    twoMinutesLeft: 'Two minutes. Time for one last question.',
  },

  invitation: {
    subjectRequester: (minutes: string, insider: string, at: string) => `${minutes} with ${insider}: ${at}`,
    subjectInsider: (requester: string, at: string) => `${requester} chose ${at}`,
    leadRequester: (insider: string) => `Your conversation with ${insider} is arranged.`,
    leadInsider: (requester: string) => `${requester} has chosen a time.`,
    when: 'When',
    how: 'How',
    number: 'Number to call',
    fileAdded: 'The calendar file in this mail puts it into your calendar.',
    calendarLinks: 'Links that add it to Google or Outlook are on your page.',
    page: 'My page',
    pageRequester: (insider: string) => `Late, ill, or need to move it? Your page tells ${insider} at once.`,
    subjectAgain: (name: string, at: string) => `It stands after all: ${at} with ${name}`,
    againRequester: (insider: string) => `Your conversation with ${insider} stands again, at the time it had.`,
    againInsider: (requester: string) =>
      `${requester} hadn’t meant to decline: your conversation stands again, at the time it had.`,
    /** Where calendars are asked to answer: what declining does. */
    declineCancels: (insider: string) => `If you decline it in your calendar, it is cancelled, and ${insider} is told.`,
    declineAsks: 'If you decline it in your calendar, we ask you first: that alone cancels nothing.',
    needs: (requester: string) => `What would make it easier for ${requester}`,
    clock: 'The clock for it',
    clockHelp: (other: string) =>
      `The clock shows you and ${other} when it begins and when it ends. “I’m here” and “five minutes late” are said there.`,
    meetingPage: 'Open the page of this conversation',
    pageInsider: 'Can’t make it after all? Move it or cancel it there, as early as you can.',
    endRequester: 'It ends on time, for everyone, so bring the question that matters most first.',
    endInsider:
      'When the time is up, it’s up: “That’s our time, so I’ll stop here. Thank you for your questions, and good luck with the next step.”',
  },

  presence: {
    lateSubject: (name: string, minutes: string, at: string) => `${name} comes about ${minutes} late, at ${at}`,
    late: (name: string, minutes: string) => `${name} comes about ${minutes} late.`,
    comes: 'Comes at about',
    ends: 'Ends as planned',
    waitsSubject: (requester: string) => `${requester} is there and waits for you`,
    waits: (requester: string) => `${requester} is there and finds nobody.`,
    began: 'It began at',
    orSay: (requester: string) => `If you are on your way, the clock tells ${requester} at once by when.`,
  },

  moved: {
    subject: (name: string, at: string) => `New time: ${at} with ${name}`,
    byYou: (name: string) => `You moved this conversation to another time. ${name} is told as well.`,
    byInsider: (insider: string) => `${insider} has moved your conversation to another time.`,
    byRequester: (requester: string) => `${requester} has moved this conversation to another time.`,
    now: 'New time',
    ifNot: (deadline: string) =>
      `Doesn’t it suit you? Choose another time on your page, or cancel. Until ${deadline} that is in time, and nothing is noted about it.`,
    fileMoves: 'The calendar file in this mail moves it in your calendar.',
  },

  reminder: {
    subject: (name: string, at: string) => `A reminder: ${at} with ${name}`,
    begins: (name: string, at: string) => `Your conversation with ${name} begins on ${at}.`,
    clocksChanged: (cities: string) =>
      `The clocks have changed in ${cities} since this was arranged. The times above are right: go by them.`,
  },

  absence: {
    subject: (insider: string) => `We’re sorry: ${insider} couldn’t make it`,
    sorry: (insider: string) =>
      `We’re sorry: ${insider} couldn’t make it to your conversation. It was none of your doing, and nothing is noted about you.`,
    again: (deadline: string) => `The yes you have holds afresh. You can choose another time until ${deadline}.`,
    subjectInsider: (requester: string) => `Another time for ${requester}?`,
    noted: (requester: string) => `You’ve noted that you couldn’t make it. ${requester} has been told kindly.`,
    timesOver: (requester: string) =>
      `The times you had named are over, so for another one ${requester} needs a fresh yes from you. There’s no need to answer.`,
  },

  calendarAnswer: {
    subject: {
      'not-proved': (name: string, at: string) => `Nothing changed: ${at} with ${name}`,
      counter: (name: string, at: string) => `Another time? ${at} with ${name}`,
      declined: (name: string, at: string) => `Cancel it? ${at} with ${name}`,
    },
    lead: {
      'not-proved': (name: string) =>
        `A calendar’s answer to your conversation with ${name} came in, but it didn’t prove that it was from you.`,
      counter: (name: string) => `Your calendar proposed another time for your conversation with ${name}.`,
      declined: (name: string) => `Your calendar declined your conversation with ${name}.`,
    },
    stands: {
      'not-proved': 'So nothing has changed; please say on the page what you’d like.',
      counter: 'We can’t take one that way, so nothing has changed; on the page you can choose another time.',
      declined: 'Nothing has been cancelled, and nobody has heard of it: it stands until you say otherwise on the page.',
    },
    open: {
      'not-proved': 'Open the page of this conversation',
      counter: 'Choose another time',
      declined: 'Cancel it or move it',
    },
    notYou: 'If you didn’t answer, you needn’t do anything: somebody tried, and it had no effect.',
  },

  cancelled: {
    subject: (name: string, at: string) => `Cancelled: ${at} with ${name}`,
    byYou: (name: string) => `You cancelled this conversation. ${name} is told as well, and the calendars are cleared.`,
    byInsider: (insider: string) => `We’re sorry: ${insider} can’t make it and had to cancel this conversation.`,
    byRequester: (requester: string) => `${requester} can’t make it and has cancelled this conversation.`,
    byYourCalendar: (insider: string) =>
      `Your calendar declined this conversation, so it is cancelled. ${insider} is told as well.`,
    notMeant: (deadline: string) =>
      `Wasn’t that meant? Until ${deadline} you can undo it on your page, as long as nobody else has the time.`,
    undo: 'Undo it on my page',
    mayReturn: (requester: string, deadline: string) =>
      `A calendar declined it. If that wasn’t meant, ${requester} can undo it until ${deadline}; you would hear at once.`,
    was: 'It was to be',
    note: (name: string) => `${name} adds:`,
    chooseBy: (deadline: string) => `The yes you have still holds. You can choose another time until ${deadline}.`,
    choose: 'Choose another time',
    freshYes: (insider: string) => `Another time needs a fresh yes from ${insider}. Your page says how things are.`,
    page: 'My page',
    freeAgain: 'The time is yours again.',
    late: 'It came less than 24 hours before the start, so it is noted as cancelled late.',
    again: (requester: string) => `For another time ${requester} needs a fresh yes from you. There’s no need to answer.`,
    approve: 'Say yes again',
  },

  missed: {
    subject: (insider: string) => `Your conversation with ${insider} was missed`,
    lead: (insider: string) => `${insider} was there for your conversation, and it didn’t come about.`,
    happens: 'That happens. If something came up: we hope you’re all right.',
    sayWhat: (insider: string, deadline: string) =>
      `It is noted as one missed conversation. If that isn’t right, or if you’d like to say how it came about, you can do so on your page until ${deadline}. ${insider} reads it. If you say it isn’t right, it counts for nothing until ${insider} has looked.`,
    page: 'My page',
    subjectDisputed: (requester: string) => `${requester} says it wasn’t missed`,
    subjectExplained: (requester: string) => `${requester} explains the missed conversation`,
    disputed: (requester: string) => `You noted that ${requester} didn’t come. ${requester} says that isn’t right.`,
    explained: (requester: string) => `You noted that ${requester} didn’t come. This is how it came about:`,
    lookDisputed: 'It counts for nothing until you have looked. Keep it as it is, or change it; both take one press.',
    lookExplained: 'It still counts as missed. If you’d like to excuse it, that takes one press.',
    look: 'Look at it',
    subjectStays: (insider: string) => `${insider} has looked at what you wrote`,
    stays: (insider: string) =>
      `Thank you for writing. ${insider} has read it and looked again: the note that this conversation was missed stays.`,
    staysFor: 'It is remembered for twelve months from that day and then forgotten.',
    noDoor: 'It closes no door: you can ask again.',
    subjectCorrected: (insider: string) => `Corrected: your conversation with ${insider}`,
    corrected: (insider: string) =>
      `${insider} has corrected the note about your conversation: it isn’t counted as missed any more. You needn’t do anything.`,
  },

  outcome: {
    subject: (requester: string, at: string) => `Did ${requester} make it at ${at}?`,
    lead: 'Your time is your own again. What happened?',
    attended: 'We talked',
    late: 'Came late',
    missed: 'Didn’t come',
    failed: 'Connection failed',
    insiderAbsent: 'I couldn’t make it',
    tap: 'A tap only opens the page; you confirm there.',
    missedMeans: (requester: string) =>
      `If you choose “didn’t come”, ${requester} gets a short, friendly note and may explain within 14 days; you’ll hear of that.`,
    missedShows: 'It shows as one missed conversation to colleagues who are asked next.',
    correct: (deadline: string) => `You can correct it until ${deadline}. Without an answer nothing is counted.`,
  },
}

/** The same keys, filled in with the same, in any words: TypeScript takes `() => (a ? 'x' : 'y')` for those two words alone. */
type InAnyWords<T> = T extends string
  ? string
  : T extends (...filledIn: infer A) => infer R
    ? (...filledIn: A) => InAnyWords<R>
    : { [K in keyof T]: InAnyWords<T[K]> }
export type Texts = InAnyWords<typeof en>
