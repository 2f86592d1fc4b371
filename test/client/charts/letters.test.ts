import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf, widthOf } from '../../../client/charts/letters.ts'

const words = fc.array(fc.constantFrom('Nữ', 'và', 'nam', 'bình', 'đẳng', 'trách', 'nhiệm', 'nghiêng'), {
  minLength: 1,
  maxLength: 40,
})

describe('lines of a text', () => {
  test('keep every word in its order', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 400 }), (own, width) => {
        expect(linesOf(own.join(' '), width).join(' ')).toBe(own.join(' '))
      }),
    )
  })

  test('are no wider than they may be, unless a word is', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 80, max: 400 }), (own, width) => {
        for (const line of linesOf(own.join(' '), width)) expect(widthOf(line)).toBeLessThanOrEqual(width)
      }),
    )
  })

  test('do not break where a space must not', () => {
    expect(linesOf('Đúng\u00a0✓', 10)).toEqual(['Đúng\u00a0✓'])
  })

  test('measure a letter with its marks like the letter', () => {
    expect(widthOf('ổ'.normalize('NFC'))).toBe(widthOf('o'))
  })
})
