/** What a respondent's browser may see of an instrument: no answer key, and nothing that only the analysis needs. */
import { customProperties } from './customProperty.ts'
import type { Instrument } from './instrument.ts'

const withheld = new Set([
  'correctAnswer',
  ...customProperties.filter(({ shown }) => !shown).map(({ name }) => name),
])

/** Values, not parts of the questionnaire: a row of theirs may be called `scale`. */
const values = new Set(['defaultValue', 'defaultRowValue', 'defaultPanelValue'])

function redacted(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(redacted)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part)
      .filter(([property]) => !withheld.has(property))
      .map(([property, value]) => [property, values.has(property) ? value : redacted(value)]),
  )
}

/**
 * The instrument without keys and analysis-only properties, wherever they stand: in questions, columns, rows,
 * choices, items of a multiple text, templates of panels.
 */
export const forBrowser = (instrument: Instrument): Instrument => ({ ...Object(redacted(instrument)) })
