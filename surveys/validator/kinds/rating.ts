/** One point of a scale. */
import { flaw } from '../finding.ts'
import { flag, numberOf, textOf, type Json } from '../json.ts'
import { itemsOf, offerOf } from '../choices.ts'
import { report } from '../place.ts'
import type { CompileKind } from './kind.ts'

const longestScale = 20
const mostSmileys = 10

export const ratingKind: CompileKind = (known, standing) => {
  const { element, name } = known
  const { items, conditions } = offerOf(pointsOf(element), element, '', standing)
  const points = new Set(items.map(item => item.value))
  const offScale = flaw('choice')
  return {
    shape: value => (points.has(value) ? null : offScale),
    checks:
      conditions.size === 0
        ? []
        : [
            (value, place) => {
              const condition = conditions.get(value)
              if (
                condition !== undefined &&
                !condition.holds(place, value) &&
                !condition.doubtful(place, value)
              ) {
                report(place, name, 'choice')
              }
            },
          ],
  }
}

/** The points as SurveyJS counts them: those that are listed, or from `rateMin` by `rateStep` to `rateMax`. */
function pointsOf(element: Json) {
  const smileys =
    textOf(element, 'rateType') === 'smileys' || textOf(element, 'rateDisplayMode') === 'smileys'
  const most = smileys ? mostSmileys : longestScale
  const listed = itemsOf(element, 'rateValues')
  if (listed.length > 0 && !flag(element, 'autoGenerate')) return smileys ? listed.slice(0, most) : listed
  const step = numberOf(element, 'rateStep') ?? 1
  const [min, max] = endsOf(element, step)
  const points = []
  for (let point = min; point <= max && points.length < most; point = rounded(point + step, step)) {
    points.push({ value: point, json: {} })
  }
  return points
}

function endsOf(element: Json, step: number): [number, number] {
  const [min, max] = [numberOf(element, 'rateMin'), numberOf(element, 'rateMax')]
  const span = ((numberOf(element, 'rateCount') ?? 1) - 1) * step
  const isCounted = element.rateCount !== undefined
  if (isCounted && min !== undefined && max === undefined) return [min, min + span]
  if (isCounted && max !== undefined && min === undefined) return [max - span, max]
  return [min ?? 1, max ?? 5]
}

/** Without the dust of binary fractions: as many decimals as the step has. */
function rounded(point: number, step: number): number {
  return Number(point.toFixed(String(step).split('.')[1]?.length ?? 0))
}
