import { useState } from 'preact/hooks'
import { resendLink } from '../api.ts'
import { texts } from '../texts/texts.ts'
import { AddressForm } from './address-form.tsx'

/** *Get my link again*: the same answer for every address, so that nobody learns who asked whom. */
export function FreshLink() {
  const t = texts.secret
  const [sentTo, setSentTo] = useState<string>()
  const send = async (address: string) => {
    setSentTo(undefined)
    await resendLink(address)
    setSentTo(address)
  }
  return <AddressForm label={t.address} send={t.send} onSend={send} result={sentTo && `${t.sent(sentTo)} ${t.sentMore}`} />
}
