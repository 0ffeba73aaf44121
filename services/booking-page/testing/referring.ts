import { type Asked, linkOf, type overApi } from './over-api.ts'

/** The way from a meeting to somebody to talk to next. `over` moves time to the end of somebody's meeting. */
export function referring(
  api: ReturnType<typeof overApi>,
  over: (name: string) => Promise<void>,
  tenMinutes: () => Promise<void>,
) {
  /** Somebody the insider has talked to, noted as such. */
  const talked = async (name: string): Promise<Asked & { outcome: string }> => {
    const asked = await api.askAndApprove(name)
    const { id } = await api.book(asked)
    await over(name)
    const outcome = linkOf(await api.mail('outcome-asked', name), '/outcome')
    await api.call('POST', `/bookings/${id}/outcome`, { link: outcome, body: { attendance: 'attended' } })
    return { ...asked, outcome }
  }

  /** Of whom a colleague is to be told; `address` is the colleague's. */
  const thoughtOf = async (name: string): Promise<Asked & { address: string; referralId: string }> => {
    const asked = await talked(name)
    const address = `colleague.of.${name.toLowerCase().replace(' ', '.')}@example.org`
    const letter = `I met ${name} last week: on time, and well prepared.\n\nWould you give about 30 minutes, once?`
    const body = { name: 'Cleo Colleague', address, letter, reason: 'We spoke of it at once' }
    const { id } = await api.call<{ id: string }>('POST', `/screenings/${asked.id}/referrals`, { link: asked.outcome, body })
    await tenMinutes() // in which the insider may think better of it
    return { ...asked, address, referralId: id }
  }

  /** The colleague's address, once the requester has agreed. */
  const agreed = async (name: string): Promise<string> => {
    const { statusLink: link, referralId, address } = await thoughtOf(name)
    await api.call('POST', `/referrals/${referralId}/agreement`, { link, body: { agrees: true } })
    return address
  }

  return { talked, thoughtOf, agreed }
}
