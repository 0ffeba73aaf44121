import { speakAtDesk } from '../texts/desk/desk-texts.ts'
import { language } from '../texts/texts.ts'
import { Desk } from './desk.tsx'

/** The desk with its words; a part of its own, so that nobody who asks or decides from a mail loads it. */
export async function openDesk(path: string) {
  await speakAtDesk(language)
  return <Desk path={path} />
}
