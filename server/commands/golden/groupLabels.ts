/** The group each row belongs to, as the cases describe groups: `Gender`, `gender (1=male,2=female)`, `a (x,y) vs b (z)`. */
import { findCoding } from './coding.ts'
import { levels, namedColumn, type Cell, type Dataset } from './dataset.ts'
import { groups, variable } from './variable.ts'

const contrast = /^(\S+) \(([^)]*)\) vs (\S+) \(([^)]*)\)$/

/** Two groups of levels of one column, which is found by its having all these levels. */
function contrasted(dataset: Dataset, description: string): Cell[] | null {
  const [, first = '', firstLevels = '', second = '', secondLevels = ''] = contrast.exec(description) ?? []
  if (first === '') return null
  const labels = new Map([
    ...firstLevels.split(',').map((level): [string, string] => [level.trim(), first]),
    ...secondLevels.split(',').map((level): [string, string] => [level.trim(), second]),
  ])
  const values = [...dataset.columns.values()].find(cells =>
    [...labels.keys()].every(level => cells.includes(level)),
  )
  if (!values) throw new Error(`no column has the levels ${[...labels.keys()].join(', ')}`)
  return values.map(value => labels.get(value ?? '') ?? null)
}

/** The sex column of a file. */
export function sexColumn(dataset: Dataset): string {
  const name = [...dataset.columns.keys()].find(candidate => /^(sex|gender)$/i.test(candidate))
  if (name === undefined) throw new Error('no column is called sex or gender')
  return name
}

/** Each row's group; words stay as they are, numbers become what the notes or custom say they stand for. */
export function groupLabels(dataset: Dataset, description: string): Cell[] {
  const two = contrasted(dataset, description)
  if (two) return two
  const { name } = namedColumn(dataset, description)
  const values = variable(dataset, description)
  if (levels(values).some(level => Number.isNaN(Number(level)))) return values
  const coding = findCoding(dataset, name)
  if (levels(values).every(level => coding.has(level)))
    return values.map(value => (value === null ? null : (coding.get(value) ?? null)))
  return /^(sex|gender)$/i.test(name) ? groups(dataset, description, ['female', 'male']) : values
}
