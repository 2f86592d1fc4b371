/** Nothing but what SurveyJS or this system knows: a property that nobody reads today may do something tomorrow. */
import { customProperties } from '../customProperty.ts'
import { obstacle, type Obstacle } from './obstacle.ts'
import type { Survey } from './survey.ts'
import { known } from './vocabulary.ts'

/** What our own properties hold is read by rules of their own. */
const own = new Set(customProperties.filter(({ type }) => type === 'value').map(({ name }) => name))

export function unknownProperties({ spots }: Survey): readonly Obstacle[] {
  return spots.flatMap(({ path, property }) => {
    const isInside = path.split('.').some(part => own.has(part.replace(/\[\d+\]$/, '')))
    const isNamed = path.endsWith(property)
    return known.has(property) || isInside || !isNamed
      ? []
      : [obstacle(path, 'property.unknown', { property: property.slice(0, 100) })]
  })
}
