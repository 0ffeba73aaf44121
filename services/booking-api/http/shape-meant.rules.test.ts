import { describe, expect, it } from 'vitest'
import { type Complaint, ofTheShapeMeant } from './shape-meant.ts'

const complaint = (schemaPath: string, keyword: string, instancePath = '', params: Record<string, unknown> = {}): Complaint => ({
  ...{ schemaPath, keyword, instancePath, params },
})
const word = (shape: number, allowedValue: string) =>
  complaint(`#/anyOf/${shape}/properties/verdict/const`, 'const', '/verdict', { allowedValue })
const none = complaint('#/anyOf', 'anyOf')

describe('of a body with several shapes', () => {
  it('the complaints are those about the shape whose word it says', () => {
    const empty = complaint('#/anyOf/1/properties/text/minLength', 'minLength', '/text', { limit: 1 })
    const unknown = complaint('#/anyOf/0/additionalProperties', 'additionalProperties', '', { additionalProperty: 'text' })
    expect(ofTheShapeMeant([word(0, 'approve'), unknown, empty, none])).toEqual([empty])
  })

  it('that says none of the words, the words are named, once', () => {
    expect(ofTheShapeMeant([word(0, 'approve'), word(1, 'reply'), none])).toEqual([
      { ...word(0, 'approve'), keyword: 'enum', params: { allowedValues: ['approve', 'reply'] } },
    ])
  })

  it('which no word tells apart, all complaints stay', () => {
    const some = [complaint('#/anyOf/0/additionalProperties', 'additionalProperties'), complaint('#/anyOf/1/type', 'type')]
    expect(ofTheShapeMeant([...some, none])).toEqual(some)
  })
})

describe('of a body with one shape', () => {
  it('they are left as they are', () => {
    const complaints = [complaint('#/required', 'required'), complaint('#/properties/a/anyOf/0/type', 'type', '/a')]
    expect(ofTheShapeMeant(complaints)).toEqual(complaints)
  })

  it('which holds something wrong where it could hold null, the wrong thing alone is told', () => {
    const wrong = complaint('#/properties/most/anyOf/0/minimum', 'minimum', '/most', { limit: 1 })
    const noNull = complaint('#/properties/most/anyOf/1/type', 'type', '/most', { type: 'null' })
    const neither = complaint('#/properties/most/anyOf', 'anyOf', '/most')
    expect(ofTheShapeMeant([wrong, noNull, neither])).toEqual([wrong])
  })
})
