import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wall } from '../../../server/access/code.ts'
import { newCardCode, readCardCode } from '../../../server/training/cardCode.ts'

const code = fc.constant(null).map(newCardCode)
const place = fc.nat(5)

test('a code is read as it was made, however it is typed', () => {
  fc.assert(
    fc.property(code, made => {
      expect(readCardCode(` ${made.slice(0, 3).toLowerCase()}-${made.slice(3)} `)).toBe(made)
    }),
  )
})

test('one wrong symbol is always noticed', () => {
  fc.assert(
    fc.property(code, place, fc.constantFrom(...wall.symbols), (made, at, symbol) => {
      fc.pre(made[at] !== symbol)
      expect(readCardCode(made.slice(0, at) + symbol + made.slice(at + 1))).toBeNull()
    }),
  )
})

test('two neighbours that changed places are noticed but for one pair of symbols in twenty', () => {
  let [slips, missed] = [0, 0]
  for (let round = 0; round < 4000; round++) {
    const made = newCardCode()
    const at = round % 5
    const [one = '', other = ''] = made.slice(at, at + 2)
    if (one === other) continue
    slips++
    if (readCardCode(made.slice(0, at) + other + one + made.slice(at + 2)) !== null) missed++
  }
  expect(missed / slips).toBeLessThan(0.05)
})

test('what has another length, or none of our symbols, is no code', () => {
  for (const typed of ['', 'K7QX4', 'K7QX4M9', 'K7QX4Đ', '......']) expect(readCardCode(typed)).toBeNull()
})
