/** Answers damaged in one spot: what a hurried hand, a broken device or a forger sends. */
import type { Answers } from '../../../surveys/instrument.ts'
import type { Chance } from './chance.ts'

type Parent = Record<string, unknown> | unknown[]

interface Spot {
  readonly parent: Parent
  readonly key: string | number
}

/** A copy of the answers in which one value is gone, or another. */
export function damaged(answers: Answers, chance: Chance): Answers {
  const copy: Record<string, unknown> = { ...structuredClone(answers) }
  const spot = chance.one(spotsOf(copy)) ?? { parent: copy, key: 'nowhere' }
  chance.one(changes)?.(spot, chance)
  return copy
}

function spotsOf(parent: Parent): Spot[] {
  const keys = Array.isArray(parent) ? [...parent.keys()] : Object.keys(parent)
  return keys.flatMap(key => {
    const value = read(parent, key)
    const inside = isParent(value) ? spotsOf(value) : []
    return [{ parent, key }, ...inside]
  })
}

function isParent(value: unknown): value is Parent {
  return typeof value === 'object' && value !== null
}

function read(parent: Parent, key: string | number): unknown {
  return Array.isArray(parent) ? parent[Number(key)] : parent[key]
}

function put({ parent, key }: Spot, value: unknown): void {
  if (Array.isArray(parent)) parent[Number(key)] = value
  else parent[key] = value
}

function drop({ parent, key }: Spot): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else delete parent[key]
}

// prettier-ignore
const values: readonly unknown[] = [
  '', ' ', 'zzz', 'x'.repeat(3000), '2001-02-31', '5', 'item1', 'other', -1, 0, 0.5, 7, 1e9, true, false, null,
  [], ['zzz'], ['item1', 'item1'], {}, { zzz: 1 }, [{}], [[['a']]],
]

const changes: readonly ((spot: Spot, chance: Chance) => void)[] = [
  drop,
  drop,
  (spot, chance) => put(spot, structuredClone(chance.one(values))),
  (spot, chance) => put(spot, structuredClone(chance.one(values))),
  ({ parent }, chance) => {
    if (!Array.isArray(parent)) parent[chance.one(['nowhere', 'constructor', 'q1-Comment']) ?? ''] = 'zzz'
    else if (parent.length > 0) parent.push(structuredClone(parent[0]))
  },
]
