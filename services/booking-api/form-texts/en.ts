/**
 * What the built-in form says in English: its questions, what is accepted before it, who reads it. Another language is one more file
 * of type `FormTexts`; a change of what is accepted or asked is a new version (`questionnaire.ts`).
 */
export const en = {
  /** What an insider offers who has not named it otherwise. */
  meetingTitle: 'A conversation by phone',
  yes: 'Yes',
  no: 'No',

  sections: {
    you: 'About you',
    us: (insider: string) => `You and ${insider}`,
    resume: 'Your résumé',
    worksheet: 'Career-goal worksheet',
  },

  labels: {
    name: 'Your name',
    address: 'Your email address',
    timeZone: 'Your time zone',
    language: 'Language of our mails',
    now: 'What do you do now, and for whom?',
    why: 'Why are you looking?',
    relationship: (insider: string) => `How do you know ${insider}?`,
    knownThrough: 'Through whom?',
    wantsToLearn: (insider: string) => `What would you like to learn from ${insider}?`,
    resumeFile: 'A file',
    resumeText: 'Or in five lines of your own',
    skills: 'What I do well',
    enjoys: 'What I like doing',
    fields: 'Fields and places I look at',
    goal: 'Where I want to be in three years',
    questions: 'Three questions I would ask',
    under18: 'Are you under 18?',
  },

  help: {
    address: 'We write to you here, and nowhere else.',
    timeZone: 'Times are shown to you in it.',
    resumeFile: 'PDF, DOCX, ODT or TXT, up to 5 MB. Please leave out photo, age, family, health and pay.',
    resumeText: 'One of the two is needed.',
  },

  /** The insider’s own questions and worksheet, and what is asked of somebody under 18. */
  own: {
    section: (insider: string) => `What ${insider} would also like to know`,
    worksheet: (insider: string) => `The worksheet of ${insider}, filled in`,
    worksheetHelp: 'Download it, fill it in, and hand it back here as a PDF, DOCX, ODT or TXT file of up to 5 MB.',
    guardian: 'Name of a parent or guardian',
    guardianHelp: 'Under 18, you can ask if one of them agrees.',
    consents: 'My parent or guardian has read this and agrees.',
  },

  relationships: {
    stranger: 'We don’t know each other',
    friend: 'We’re friends',
    relative: 'We’re related',
    'friend-of-a-friend': 'Through a friend',
    'friends-child': 'I’m the child of a friend',
    referred: 'Somebody sent me',
  },

  expectations: (insider: string, organization: string, minutes: number) => [
    `A ${minutes}-minute conversation about the work and the field. It ends on time, for everyone.`,
    `It’s for information: ${insider} knows of no openings, and this isn’t an application.`,
    `${insider} reads what you write first. You’ll hear within 14 days of confirming your address: a yes with times to choose from, a question, a written reply, a week to come back in, or a no.`,
    `If you get a time, please keep it, or cancel as soon as you can. ${organization} notes for 12 months whether meetings were kept.`,
    'Please leave out photo, age, family, health and pay.',
  ],
  accept: 'I’ve read this, and I’m asking for myself.',

  privacy: (insider: string, organization: string) => [
    `${insider} alone reads your answers and files. Others at ${organization} see that there is a request and how it stands, not what you wrote.`,
    'Everything you write lies encrypted under a key of your own. You can erase your request on your page at any time: the key is deleted, and with it what we hold. Mail already delivered is out of our reach; then please ask the reader to delete it.',
    'An address that is not confirmed within 7 days is deleted with everything written.',
  ],
}

export type FormTexts = typeof en
