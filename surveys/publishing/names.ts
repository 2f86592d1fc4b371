/** Names that JavaScript keeps for itself: an answer under one of them would reach into every object. */
import { obstacle, type Obstacle } from './obstacle.ts'
import type { Survey } from './survey.ts'
import { conditions, localizable } from './vocabulary.ts'

const reserved = new Set(['prototype', ...Object.getOwnPropertyNames(Object.prototype)])

/** A name between braces, any part of which reaches into objects: `{q.__proto__}`. */
const reaching = /\{[^{}]*\b(__proto__|constructor|prototype)\b[^{}]*\}/

/** Looks at names of all kinds – questions, rows, choices, even properties – but not at texts. */
export function reservedNames({ spots }: Survey): readonly Obstacle[] {
  return spots
    .filter(({ property }) => !localizable.has(property))
    .flatMap(({ path, property, value }) => {
      const reached = conditions.has(property) ? reaching.exec(String(value))?.[1] : undefined
      return [property, value, reached]
        .filter(name => typeof name === 'string' && reserved.has(name))
        .map(name => obstacle(path, 'name.reserved', { name: String(name) }))
    })
}
