/** Columns that a case derives from those of its file: `imp4 = importance 1..4`, `ag: age <=19,20-24,25+`. */
import { readCondition } from './condition.ts'
import { column, namedColumn, numbers, withColumn, type Cell, type Dataset } from './dataset.ts'
import { scores, variable } from './variable.ts'

const bandList = /(?:<=?|≤)\s*\d+(?:\s*,\s*\d+\s*[-–]\s*\d+)*(?:\s*,\s*(?:\d+\+|>\s*\d+|\d+\s*[-–]\s*\d+))/

/** The label of the band a number falls into, of a list such as `<=19,20-24,25-29,30+`. */
function band(value: number, bands: readonly string[]): string | null {
  const found = bands.find(label => {
    const [low = 0, high = Infinity] = label.match(/\d+/g)?.map(Number) ?? []
    if (/^[<≤]/.test(label)) return value <= low
    return value >= low && value < Math.floor(high) + 1
  })
  return found ?? null
}

/** The bands of a numeric column, given behind its name or, failing that, somewhere in the notes on it. */
export function banded(dataset: Dataset, description: string): Cell[] {
  const { name, rest } = namedColumn(dataset, description)
  const sources = [rest, ...dataset.notes.filter(note => note.includes(name))]
  const list = sources.map(text => bandList.exec(text)?.[0]).find(text => text !== undefined)
  if (list === undefined) throw new Error(`no bands are given for ‘${description}’`)
  const bands = list.split(',').map(label => label.trim())
  return numbers(column(dataset, name)).map(value => (value === null ? null : band(value, bands)))
}

const sexColumn = (dataset: Dataset) =>
  [...dataset.columns.keys()].find(name => /^(sex|gender)$/i.test(name)) ?? 'sex'

function derive(dataset: Dataset, body: string): Cell[] {
  const indicator = /^1 if (.+) else 0$/.exec(body)?.[1]
  if (indicator !== undefined) {
    const condition = readCondition(dataset, indicator)
    return Array.from({ length: dataset.size }, (_, row) => {
      const answer = condition(row)
      return answer === null ? null : String(Number(answer))
    })
  }
  const { rest } = namedColumn(dataset, body)
  if (/\bband\b/.test(rest) || bandList.test(rest)) return banded(dataset, body)
  if (/\d\s*\.\.\s*\d/.test(rest))
    return scores(dataset, body).map(score => (score === null ? null : String(score)))
  return variable(dataset, body)
}

/** The data with every column added that the sentence defines; clauses are separated by semicolons. */
export function withDerived(dataset: Dataset, sentence: string | undefined): Dataset {
  let derived = dataset
  for (const clause of sentence?.split(/;\s*/) ?? []) {
    const [, name, body] = /^([\w.]+)\s*[=:]\s+(.+)$/.exec(clause) ?? []
    const [, coded, pairs] = /^([\w.]+)\s+([^=]+=[^=]+.*)$/.exec(clause) ?? []
    if (name !== undefined && body !== undefined) derived = withColumn(derived, name, derive(derived, body))
    else if (coded !== undefined && pairs !== undefined) {
      const source = derived.columns.has(coded) ? coded : sexColumn(derived)
      derived = withColumn(derived, coded, variable(derived, `${source} ${pairs}`))
    }
  }
  return derived
}
