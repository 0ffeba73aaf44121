import type { Host, Reader } from '../content.ts'
import type { Texts } from '../texts/en.ts'
import type { When } from '../when.ts'

export interface Button {
  readonly label: string
  readonly href: string
}

/** What a letter is built from. Both parts of a mail come from the same blocks, each laid out by hand for its medium. */
export type Block =
  /** The sentence that says what this mail is about. */
  | { readonly is: 'lead'; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string }
  /** Small print. */
  | { readonly is: 'note'; readonly text: string }
  | { readonly is: 'heading'; readonly text: string }
  /** The first one stands out. */
  | { readonly is: 'buttons'; readonly buttons: readonly Button[] }
  /** Somebody's own words; line breaks kept. `rest` is the page with all of them, when they are too long for a mail. */
  | { readonly is: 'quote'; readonly text: string; readonly rest: string | null }
  | { readonly is: 'rows'; readonly rows: readonly (readonly [label: string, value: string])[] }
  /** Six digits to be typed. */
  | { readonly is: 'code'; readonly code: string }
  /** An address to be read or copied; ours, so the HTML makes it a link. */
  | { readonly is: 'address'; readonly href: string }

export interface Letter {
  readonly subject: string
  readonly blocks: readonly Block[]
  /** What replying to this mail does, and for whom it was sent: the last lines of every mail. */
  readonly ending: readonly Block[]
  /** Whether a phone may make numbers tappable: only where one is to be called, never in a requester's own words. */
  readonly tappableNumbers?: boolean
}

/** Who reads, about whom, in which words and clocks. Names are tidy already. */
export interface View {
  readonly reader: Reader
  readonly host: Host
  readonly texts: Texts
  readonly when: When
  /** Where a reply to this mail goes and is read; null: nowhere. */
  readonly replyTo: string | null
}

export const lead = (text: string): Block => ({ is: 'lead', text })
export const paragraph = (text: string): Block => ({ is: 'paragraph', text })
export const note = (text: string): Block => ({ is: 'note', text })
export const heading = (text: string): Block => ({ is: 'heading', text })
export const buttons = (...all: Button[]): Block => ({ is: 'buttons', buttons: all })
export const button = (label: string, href: string): Block => ({ is: 'buttons', buttons: [{ label, href }] })
export const rows = (...all: [label: string, value: string][]): Block => ({ is: 'rows', rows: all })
export const quote = (text: string, rest: string | null = null): Block => ({ is: 'quote', text, rest })
export const address = (href: string): Block => ({ is: 'address', href })

/** The end of a mail to an insider. */
export function endingForInsider({ host, texts }: View): Block[] {
  return [note(texts.replying.insider(host.organization))]
}

/** The end of a mail to an insider that can be answered with a decision. */
export function endingForDecider({ host, texts, replyTo }: View): Block[] {
  return [note(replyTo === null ? texts.replying.insider(host.organization) : texts.replying.decide(replyTo))]
}

/** The end of a mail to a requester whose links are above. */
export function endingWithLinks({ host, texts }: View): Block[] {
  return [note(texts.replying.useLinks(host.organization)), note(texts.sentFor(host.name, host.organization))]
}

/** The end of a mail to a requester that holds no link to their page. */
export function endingWithPage({ host, texts }: View): Block[] {
  return [
    note(texts.replying.usePage(host.organization)),
    address(host.myRequest),
    note(texts.sentFor(host.name, host.organization)),
  ]
}
