import { mayAgree, whyNoHelp, whyNoThanks } from '@vestibule/scheduling/afterwards.ts'
import type { MailContent } from '../mail/content.ts'
import { hasBegun } from '../store/messages.ts'
import type { About } from './about.ts'

type Kind = 'contact-asked' | 'thanks-asked' | 'help-asked'

/** What the requester is asked once the two have met. Undefined: it was said already, or asked before; nothing of it is repeated. */
export async function afterwardsContent(
  { tx, row, course, now }: About,
  kind: Kind,
  status: () => Promise<string>,
): Promise<MailContent | undefined> {
  if (!isOpen(kind) || (await hasBegun(tx, row, kind))) return undefined
  return { kind, statusLink: await status() }

  function isOpen(asked: Kind): boolean {
    switch (asked) {
      case 'contact-asked':
        return mayAgree(course) && course.afterwards.contact === null
      case 'thanks-asked':
        return whyNoThanks(course, now) === null
      case 'help-asked':
        return whyNoHelp(course, now) === null
      default:
        return asked satisfies never
    }
  }
}
