/** Several questions that keep their answer under one name: it must suit one of them, or each has its part of it. */
import type { Flaw, Shape } from './finding.ts'
import { textOf } from './json.ts'
import type { Known, Level } from './level.ts'
import { keysInside } from './register.ts'

export interface Shaped {
  readonly known: Known
  readonly key: string
  readonly shape: Shape
}

export function shapesOf(shaped: readonly Shaped[]): ReadonlyMap<string, Shape> {
  const byKey = new Map<string, Shaped[]>()
  for (const each of shaped) byKey.set(each.key, [...(byKey.get(each.key) ?? []), named(each)])
  return new Map([...byKey].map(([key, all]) => [key, together(all)]))
}

/** Its flaws under the name of the question. */
function named({ known, key, shape }: Shaped): Shaped {
  if (key !== known.key || known.name === key) return { known, key, shape }
  return { known, key, shape: value => shape(value)?.map(each => ({ ...each, as: known.name })) ?? null }
}

function together(all: readonly Shaped[]): Shape {
  const [first] = all
  if (first !== undefined && all.length === 1) return first.shape
  const parts = all.filter(({ known }) => isInParts(known)).map(({ shape }) => shape)
  const wholes = all.filter(({ known }) => !isInParts(known)).map(({ shape }) => shape)
  return value => {
    let flaws: readonly Flaw[] | null = null
    for (const shape of wholes) {
      const found = shape(value)
      if (found === null) return null
      flaws ??= found
    }
    if (parts.length === 0) return flaws
    const inParts = parts.flatMap(shape => shape(value) ?? [])
    return inParts.length === 0 ? null : (flaws ?? inParts)
  }
}

function isInParts({ type, element }: Known): boolean {
  return (
    ['matrixdynamic', 'paneldynamic'].includes(type) || textOf(element, 'valuePropertyName') !== undefined
  )
}

/** Keys in a question's panels or rows that belong to the questions it shares them with. */
export function foreignKeys(known: Known, level: Level): ReadonlySet<string> {
  const others = level.sharing(known.key).filter(other => other !== known)
  return new Set(others.flatMap(({ element }) => keysInside(element)))
}
