import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../surveys/catalogue.ts'
import type { Instrument } from '../../../surveys/instrument.ts'
import { questionsOf } from '../../support/instrumentParts.ts'
import { both, broken, q, single, survey } from './sound.ts'

const group = (value: number, ageFrom?: number) => ({
  value,
  text: both(`Nhóm ${value}`),
  ...(ageFrom !== undefined && { ageFrom }),
})
const unsaid = { value: 99, text: both('Không muốn trả lời'), missing: true }
const age = { ...single, name: 'age', role: 'age', choices: [group(1, 0), group(2, 16), unsaid] }

describe('the gate and the age of those who answer', () => {
  test.each([
    ['that asks for age and does not say from when on', [age], {}, 'age.unsaid', ''],
    ['that stores what it calls too young', [age], { minimumAge: 16 }, 'age.stored', q],
    [
      'that stores it only of some',
      [age, single],
      { minimumAge: 16, storedIf: '{age} > 1 or {q} = 2' },
      'age.stored',
      q,
    ],
    [
      'with a group of no known age',
      [{ ...age, choices: [group(1), group(2, 16)] }],
      { minimumAge: 16 },
      'age.group',
      q,
    ],
    [
      'that takes any age that is typed',
      [{ type: 'text', inputType: 'number', name: 'age', title: both('Tuổi'), role: 'age' }],
      { minimumAge: 16 },
      'age.stored',
      q,
    ],
  ])('stops a survey %s', (_what, elements, properties, rule, path) => {
    expect(broken(survey(elements, properties))).toContainEqual([rule, path])
  })

  test.each([
    ['that stores nobody too young', [age], { minimumAge: 16, storedIf: '{age} > 1' }],
    ['that offers no group too young', [{ ...age, choices: [group(2, 16), unsaid] }], { minimumAge: 16 }],
    ['that everybody may answer', [age], { minimumAge: 0 }],
    ['that does not ask', [single], {}],
    [
      'that takes no age below',
      [{ type: 'text', inputType: 'number', min: 16, name: 'age', title: both('Tuổi'), role: 'age' }],
      { minimumAge: 16 },
    ],
    ['that is a form', [age], { kind: 'form' }],
  ])('lets a survey pass %s', (_what, elements, properties) => {
    expect(broken(survey(elements, properties))).toEqual([])
  })
})

const ageOf = (instrument: Instrument) => questionsOf(instrument).find(({ role }) => role === 'age')

test('who may answer is said by every shipped survey that asks for age', () => {
  const ages = catalogue.flatMap(({ slug, instrument }) =>
    ageOf(instrument) ? [[slug, instrument.minimumAge]] : [],
  )
  expect(Object.fromEntries(ages)).toEqual({
    perception: 16,
    'family-life': 18,
    'village-conventions': 18,
    'women-managers': 18,
  })
})
