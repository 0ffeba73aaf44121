import Type from 'typebox'
import { LANGUAGES } from '../../mail/languages.ts'

// What no field may hold: NUL (PostgreSQL refuses it), the other C0 controls but tab and line ends, and lone surrogates
// (they do not survive UTF-8). One pattern, so that every string of the API is refused alike, with 422 naming the field.
// Patterns are read with the u flag, under which a surrogate in the class is a lone one and a pair is one character.
const SAFE = '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\ud800-\\udfff]*$'
const SAFE_LINE = '^[^\\u0000-\\u001f\\u007f\\u2028\\u2029\\ud800-\\udfff]*$'

/** Text of several lines, at most `maxLength` characters. */
export const Text = (maxLength: number, minLength = 0, description?: string) =>
  Type.String({ minLength, maxLength, pattern: SAFE, ...(description ? { description } : {}) })

/** Text of one line. */
export const Line = (maxLength: number, minLength = 0, description?: string) =>
  Type.String({ minLength, maxLength, pattern: SAFE_LINE, ...(description ? { description } : {}) })

/** RFC 3339 in UTC with `Z`; fractions of a second are allowed and kept to the millisecond. */
export const InstantText = Type.String({
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,3})?Z$',
  description: 'RFC 3339 instant in UTC, ending in Z',
  examples: ['2026-12-07T09:00:00Z'],
})

/** A date without a zone. */
export const CalendarDate = Type.String({
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  description: 'YYYY-MM-DD',
  examples: ['2026-12-07'],
})

export const TimeZoneName = Type.String({
  maxLength: 64,
  pattern: '^[A-Za-z][A-Za-z0-9+_/-]*$',
  description: 'IANA time zone',
  examples: ['Europe/Berlin'],
})

/** `null` where there is nothing to say; the field itself is always there. */
export const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** A TypeID: prefix, underscore, 26 characters. */
export const Id = (prefix: string) =>
  Type.String({
    pattern: `^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`,
    description: `TypeID with prefix ${prefix}`,
    examples: [`${prefix}_01jdf3k8a9e0rtv6y2n5m4q7wx`],
  })

/** One of a few words. */
export const Choice = <const T extends string[]>(values: readonly [...T], description?: string) =>
  Type.Enum(values, { type: 'string', ...(description ? { description } : {}) })

export const LanguageTag = Choice([...LANGUAGES], 'Language of pages and mails')

/** The last part of an insider's public address. */
export const Slug = Type.String({ minLength: 1, maxLength: 60, pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' })

/** No fields: the request is all said by its path. Fastify hands on an absent body as null. */
export const Nothing = Type.Union([Type.Object({}, { additionalProperties: false }), Type.Null()], {
  description: 'Nothing, or {}',
})
