/** A mail gateway that puts its own address before a link: what it makes of one, and where a press on that leads. */
export interface Gateway {
  readonly name: string
  readonly rewrite: (link: string) => string
  readonly redirect: (rewritten: string) => string
}

/** https://learn.microsoft.com/defender-office-365/safe-links-about: the link is the query's `url`. */
const safeLinks: Gateway = {
  name: 'Safe Links',
  rewrite: (link) =>
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02%7Cdemo&sdata=demo%3D&reserved=0`,
  redirect: (rewritten) => new URL(rewritten).searchParams.get('url') ?? '',
}

/** As Proofpoint's published decoder reads it: `_` was a slash, `-XX` an escape. */
const proofpointV2: Gateway = {
  name: 'Proofpoint v2',
  rewrite: (link) => {
    const coded = link.replace(/[^A-Za-z0-9.]/g, (char) =>
      char === '/' ? '_' : `-${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    return `https://urldefense.proofpoint.com/v2/url?u=${coded}&d=DwMFaQ&c=demo&r=demo&m=demo&s=demo&e=`
  },
  redirect: (rewritten) => {
    const coded = new URL(rewritten).searchParams.get('u') ?? ''
    return decodeURIComponent(coded.replaceAll('_', '/').replaceAll('-', '%'))
  },
}

/** As the same decoder reads version 3: each `*` stands for one of the characters in base64 after `__;`, `**A` for two, `**B` for three … */
const RUNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const proofpointV3: Gateway = {
  name: 'Proofpoint v3',
  rewrite: (link) => {
    let taken = ''
    const starred = link.replace(/[^A-Za-z0-9:/?&=._~-]+/g, (run) => {
      taken += run
      return run.length === 1 ? '*' : `**${RUNS[run.length - 2]}`
    })
    return `https://urldefense.com/v3/__${starred}__;${Buffer.from(taken).toString('base64url')}!!demo!demo$`
  },
  redirect: (rewritten) => {
    const [, starred = '', coded = ''] = /v3\/__(.+?)__;(.*?)!/.exec(rewritten) ?? []
    let taken = Buffer.from(coded, 'base64url').toString()
    return starred.replace(/\*(?:\*(.))?/g, (_star, run?: string) => {
      const length = run === undefined ? 1 : RUNS.indexOf(run) + 2
      const chars = taken.slice(0, length)
      taken = taken.slice(length)
      return chars
    })
  },
}

/** The link stays with Mimecast; what is mailed is a number of it. */
const held: string[] = []
const mimecast: Gateway = {
  name: 'Mimecast',
  rewrite: (link) => `https://protect-eu.mimecast.com/s/${held.push(link) - 1}?domain=${new URL(link).hostname}`,
  redirect: (rewritten) => held[Number(/\/s\/(\d+)/.exec(rewritten)?.[1])] ?? '',
}

/** https://campus.barracuda.com, "Link Protection": the link is the query's `a`, its escapes in small letters. */
const barracuda: Gateway = {
  name: 'Barracuda',
  rewrite: (link) => {
    const query = encodeURIComponent(link).replace(/%[0-9A-F]{2}/g, (coded) => coded.toLowerCase())
    return `https://linkprotect.cudasvc.com/url?a=${query}&c=E,1,demo&typo=1`
  },
  redirect: (rewritten) => new URL(rewritten).searchParams.get('a') ?? '',
}

export const GATEWAYS = [safeLinks, proofpointV2, proofpointV3, mimecast, barracuda] as const
