/** The levels of a dimension as a reader meets them: each with its words, everybody last. */
import type { Group } from '../../analysis/report/grouping.ts'
import type { DimensionFigures } from '../../analysis/report/report.ts'
import { textIn } from '../../surveys/instrument.ts'
import { useLanguage } from '../words/words.ts'
import { useOfficeWords } from './words/words.ts'

export interface NamedLevel {
  readonly group: Group
  readonly label: string
}

/** One nameless level where there is no such dimension. */
export function useLevels(dimension: DimensionFigures | undefined): NamedLevel[] {
  const language = useLanguage()
  const { all } = useOfficeWords()
  if (!dimension) return [{ group: {}, label: '' }]
  const levels = dimension.levels.map(({ value, label }) => ({
    group: { [dimension.name]: value },
    label: textIn(label, language),
  }))
  return [...levels, { group: { [dimension.name]: 'all' }, label: all }]
}
