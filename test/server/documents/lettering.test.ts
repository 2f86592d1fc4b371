import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lettered, letteredAll } from '../../../server/documents/lettering.ts'

const vietnamese = Array.from('aăâeêioôơuưy').flatMap(vowel =>
  ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map(tone => (vowel + tone).normalize('NFC')),
)

describe('a text that is printed', () => {
  test('keeps every Vietnamese letter', () => {
    const letters = [...vietnamese, 'đ'].join('')
    expect(lettered(letters)).toBe(letters)
    expect(lettered(letters.toUpperCase())).toBe(letters.toUpperCase())
  })

  test('has its letters composed', () => {
    expect(lettered('Nguyễn Thị Hường'.normalize('NFD'))).toBe('Nguyễn Thị Hường')
  })

  test.each([
    ['😀', '□'],
    ['漢字', '□□'],
    ['Lê\u202e Thị\u200b\u2066', 'Lê Thị'],
    ['👩\u200d🏫\ufe0f', '□□'],
    [' a\n\tb\u0000\u0007 ', 'a b'],
    ['\ud800x', '□x'],
  ])('is %j as %j', (text, shown) => expect(lettered(text)).toBe(shown))

  test('is on one line, and the same when it is lettered again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const once = lettered(text)
        expect(once).toMatch(/^[^\p{Cc}\p{Cf}]*$/u)
        expect(lettered(once)).toBe(once)
      }),
    )
  })

  test('is found wherever it stands', () => {
    expect(letteredAll({ a: ['😀', { b: 'x\u202e' }], n: 1, none: null })).toEqual({
      a: ['□', { b: 'x' }],
      n: 1,
      none: null,
    })
  })
})
