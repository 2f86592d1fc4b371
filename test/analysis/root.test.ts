import { describe, expect, test } from 'vitest'
import { root, rootNear } from '../../analysis/root.ts'

describe('root', () => {
  test('is found to the last bits', () => {
    expect(root(x => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15)
    expect(root(x => Math.cos(x) - x, 0, 1)).toBeCloseTo(0.7390851332151607, 15)
  })

  test('is found where the function is infinite or flat', () => {
    expect(root(x => Math.log(x), 0, 5)).toBeCloseTo(1, 14)
    expect(root(x => (x < 3 ? -1 : 1), 0, 10)).toBeCloseTo(3, 14)
    expect(root(x => (x - 1) ** 9, -4, 3)).toBeCloseTo(1, 12)
  })

  test('needs a change of sign', () => {
    expect(() => root(x => x * x + 1, -1, 1)).toThrow(
      'root requires a change of sign, got 2 at -1 and 2 at 1',
    )
  })
})

test('rootNear widens its search until the function changes sign', () => {
  expect(rootNear(x => x - 1000, 0, 1)).toBeCloseTo(1000, 11)
  expect(() => rootNear(() => 1, 0, 1)).toThrow('rootNear requires a change of sign')
})
