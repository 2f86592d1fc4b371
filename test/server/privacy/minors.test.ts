import { expect, test } from 'vitest'
import { compileRules } from '../../../server/ingest/rules.ts'
import { catalogue } from '../../../surveys/catalogue.ts'
import { fillChoices } from '../../../surveys/choiceSets.ts'
import type { Choice, Instrument } from '../../../surveys/instrument.ts'
import { variablesOf } from '../../../surveys/variables.ts'
import { questionsOf } from '../../support/instrumentParts.ts'

const ageOf = (instrument: Instrument) => questionsOf(instrument).find(({ role }) => role === 'age')

test('nobody who says that they are too young is stored by any shipped survey', () => {
  const tooYoung = catalogue.flatMap(({ slug, instrument }) => {
    const question = ageOf(instrument)
    const choices = (question?.choices ?? []) as readonly Choice[]
    const today = fillChoices(instrument, '2026-11-25')
    const rules = compileRules(today, variablesOf(today))
    return choices
      .filter(({ ageFrom }) => Number(ageFrom) < Number(instrument.minimumAge))
      .map(({ value }) => {
        const answers = { '00': 1, ...(slug === 'family-life' && { '01': 1 }), [question?.name ?? '']: value }
        return [slug, value, rules.check(answers, '2026-11-25T01:00:00.000Z').map(({ rule }) => rule)]
      })
  })
  expect(tooYoung).toEqual([
    ['perception', 1, ['expression']],
    ['family-life', 1, ['expression']],
    ['family-life', 2, ['expression']],
    ['village-conventions', 1, ['expression']],
    ['village-conventions', 2, ['expression']],
  ])
})
