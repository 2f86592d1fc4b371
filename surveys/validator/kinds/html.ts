/** Notes, pictures and empty places: nothing can be answered there. */
import { flaw } from '../finding.ts'
import type { CompileKind } from './kind.ts'

const nothingToAnswer = flaw('unknown')

export const htmlKind: CompileKind = () => ({ shape: () => nothingToAnswer, checks: [] })
