import { expect, test } from 'vitest'
import { compileRules } from '../../server/ingest/rules.ts'
import { catalogue } from '../../surveys/catalogue.ts'
import { fillChoices } from '../../surveys/choiceSets.ts'
import { variablesOf } from '../../surveys/variables.ts'

const instrument = fillChoices(
  catalogue.find(({ slug }) => slug === 'village-conventions')?.instrument ?? {},
  '2026-11-25',
)
const rules = compileRules(instrument, variablesOf(instrument))

test.each(['perception', 'women-managers', 'family-life'])(
  '%s keeps nothing of somebody who declined',
  slug => {
    const own = fillChoices(catalogue.find(shipped => shipped.slug === slug)?.instrument ?? {}, '2026-11-25')
    const { check } = compileRules(own, variablesOf(own))
    expect(check({ '00': 0 }, '2026-11-25T01:00:00.000Z')).toEqual([{ question: '00', rule: 'expression' }])
  },
)

test('answers of somebody who declined or is too young are not stored', () => {
  expect(rules.check({ '00': 0 }, '2026-11-25T01:00:00.000Z')).toEqual([
    { question: '00', rule: 'expression' },
  ])
  expect(
    rules.check({ '00': 1, A01: 2 }, '2026-11-25T01:00:00.000Z').map(({ question }) => question),
  ).toEqual(['00'])
})
