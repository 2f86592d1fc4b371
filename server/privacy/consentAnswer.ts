/** Where the coded row of a response says that its respondent agreed to take part. */
import { compileCoding } from '../../surveys/coding.ts'
import type { Variable } from '../../surveys/variables.ts'

/** What an instrument may call a yes; respondents' pages know the same. */
const yes = new Set<unknown>([1, true, 'yes'])

/** @returns whether a coded row holds a consent; `null` where the questionnaire asks for none */
export function consentReader(codebook: readonly Variable[]): ((coded: Uint8Array) => boolean) | null {
  const asked = codebook.find(({ role }) => role === 'consent')
  if (!asked) return null
  const offset = compileCoding(codebook).offsetOf(asked.name)
  const places = new Set(asked.categories.flatMap(({ code }, place) => (yes.has(code) ? [place] : [])))
  return coded => places.has(coded[offset] ?? -1)
}
