import { describe, expect, test } from 'vitest'
import { compare } from '../../../../server/commands/golden/comparison.ts'

const strictly = () => ({ relative: 1e-9, absolute: 0 })

describe('comparing with R', () => {
  test('passes numbers within the tolerance and gives the largest error', () => {
    const { worst, differences } = compare({ t: 2, p: [0.5, 1 + 1e-10] }, { t: 2, p: [0.5, 1] }, strictly)
    expect(differences).toEqual([])
    expect(worst).toBeCloseTo(1e-10, 15)
  })

  test('names the field that differs', () => {
    expect(compare({ a: { b: 1.1 } }, { a: { b: 1 } }, strictly).differences).toEqual([
      { path: 'a.b', got: 1.1, expected: 1 },
    ])
  })

  test.each([
    [undefined, 1],
    [null, 1],
    [NaN, 1],
    [1, null],
    [[1, 2], [1]],
    ['A', 'B'],
  ])('does not let %s pass for %s', (got, expected) => {
    expect(compare({ x: got }, { x: expected }, strictly).differences).toHaveLength(1)
  })

  test('takes an open end for nothing, and looks at no field that R does not have', () => {
    expect(compare({ high: null, more: 7 }, { high: 'Infinity' }, strictly).differences).toEqual([])
  })

  test('is absolute for numbers that are nothing but rounding', () => {
    expect(compare({ gap: 0 }, { gap: 3e-17 }, strictly).differences).toEqual([])
  })
})
