/** A number on a line, or two numbers that end a part of it. */
import { flaw } from '../finding.ts'
import { numberOf, textOf } from '../json.ts'
import type { CompileKind } from './kind.ts'

const noNumber = flaw('type')
const mostThumbs = 10

export const sliderKind: CompileKind = ({ element }) => {
  // A line whose ends move keeps the answers it was given before they moved.
  const min =
    textOf(element, 'minValueExpression') === undefined ? (numberOf(element, 'min') ?? 0) : -Infinity
  const max =
    textOf(element, 'maxValueExpression') === undefined ? (numberOf(element, 'max') ?? 100) : Infinity
  const beyond = flaw('range', { min, max })
  const one = (value: unknown) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return noNumber
    return value >= min && value <= max ? null : beyond
  }
  if (textOf(element, 'sliderType') !== 'range') return { shape: one, checks: [] }
  return {
    shape: value => {
      if (!Array.isArray(value) || value.length > mostThumbs) return noNumber
      for (const end of value) {
        const flaws = one(end)
        if (flaws !== null) return flaws
      }
      return null
    },
    checks: [],
  }
}
