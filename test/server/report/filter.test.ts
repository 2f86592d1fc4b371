import { describe, expect, test } from 'vitest'
import { filterMask } from '../../../server/report/filter.ts'
import { UnknownVariable } from '../../../server/report/unknownVariable.ts'
import { column, sex, variable } from '../../support/dataset.ts'

const box = (name: string, places: readonly number[]) =>
  column(variable(name, [0, 1], { level: 'binary' }), places)
const dataset = {
  n: 4,
  columns: [
    sex([0, 0, 1, 1]),
    box('B03.1', [1, 0, 1, 0]),
    box('B03.2', [1, 0, 0, 1]),
    box('B03', [0, 0, 1, 1]),
  ],
}
const ticked = { ...dataset, columns: dataset.columns.slice(0, 3) }

describe('a filter', () => {
  test.each([
    ['{B03} contains 1', [1, 0, 1, 0]],
    ['{B03} anyof [1, 2]', [1, 0, 1, 1]],
    ['{B03.2} = 1 and {sex} = 1', [0, 0, 0, 1]],
  ])('understands %s', (text, mask) => {
    expect([...filterMask(ticked, text)]).toEqual(mask)
  })

  test('takes a variable of that very name before its boxes', () => {
    expect([...filterMask(dataset, '{B03} = 1')]).toEqual([0, 0, 1, 1])
  })

  test('on what nobody was asked is refused, even when nobody answered', () => {
    expect(() => filterMask({ ...ticked, n: 0 }, '{sex} = 1 or {B04} = 1')).toThrow(
      new UnknownVariable('B04'),
    )
  })
})
