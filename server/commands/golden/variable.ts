/** Variables as the cases describe them: `gender (1=male,2=female)`, `importance 1..4`, `ACT`. */
import { findCoding, readPairs, type Coding } from './coding.ts'
import { column, levels, namedColumn, numbers, type Cell, type Dataset } from './dataset.ts'

const recode = (values: readonly Cell[], coding: Coding): Cell[] =>
  values.map(value => (value === null ? null : (coding.get(value) ?? value)))

const isNumeric = (values: readonly Cell[]) =>
  values.every(value => value === null || !Number.isNaN(Number(value)))

/** The values of a described variable, with the codes that the description itself explains put in. */
export function variable(dataset: Dataset, description: string): Cell[] {
  const { name, rest } = namedColumn(dataset, description)
  return recode(column(dataset, name), readPairs(rest))
}

/** The values as scores: text levels become the scores that the description or the notes give them. */
export function scores(dataset: Dataset, description: string): (number | null)[] {
  const { name } = namedColumn(dataset, description)
  const values = variable(dataset, description)
  if (isNumeric(values)) return numbers(values)
  const coded = recode(values, findCoding(dataset, name))
  if (isNumeric(coded)) return numbers(coded)
  const order = levels(values)
  return values.map(value => (value === null ? null : order.indexOf(value) + 1))
}

// How files write the sexes when neither the case nor the notes say.
const customaryCodes: readonly Coding[] = [
  new Map([
    ['1', 'male'],
    ['2', 'female'],
  ]),
  new Map([
    ['0', 'male'],
    ['1', 'female'],
  ]),
  new Map([
    ['Man', 'male'],
    ['Woman', 'female'],
  ]),
  new Map([
    ['man', 'male'],
    ['woman', 'female'],
  ]),
]

/** Whether one is the beginning of the other, as `F` is of `female`. */
function abbreviates(value: string, group: string): boolean {
  const [one, two] = [value.toLowerCase(), group.toLowerCase()]
  return one.startsWith(two) || two.startsWith(one)
}

/** The values as one of the named groups, such as `female` and `male`; `null` for any other value. */
export function groups<Name extends string>(
  dataset: Dataset,
  description: string,
  names: readonly Name[],
): (Name | null)[] {
  const { name } = namedColumn(dataset, description)
  const values = variable(dataset, description)
  const named = (value: Cell) =>
    value === null ? null : (names.find(group => abbreviates(value, group)) ?? null)
  const codings = [new Map<string, string>(), findCoding(dataset, name), ...customaryCodes]
  const distinct = levels(values)
  const coding = codings.find(candidate => {
    const recognised = distinct.map(value => named(candidate.get(value) ?? value))
    return names.every(group => recognised.includes(group))
  })
  if (!coding)
    throw new Error(`‘${description}’ has the values ${distinct.join(', ')}, not ${names.join(', ')}`)
  return recode(values, coding).map(named)
}
