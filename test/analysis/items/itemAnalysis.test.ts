/** Item analysis against R on the Law School Admission Test, and what it says at the edges. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  discrimination,
  inclusiveDiscrimination,
  thirdsDiscrimination,
} from '../../../analysis/items/discrimination.ts'
import { itemAnalysis } from '../../../analysis/items/itemAnalysis.ts'
import { marks, numberRight } from '../../../analysis/items/mark.ts'
import { thirds } from '../../../analysis/items/thirds.ts'
import { lawSchoolMarks } from '../../support/itemSets.ts'

const closeTo = (expected: number) => expect.closeTo(expected, 11)
const totals =
  lawSchoolMarks[0]?.map((_, person) =>
    lawSchoolMarks.reduce((total, item) => total + (item[person] ?? 0), 0),
  ) ?? []
const asMarks = (items: readonly (readonly number[])[]) =>
  items.map(item => item.map(mark => (mark === 1 ? 1 : 0)))

const separation = (rows: readonly (readonly [number, number])[]) =>
  discrimination(
    [rows.map(([mark]) => mark)],
    rows.map(([, total]) => total),
  )[0]?.difference ?? NaN

describe('marks', () => {
  test('leaving a question out is wrong, not having been shown it is nothing', () => {
    expect(marks(['b', 'a', null, null], 'b', [true, true, true, false])).toEqual([1, 0, 0, null])
  })

  test('the score counts right answers among the questions shown', () => {
    expect(
      numberRight([
        [1, 0, null],
        [1, null, null],
      ]),
    ).toEqual([2, 0, null])
  })

  test('refuses a list of another length', () => {
    expect(() => marks(['a'], 'a', [])).toThrow('marks requires one shown for each choice, got 0 for 1')
  })
})

describe('on the Law School Admission Test', () => {
  test('facility, point-biserial and alpha without the item are R’s', () => {
    const [first] = itemAnalysis(asMarks(lawSchoolMarks)).items
    expect(first).toMatchObject({
      facility: closeTo(0.924),
      pointBiserial: closeTo(0.362010437161764),
      corrected: closeTo(0.1128326889223418),
      alphaWithout: closeTo(0.2753562107982342),
      flags: ['easy', 'weakCorrelation', 'weakDiscrimination'],
    })
  })

  test('the best and the weakest 27 % differ as in R, tied people sharing places', () => {
    expect(discrimination(lawSchoolMarks, totals).map(item => item?.difference)).toEqual(
      [
        0.19662447257383842, 0.6314580403187986, 0.8108766994842932, 0.5369901547116724, 0.32034692920768737,
      ].map(closeTo),
    )
  })

  test('with all tied people the ends are larger and differ as in R', () => {
    const { nLower, nUpper, items } = inclusiveDiscrimination(lawSchoolMarks, totals)
    expect([nLower, nUpper]).toEqual([345, 298])
    expect(items.map(item => item?.difference)).toEqual(
      [
        0.1768115942028986, 0.6115942028985507, 0.7942028985507247, 0.5101449275362319, 0.29565217391304344,
      ].map(closeTo),
    )
  })

  test('thirds differ as in R', () => {
    expect(thirdsDiscrimination(lawSchoolMarks, totals).map(item => item?.difference)).toEqual(
      [
        0.3104325699745547, 0.6463811139383658, 0.6618037885213458, 0.6290924512298558, 0.4479926491376872,
      ].map(closeTo),
    )
  })
})

describe('discrimination', () => {
  test('does not depend on the order of people', () => {
    const people = fc.array(fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 6 })), { minLength: 1 })
    fc.assert(
      fc.property(people, given => {
        expect(separation(given.toReversed())).toBeCloseTo(separation(given), 12)
        expect(Math.abs(separation(given))).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })

  test('is nothing when all people have the same score', () => {
    expect(discrimination([[1, 0, 1]], [2, 2, 2])[0]?.difference).toBe(0)
  })

  test('takes one person at each end of a class of one', () => {
    expect(inclusiveDiscrimination([[1]], [1])).toMatchObject({ nLower: 1, nUpper: 1 })
  })

  test('rounds half a place to the even number, as R does', () => {
    const ranked = Array.from({ length: 50 }, (_, person) => person)
    // 27 % of 50 is 13.5, of 150 it is 40.5.
    expect(inclusiveDiscrimination([], ranked).nLower).toBe(14)
    expect(
      inclusiveDiscrimination(
        [],
        Array.from({ length: 150 }, (_, person) => person),
      ).nLower,
    ).toBe(40)
  })

  test('refuses ends that overlap', () => {
    expect(() => discrimination([], [], 0.6)).toThrow('discrimination requires 0 < share ≤ 0.5, got 0.6')
    expect(() => inclusiveDiscrimination([], [], 0)).toThrow(
      'inclusiveDiscrimination requires 0 < share ≤ 0.5, got 0',
    )
  })
})

test('thirds part no people of one score', () => {
  expect(thirds([1, 2, 3, 4])).toEqual({ cuts: [2, 3], of: [0, 1, 2, 2], sizes: [1, 1, 2] })
  expect(thirds([5, 5, 5])?.sizes).toEqual([0, 0, 3])
  expect(thirds([])).toBeNull()
})

test('without a lower third there is no difference between thirds', () => {
  expect(thirdsDiscrimination([[1, 0, 1]], [5, 5, 5])).toEqual([null])
})

describe('itemAnalysis at the edges', () => {
  test('says that nobody was there', () => {
    expect(itemAnalysis([[], []])).toMatchObject({
      n: 0,
      reason: 'noData',
      items: [
        { facility: null, pointBiserial: null, discrimination: null, flags: [] },
        { facility: null, pointBiserial: null, discrimination: null, flags: [] },
      ],
    })
  })

  test('one person gives facilities and nothing else', () => {
    expect(itemAnalysis([[1], [0]]).items).toMatchObject([
      { facility: 1, pointBiserial: null, corrected: null, alphaWithout: null },
      { facility: 0, pointBiserial: null, corrected: null, alphaWithout: null },
    ])
  })

  test('a question that all got right has a facility and no correlation', () => {
    const [all] = itemAnalysis([
      [1, 1, 1],
      [0, 1, 1],
    ]).items
    expect(all).toMatchObject({ facility: 1, pointBiserial: null, corrected: null })
    expect(all?.flags).toContain('easy')
  })

  test('leaves out people who were not shown all questions', () => {
    expect(
      itemAnalysis([
        [1, 0, null],
        [1, 0, 1],
      ]),
    ).toMatchObject({ n: 2, nMissing: 1 })
  })
})
