/** Who is compared in a report: women and men, the one sex that a survey is for, or everybody in one. */
import { createContext, useContext } from 'react'
import type { Group } from '../../analysis/report/grouping.ts'
import type { SurveyReport } from '../api.ts'
import { bySex, type Series } from '../charts/palette.ts'
import { ofGroup, totalOver } from './groups.ts'

type Who = Series | 'other' | 'undisclosed'

export interface Comparison {
  /** Whether there are women and men to compare. */
  readonly paired: boolean
  /** The columns of a table, the sexes in the order in which they stand everywhere. */
  readonly columns: readonly Who[]
  readonly series: readonly Series[]
  /** How a report names somebody among its groups, the further dimensions aside. */
  readonly groupOf: (who: Who) => Group
}

const sexes: Comparison = {
  paired: true,
  columns: ['female', 'male', 'other', 'undisclosed', 'all'],
  series: bySex,
  groupOf: who => ({ sex: who }),
}
const only = (sex: Series): Comparison => ({ ...sexes, paired: false, columns: [sex], series: [sex] })
const everybody: Comparison = {
  paired: false,
  columns: ['all'],
  series: ['all'],
  groupOf: () => ({ all: 'all' }),
}

/** Women are not compared with men where no man has answered, as in a survey of women who lead. */
export function comparisonOf({ dimensions, respondents }: SurveyReport): Comparison {
  if (dimensions[0]?.name !== 'sex') return everybody
  const group = totalOver(dimensions)
  const there = bySex.filter(sex => ofGroup(respondents, { sex, ...group })?.n !== 0)
  const [first] = there
  return there.length === 1 && first ? only(first) : sexes
}

export const ComparisonContext = createContext(sexes)
export const useComparison = (): Comparison => useContext(ComparisonContext)
