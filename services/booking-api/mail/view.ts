import type { Host, Reader } from './content.ts'
import type { View } from './letters/letter.ts'
import { TEXTS } from './texts/by-language.ts'
import { theirName, tidyLine } from './theirs.ts'
import { spokenTimes } from './when.ts'

/** How one reader is told things: names made tidy, their language, their clock first and `otherZone` beside it. */
export function viewOf(reader: Reader, host: Host, otherZone: string, replyTo: string | null = null): View {
  const texts = TEXTS[reader.language]
  return {
    reader: { ...reader, name: theirName(reader.name) },
    host: { ...host, name: tidyLine(host.name, 80), organization: tidyLine(host.organization, 80) },
    texts,
    when: spokenTimes(texts, reader.timeZone, otherZone),
    replyTo,
  }
}
