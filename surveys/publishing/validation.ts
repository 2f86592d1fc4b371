/** What the server could not check when answers come in. */
import { UnsupportedInstrument } from '../validator/unsupported.ts'
import { compileValidator } from '../validator/validator.ts'
import { obstacle, type Obstacle } from './obstacle.ts'
import type { Survey } from './survey.ts'

export function uncheckedParts({ instrument }: Survey): readonly Obstacle[] {
  try {
    compileValidator(instrument)
    return []
  } catch (error) {
    if (!(error instanceof UnsupportedInstrument)) throw error
    return error.obstacles.map(({ path, what }) => obstacle(path, 'validator.unsupported', { what }))
  }
}
