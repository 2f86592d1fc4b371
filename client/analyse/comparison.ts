/** Who is compared in a report: women and men, and where nobody was asked for their sex, everybody in one. */
import { createContext, useContext } from 'react'
import type { Group } from '../../analysis/report/grouping.ts'
import type { DimensionFigures } from '../../analysis/report/report.ts'
import { bySex, type Series } from '../charts/palette.ts'

type Who = Series | 'other' | 'undisclosed'

export interface Comparison {
  /** Whether there are women and men to compare. */
  readonly paired: boolean
  /** The columns of a table, in the order in which the sexes stand everywhere. */
  readonly columns: readonly Who[]
  readonly series: readonly Series[]
  /** How a report names somebody among its groups, the further dimensions aside. */
  readonly groupOf: (who: Who) => Group
}

const women: Comparison = {
  paired: true,
  columns: ['female', 'male', 'other', 'undisclosed', 'all'],
  series: bySex,
  groupOf: who => ({ sex: who }),
}
const everybody: Comparison = {
  paired: false,
  columns: ['all'],
  series: ['all'],
  groupOf: () => ({ all: 'all' }),
}

export const comparisonOf = ([first]: readonly DimensionFigures[]): Comparison =>
  first?.name === 'sex' ? women : everybody

export const ComparisonContext = createContext(women)
export const useComparison = (): Comparison => useContext(ComparisonContext)
