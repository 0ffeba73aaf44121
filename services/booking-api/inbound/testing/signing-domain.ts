import { generateKeyPairSync } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { dkimSign } from 'mailauth/lib/dkim/sign.js'
import DKIM from 'nodemailer/lib/dkim'

export interface SigningOptions {
  /** Names in `h=`, as Gmail signs unless told otherwise. */
  readonly headers?: string
}

const AS_GMAIL = 'From:To:Cc:Subject:Date:Message-ID:In-Reply-To:References:MIME-Version'

/** A domain that signs its mail, and the DNS in which it publishes its key: keys are made here, signatures by another library than reads them. */
export function signingDomain(domain: string, { dmarc, key = '' }: { dmarc?: string; key?: string } = {}) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const published = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  const records: Record<string, string> = {
    [`test._domainkey.${domain}`]: `v=DKIM1; k=rsa; ${key}p=${published}`,
    ...(dmarc ? { [`_dmarc.${domain}`]: dmarc } : {}),
  }
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return {
    records,
    /** Signs no more than the first bytes of the body (`l=`), so that more can be added below them. */
    signPartly: async (mail: Buffer, maxBodyLength: number): Promise<Buffer> => {
      const one = { signingDomain: domain, selector: 'test', privateKey: pem, maxBodyLength }
      const { signatures } = await dkimSign(mail, { ...one, signatureData: [one], headerList: AS_GMAIL.split(':') })
      return Buffer.concat([Buffer.from(signatures), mail])
    },
    sign: async (mail: Buffer, { headers = AS_GMAIL }: SigningOptions = {}): Promise<Buffer> => {
      const dkim = new DKIM({
        domainName: domain,
        keySelector: 'test',
        privateKey: pem,
        headerFieldNames: headers,
      })
      return buffer(dkim.sign(mail))
    },
  }
}

/** Answers as the DNS would, from the records of some domains; everything else does not exist. */
export function dnsOf(...records: Readonly<Record<string, string>>[]) {
  const all = new Map(records.flatMap((one) => Object.entries(one)))
  return async (name: string, type: string): Promise<string[][]> => {
    const value = type === 'TXT' ? all.get(name.toLowerCase()) : undefined
    if (value === undefined) throw Object.assign(new Error(`no ${type} of ${name}`), { code: 'ENOTFOUND' })
    return [value.match(/.{1,255}/g) ?? []]
  }
}
