import { ANSWERS, ASKS, GREETINGS, PLEASANTRIES } from './answer-words.ts'

/** What an insider's own lines say. `unclear` is everything that isn't plain: it is asked back, never guessed. */
export type Answer =
  | { readonly says: 'yes' | 'no' | 'come-back' | 'unclear' }
  | { readonly says: 'ask'; readonly questions: readonly string[] }

const UNCLEAR: Answer = { says: 'unclear' }
/** As many letters as the form takes, and as many questions. */
const MOST_QUESTIONS = 5
const LONGEST_QUESTION = 500

const asks = new Set(ASKS.map(folded))
const pleasantries = new Set(PLEASANTRIES.map(folded))
const answers = new Map(
  Object.entries(ANSWERS).flatMap(([says, wordings]) =>
    wordings.map((words) => [folded(words), says as 'yes' | 'no' | 'come-back']),
  ),
)

/**
 * The answer in the first line, a greeting skipped. The lines below it may thank and sign, and nothing else: "Yes" above "but not this
 * month" is not a yes.
 *
 * @param lines own words (`ownWords`)
 * @param name of the writer: from the line that is their name on, a signature begins
 */
export function answerIn(lines: readonly string[], name: string): Answer {
  const written = lines.filter((line) => line !== '')
  const said = written.slice(written.findIndex((line) => !isGreeting(line)))
  const signedAt = said.findIndex((line, at) => at > 0 && isName(line, name))
  const [first, ...rest] = signedAt < 0 ? said : said.slice(0, signedAt)
  if (first === undefined) return UNCLEAR
  const asked = questionIn(first)
  if (asked !== undefined) return ask([asked, ...rest])
  const says = meaningOf(first)
  return says !== undefined && rest.every(isPleasantry) ? { says } : UNCLEAR
}

/** A question goes on over the lines below it, until one that begins another or takes leave. */
function ask(lines: readonly string[]): Answer {
  const leave = lines.findIndex((line, at) => at > 0 && isPleasantry(line))
  const questions: string[] = []
  for (const line of leave < 0 ? lines : lines.slice(0, leave)) {
    const next = questions.length === 0 ? line : questionIn(line)
    if (next !== undefined) questions.push(next)
    else questions.push(`${questions.pop()} ${line}`.trim())
  }
  const fits = questions.length <= MOST_QUESTIONS && questions.every((one) => one !== '' && one.length <= LONGEST_QUESTION)
  return fits ? { says: 'ask', questions } : UNCLEAR
}

/** What stands behind "ask:"; undefined when the line asks nothing. */
function questionIn(line: string): string | undefined {
  const [, word, question] = /^["'“”„«*]*\s*([\p{L}]{1,20})\s?[:：]\s*(.*)$/u.exec(line) ?? []
  return word !== undefined && asks.has(folded(word)) ? (question ?? '').trim() : undefined
}

/** One meaning, said once or more: "yes, gladly". A question mark, or anything beside it that isn't known, leaves it open. */
function meaningOf(line: string): 'yes' | 'no' | 'come-back' | undefined {
  if (/[?？¿/]/.test(line)) return undefined
  const whole = answers.get(folded(line))
  if (whole) return whole
  const parts = line
    .split(/[,.!;:…–—]|\s-\s/)
    .map(folded)
    .filter((part) => part !== '' && !pleasantries.has(part))
  const meanings = new Set(parts.map((part) => answers.get(part)))
  const [only] = meanings
  return meanings.size === 1 ? only : undefined
}

function isPleasantry(line: string): boolean {
  const parts = line.split(/[,.!;:…–—]|\s-\s/).map(folded)
  return parts.every((part) => part === '' || pleasantries.has(part))
}

function isGreeting(line: string): boolean {
  return GREETINGS.test(line.replace(/[\s,.!:–—-]+$/, ''))
}

/** The whole name, one part of it, or its first letters. */
function isName(line: string, name: string): boolean {
  const said = folded(line).replace(/^[-–—~]\s*/, '')
  const parts = folded(name).split(' ').filter(Boolean)
  const initials = parts.map((part) => part[0]).join('')
  return said !== '' && (parts.join(' ') === said || parts.includes(said) || said.replace(/\./g, '') === initials)
}

/** Without case, accents, quotes, stars, pictures and marks at its ends; one kind of apostrophe. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[’‘`´]/g, "'")
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|["“”„«»*_()[\]]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,!;:…-]+|[\s.,!;:…-]+$/g, '')
}
