/** What makes figures of a questionnaire: a question on sex, scales that hold together. */
import { scalesOf } from '../scale.ts'
import { variablesOf } from '../variables.ts'
import { obstacle, type Obstacle } from './obstacle.ts'
import type { Survey } from './survey.ts'

/** Questionnaires that people answer about themselves; forms and modules are told apart elsewhere. */
export const personal: ReadonlySet<unknown> = new Set<unknown>(['survey', 'test'])

export function missingSex({ instrument, elements }: Survey): readonly Obstacle[] {
  const isAsked = elements.some(({ value }) => value['role'] === 'sex')
  const isNeeded = personal.has(instrument['kind']) && instrument['onlySex'] === undefined
  return isNeeded && !isAsked ? [obstacle('', 'sex.missing', {})] : []
}

export function brokenScales({ instrument }: Survey): readonly Obstacle[] {
  const known = new Set(variablesOf(instrument).map(({ name }) => name))
  return scalesOf(instrument).flatMap((scale, index) => {
    const path = `scales[${index}]`
    const parts = [scale, ...(scale.subscales ?? []), ...(scale.variants ?? [])]
    return [
      ...parts
        .filter(({ items }) => items.length < 2)
        .map(({ items }) => obstacle(path, 'scale.items', { scale: scale.name, count: items.length })),
      ...parts
        .flatMap(({ items }) => items)
        .filter(item => !known.has(item))
        .map(item => obstacle(path, 'scale.unknown', { scale: scale.name, item })),
    ]
  })
}
