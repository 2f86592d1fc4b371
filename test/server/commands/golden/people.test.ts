/** How the cases on people, items and repeated tests describe their data. */
import { describe, expect, test } from 'vitest'
import { type Cell, type Dataset } from '../../../../server/commands/golden/dataset.ts'
import { groupLabels } from '../../../../server/commands/golden/groupLabels.ts'
import { itemAnswers, itemsSchema } from '../../../../server/commands/golden/itemAnswers.ts'
import {
  pairsOf,
  readSittings,
  sittingsSchema,
  startersOf,
} from '../../../../server/commands/golden/sittings.ts'

const dataset = (columns: Record<string, readonly Cell[]>, notes: readonly string[] = []): Dataset => ({
  size: Object.values(columns)[0]?.length ?? 0,
  columns: new Map(Object.entries(columns)),
  notes,
})

describe('groupLabels', () => {
  test.each([
    ['gender (1=male,2=female)', { gender: ['1', '2', null] }, ['male', 'female', null]],
    ['gender', { gender: ['1', '2', '1'] }, ['male', 'female', 'male']],
    ['Gender (F,M)', { Gender: ['F', 'M', 'F'] }, ['F', 'M', 'F']],
    ['grade', { grade: ['7', '8', '7'] }, ['7', '8', '7']],
    ['taught (A,B) vs control (C)', { course: ['A', 'C', 'B'] }, ['taught', 'control', 'taught']],
  ])('%s', (description, columns, labels) => {
    expect(groupLabels(dataset(columns), description)).toEqual(labels)
  })

  test('codes are looked up in the notes', () => {
    const coded = dataset({ arm: ['1', '2'] }, ['arm 1=taught 2=control'])
    expect(groupLabels(coded, 'arm')).toEqual(['taught', 'control'])
  })
})

describe('itemAnswers', () => {
  const answers = dataset({ q1: ['a', 'b', null], q2: ['2', '0', '1'] })
  const key = dataset({ item: ['q1'], key: ['a'] })
  const read = (input: object) =>
    itemAnswers(answers, itemsSchema.parse({ file: 'test.csv', ...input }), ({ file }) =>
      file === 'test_key.csv' ? key : answers,
    )

  test.each([
    [{ items: ['q1'], scored: 'qN == key' }, [[1, 0, null]]],
    [{ items: ['q2'], scored: '1 if response >= 1 (perhaps or yes)' }, [[1, 0, 1]]],
    [{ items: ['q2'], scored: '1 if response == 2' }, [[1, 0, 0]]],
    [{ items: ['q2'], reverse: ['q2'], min: 0, max: 2 }, [[0, 2, 1]]],
  ])('%o', (input, marks) => {
    expect(read(input)).toEqual(marks)
  })

  test('refuses a marking that it does not understand', () => {
    expect(() => read({ items: ['q2'], scored: 'somehow' })).toThrow('‘somehow’ does not say how to mark')
  })
})

describe('sittings', () => {
  const long = dataset({
    student: ['1', '1', '2', '2', '3'],
    test: ['retest', 'test', 'test', 'retest', 'test'],
    total: ['17', '13', '9', '10', '8'],
    sex: ['F', 'F', 'M', 'M', 'F'],
  })
  const sittings = readSittings(
    sittingsSchema.parse({
      file: 'long.csv',
      pre: 'total where test=test',
      post: 'total where test=retest',
      by: 'student',
      group: 'sex (F,M)',
    }),
    () => long,
  )

  test('are joined by person', () => {
    expect(sittings.joined.pairs.map(({ before, after }) => [before, after])).toEqual([
      [13, 17],
      [9, 10],
    ])
    expect(sittings.joined.beforeOnly).toEqual([8])
  })

  test('are divided by group in the order of its names', () => {
    expect(sittings.groups).toEqual(['F', 'M'])
    expect(pairsOf(sittings, 'M')).toHaveLength(1)
    expect(startersOf(sittings, 'F')).toEqual([
      { before: 13, stayed: true },
      { before: 8, stayed: false },
    ])
  })

  test('are joined row by row when no column says who is who', () => {
    const wide = dataset({ 'score.pre': ['2', '6'], 'score.post': ['9', null] })
    const input = sittingsSchema.parse({
      file: 'wide.csv',
      pre: 'score.pre',
      post: 'score.post (missing = dropped out)',
    })
    expect(readSittings(input, () => wide).joined).toMatchObject({ n: 1, nBefore: 2, nAfter: 1 })
  })
})
