import { describe, expect, test } from 'vitest'
import { catalogue } from '../../surveys/catalogue.ts'
import { compileHidden } from '../../surveys/hidden.ts'
import { elementsOf } from '../../surveys/instrument.ts'
import { Respondent } from '../support/respondent.ts'

const instrumentOf = (slug: string) => catalogue.find(shipped => shipped.slug === slug)?.instrument ?? {}

describe.each([
  ['perception', { '00': 1, A01: 4, A06: 1 }],
  ['perception', { '00': 1, A01: 5, A06: 2, E01: 1 }],
  ['perception', { '00': 1, A01: 1 }],
  ['perception', { '00': 0 }],
  ['family-life', { '00': 1, '01': 1, A01: 5 }],
  ['village-conventions', { '00': 1, A01: 5 }],
  ['knowledge-a', {}],
] as const)('of %s after %o', (slug, answers) => {
  test('hides exactly what SurveyJS hides', () => {
    const instrument = instrumentOf(slug)
    const respondent = new Respondent(instrument)
    for (const [name, value] of Object.entries(answers)) respondent.answers(name, value)
    const hidden = compileHidden(instrument)(answers)
    const questions = [...elementsOf(instrument)]
      .filter(({ type }) => type !== 'panel')
      .map(({ name }) => name)
    expect(questions.filter(name => !hidden.has(name))).toEqual(respondent.sees)
  })
})
