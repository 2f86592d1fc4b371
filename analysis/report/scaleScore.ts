/** A respondent's score on a scale: the mean of answered items, or how many answers were right. */
import { blank, type CodedColumn, type Dataset, isCoded, columnOf, type Label } from './dataset.ts'

export interface Scale {
  readonly name: string
  readonly title: Label
  /** Names of its variables. */
  readonly items: readonly string[]
  readonly method: 'mean' | 'right'
  /** With fewer answered items a respondent has no score; nothing is ever imputed. */
  readonly minimumAnswered: number
  /** Whether a mean is moved from the items' own codes to 0–100. */
  readonly rescaled: boolean
}

/** What an item adds to the score for each place of its categories; NaN where it is not answered. */
function pointsOf({ variable }: CodedColumn, { method, rescaled }: Scale): Float64Array {
  const points = new Float64Array(256).fill(NaN)
  const { categories, key, reverse } = variable
  if (method === 'right') {
    // Not knowing is an answer to a question of knowledge, and not the right one.
    for (const [place, { code }] of categories.entries()) points[place] = Number(code === key)
    return points
  }
  const scored = categories.filter(({ missing }) => !missing).map(({ code }) => Number(code))
  const [low, high] = [Math.min(...scored), Math.max(...scored)]
  for (const [place, { code, missing }] of categories.entries()) {
    if (missing) continue
    const turned = reverse ? low + high - Number(code) : Number(code)
    points[place] = rescaled ? ((turned - low) / (high - low)) * 100 : turned
  }
  return points
}

function itemOf(dataset: Dataset, name: string): CodedColumn {
  const column = columnOf(dataset, name)
  if (!isCoded(column)) throw new RangeError(`scaleScore requires items with categories, got ${name}`)
  return column
}

/** The points of every item of a scale: one array an item, NaN where it is not answered. */
export function itemPoints(dataset: Dataset, scale: Scale): Float64Array[] {
  return scale.items.map(name => {
    const item = itemOf(dataset, name)
    const points = pointsOf(item, scale)
    return Float64Array.from(item.places, place => points[Math.min(place, blank)] ?? NaN)
  })
}

/**
 * Scores every respondent. Reversed items are turned round first, so that a high score always means more of
 * what the scale measures.
 *
 * @returns one score a respondent, in the items' codes, in 0–100 when rescaled, or in right answers;
 *   NaN inside the array marks a respondent who answered too few items
 * @example a scale of two items 1–5, rescaled, answered 4 and (reversed) 2, gives 75
 */
export function scaleScore(dataset: Dataset, scale: Scale): Float64Array {
  const items = itemPoints(dataset, scale)
  return Float64Array.from({ length: dataset.n }, (_, row) => {
    let [answered, sum] = [0, 0]
    for (const points of items) {
      const point = points[row] ?? NaN
      if (Number.isNaN(point)) continue
      answered += 1
      sum += point
    }
    if (answered === 0 || answered < scale.minimumAnswered) return NaN
    return scale.method === 'mean' ? sum / answered : sum
  })
}
