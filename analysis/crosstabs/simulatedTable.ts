/** Random tables with given margins. */
import { seeded } from '../random.ts'
import type { FisherTable } from './fisherTable.ts'
import { logFactorials } from './logFactorials.ts'
import { margins, type Table } from './table.ts'

const tables = 100_000

/**
 * The share of random tables with the same margins that are no likelier than the one observed, counting the observed
 * one itself.
 *
 * @param table - no empty row or column
 * @see Patefield (1981), algorithm AS 159; Davison and Hinkley (1997) §4.2 for (1 + #) / (B + 1)
 */
export function simulatedTableP(table: Table, seed: number): FisherTable {
  const { rows, columns, n } = margins(table)
  const random = seeded(seed)
  const logFactorial = logFactorials(n)
  const factorial = (k: number) => logFactorial[k] ?? 0

  /** A hypergeometric count: of `marked` and `plain`, `drawn` are taken. Found by stepping outwards from the mode. */
  const draw = (marked: number, plain: number, drawn: number): number => {
    const [lowest, highest] = [Math.max(0, drawn - plain), Math.min(marked, drawn)]
    if (lowest === highest) return lowest
    const mode = Math.floor(((drawn + 1) * (marked + 1)) / (marked + plain + 2))
    const term = (x: number) =>
      factorial(marked) -
      factorial(x) -
      factorial(marked - x) +
      factorial(plain) -
      factorial(drawn - x) -
      factorial(plain - drawn + x)
    const all = factorial(marked + plain) - factorial(drawn) - factorial(marked + plain - drawn)
    let rest = random()
    let [down, up] = [mode, mode + 1]
    const atMode = Math.exp(term(mode) - all)
    let [chanceDown, chanceUp] = [
      atMode,
      (atMode * (marked - mode) * (drawn - mode)) / ((mode + 1) * (plain - drawn + mode + 1)),
    ]
    for (;;) {
      if (down >= lowest) {
        if (rest < chanceDown) return down
        rest -= chanceDown
        chanceDown *= (down * (plain - drawn + down)) / ((marked - down + 1) * (drawn - down + 1))
        down--
      }
      if (up <= highest) {
        if (rest < chanceUp) return up
        rest -= chanceUp
        chanceUp *= ((marked - up) * (drawn - up)) / ((up + 1) * (plain - drawn + up + 1))
        up++
      }
      // Rounding may leave a crumb of probability beyond both ends.
      if (down < lowest && up > highest) return mode
    }
  }

  /** Σ ln cell! of a random table, cell by cell. */
  const simulate = (): number => {
    let logCells = 0
    const free = [...columns]
    for (const row of rows) {
      let [wanted, places] = [row, free.reduce((total, column) => total + column, 0)]
      for (let j = 0; j < free.length; j++) {
        const column = free[j] ?? 0
        places -= column
        const cell = draw(column, places, wanted)
        free[j] = column - cell
        wanted -= cell
        logCells += factorial(cell)
      }
    }
    return logCells
  }

  const observed = table.flat().reduce((total, cell) => total + factorial(cell), 0) * (1 - 1e-12)
  let extreme = 0
  for (let i = 0; i < tables; i++) if (simulate() >= observed) extreme++
  const p = (1 + extreme) / (tables + 1)
  return { p, simulation: { tables, error: Math.sqrt((p * (1 - p)) / tables) } }
}
