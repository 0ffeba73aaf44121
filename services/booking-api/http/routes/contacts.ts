import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Deps } from '../../deps.ts'
import { editContact } from '../../edit-contact.ts'
import { publicId, uuidOf } from '../../ids.ts'
import { toText } from '../../instants.ts'
import { Refused } from '../../refused.ts'
import { contactById, contactsOf, type Contact as Known } from '../../store/contacts.ts'
import { transact } from '../../transact.ts'
import { vcard } from '../../vcard.ts'
import { byOf } from '../callers.ts'
import { ETAG, IF_MATCH, ifMatch, withETag } from '../if-match.ts'
import { Cursor, Limit, listOf, nextLink, pageOf } from '../lists.ts'
import { ownInsider } from '../own-insider.ts'
import { problems } from '../problems.ts'
import { Contact, ContactParams, EditContact } from '../schemas/contact.ts'

const DOORS = ['not-authenticated', 'caller-not-allowed', 'not-found', 'origin-not-allowed'] as const
/** The insider in person: no key of the organization, and nobody who runs it. */
const CONFIG = { callers: ['session'] as const }
const TAGS = ['insiders']
const CARDS = { 200: { content: { 'text/vcard': { schema: Type.String() } }, description: 'vCard 4.0' }, ...problems(...DOORS) }
const MOST_CARDS = 1000

/** Keep in touch: an insider's private list of people who agreed to be on it. */
export const contacts: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const own = async (request: FastifyRequest<{ Params: { id: string } }>): Promise<{ insiderId: string; contact: Known }> => {
    const insider = await ownInsider(deps, request as never)
    const id = uuidOf('contact', request.params.id)
    const contact = id && (await contactById(deps.database, deps.keyring, insider.id, id))
    if (!contact) throw new Refused('not-found')
    return { insiderId: insider.id, contact }
  }

  app.get(
    '/contacts',
    {
      schema: {
        operationId: 'listContacts',
        summary: 'The insider’s private list, who agreed last first',
        tags: TAGS,
        querystring: Type.Object({ limit: Limit, cursor: Cursor }, { additionalProperties: false }),
        response: { 200: listOf(Contact), ...problems(...DOORS) },
      },
      config: CONFIG,
    },
    async (request, reply) => {
      const insider = await ownInsider(deps, request as never)
      const page = pageOf(request.query)
      const found = await contactsOf(deps.database, deps.keyring, insider.id, page.after?.[0] ?? null, page.limit + 1)
      const data = found.slice(0, page.limit)
      const last = data.at(-1)
      const endedAt = found.length > page.limit && last ? [last.id] : null
      return nextLink(reply, deps.site, request, { data: data.map(view), endedAt }, page)
    },
  )

  app.get(
    '/contacts/cards',
    {
      schema: { operationId: 'exportContacts', summary: 'All of the list as vCards', tags: TAGS, response: CARDS },
      config: CONFIG,
    },
    async (request, reply) => {
      const insider = await ownInsider(deps, request as never)
      return cards(reply, await contactsOf(deps.database, deps.keyring, insider.id, null, MOST_CARDS))
    },
  )

  app.get(
    '/contacts/:id/card',
    {
      schema: {
        operationId: 'exportContact',
        summary: 'One of them as a vCard',
        tags: TAGS,
        params: ContactParams,
        response: CARDS,
      },
      config: CONFIG,
    },
    async (request, reply) => cards(reply, [(await own(request)).contact]),
  )

  app.put(
    '/contacts/:id',
    {
      schema: {
        operationId: 'editContact',
        summary: 'Note something of somebody on the list',
        description: 'Needs `If-Match` with the ETag of what was read. Repeating it is safe.',
        tags: TAGS,
        params: ContactParams,
        headers: IF_MATCH,
        body: EditContact,
        response: { 200: { ...Contact, headers: ETAG }, ...problems(...DOORS, 'precondition-required', 'precondition-failed') },
      },
      config: CONFIG,
    },
    async (request, reply) => {
      const { insiderId, contact } = await own(request)
      const { note, tags, lastContactOn } = request.body
      const edit = { note: note.trim(), tags: [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))], lastContactOn }
      const edited = await editContact(deps, insiderId, contact.id, edit, ifMatch(request))
      withETag(reply, String(edited.version)).header('cache-control', 'private, no-store')
      return view(edited)
    },
  )

  app.delete(
    '/contacts/:id',
    {
      schema: {
        operationId: 'removeContact',
        summary: 'Take somebody off the list',
        description: 'With what was noted of them. They are asked again only after another conversation.',
        tags: TAGS,
        params: ContactParams,
        response: { 204: Type.Null({ description: 'Off the list' }), ...problems(...DOORS) },
      },
      config: CONFIG,
    },
    async (request, reply) => {
      const { screeningId } = (await own(request)).contact
      const intent = { screeningId, by: byOf(request.caller) }
      await transact(deps, intent, { type: 'end-contact', because: 'insider' }, () => ({ status: 204, body: null }))
      return reply.code(204).send(null)
    },
  )
}

function view({ id, screeningId, person, note, tags, lastContactOn, agreedAt, keptUntil, version }: Known): Contact {
  const { name, address } = person.profile
  return {
    ...{ id: publicId('contact', id), screeningId: publicId('screening', screeningId), name, address, note, tags: [...tags] },
    ...{ lastContactOn, agreedAt: toText(agreedAt), keptUntil: toText(keptUntil), version: String(version) },
  }
}

function cards(reply: FastifyReply, of: readonly Known[]) {
  const text = of.map(({ id, person: { profile }, note, tags }) => vcard({ id, ...profile, note, tags })).join('')
  reply.header('content-disposition', 'attachment; filename="contacts.vcf"').header('cache-control', 'private, no-store')
  return reply.type('text/vcard; charset=utf-8').send(text)
}
