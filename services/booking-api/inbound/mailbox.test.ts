import { afterEach, describe, expect, it, vi } from 'vitest'
import { LARGEST_MAIL_BYTES } from './inbound-mail.ts'
import { readMailbox } from './mailbox.ts'
import { startImapPeer } from './testing/imap-peer.ts'

const undo: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

/** A mailbox with these mails, read by our reader, which refuses what `refuse` names as often as it says. */
async function reading(mails: readonly string[], { password = 'pass', refuse = {} as Record<string, number> } = {}) {
  const peer = await startImapPeer()
  undo.push(peer.stop)
  for (const mail of mails) peer.deliver(mail)
  const handed: string[] = []
  const said: string[] = []
  const log = (_more: unknown, line?: string) => void said.push(line ?? '')
  const reader = readMailbox(
    { over: 'imap', host: '127.0.0.1', port: peer.port, secure: false, user: 'box', password, mailbox: 'INBOX' },
    async ({ bytes, sender, recipients }) => {
      expect([sender, recipients]).toEqual([null, null])
      const text = bytes.toString()
      handed.push(text)
      const left = refuse[text] ?? 0
      refuse[text] = left - 1
      if (left > 0) throw new Error('the database is away')
    },
    { info: log, warn: log, error: log } as never,
  )
  undo.push(reader.stop)
  return { peer, handed, said }
}

const soon = { timeout: 20_000, interval: 20 }

describe('the mailbox', () => {
  it('is read from the oldest on, each mail once, and then as mails come in', async () => {
    const { peer, handed } = await reading(['one', 'two'])
    await vi.waitUntil(() => peer.mails.every(({ seen }) => seen), soon)
    peer.deliver('three')
    await vi.waitUntil(() => peer.mails.every(({ seen }) => seen), soon)
    expect(handed).toEqual(['one', 'two', 'three'])
  })

  it('keeps a mail that could not be dealt with, which holds up no other and is tried behind them', async () => {
    const { peer, handed } = await reading(['bad', 'good'], { refuse: { bad: 1 } })
    await vi.waitUntil(() => peer.mails[1]?.seen, soon)
    expect(peer.mails[0]?.seen).toBe(false)
    peer.deliver('new')
    await vi.waitUntil(() => peer.mails.every(({ seen }) => seen), soon)
    expect(handed).toEqual(['bad', 'good', 'new', 'bad'])
  })

  it('is read on after its server went away', async () => {
    const { peer, handed } = await reading(['one'])
    await vi.waitUntil(() => peer.mails[0]?.seen, soon)
    peer.dropAll()
    peer.deliver('two')
    await vi.waitUntil(() => peer.mails[1]?.seen, soon)
    expect(handed).toEqual(['one', 'two'])
  })

  it('hands a mail on to its first mebibyte', async () => {
    const { peer, handed } = await reading(['x'.repeat(LARGEST_MAIL_BYTES + 10)])
    await vi.waitUntil(() => peer.mails[0]?.seen, soon)
    expect(handed.map((text) => text.length)).toEqual([LARGEST_MAIL_BYTES])
  })

  it('is asked for again when the password is refused, and the log doesn’t repeat it', async () => {
    const { peer, handed, said } = await reading(['one'], { password: 'wrong-secret' })
    await vi.waitUntil(() => said.length > 0, soon)
    expect(said.join()).toContain('cannot be read; trying again')
    expect(said.join()).not.toContain('secret')
    expect([peer.mails[0]?.seen, handed]).toEqual([false, []])
  })
})
