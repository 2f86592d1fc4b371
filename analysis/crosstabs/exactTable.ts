/** Every table with given margins, gone through without writing each of them down. */
import { composeParts, countCompositions } from './composition.ts'
import { logFactorials } from './logFactorials.ts'
import { margins, type Table } from './table.ts'

/** A table filled up to some column: what its rows still lack, and ln of what can come of the rest. */
interface Stage {
  /** column to be filled next */
  readonly column: number
  /** what the rows still lack, ascending: their order does not matter to any chance */
  readonly rest: readonly number[]
  /** a bound on the likeliest completion, and the sum of all completions */
  readonly logMost: number
  readonly logSum: number
  /** the ways to fill the next column, once they have been needed */
  fillings: Fillings | null
}

/** The ways to fill one column, those that lead to the least likely tables first. */
interface Fillings {
  readonly logMost: Float64Array
  /** running sums of all tables they lead to, over exp(scale) */
  readonly sums: Float64Array
  readonly scale: number
  /** ln of the factor each contributes, and the stage it leads to; none where the filling settles the table */
  readonly logFactors: Float64Array
  readonly stages: readonly Stage[]
}

/**
 * The chance of a table no likelier than the one observed, given its margins. Columns are filled one after the other.
 * Fillings none of whose completions is likelier than the observed table are added as a whole; only the others are
 * followed further, so that the work grows with the edge of the set of tables and not with the set.
 *
 * @param table - no empty row or column
 * @param effort - how many fillings may be made or followed
 * @returns `null` when the effort does not suffice
 * @see Mehta and Patel (1983), JASA 78:427–434, for the network the stages form
 */
export function exactTableP(table: Table, effort: number): number | null {
  const given = margins(table)
  // Fill along the longer side, small columns first: that leaves fewest partial tables.
  const wide = given.columns.length >= given.rows.length
  const [rows, columns] = wide ? [given.rows, given.columns] : [given.columns, given.rows]
  const order = columns.toSorted((a, b) => a - b)
  const logFactorial = logFactorials(given.n)
  const factorial = (k: number) => logFactorial[k] ?? 0
  const logProduct = (counts: readonly number[]) => counts.reduce((sum, count) => sum + factorial(count), 0)
  let left = effort

  const stages = new Map<string, Stage>()
  const stageAt = (column: number, rest: readonly number[]): Stage => {
    const key = rest.join()
    const known = stages.get(key)
    if (known) return known
    const others = order.slice(column)
    const n = others.reduce((sum, count) => sum + count, 0)
    const logSum = factorial(n) - logProduct(rest) - logProduct(others)
    // Each cell as likely as its expected count allows: no completion exceeds the product.
    let logMost = xlogx(n)
    for (const count of [...rest, ...others]) logMost -= xlogx(count)
    for (const row of rest)
      for (const other of others) {
        const mean = (row * other) / n
        const likeliest = Math.floor(mean)
        if (likeliest > 0) logMost += likeliest * Math.log(mean) - factorial(likeliest)
      }
    const stage = { column, rest, logMost, logSum, fillings: null }
    stages.set(key, stage)
    return stage
  }

  /** The fillings of the last column but one, which settle the table. */
  const settling = ({ column, rest }: Stage): Fillings => {
    const logTerms: number[] = []
    composeParts(rest, order[column] ?? 0, parts => {
      let logTerm = 0
      for (let i = 0; i < rest.length; i++) {
        const cell = parts[i] ?? 0
        logTerm -= factorial(cell) + factorial((rest[i] ?? 0) - cell)
      }
      logTerms.push(logTerm)
      return --left > 0
    })
    const logMost = Float64Array.from(logTerms).toSorted()
    return { logMost, ...runningSums(logMost), logFactors: new Float64Array(), stages: [] }
  }

  /** Whether settling even a tenth of the new stages, all of them like this one, would take more than is left. */
  const tooMany = (fresh: number, rest: readonly number[]) =>
    (fresh / 10) * countCompositions(rest, order.at(-2) ?? 0) > left

  /** The fillings of an earlier column, each of which leads to a further stage. */
  const leading = ({ column, rest }: Stage): Fillings => {
    const before = stages.size
    const ways: { logFactor: number; stage: Stage }[] = []
    composeParts(rest, order[column] ?? 0, parts => {
      const lacking = rest.map((count, i) => count - (parts[i] ?? 0)).toSorted((a, b) => a - b)
      const known = stages.size
      ways.push({ logFactor: -logProduct(parts), stage: stageAt(column + 1, lacking) })
      // A new stage takes about as long as twenty steps.
      left -= stages.size > known ? 20 : 2
      return left > 0
    })
    const typical = ways.at(ways.length >> 1)?.stage.rest ?? rest
    if (column === order.length - 3 && tooMany(stages.size - before, typical)) left = 0
    ways.sort((a, b) => a.logFactor + a.stage.logMost - b.logFactor - b.stage.logMost)
    return {
      logMost: Float64Array.from(ways, ({ logFactor, stage }) => logFactor + stage.logMost),
      ...runningSums(Float64Array.from(ways, ({ logFactor, stage }) => logFactor + stage.logSum)),
      logFactors: Float64Array.from(ways, ({ logFactor }) => logFactor),
      stages: ways.map(({ stage }) => stage),
    }
  }

  // A table's chance is exp(whole − Σ ln cell!).
  const whole = logProduct(rows) + logProduct(columns) - factorial(given.n)
  const observed = whole - logProduct(table.flat()) + Math.log1p(1e-7)
  let total = 0
  const follow = (stage: Stage, logPast: number): void => {
    const fillings = (stage.fillings ??= stage.column === order.length - 2 ? settling(stage) : leading(stage))
    const counted = countUpTo(fillings.logMost, observed - logPast)
    if (counted > 0) total += Math.exp(logPast + fillings.scale) * (fillings.sums[counted - 1] ?? 0)
    for (let i = counted; i < fillings.stages.length && left > 0; i++) {
      const next = fillings.stages[i]
      left--
      if (next) follow(next, logPast + (fillings.logFactors[i] ?? 0))
    }
  }
  follow(stageAt(0, rows), whole)
  return left > 0 ? Math.min(1, total) : null
}

function runningSums(logTerms: Float64Array): { sums: Float64Array; scale: number } {
  const scale = logTerms.reduce((most, term) => Math.max(most, term), -Infinity)
  let running = 0
  return { sums: logTerms.map(term => (running += Math.exp(term - scale))), scale }
}

const xlogx = (x: number) => (x === 0 ? 0 : x * Math.log(x))

/** How many of the ascending values are at most `limit`. */
function countUpTo(values: Float64Array, limit: number): number {
  let [from, to] = [0, values.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((values[middle] ?? Infinity) <= limit) from = middle + 1
    else to = middle
  }
  return from
}
