import { ENDINGS, type MediaType } from './media-type.ts'

const MOST_CHARACTERS = 120
/** Names that Windows opens a device by, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/**
 * What a file is called here: the last part of whatever path it came with, without control and direction characters, with the ending of
 * what it is. So `cv.html` that holds plain text is called `cv.html.txt`, and opens as that.
 */
export function fileName(given: string, mediaType: MediaType): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]/gu, '').replace(/[\s.]+$/, '')
  const ending = ENDINGS[mediaType]
  const stem = clean.toLowerCase().endsWith(ending) ? clean.slice(0, -ending.length) : clean
  const short = Array.from(stem.replace(/^[\s.]+/, '')).slice(0, MOST_CHARACTERS - ending.length)
  return `${short.join('').trimEnd().replace(DEVICE, '_$1') || 'file'}${ending}`
}
