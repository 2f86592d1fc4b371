/** Shares of people who were drawn and weighted: linearised errors, intervals on the logit scale, Rao and Scott's test. */
import { sumsOf } from '../design/estimate.ts'
import { groupIndependence } from '../design/groupIndependence.ts'
import type { SampleDesign } from '../design/sampleDesign.ts'
import type { Segments } from '../design/segments.ts'
import { shares } from '../design/shares.ts'
import { arcsine } from '../proportions/cohenH.ts'
import type { CodedColumn } from './dataset.ts'
import { designContrast } from './designContrast.ts'
import type { ShareEstimator } from './estimator.ts'
import type { Standing } from './standing.ts'
import { tally } from './tally.ts'

const none = 255

/** Each respondent's answer as a number from 0; `none` where it does not count. */
function answersOf({ places }: CodedColumn, counted: readonly number[]): Uint8Array {
  const answerOf = new Uint8Array(256).fill(none)
  for (const [answer, place] of counted.entries()) answerOf[place] = answer
  return places.map(place => answerOf[place] ?? none)
}

/** @param places - of the answers that count */
export function designShares(
  column: CodedColumn,
  places: readonly number[],
  standing: Standing,
  { design, segments }: { readonly design: SampleDesign; readonly segments: Segments },
): ShareEstimator {
  const codes = answersOf(column, places)
  const estimated = shares(design, segments, codes, places.length, { confidence: standing.confidence })
  const counts = tally(column, standing.grouping)
  const missing = [...column.variable.categories.keys(), counts.skipped].filter(
    place => !places.includes(place),
  )
  return {
    finest: counts.finest(places),
    basis: group => ({
      n: counts.count(group, places),
      weighted: sumsOf(estimated.moments, group, 0).weighted,
      nMissing: counts.count(group, missing),
    }),
    estimate(group, answer) {
      const { count, first } = sumsOf(estimated.moments, group, answer)
      const share = estimated.results[group]?.[answer]?.value
      const { low = null, high = null } = share?.interval ?? {}
      return { n: count, weighted: first, value: share?.estimate ?? null, low, high }
    },
    contrast: (pair, answer) =>
      designContrast(
        estimated,
        pair,
        answer,
        standing.confidence,
        (women, men) => arcsine(women) - arcsine(men),
      ),
    headline({ female, male }, parts) {
      const { value } = groupIndependence(estimated, [female, male], parts)
      if (!value || value.p === null) return null
      return { method: 'raoScott', p: value.p, effect: value.strength, effectName: 'cramerV' }
    },
  }
}
