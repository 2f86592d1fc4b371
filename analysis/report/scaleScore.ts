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
  /** Other items for those who are not asked all of them. */
  readonly variants?: readonly ScaleVariant[]
}

export interface ScaleVariant {
  readonly items: readonly string[]
  readonly minimumAnswered: number
  /** 1 for the respondents it holds for. */
  readonly applies: Uint8Array
}

/** The codes that an item's answers score between. */
function rangeOf({ variable }: CodedColumn): readonly [low: number, high: number] {
  const scored = variable.categories.filter(({ missing }) => !missing).map(({ code }) => Number(code))
  return [Math.min(...scored), Math.max(...scored)]
}

/** What an item adds to the score for each place of its categories; NaN where it is not answered. */
function pointsOf(item: CodedColumn, { method, rescaled }: Scale): Float64Array {
  const points = new Float64Array(256).fill(NaN)
  const { categories, key, reverse } = item.variable
  const [low, high] = rangeOf(item)
  for (const [place, { code, missing }] of categories.entries()) {
    // Not knowing is an answer to a question of knowledge, and not the right one.
    if (method === 'right') points[place] = Number(code === key)
    else if (!missing) {
      const turned = reverse ? low + high - Number(code) : Number(code)
      points[place] = rescaled ? ((turned - low) / (high - low)) * 100 : turned
    }
  }
  return points
}

function itemOf(dataset: Dataset, name: string): CodedColumn {
  const column = columnOf(dataset, name)
  if (!isCoded(column)) throw new RangeError(`scaleScore requires items with categories, got ${name}`)
  return column
}

/** The points of every item: one array an item, NaN where it is not answered. */
export function itemPoints(dataset: Dataset, scale: Scale): Float64Array[] {
  return scale.items.map(name => {
    const item = itemOf(dataset, name)
    const points = pointsOf(item, scale)
    return Float64Array.from(item.places, place => points[Math.min(place, blank)] ?? NaN)
  })
}

/** The lowest and the highest score that a scale can give. */
export function scaleRange(dataset: Dataset, { items, method, rescaled }: Scale): readonly [number, number] {
  if (method === 'right') return [0, items.length]
  const [first] = items
  return rescaled || first === undefined ? [0, 100] : rangeOf(itemOf(dataset, first))
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
  const columns = itemPoints(dataset, scale)
  const points = new Map(scale.items.map((name, item) => [name, columns[item]]))
  const score = (row: number, { items, minimumAnswered }: Omit<ScaleVariant, 'applies'>) => {
    let [answered, sum] = [0, 0]
    for (const name of items) {
      const point = points.get(name)?.[row] ?? NaN
      if (Number.isNaN(point)) continue
      answered += 1
      sum += point
    }
    if (answered === 0 || answered < minimumAnswered) return NaN
    return scale.method === 'mean' ? sum / answered : sum
  }
  const { variants = [] } = scale
  return Float64Array.from({ length: dataset.n }, (_, row) =>
    score(row, variants.find(({ applies }) => applies[row] === 1) ?? scale),
  )
}
