import { describe, expect, it } from 'vitest'
import { sensitiveTopics, type Topic } from './sensitive-topics.ts'
import { warningsOf } from './warnings.ts'

describe('a question', () => {
  it.each<[Topic, string]>([
    ['age', 'How old are you?'],
    ['age', 'Was ist dein Geburtsdatum?'],
    ['age', '¿Cuántos  años tienes?'],
    ['age', 'Votre âge ?'],
    ['age', 'Votre a\u0302ge ?'],
    ['family', 'Do you have children?'],
    ['family', 'Sind Sie verheiratet?'],
    ['family', 'Estado civil'],
    ['family', 'Êtes-vous enceinte ?'],
    ['health', 'Any disabilities we should know of?'],
    ['health', 'Haben Sie eine Schwerbehinderung?'],
    ['health', '¿Alguna enfermedad?'],
    ['health', 'État de santé'],
    ['origin', 'Where are you from?'],
    ['origin', 'Ihre Staatsangehörigkeit'],
    ['origin', 'Lugar de nacimiento'],
    ['origin', 'D’où venez-vous ?'],
    ['pay', 'What salary do you hope for?'],
    ['pay', 'Gehaltsvorstellung'],
    ['pay', '¿Cuánto ganas?'],
    ['pay', 'Vos prétentions de salaire'],
  ])('on %s is noticed: %s', (topic, text) => {
    expect(sensitiveTopics(text)).toContain(topic)
  })

  it.each([
    'What kind of bridges would you like to build?',
    'Which language do you program in? Are you familiar with Ada?',
    'What would you like to learn, and from whom?',
    'How would you alter the quay? Manage the message?',
    'Was lohnt sich zu lesen?',
    'Welche Ufer kennen Sie?',
    '¿Qué puentes conoce?',
    'Quels ponts connaissez-vous ?',
  ])('on the work is let be: %s', (text) => {
    expect(sensitiveTopics(text)).toEqual([])
  })

  it('is told of where it speaks of it: label, help, choices', () => {
    const question = { id: 'q', kind: 'choice', label: 'Your age, and health?', help: 'Married?', required: true } as const
    const choices = [
      { value: 'a', label: 'Neither' },
      { value: 'b', label: 'My pay' },
    ]
    expect(
      warningsOf({
        questions: [
          { ...question, id: 'p', label: 'Fine?', help: 'Yes' },
          { ...question, choices },
        ],
      }),
    ).toEqual([
      { pointer: '/questions/1/label', topic: 'age' },
      { pointer: '/questions/1/label', topic: 'health' },
      { pointer: '/questions/1/help', topic: 'family' },
      { pointer: '/questions/1/choices/1/label', topic: 'pay' },
    ])
  })
})
