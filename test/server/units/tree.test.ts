import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problem } from '../../../server/problem.ts'
import { openDatabase } from '../../../server/store/database.ts'
import { changeUnits, readTree } from '../../../server/store/unitTree.ts'
import { continued, corrected, ended } from '../../../server/units/edit.ts'
import { faultsOf } from '../../../server/units/faults.ts'
import { pathsOf } from '../../../server/units/path.ts'
import { isWithin } from '../../../server/units/span.ts'
import type { State, Tree, Unit } from '../../../server/units/unit.ts'
import { databases } from '../../support/databases.ts'

const state = (code: string, parent: string | null, validFrom = '2011-01-01'): State => ({
  validFrom,
  validUntil: null,
  code,
  name: `Xã ${code}`,
  kind: 'commune',
  parent,
  note: null,
})

const ids = Array.from({ length: 12 }, (_, place) => `u${place}`)
const day = fc.integer({ min: 0, max: 3000 }).map(offset => {
  const on = new Date(Date.parse('2011-01-01T00:00:00Z') + offset * 86_400_000)
  return on.toISOString().slice(0, 10)
})
const unitId = fc.constantFrom(...ids)
const parent = fc.option(unitId, { nil: null })

type Edit = (tree: Tree) => Unit | undefined
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ id: unitId, parent, day }).map(({ id, parent: above, day: on }): Edit => tree => {
    const unit = tree.get(id)
    return unit
      ? continued(unit, on, state(id, above))
      : { id, states: [state(id, above, on)], successors: [] }
  }),
  fc.record({ id: unitId, parent, day }).map(({ id, parent: above, day: on }): Edit => tree => {
    const unit = tree.get(id)
    const last = unit?.states.at(-1)
    return unit && last && corrected(unit, last.validFrom, state(id, above, on))
  }),
  fc.record({ id: unitId, day, to: unitId }).map(({ id, day: on, to }): Edit => tree => {
    const unit = tree.get(id)
    return unit && ended(unit, on, [{ unit: to, extent: 'whole' }])
  }),
)

/** The tree after those edits that are allowed. */
function after(edits: readonly Edit[]): Tree {
  let tree: Tree = new Map()
  for (const change of edits) {
    try {
      const unit = change(tree)
      if (!unit) continue
      const next = new Map([...tree, [unit.id, unit] as const])
      if (faultsOf(next, new Set([unit.id])).length === 0) tree = next
    } catch (error) {
      if (!(error instanceof Problem)) throw error
    }
  }
  return tree
}

/** The ids from a unit up, on one day, by plain walking. */
function ancestors(tree: Tree, id: string, on: string): string[] {
  const above: string[] = []
  let at: string | null = id
  while (at !== null && above.length < 50) {
    above.push(at)
    at = tree.get(at)?.states.find(one => isWithin(one, on))?.parent ?? null
  }
  return above
}

describe('a tree of units, whatever is done to it,', () => {
  test('has no circle on any day, no two states of a unit on one, and every parent while it is needed', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 20, maxLength: 60 }), edits => {
        const tree = after(edits)
        const days = [...tree.values()].flatMap(({ states }) =>
          states.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil ?? '2099-01-01']),
        )
        for (const on of days)
          for (const { id, states } of tree.values()) {
            const current = states.filter(one => isWithin(one, on))
            expect(current.length).toBeLessThan(2)
            const [now] = current
            const orphan = now?.parent && !tree.get(now.parent)?.states.some(one => isWithin(one, on))
            expect(orphan ?? false).toBeFalsy()
            expect(ancestors(tree, id, on).length).toBeLessThan(ids.length + 1)
          }
        expect(faultsOf(tree, new Set(tree.keys()))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('gives every unit the path of its last parent and its own id behind it', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 20, maxLength: 60 }), edits => {
        const tree = after(edits)
        const paths = pathsOf(tree)
        for (const { id, states } of tree.values()) {
          const above = states.at(-1)?.parent ?? null
          expect(paths.get(id)).toBe(`${above === null ? '/' : paths.get(above)}${id}/`)
        }
      }),
      { numRuns: 60 },
    )
  })
})

const put = (unit: Unit) => ({ units: [unit], action: 'unit.state', subject: unit.id, detail: {} })

describe.each(databases)('the stored tree on %s', (_name, create) => {
  test('keeps the path of everything below right, whatever moves', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 15, maxLength: 30 }), async edits => {
        const database = await openDatabase(await create())
        for (const change of edits) {
          const altered = changeUnits(database, 'a test', ({ tree }) => {
            const unit = change(tree)
            return unit ? put(unit) : null
          })
          await altered.catch((error: unknown) => {
            if (!(error instanceof Problem)) throw error
          })
        }
        const { tree, paths } = await readTree(database.read, database.tables)
        expect(paths).toEqual(pathsOf(tree, new Map([['root', '/']])))
        await database.close()
      }),
      { numRuns: 5 },
    )
  })

  test('takes two moves at once one after the other, so that they make no circle', async () => {
    const database = await openDatabase(await create())
    for (const id of ['a', 'b'])
      await changeUnits(database, 'a test', () => put({ id, states: [state(id, null)], successors: [] }))
    const moved = (id: string, above: string) =>
      changeUnits(database, 'a test', () => put({ id, states: [state(id, above)], successors: [] }))
    const outcomes = await Promise.allSettled([moved('a', 'b'), moved('b', 'a')])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await database.close()
  })
})
