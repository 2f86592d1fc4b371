/** The cheapest selection that passes a test, found by trying them all where there are few. */

/** Selections that are tried at most; with more of them the one at hand is kept. */
const affordable = 4000

/**
 * Looks through every selection of cells that is no larger than the one at hand for a cheaper one, or one as
 * cheap with fewer people in it.
 *
 * @param chosen - a selection that passes
 * @param open - the cells to choose from
 * @param passes - whether a selection will do
 * @returns the cheapest, or `chosen` when there are too many selections to try
 */
export function cheaperSelection(
  chosen: readonly number[],
  open: readonly number[],
  costs: Float64Array,
  people: Float64Array,
  passes: (cells: readonly number[]) => boolean,
): readonly number[] {
  if (selections(open.length, chosen.length) > affordable) return chosen
  let best = { cells: chosen, cost: total(chosen, costs), people: total(chosen, people) }
  const visit = (from: number, cells: readonly number[]) => {
    const cost = total(cells, costs)
    const count = total(cells, people)
    if (cost > best.cost || (cost === best.cost && count >= best.people)) return
    if (passes(cells)) best = { cells, cost, people: count }
    else if (cells.length < chosen.length)
      for (let at = from; at < open.length; at++) visit(at + 1, [...cells, open[at] ?? 0])
  }
  visit(0, [])
  return best.cells
}

/** How many selections of at most `size` things there are among `n`. */
function selections(n: number, size: number): number {
  let [sum, combinations] = [1, 1]
  for (let taken = 1; taken <= size; taken++) {
    combinations = (combinations * (n - taken + 1)) / taken
    sum += combinations
  }
  return sum
}

const total = (cells: readonly number[], values: Float64Array) =>
  cells.reduce((sum, cell) => sum + (values[cell] ?? 0), 0)
