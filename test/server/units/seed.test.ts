import { describe, expect, test } from 'vitest'
import { faultsOf } from '../../../server/units/faults.ts'
import { pathsOf } from '../../../server/units/path.ts'
import { seedUnits } from '../../../server/units/seed.ts'
import { isWithin } from '../../../server/units/span.ts'
import { communeDays, communesAt, districtOf, listCommunes } from '../../../surveys/commune.ts'

const units = await seedUnits()
const tree = new Map(units.map(unit => [unit.id, unit]))
const places = ['ward', 'township', 'commune']

/** What is in force on a day, as code and parent's code. */
const listOn = (on: string) =>
  units.flatMap(({ states }) =>
    states.flatMap(state => {
      if (!isWithin(state, on) || !places.includes(state.kind)) return []
      const above = tree.get(state.parent ?? '')?.states.find(one => isWithin(one, on))
      return [{ code: Number(state.code), name: state.name, parent: above?.code }]
    }),
  )

describe('the units that the product begins with', () => {
  test('are a tree without a fault', () => {
    expect([...faultsOf(tree, new Set(tree.keys()))].flat()).toEqual([])
    expect(tree.size).toBe(units.length)
  })

  test.each([
    ['2011-01-01', 161],
    ['2024-12-31', 161],
    ['2025-01-01', 139],
    ['2025-07-01', 104],
  ])('have on %s %i communes', (on, n) => expect(listOn(on)).toHaveLength(n))

  test('are on each day of change those of the choice sets, in the same districts', () => {
    for (const on of communeDays)
      expect(listOn(on).toSorted((one, other) => one.code - other.code)).toEqual(
        listCommunes(on)
          .map(({ code, name }) => ({ code, name, parent: String(districtOf(code, on)?.code ?? 33) }))
          .toSorted((one, other) => one.code - other.code),
      )
  })

  test('moved five communes on 6 August 2013, which stayed the same units', () => {
    const moved = units.filter(({ states }) => states.some(({ validFrom }) => validFrom === '2013-08-06'))
    expect(moved.map(({ id }) => id).toSorted()).toEqual(
      [12331, 12334, 12382, 12385, 12388].map(code => `${code}-2011`),
    )
    expect(pathsOf(tree, '2026-11-25').get('12331-2011')).toBe('/hung-yen/323-2011/12331-2011/')
  })

  test('tell units apart that had the same code', () => {
    const named = units.filter(({ states }) => states.some(({ code }) => code === '11977'))
    expect(named.map(({ id, states }) => [id, states.at(-1)?.name])).toEqual([
      ['11977-2011', 'Xã Hồng Nam'],
      ['11977-2025', 'Xã Phương Nam'],
      ['11977-2025-07', 'Xã Tân Hưng'],
    ])
  })

  test('keep Mỹ Hào one unit of two kinds', () => {
    expect(tree.get('328-2011')?.states.map(({ kind, validFrom }) => [kind, validFrom])).toEqual([
      ['district', '2011-01-01'],
      ['town', '2019-03-01'],
    ])
  })

  test('lead by successors to the same units of today as the choice sets', () => {
    const codesToday = (id: string): number[] => {
      const unit = tree.get(id)
      const last = unit?.states.at(-1)
      if (last?.validUntil === null) return [Number(last.code)]
      return (unit?.successors ?? []).flatMap(successor => codesToday(successor.unit))
    }
    for (const { id, states } of units) {
      const [first] = states
      if (!first || !places.includes(first.kind)) continue
      const today = [...new Set(codesToday(id))].toSorted((one, other) => one - other)
      expect([id, today]).toEqual([id, communesAt(Number(first.code), first.validFrom, '2026-11-25')])
    }
  })

  test('say where a commune was divided', () => {
    expect(tree.get('12322-2011')?.successors).toEqual([
      { unit: '11983-2025-07', extent: 'part' },
      { unit: '12322-2025-07', extent: 'part' },
    ])
  })
})
