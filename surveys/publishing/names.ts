/** Names that JavaScript keeps for itself: an answer under one of them would reach into every object. */
import { obstacle, type Obstacle } from './obstacle.ts'
import type { Survey } from './survey.ts'
import { localizable } from './vocabulary.ts'

const reserved = new Set(['prototype', ...Object.getOwnPropertyNames(Object.prototype)])

/** Looks at names of all kinds – questions, rows, choices, even properties – but not at texts. */
export function reservedNames({ spots }: Survey): readonly Obstacle[] {
  return spots
    .filter(({ property }) => !localizable.has(property))
    .flatMap(({ path, property, value }) =>
      [property, value]
        .filter(name => typeof name === 'string' && reserved.has(name))
        .map(name => obstacle(path, 'name.reserved', { name: String(name) })),
    )
}
