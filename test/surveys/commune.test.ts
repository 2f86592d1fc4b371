import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import communes from '../../surveys/choiceSets/communes.json' with { type: 'json' }
import { communeOn, communesAt, districtOf, listCommunes, settlementOf } from '../../surveys/commune.ts'
import { listDistricts } from '../../surveys/district.ts'

const kindsOn = (on: string) =>
  ['Phường', 'Thị trấn', 'Xã'].map(
    kind => listCommunes(on).filter(({ name }) => name.startsWith(`${kind} `)).length,
  )

describe('The units of the province', () => {
  test.each([
    ['2012-05-01', 161, [7, 9, 145]],
    ['2024-12-31', 161, [14, 8, 139]],
    ['2025-01-01', 139, [13, 8, 118]],
    ['2025-06-30', 139, [13, 8, 118]],
    ['2025-07-01', 104, [11, 0, 93]],
    ['2026-11-25', 104, [11, 0, 93]],
  ])('on %s are %i: wards, townships and communes %j', (on, count, kinds) => {
    expect([listCommunes(on).length, kindsOn(on)]).toEqual([count, kinds])
  })

  test('have one code each on any day', () => {
    const days = [...new Set(communes.map(({ validFrom }) => validFrom))]
    const repeated = days.filter(on => {
      const codes = listCommunes(on).map(({ code }) => code)
      return new Set(codes).size < codes.length
    })
    expect(repeated).toEqual([])
  })

  test('take codes again for others: 11977 in 2012, early and late 2025', () => {
    const names = ['2012-05-01', '2025-03-01', '2026-11-25'].map(on => communeOn(11977, on)?.name)
    expect(names).toEqual(['Xã Hồng Nam', 'Xã Phương Nam', 'Xã Tân Hưng'])
  })

  test.each([
    ['2013-08-05', { 323: 12, 331: 19, 332: 18 }],
    ['2013-08-06', { 323: 17, 331: 17, 332: 15 }],
  ])('lie on %s in districts of these sizes: %j', (on, sizes) => {
    const counted = Object.keys(sizes).map(district => [
      district,
      listCommunes(on).filter(({ code }) => districtOf(code, on)?.code === Number(district)).length,
    ])
    expect(Object.fromEntries(counted)).toEqual(sizes)
  })

  test('lie in the five pilot districts of the plan', () => {
    const pilots = listDistricts('2012-05-01').filter(({ pilot }) => pilot)
    expect(pilots.map(({ name }) => name)).toEqual([
      'Huyện Văn Giang',
      'Huyện Yên Mỹ',
      'Huyện Kim Động',
      'Huyện Tiên Lữ',
      'Huyện Phù Cừ',
    ])
  })

  test('have no district from 1 July 2025 on', () => {
    expect(listDistricts('2025-07-01')).toEqual([])
    expect(districtOf(11977, '2026-11-25')).toBeNull()
  })

  test('are urban as wards and townships', () => {
    const settlements = [12019, 12022, 99999].map(code => settlementOf(code, '2012-05-01'))
    expect(settlements).toEqual(['urban', 'rural', null])
    expect(settlementOf(12019, '2026-11-25')).toBe('rural')
  })

  test('have names in composed letters', () => {
    expect(communes.filter(({ name }) => name !== name.normalize('NFC'))).toEqual([])
  })
})

describe('Boundaries of another day', () => {
  test('put Phương Chiểu of 2012 into Phương Nam, then into Tân Hưng', () => {
    const on = ['2024-12-31', '2025-01-01', '2025-07-01'].map(day => communesAt(12382, '2012-05-01', day))
    expect(on).toEqual([[12382], [11977], [11977]])
  })

  test('bring the new Tân Hưng back to the four communes it came from', () => {
    const names = communesAt(11977, '2026-11-25', '2012-05-01').map(
      code => communeOn(code, '2012-05-01')?.name,
    )
    expect(names).toEqual(['Xã Hồng Nam', 'Xã Thủ Sỹ', 'Xã Phương Chiểu', 'Xã Tân Hưng'])
  })

  test('divide three old communes', () => {
    const divided = listCommunes('2025-06-30').filter(
      ({ code }) => communesAt(code, '2025-06-30', '2025-07-01').length > 1,
    )
    expect(divided.map(({ name }) => name)).toEqual(['Xã Lạc Đạo', 'Xã Đình Dù', 'Xã Ngọc Thanh'])
  })

  test('are unknown for two communes that ended with 2024', () => {
    const lost = listCommunes('2012-05-01').filter(
      ({ code }) => communesAt(code, '2012-05-01', '2026-11-25').length === 0,
    )
    expect(lost.map(({ name, basis }) => [name, basis])).toEqual([
      ['Xã Trung Hưng', 'unknown'],
      ['Xã Bình Kiều', 'unknown'],
    ])
  })

  test('of the old province hold the 39 units that were not in Thái Bình', () => {
    const known = listCommunes('2026-11-25').filter(
      ({ code }) => communesAt(code, '2026-11-25', '2012-05-01').length > 0,
    )
    expect([known.length, new Set(known.map(({ formerProvince }) => formerProvince))]).toEqual([
      39,
      new Set(['Hưng Yên']),
    ])
  })

  test('say the same there and back', () => {
    const days = fc.constantFrom('2012-05-01', '2014-05-01', '2020-05-01', '2025-03-01', '2026-11-25')
    fc.assert(
      fc.property(fc.constantFrom(...communes), days, days, ({ code }, on, boundaryOn) => {
        for (const there of communesAt(code, on, boundaryOn)) {
          expect(communeOn(there, boundaryOn)).not.toBeNull()
          expect(communesAt(there, boundaryOn, on)).toContain(code)
        }
      }),
    )
  })

  test('of the same day are the unit itself', () => {
    expect(communesAt(11977, '2026-11-25', '2026-11-25')).toEqual([11977])
    expect(communesAt(11950, '2026-11-25', '2026-11-25')).toEqual([])
  })
})
