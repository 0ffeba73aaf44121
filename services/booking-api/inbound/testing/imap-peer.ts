import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

interface Session {
  readonly socket: Socket
  idle: boolean
  /** How many mails it knows of: a server tells of new ones with any answer, and at once to who idles. */
  told: number
}

interface Kept {
  readonly bytes: Buffer
  seen: boolean
}

/** The few commands of IMAP (RFC 3501, RFC 2177) that a reader of one mailbox needs, over a mailbox in memory. UIDs count from 1. */
export async function startImapPeer(port = 0) {
  const mails: Kept[] = []
  const open = new Set<Session>()
  const server = createServer((socket) => {
    const session: Session = { socket, idle: false, told: 0 }
    open.add(session)
    socket.on('error', () => undefined)
    socket.on('close', () => open.delete(session))
    socket.write('* OK [CAPABILITY IMAP4rev1 IDLE] ready\r\n')
    let tag = ''
    let rest = ''
    socket.on('data', (piece) => {
      rest += piece.toString('latin1')
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        if (line === 'DONE') {
          session.idle = false
          socket.write(`${tag} OK done\r\n`)
          continue
        }
        const [name = '', ...words] = line.split(' ')
        tag = name
        answer(session, tag, words.join(' '))
      }
    })
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()

  function answer(session: Session, tag: string, command: string): void {
    const { socket } = session
    const uid = Number(/^UID \w+ (\d+)/.exec(command)?.[1])
    const mail = mails[uid - 1]
    if (command.startsWith('IDLE')) {
      session.idle = true
      socket.write('+ idling\r\n')
      tell(session)
      return
    }
    if (command.startsWith('LOGIN') && !/LOGIN "?box"? "?pass"?$/.test(command))
      return void socket.write(`${tag} NO [AUTHENTICATIONFAILED] no\r\n`)
    if (command.startsWith('CAPABILITY')) socket.write('* CAPABILITY IMAP4rev1 IDLE\r\n')
    if (command.startsWith('LIST')) socket.write('* LIST (\\HasNoChildren) "/" INBOX\r\n')
    if (command.startsWith('SELECT'))
      socket.write(
        `* ${mails.length} EXISTS\r\n* FLAGS (\\Seen)\r\n* OK [PERMANENTFLAGS (\\Seen)] ok\r\n* OK [UIDVALIDITY 1] ok\r\n`,
      )
    if (command.startsWith('UID SEARCH'))
      socket.write(`* SEARCH${mails.map(({ seen }, n) => (seen ? '' : ` ${n + 1}`)).join('')}\r\n`)
    if (command.startsWith('UID FETCH') && mail) {
      const most = Number(/<0\.(\d+)>/.exec(command)?.[1] ?? mail.bytes.length)
      const part = mail.bytes.subarray(0, most)
      socket.write(
        Buffer.concat([Buffer.from(`* ${uid} FETCH (UID ${uid} BODY[]<0> {${part.length}}\r\n`), part, Buffer.from(')\r\n')]),
      )
    }
    if (command.startsWith('UID STORE') && mail && command.includes('+FLAGS') && command.includes('\\Seen')) mail.seen = true
    if (/^(SELECT|UID|NOOP)/.test(command)) tell(session)
    socket.write(`${tag} OK done\r\n`)
  }

  function tell(session: Session): void {
    if (session.told !== mails.length) session.socket.write(`* ${mails.length} EXISTS\r\n`)
    session.told = mails.length
  }

  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    mails,
    deliver: (text: string) => {
      mails.push({ bytes: Buffer.from(text), seen: false })
      for (const session of open) if (session.idle) tell(session)
    },
    /** As when the network or the server goes away under it. */
    dropAll: () => {
      for (const { socket } of open) socket.destroy()
    },
    stop: async () => {
      for (const { socket } of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
