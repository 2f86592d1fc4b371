/** Choices in an order: all of them, or those that were selected first. It is never completed for the respondent. */
import { choicesOf } from '../choices.ts'
import { flaw } from '../finding.ts'
import { flag } from '../json.ts'
import { report } from '../place.ts'
import type { Check, CompileKind } from './kind.ts'
import { isScalar } from './selection.ts'
import { boundsOf } from './several.ts'

const noList = flaw('type')
const noChoice = flaw('choice')
const twice = flaw('duplicate')
const longestCarried = 1000

export const rankingKind: CompileKind = (known, standing) => {
  const { element, name } = known
  const choices = choicesOf(known, standing)
  known.choices = choices
  const { all } = choices
  const selects = flag(element, 'selectToRankEnabled')
  const { min, max } = boundsOf(element)
  const longest = selects && max > 0 ? max : (all?.size ?? longestCarried)
  const tooMany = flaw('count', { max: longest })
  const complete: Check = (value, place) => {
    if (!Array.isArray(value) || value.length === 0) return
    const offered = choices.offered(place)
    const isWhole = selects || value.length === offered.length
    if ((isWhole && value.every(item => offered.includes(item))) || choices.doubtful(place)) return
    report(place, name, 'count', { min: offered.length, n: value.length })
  }
  const enough: Check = (value, place) => {
    const n = Array.isArray(value) ? value.length : 0
    if (n < min) report(place, name, 'count', { min, n })
  }
  return {
    shape: value => {
      if (!Array.isArray(value)) return noList
      const seen = new Set<unknown>()
      for (const item of value) {
        if (all === null ? !isScalar(item) : !all.has(item)) return noChoice
        if (seen.has(item)) return twice
        if (seen.add(item).size > longest) return tooMany
      }
      return null
    },
    checks: [complete],
    demands: min > 0 ? [enough] : [],
  }
}
