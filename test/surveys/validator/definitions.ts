/** What the validator is held against: examples that nobody here wrote, instruments we ship, and hard cases. */
import { readdirSync, readFileSync } from 'node:fs'
import { fillChoices } from '../../../surveys/choiceSets.ts'
import type { Instrument } from '../../../surveys/instrument.ts'
import {
  compileValidator,
  UnsupportedInstrument,
  type Validator,
} from '../../../surveys/validator/validator.ts'
import { listExamples } from '../../support/examples.ts'

export interface Definition {
  readonly name: string
  readonly json: Instrument
}

export interface Compiled extends Definition {
  readonly validator: Validator
}

const instruments = new URL('../../../surveys/instruments/', import.meta.url)

export function listDefinitions(): Definition[] {
  const examples: Definition[] = listExamples().map(({ name, json }) => ({ name, json: { ...Object(json) } }))
  const ours = readdirSync(instruments).map(file => {
    const instrument: Instrument = JSON.parse(readFileSync(new URL(file, instruments), 'utf8'))
    return { name: file, json: fillChoices(instrument, '2026-11-25') }
  })
  return [...examples, ...ours]
}

/** Small definitions, each full of what hangs together: chains of conditions, panels in panels, shared answers. */
export function listDemanding(): Compiled[] {
  const demanding: Definition[] = JSON.parse(readFileSync(new URL('demanding.json', import.meta.url), 'utf8'))
  return demanding.map(definition => ({ ...definition, validator: compileValidator(definition.json) }))
}

/** What keeps a definition from being published, as `what` of its obstacles; none for those that compile. */
export function obstaclesOf({ json }: Definition): string[] {
  const outcome = compiled(json)
  return outcome instanceof UnsupportedInstrument ? outcome.obstacles.map(({ what }) => what) : []
}

export function listCompiled(): Compiled[] {
  return listDefinitions().flatMap(definition => {
    const validator = compiled(definition.json)
    return validator instanceof UnsupportedInstrument ? [] : [{ ...definition, validator }]
  })
}

function compiled(instrument: Instrument): Validator | UnsupportedInstrument {
  try {
    return compileValidator(instrument)
  } catch (error) {
    if (error instanceof UnsupportedInstrument) return error
    throw error
  }
}
