import { expect, test } from 'vitest'
import { categoryDimension } from '../../../analysis/report/dimension.ts'
import { groupingBy } from '../../../analysis/report/grouping.ts'
import { column, variable } from '../../support/dataset.ts'

/** A dimension of so many levels; the level that is not known comes on top. */
const dimension = (levels: number) =>
  categoryDimension(column(variable(`of${levels}`, [...Array(levels).keys()]), [0]))

test('a report has up to 1,000 finest cells', () => {
  expect(groupingBy([9, 9, 9].map(dimension), 1).size).toBe(1000)
  expect(() => groupingBy([6, 10, 12].map(dimension), 1)).toThrow(
    'groupingBy requires at most 1000 cells, got 1001',
  )
})
