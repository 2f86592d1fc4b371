import { describe, expect, test } from 'vitest'
import { catalogue } from '../../surveys/catalogue.ts'
import { categoriesIn } from '../../surveys/categories.ts'
import { scalesOf } from '../../surveys/scale.ts'
import { variablesOf } from '../../surveys/variables.ts'
import { questionsOf } from '../support/instrumentParts.ts'

const scales = catalogue.flatMap(({ slug, instrument }) =>
  scalesOf(instrument).map(scale => ({ slug, instrument, scale, name: scale.name })),
)

test('There are the scales of the reference and no others', () => {
  expect(scales.map(({ slug, name }) => `${slug} ${name}`)).toEqual([
    'perception KNOW6',
    'perception GEI16',
    'family-life GBVKNOW',
    'family-life VIO10',
    'village-conventions CONV6',
    'village-conventions SONPREF10',
    'women-managers CLIM4',
    'course-reaction REACT4',
  ])
})

describe.each(scales)('$name', ({ instrument, scale }) => {
  const variables = new Map(variablesOf(instrument).map(variable => [variable.name, variable]))
  const { items, method, minimumAnswered, subscales = [], variants = [] } = scale
  const own = items.map(item => variables.get(item))

  test('has items that are variables of its instrument', () => {
    expect(items.filter(item => !variables.has(item))).toEqual([])
  })

  test('has items that name it, and no others do', () => {
    const naming = questionsOf(instrument).filter(question => question.scale === scale.name)
    expect(new Set(naming.map(({ name }) => name))).toEqual(new Set(own.map(item => item?.question)))
  })

  test('has parts that are parts of it', () => {
    const parts = [...subscales, ...variants]
    expect(parts.flatMap(part => part.items).filter(item => !items.includes(item))).toEqual([])
    expect(parts.filter(part => part.minimumAnswered > part.items.length)).toEqual([])
  })

  test('can be reached', () => {
    expect(minimumAnswered).toBeLessThanOrEqual(items.length)
  })

  test('has keys exactly when it counts right answers', () => {
    expect(new Set(own.map(item => item?.key !== null))).toEqual(new Set([method === 'right']))
  })

  test('has a range of codes that its items offer exactly when it is a mean', () => {
    const codes = new Set(
      own.flatMap(item => item?.categories.filter(({ missing }) => !missing).map(({ code }) => code)),
    )
    expect(scale.range).toEqual(method === 'mean' ? [1, 5] : undefined)
    expect(codes).toEqual(new Set(method === 'mean' ? [1, 2, 3, 4, 5] : [0, 1]))
  })
})

test('Only items of a scale are turned round', () => {
  const reversed = catalogue.flatMap(({ instrument }) =>
    questionsOf(instrument).filter(({ reverse, scale }) => reverse === true && scale === undefined),
  )
  expect(reversed).toEqual([])
})

test.each([
  ['GEI16', 8],
  ['VIO10', 5],
  ['SONPREF10', 5],
  ['CLIM4', 2],
])('%s has %i statements for equality and as many against', (name, half) => {
  const items = catalogue.flatMap(({ instrument }) =>
    questionsOf(instrument).filter(({ scale }) => scale === name),
  )
  const reversed = items.filter(({ reverse }) => reverse === true)
  expect([items.length - reversed.length, reversed.length]).toEqual([half, half])
})

test('Each part of the attitude index has two statements for and two against', () => {
  const { instrument, scale } = scales.find(({ name }) => name === 'GEI16') ?? { instrument: {} }
  const reversed = questionsOf(instrument).filter(({ reverse }) => reverse === true)
  const names = new Set(reversed.map(({ name }) => name))
  const turned = scale?.subscales?.map(({ name, items }) => [
    name,
    items.filter(item => names.has(item)).length,
  ])
  expect(turned).toEqual([
    ['FAM', 2],
    ['PUB', 2],
    ['SON', 2],
    ['VIO', 2],
  ])
})

test('Every key is a code that the question offers', () => {
  const keyed = catalogue.flatMap(({ instrument }) =>
    questionsOf(instrument).filter(({ correctAnswer }) => correctAnswer !== undefined),
  )
  const impossible = keyed.filter(question => {
    const { type, correctAnswer } = question
    const codes = categoriesIn(question, type === 'matrix' ? 'columns' : 'choices').map(({ code }) => code)
    const keys = typeof correctAnswer === 'object' ? Object.values({ ...correctAnswer }) : [correctAnswer]
    return !keys.every(key => codes.some(code => code === key))
  })
  expect([keyed.length, impossible]).toEqual([103, []])
})
