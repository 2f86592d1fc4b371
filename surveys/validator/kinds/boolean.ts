/** Yes or no, under the values that the question gives them. */
import { flaw } from '../finding.ts'
import type { CompileKind } from './kind.ts'

const neither = flaw('choice')

export const booleanKind: CompileKind = ({ element }) => {
  const yes = element.valueTrue ?? true
  const no = element.valueFalse ?? false
  return { shape: value => (value === yes || value === no ? null : neither), checks: [] }
}
