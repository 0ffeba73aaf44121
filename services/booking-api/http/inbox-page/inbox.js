// The inbox of the trial. Plain DOM, no framework: text goes in by textContent alone, HTML mail into a sandboxed frame.

const POLL_MS = 2_000
const MOST_MS = 30_000
/** Without a touch for this long the page stops asking, and goes on at the next one. */
const IDLE_MS = 60 * 60_000

/**
 * @typedef {{n: number, kind: string, to: {name: string, address: string}, subject: string | null, sentAt: string | null,
 *   heldUntil: string | null, text: string | null, html: string | null, calendar: string | null,
 *   headers: [string, string][] | null, links: {text: string, href: string}[]}} Message
 */

/** @type {(id: string) => HTMLElement} */
const at = (id) => {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`no #${id}`)
  return element
}

/** @type {Message[]} */
let messages = []
let seen = ''
let shown = ''
/** @type {Set<number> | null} What was there before, to tell what is new; null before the first answer. */
let known = null
const read = new Set()
let touchedAt = performance.now()
let waitMs = POLL_MS
let tab = 'html'

const clock = new Intl.DateTimeFormat(undefined, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
})
const brief = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })

// ---- asking

async function ask() {
  if (document.hidden || performance.now() - touchedAt > IDLE_MS) return
  try {
    const answer = await fetch('/dev/mail/messages', {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(10_000),
    })
    if (!answer.ok) throw new Error(`${answer.status}`)
    const inbox = await answer.json()
    if (waitMs > POLL_MS) say('')
    waitMs = POLL_MS
    showClock(inbox.now)
    // A list drawn anew every two seconds would swallow the click that is being made on it.
    const state = JSON.stringify(inbox.messages)
    if (state !== seen) take(inbox)
    seen = state
  } catch {
    waitMs = Math.min(waitMs * 2, MOST_MS)
    say('The server can’t be reached. This page goes on trying.')
  }
}

let asking = Promise.resolve()
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer
/** One request at a time; the next one counts from the answer. */
function askNow() {
  clearTimeout(timer)
  asking = asking.then(ask).then(() => {
    clearTimeout(timer)
    timer = setTimeout(askNow, waitMs)
  })
  return asking
}

/** @param {{now: string, messages: Message[]}} inbox */
function take(inbox) {
  const time = (/** @type {Message} */ message) => Date.parse(message.sentAt ?? message.heldUntil ?? inbox.now)
  messages = inbox.messages.toSorted((a, b) => time(b) - time(a) || b.n - a.n)
  const news = known === null ? [] : messages.filter(({ n, sentAt }) => sentAt !== null && !known?.has(n))
  known = new Set(messages.filter(({ sentAt }) => sentAt !== null).map(({ n }) => n))
  if (news.length > 0) say(news.length === 1 ? `New mail: ${titleOf(news[0])}` : `${news.length} new mails.`)
  show()
}

// ---- showing

function chosen() {
  const n = Number(location.hash.slice(1))
  return messages.find((message) => message.n === n)
}

function show() {
  const message = chosen()
  if (message) read.add(message.n)
  showList(message)
  document.body.classList.toggle('one', message !== undefined)
  at('reading').hidden = message === undefined
  at('nothing').hidden = message !== undefined || messages.length === 0
  if (message) showMessage(message)
  else shown = ''
}

/** @param {Message | undefined} current */
function showList(current) {
  at('empty').hidden = messages.length > 0
  const focused = document.activeElement?.closest('.list a')?.getAttribute('href')
  const entries = (/** @type {Message[]} */ some) => some.map((message) => entry(message, message === current))
  const waiting = messages.filter(({ sentAt }) => sentAt === null).toReversed()
  at('messages').replaceChildren(...entries(messages.filter(({ sentAt }) => sentAt !== null)))
  at('waiting-messages').replaceChildren(...entries(waiting))
  // Apart, and folded: what is held for days would stand above the mail that has just come.
  at('waiting').hidden = waiting.length === 0
  if (current?.sentAt === null) at('waiting').setAttribute('open', '')
  const [next] = waiting
  const words = waiting.length === 1 ? '1 mail' : `${waiting.length} mails, the next`
  if (next) at('waiting-words').textContent = `${words} ${heldWords(next)}`
  if (focused) document.querySelector(`.list a[href="${CSS.escape(focused)}"]`)?.focus()
}

/** @param {Message} message @param {boolean} current */
function entry(message, current) {
  const link = element('a', { href: `#${message.n}` })
  if (current) link.setAttribute('aria-current', 'true')
  if (!read.has(message.n)) link.classList.add('unread')
  const time = message.sentAt ?? message.heldUntil
  link.append(
    element('span', { className: 'who', textContent: `To ${message.to.name || message.to.address}` }),
    element('span', { className: 'when', textContent: time === null ? '' : brief.format(new Date(time)) }),
    element('span', { className: 'subject', textContent: titleOf(message) }),
  )
  if (message.sentAt === null) link.append(element('span', { className: 'badge', textContent: heldWords(message) }))
  const item = document.createElement('li')
  item.append(link)
  return item
}

/** @param {Message} message */
function showMessage(message) {
  const state = JSON.stringify(message)
  if (state === shown) return
  shown = state
  at('subject').textContent = titleOf(message)
  at('to').textContent = message.to.name ? `${message.to.name} <${message.to.address}>` : message.to.address
  const time = message.sentAt ?? message.heldUntil
  at('time-label').textContent = message.sentAt === null ? 'Held' : 'Sent'
  at('time').textContent = time === null ? 'not yet' : clock.format(new Date(time))
  at('held').hidden = message.sentAt !== null
  at('held').textContent = `This mail is ${heldWords(message)}. Move time forward to let it go.`
  const written = message.text !== null || message.html !== null
  at('parts').hidden = !written
  if (written) showParts(message)
}

/** @param {Message} message */
function showParts(message) {
  const source = `/dev/mail/messages/${message.n}`
  const frame = at('frame')
  const page = message.html === null ? 'about:blank' : `${source}/html`
  if (frame.getAttribute('src') !== page) frame.setAttribute('src', page)
  at('raw').setAttribute('href', `${source}/raw`)
  at('raw').setAttribute('download', `message-${message.n}.eml`)
  at('text').replaceChildren(...withLinks(message))
  at('calendar').textContent = message.calendar ?? ''
  at('headers').replaceChildren(
    ...(message.headers ?? []).flatMap(([name, value]) => [
      element('dt', { textContent: name }),
      element('dd', { textContent: value }),
    ]),
  )
  const has = {
    html: message.html !== null,
    text: message.text !== null,
    headers: message.headers !== null,
    calendar: message.calendar !== null,
  }
  for (const [name, there] of Object.entries(has)) at(`tab-${name}`).hidden = !there
  showTab(has[tab] ? tab : (Object.keys(has).find((name) => has[name]) ?? 'text'))
}

/** The text part, with the mail's own links, and no other address, as links. @param {Message} message */
function withLinks({ text, links }) {
  const ours = new Set(links.map(({ href }) => href).filter((href) => /^https?:\/\//.test(href)))
  return (text ?? '').split(/(?<=\n)/).map((line) => {
    const href = line.trim()
    return ours.has(href) ? element('a', { href, target: '_blank', rel: 'noreferrer', textContent: line }) : line
  })
}

/** @param {string} name */
function showTab(name) {
  for (const each of document.querySelectorAll('[role=tab]')) {
    const selected = each.id === `tab-${name}`
    each.setAttribute('aria-selected', String(selected))
    each.setAttribute('tabindex', selected ? '0' : '-1')
    at(each.getAttribute('aria-controls') ?? '').hidden = !selected
  }
}

/** @param {string} now */
function showClock(now) {
  const moved = Math.round((Date.parse(now) - Date.now()) / 60_000)
  at('now').textContent = clock.format(new Date(now))
  at('now').setAttribute('datetime', now)
  at('ahead').textContent = moved > 1 ? `(${spell(moved)} ahead of the real clock)` : ''
}

/** @param {number} minutes */
function spell(minutes) {
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
  const part = (/** @type {number} */ count, /** @type {string} */ unit) =>
    count === 0 ? '' : `${count} ${unit}${count === 1 ? '' : 's'}`
  return [part(days, 'day'), part(hours, 'hour'), days > 0 ? '' : part(minutes % 60, 'minute')].filter(Boolean).join(' ')
}

/** @param {Message} message */
const titleOf = (message) => message.subject || `(${message.kind.replaceAll('-', ' ')})`
/** @param {Message} message */
const heldWords = ({ heldUntil }) => (heldUntil === null ? 'about to go' : `held back until ${brief.format(new Date(heldUntil))}`)
/** @param {string} words */
const say = (words) => {
  if (at('said').textContent !== words) at('said').textContent = words
}
/** @template {keyof HTMLElementTagNameMap} T @param {T} name @param {Partial<HTMLElementTagNameMap[T]>} properties */
const element = (name, properties) => Object.assign(document.createElement(name), properties)

// ---- pressing

/** @param {object} step @param {string} was */
async function move(step, was) {
  const buttons = document.querySelectorAll('.moves button')
  for (const button of buttons) button.setAttribute('aria-disabled', 'true')
  try {
    const answer = await fetch('/dev/clock', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(step),
      signal: AbortSignal.timeout(60_000),
    })
    if (!answer.ok) throw new Error(`${answer.status}`)
    const { now } = await answer.json()
    showClock(now)
    const still = Date.parse(now) - Date.parse(was) < 1000
    say(still ? 'Nothing is waiting for a later time.' : `It is now ${clock.format(new Date(now))}.`)
    await askNow()
  } catch {
    say('Time could not be moved. Is the server running?')
  } finally {
    for (const button of buttons) button.removeAttribute('aria-disabled')
  }
}

for (const button of document.querySelectorAll('.moves button')) {
  button.addEventListener('click', () => {
    if (button.hasAttribute('aria-disabled')) return
    const { minutes } = button.dataset
    move(
      minutes === undefined ? { toNextDue: true } : { advanceMinutes: Number(minutes) },
      at('now').getAttribute('datetime') ?? '',
    )
  })
}

const tabs = [...document.querySelectorAll('[role=tab]')]
for (const each of tabs) {
  const choose = () => {
    tab = each.id.slice('tab-'.length)
    showTab(tab)
  }
  each.addEventListener('click', choose)
  each.addEventListener('keydown', (event) => {
    const there = tabs.filter((one) => !one.hidden)
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = there.at((there.indexOf(each) + step) % there.length)
    next?.focus()
    next?.click()
  })
}

addEventListener('hashchange', () => {
  show()
  if (chosen()) at('subject').focus()
})
for (const kind of ['pointerdown', 'keydown', 'focus']) {
  addEventListener(kind, () => {
    const slept = performance.now() - touchedAt > IDLE_MS
    touchedAt = performance.now()
    if (slept) askNow()
  })
}
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) askNow()
})
askNow()
