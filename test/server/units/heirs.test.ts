import { describe, expect, test } from 'vitest'
import { heirsOf } from '../../../server/units/heirs.ts'
import { seedUnits } from '../../../server/units/seed.ts'
import type { State, Successor, Tree, Unit } from '../../../server/units/unit.ts'

const unit = (
  id: string,
  [validFrom, validUntil, parent]: readonly [string, string | null, (string | null)?],
  ...successors: readonly Successor[]
): Unit => {
  const state: State = {
    validFrom,
    validUntil,
    code: id,
    name: id,
    kind: 'other',
    parent: parent ?? null,
    note: null,
  }
  return { id, states: [state], successors }
}
const whole = (id: string): Successor => ({ unit: id, extent: 'whole' })
const part = (id: string): Successor => ({ unit: id, extent: 'part' })
const treeOf = (...units: readonly Unit[]): Tree => new Map(units.map(one => [one.id, one]))

const today = '2026-11-25'

describe('the units of today in which an ended one lives on', () => {
  test('are for Huyện Phù Cừ the four communes that were made of its communes', async () => {
    const tree: Tree = new Map((await seedUnits()).map(one => [one.id, one]))
    expect(heirsOf(tree, '333-2011', today)).toEqual([
      { id: '12391-2025-07', name: 'Xã Quang Hưng', wholly: true },
      { id: '12406-2025-07', name: 'Xã Đoàn Đào', wholly: true },
      { id: '12424-2025-07', name: 'Xã Tiên Tiến', wholly: true },
      { id: '12427-2025-07', name: 'Xã Tống Trân', wholly: true },
    ])
  })

  test('are found through those that have ended in their turn', () => {
    const tree = treeOf(
      unit('a', ['2011-01-01', '2019-12-31'], whole('b')),
      unit('b', ['2020-01-01', '2024-12-31'], whole('c')),
      unit('c', ['2025-01-01', null]),
    )
    expect(heirsOf(tree, 'a', today)).toEqual([{ id: 'c', name: 'c', wholly: true }])
  })

  test('hold it not alone where they came from others too, or took a part', () => {
    const tree = treeOf(
      unit('a', ['2011-01-01', '2024-12-31'], part('c'), part('d')),
      unit('b', ['2011-01-01', '2024-12-31'], whole('c')),
      unit('c', ['2025-01-01', null]),
      unit('d', ['2025-01-01', null]),
      unit('e', ['2011-01-01', '2024-12-31'], part('d')),
    )
    expect(heirsOf(tree, 'a', today).map(({ id, wholly }) => [id, wholly])).toEqual([
      ['c', false],
      ['d', false],
    ])
  })

  test('hold it not alone where others had gone into what is between', () => {
    const tree = treeOf(
      unit('a', ['2011-01-01', '2019-12-31'], whole('b')),
      unit('x', ['2011-01-01', '2019-12-31'], whole('b')),
      unit('b', ['2020-01-01', '2024-12-31'], whole('c')),
      unit('c', ['2025-01-01', null]),
    )
    expect(heirsOf(tree, 'a', today)).toEqual([{ id: 'c', name: 'c', wholly: false }])
  })

  test('hold it not alone where they were there before', () => {
    const tree = treeOf(unit('a', ['2011-01-01', '2024-12-31'], whole('b')), unit('b', ['2011-01-01', null]))
    expect(heirsOf(tree, 'a', today)).toEqual([{ id: 'b', name: 'b', wholly: false }])
  })

  test('are none where the unit goes on, and none where nothing is recorded', () => {
    const tree = treeOf(unit('a', ['2011-01-01', null]), unit('b', ['2011-01-01', '2024-12-31']))
    expect([heirsOf(tree, 'a', today), heirsOf(tree, 'b', today)]).toEqual([[], []])
  })

  test('are not the unit above, to which only what is over it could lead', () => {
    const tree = treeOf(
      unit('top', ['2011-01-01', null]),
      unit('a', ['2011-01-01', '2024-12-31', 'top'], whole('c')),
      unit('c', ['2025-01-01', null, 'top']),
    )
    expect(heirsOf(tree, 'a', today).map(({ id }) => id)).toEqual(['c'])
  })
})
