/** More than anybody writes above a quote, and a bound on the work. */
const MOST_CHARACTERS = 200_000
const MOST_LINES = 2_000
/** Over how many lines a mail program breaks "On … wrote:". */
const ATTRIBUTION_LINES = 4
const LONGEST_ATTRIBUTION = 400

const ATTRIBUTIONS = [/^on .{5,} wrote\s?:$/i, /^am .{5,} schrieb\b.*:$/i, /^el .{5,} escribió\s?:$/i, /^le .{5,} a écrit\s?:$/i]
const BEGINS_ATTRIBUTION = /^(on|am|el|le)\s/i

/** "-----Original Message-----" and its kin, and the first line of the headers that Outlook repeats. */
const SEPARATORS = [
  /^-{2,}\s*(original message|original appointment|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|mensaje original|mensaje reenviado|message d['’]origine|message original|message transféré)\s*-{2,}$/i,
  /^_{10,}$/,
]
const REPEATED_FROM = /^\*?(from|von|de)\s?:\*?\s/i
const REPEATED_OTHER =
  /^\*?(sent|date|to|subject|gesendet|datum|an|betreff|enviado( el)?|fecha|para|asunto|envoyé|à|objet)\s?:\*?\s/i

const SIGNATURES = [
  /^--\s?$/, // RFC 3676 §4.3; many programs lose the space
  /^(sent|get|gesendet|enviado|envoyé|télécharge[rz]|obtener|obtén|holen sie sich)\s.*\b(from|for|mit|von|aus|über|desde|con|depuis|de|para|pour)\b.*\b(i(phone|pad|os)|android|outlook|samsung|galaxy|mail|k-9|gmx|yahoo|mobile|handy|móvil|smartphone|mobiltelefon|thunderbird|proton)/i,
  /^(von meinem|mit meinem|desde mi|depuis mon)\s.*\b(gesendet|enviado|envoyé)?\.?$/i,
  /^diese nachricht wurde von meinem .* gesendet\.?$/i,
  /^(please excuse my brevity|bitte entschuldigen sie (die|meine) kürze|disculpe mi brevedad|veuillez excuser ma brièveté)/i,
]

/**
 * The lines somebody wrote themselves, in order, trimmed: without quoted text, the line above it, the headers some programs repeat, and
 * signatures. Works for answers above and below the quote. What it doesn't know it leaves in: unknown lines make an answer unclear, never another one.
 */
export function ownWords(text: string): string[] {
  const lines = text
    .slice(0, MOST_CHARACTERS)
    .split(/\r\n|[\r\n\u2028\u2029]/, MOST_LINES)
    .map(tidied)
  const own: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (isEnd(lines, at)) break
    const attribution = attributionAt(lines, at)
    // Unmarked text below "On … wrote:" is the quote, down to the end.
    if (attribution > 0 && !isQuoted(firstWritten(lines, at + attribution))) break
    if (attribution > 0) at += attribution - 1
    else if (!isQuoted(line)) own.push(line)
  }
  return own
}

function tidied(line: string): string {
  return line
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

function isQuoted(line: string): boolean {
  return line.startsWith('>')
}

function isEnd(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? ''
  if (line === '') return false
  return SIGNATURES.some((one) => one.test(line)) || SEPARATORS.some((one) => one.test(line)) || isRepeatedHeader(lines, at)
}

/** `From:` alone may be somebody's own words; with two more header lines right below it is a header. */
function isRepeatedHeader(lines: readonly string[], at: number): boolean {
  if (!REPEATED_FROM.test(lines[at] ?? '')) return false
  return lines.slice(at + 1, at + 6).filter((line) => REPEATED_OTHER.test(line)).length >= 2
}

/** How many lines an attribution takes here; 0 when none begins. */
function attributionAt(lines: readonly string[], at: number): number {
  if (!BEGINS_ATTRIBUTION.test(lines[at] ?? '')) return 0
  for (let count = 1; count <= ATTRIBUTION_LINES; count++) {
    const joined = lines.slice(at, at + count).join(' ')
    if (joined.length > LONGEST_ATTRIBUTION) return 0
    if (ATTRIBUTIONS.some((one) => one.test(joined))) return count
  }
  return 0
}

function firstWritten(lines: readonly string[], from: number): string {
  return lines.slice(from).find((line) => line !== '') ?? ''
}
