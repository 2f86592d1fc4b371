/** The gate of publishing: a questionnaire is code, and what does not pass here is never shown to anybody. */
import type { Instrument } from './instrument.ts'
import { outsideAddresses } from './publishing/addresses.ts'
import { unknownProperties } from './publishing/allowed.ts'
import { beyondBounds } from './publishing/bounds.ts'
import { brokenAges } from './publishing/age.ts'
import { brokenChoices } from './publishing/choices.ts'
import { brokenConditions } from './publishing/conditions.ts'
import { missingTexts } from './publishing/languages.ts'
import { beyondLimits } from './publishing/limits.ts'
import { lintErrors } from './publishing/lint.ts'
import { brokenScales, missingSex } from './publishing/method.ts'
import { reservedNames } from './publishing/names.ts'
import type { Obstacle } from './publishing/obstacle.ts'
import { refusedPatterns } from './publishing/patterns.ts'
import { type Examination, laidOpen } from './publishing/survey.ts'
import { uncheckedParts } from './publishing/validation.ts'

/** What is too big or reaches into objects is not looked at any further: that alone could do harm. */
const first: readonly Examination[] = [beyondLimits, reservedNames]
const then: readonly Examination[] = [
  lintErrors,
  uncheckedParts,
  unknownProperties,
  outsideAddresses,
  refusedPatterns,
  brokenConditions,
  brokenChoices,
  missingSex,
  brokenAges,
  brokenScales,
  missingTexts,
]

/**
 * What forbids publishing a questionnaire; an empty list lets it pass.
 *
 * @param instrument - as respondents would get it: choices and the programme's words filled in
 * @example obstacles({ kind: 'survey', elements: [] })[0] // { path: '', rule: 'sex.missing', vi: …, en: … }
 */
export function obstacles(instrument: Instrument): readonly Obstacle[] {
  const bounds = beyondBounds(instrument)
  if (bounds.length > 0) return bounds
  const survey = laidOpen(instrument)
  const harm = first.flatMap(examine => examine(survey))
  return harm.length > 0 ? harm : then.flatMap(examine => examine(survey))
}
