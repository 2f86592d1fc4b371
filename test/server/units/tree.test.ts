import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problem } from '../../../server/problem.ts'
import { openDatabase } from '../../../server/store/database.ts'
import { today } from '../../../server/ingest/day.ts'
import { changeUnits, readTree, renewPaths } from '../../../server/store/unitTree.ts'
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

const ids = Array.from({ length: 7 }, (_, place) => `u${place}`)
/** Few days, so that edits meet. */
const day = fc.integer({ min: 2011, max: 2018 }).map(year => `${year}-01-01`)
const unitId = fc.constantFrom(...ids)
const parent = fc.option(unitId, { nil: null, freq: 2 })

type Edit = (tree: Tree) => Unit | undefined
const opening: Edit[] = ids.map(id => () => ({ id, states: [state(id, null)], successors: [] }))
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ id: unitId, parent, day }).map(({ id, parent: above, day: on }): Edit => tree => {
      const unit = tree.get(id)
      return unit && continued(unit, on, state(id, above))
    }),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({
        id: unitId,
        place: fc.nat(5),
        parent,
        from: day,
        until: fc.option(day, { nil: null, freq: 2 }),
      })
      .map(({ id, place, parent: above, from, until }): Edit => tree => {
        const unit = tree.get(id)
        const wrong = unit?.states[place % unit.states.length]
        return (
          unit && wrong && corrected(unit, wrong.validFrom, { ...state(id, above, from), validUntil: until })
        )
      }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ id: unitId, day, to: unitId }).map(({ id, day: on, to }): Edit => tree => {
      const unit = tree.get(id)
      return unit && ended(unit, on, [{ unit: to, extent: 'whole' }])
    }),
  },
)

/** The tree after those edits that are allowed. */
function after(edits: readonly Edit[]): Tree {
  let tree: Tree = new Map()
  for (const change of [...opening, ...edits]) {
    try {
      const unit = change(tree)
      if (!unit) continue
      const next = new Map([...tree, [unit.id, unit] as const])
      if ([...faultsOf(next, new Set([unit.id]))].flat().length === 0) tree = next
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

/** The path of a unit by plain walking: past its end by what it was last, before its beginning by what it will be first. */
function walked(tree: Tree, id: string, on: string): string {
  const states = tree.get(id)?.states ?? []
  const begun = states.filter(({ validFrom }) => validFrom <= on)
  const above = (begun.length > 0 ? begun.at(-1) : states.at(0))?.parent ?? null
  return `${above === null ? '/' : walked(tree, above, on)}${id}/`
}

describe('a tree of units, whatever is done to it,', () => {
  test('has no circle on any day, no two states of a unit on one, and every parent while it is needed', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 20, maxLength: 80 }), edits => {
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
        expect([...faultsOf(tree, new Set(tree.keys()))].flat()).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('gives every unit, on each day, the path that walking up from it gives', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 20, maxLength: 80 }), fc.array(day), (edits, days) => {
        const tree = after(edits)
        for (const on of [...days, '2001-01-01', '2099-01-01']) {
          const paths = pathsOf(tree, on)
          for (const id of tree.keys()) expect(paths.get(id)).toBe(walked(tree, id, on))
        }
      }),
      { numRuns: 60 },
    )
  })
})

const put = (unit: Unit | undefined) =>
  unit ? { units: [unit], action: 'unit.state', subject: unit.id, detail: {} } : null

describe.each(databases)('the stored tree on %s', (_name, create) => {
  test('keeps the path of everything below right, whatever moves and whatever day begins', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { minLength: 15, maxLength: 30 }),
        fc.array(day),
        async (edits, days) => {
          const database = await openDatabase(await create())
          for (const change of [...opening, ...edits]) {
            const altered = changeUnits(database, 'a test', ({ tree }) => put(change(tree)))
            await altered.catch((error: unknown) => {
              if (!(error instanceof Problem)) throw error
            })
          }
          const { tree, paths } = await readTree(database.read, database.tables)
          const kept = new Map([['root', '/']])
          expect(paths).toEqual(pathsOf(tree, today(), kept))
          for (const on of days) {
            await renewPaths(database, on)
            const renewed = await readTree(database.read, database.tables)
            expect(renewed.paths).toEqual(pathsOf(tree, on, kept))
          }
          await database.close()
        },
      ),
      { numRuns: 5 },
    )
  })

  test('takes moves at once one after the other, so that they make no circle', async () => {
    const database = await openDatabase(await create())
    for (const change of opening) await changeUnits(database, 'a test', ({ tree }) => put(change(tree)))
    const moves = ids.map((id, place) =>
      changeUnits(database, 'a test', () =>
        put({ id, states: [state(id, ids[(place + 1) % ids.length] ?? null)], successors: [] }),
      ),
    )
    const outcomes = await Promise.allSettled(moves)
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    await database.close()
  })
})
