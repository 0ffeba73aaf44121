import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../mail/languages.ts'
import { TEXTS } from '../mail/texts/by-language.ts'
import { answerIn } from './answer.ts'
import { ANSWERS } from './answer-words.ts'
import { readMail } from './inbound-mail.ts'
import { ownWords } from './own-words.ts'
import { CLIENTS } from './testing/client-replies.ts'

const NAME = 'Ines Insider'
const said = (text: string) => answerIn(ownWords(text), NAME)

describe('an answer', () => {
  it.each(Object.entries(CLIENTS))('is found in what %s sends', async (_client, write) => {
    for (const [words, says] of [
      ['Yes', 'yes'],
      ['Sí, gracias', 'yes'],
      ['Leider nein', 'no'],
      ['revenir', 'come-back'],
      ['Let me think about it', 'unclear'],
    ] as const)
      expect(answerIn(ownWords((await readMail(write([words]))).text), NAME)).toEqual({ says })
    const { text } = await readMail(write(['Frage: Warum gerade Brücken?']))
    expect(answerIn(ownWords(text), NAME)).toEqual({ says: 'ask', questions: ['Warum gerade Brücken?'] })
  })

  it.each(Object.entries(ANSWERS).flatMap(([says, words]) => words.map((one) => [one, says])))('“%s” is %s', (words, says) => {
    for (const written of [words, words.toUpperCase(), `${words}!`, `*${words}*.`, `“${words}” 👍🏽`, words.normalize('NFD')])
      expect(said(written)).toEqual({ says })
  })

  it.each([
    ['Yes, thanks', 'yes'],
    ['yes - gladly', 'yes'],
    ['Hi,\n\nYes.\n\nBest regards\nInes', 'yes'],
    ['Hallo zusammen,\nja, gerne!\n\nViele Grüße\nI.I.', 'yes'],
    ['Yes\n\nInes Insider\nSenior Engineer | no fax', 'yes'],
    ['Bonjour,\n\nNon merci.\n\nCordialement,\n\nInes', 'no'],
    ['No', 'no'],
    ['no, sorry', 'no'],
    ['Por favor, que vuelva', 'come-back'],
  ])('%j says %s', (text, says) => expect(said(text)).toEqual({ says }))

  it.each([
    '',
    'Yes?',
    'yes, but not this month',
    'Yes\nbut not this month',
    'Yes\n\nPlease tell her Tuesdays are best',
    'no problem, yes',
    'yes no',
    'Yes/No',
    'No\nYes',
    'not now',
    'yesterday',
    'Ok',
    'Thanks',
    'I would say yes',
    'Why not',
    'ask:',
    'ask',
    'Hello',
    'approve',
    'Rosa Requester asks you for 15 minutes.\nYes:\nhttps://meet.example.org',
  ])('%j is asked back', (text) => expect(said(text)).toEqual({ says: 'unclear' }))

  it.each([
    ['ask: Why bridges?', ['Why bridges?']],
    ['ASK : Why bridges,\nand why here?\n\nThanks\nInes', ['Why bridges, and why here?']],
    ['Question : pourquoi ?\nquestion: et quand ?', ['pourquoi ?', 'et quand ?']],
    ['pregunta: ¿Cuándo?', ['¿Cuándo?']],
    ['ask:\nWhat exactly?', ['What exactly?']],
  ])('%j asks', (text, questions) => expect(said(text)).toEqual({ says: 'ask', questions }))
})

describe('the words that the mails name', () => {
  it.each(LANGUAGES)('are understood in %s', (language) => {
    const named = [...TEXTS[language].replying.decide('x@example.org').matchAll(/[“„«]\s?(.+?)\s?[”“»]/gu)].map(
      ([, words]) => words ?? '',
    )
    expect(named.map((words) => said(words.endsWith(':') ? `${words} x` : words).says)).toEqual(['yes', 'no', 'ask', 'come-back'])
  })
})

describe('own words', () => {
  it('are found among ten thousand quoted lines, above and below', () => {
    const quote = Array.from({ length: 10_000 }, (_, n) => `> line ${n}`).join('\n')
    expect(said(`Yes\n\nOn Monday, Rosa wrote:\n${quote}`)).toEqual({ says: 'yes' })
    expect(said(`On Monday, Rosa wrote:\n${quote}\nYes`)).toEqual({ says: 'unclear' }) // past what is read: never guessed
  })

  it('keep lines that only begin like a quote', () => {
    expect(ownWords('On reflection, yes\nAm Montag ist es schlecht\nFrom: me to you')).toEqual([
      'On reflection, yes',
      'Am Montag ist es schlecht',
      'From: me to you',
    ])
  })

  it.each([
    ['nested blockquotes', `<blockquote>`.repeat(40_000)],
    ['one long line', 'y'.repeat(900_000)],
    ['one long question', `ask: ${'x'.repeat(501)}`],
    ['one long attribution', `On ${'x '.repeat(200_000)}`],
    ['many beginnings', 'On 5\n'.repeat(100_000)],
    ['spaces', ' '.repeat(900_000)],
    ['dashes', `${'-'.repeat(400_000)} original`],
  ])('end with %s', (_what, text) => {
    expect(said(text)).toEqual({ says: 'unclear' })
  })
})
