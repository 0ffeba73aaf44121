import './clock.css'
import { speakAtClock } from '../texts/clock/clock-texts.ts'
import { language } from '../texts/texts.ts'
import { ClockPage } from './clock-page.tsx'
import { keepPage } from './offline.ts'

/** The clock with its words and colours; a part of its own, so that nobody else loads it. */
export async function openClock() {
  await speakAtClock(language)
  keepPage()
  return <ClockPage />
}
