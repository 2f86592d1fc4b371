import { describe, expect, test } from 'vitest'
import { catalogue } from '../../surveys/catalogue.ts'
import { fillChoices } from '../../surveys/choiceSets.ts'
import { fillProgramme, shippedProgramme } from '../../surveys/programme.ts'
import { obstacles } from '../../surveys/publish.ts'
import { listExamples } from '../support/examples.ts'
import { both, broken, single, survey, text } from './publishing/sound.ts'

const scale = { name: 'S', title: both('Thang đo'), method: 'mean', items: ['q', 'sex'], minimumAnswered: 1 }
const withoutSex = { pages: [{ name: 'p', elements: [text] }] }

describe('the gate', () => {
  test.each(catalogue.map(({ slug, instrument }) => [slug, instrument] as const))(
    'lets %s pass',
    (_, instrument) => {
      expect(obstacles(fillProgramme(fillChoices(instrument, '2026-11-25'), shippedProgramme))).toEqual([])
    },
  )

  test('lets a sound survey pass', () => {
    expect(broken(survey([single], { scales: [scale], storedIf: '{sex} = 1' }))).toEqual([])
  })

  test.each([
    ['a scale of one item', { scales: [{ ...scale, items: ['q'] }] }, 'scale.items', 'scales[0]'],
    [
      'a subscale of one item',
      { scales: [{ ...scale, subscales: [{ ...scale, items: ['q'] }] }] },
      'scale.items',
      'scales[0]',
    ],
    [
      'an item that is not there',
      { scales: [{ ...scale, items: ['q', 'B09'] }] },
      'scale.unknown',
      'scales[0]',
    ],
    ['a condition that asks for nobody', { storedIf: '{consent} = 1' }, 'condition.unknown', 'storedIf'],
    ['a condition that cannot be read', { storedIf: '{sex} =' }, 'condition.unreadable', 'storedIf'],
  ])('stops %s', (_, properties, rule, path) => {
    expect(broken(survey([single], properties))).toContainEqual([rule, path])
  })

  test('stops a survey that does not ask for the sex', () => {
    expect(broken(survey([], withoutSex))).toEqual([['sex.missing', '']])
  })

  test('lets one pass that people of one sex are asked', () => {
    expect(broken(survey([], { ...withoutSex, onlySex: 'female' }))).toEqual([])
  })

  test('lets a form pass that is not about a person', () => {
    expect(broken(survey([], { ...withoutSex, kind: 'form' }))).toEqual([])
  })

  test('says what is wrong in both languages', () => {
    const { vi, en } = obstacles(survey([{ ...single, correctAnswer: 3 }]))[0] ?? {}
    expect([vi, en]).toEqual([
      'Đáp án 3 không có trong các phương án.',
      'The key 3 is not among the choices.',
    ])
  })

  test('gives a verdict on every survey nobody here wrote', () => {
    expect(() => listExamples().map(({ json }) => obstacles(Object(json)))).not.toThrow()
  })
})
