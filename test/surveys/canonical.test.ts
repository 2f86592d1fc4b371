import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical } from '../../surveys/canonical.ts'

describe('canonical', () => {
  test('writes the example of RFC 8785', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    }
    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  test('puts keys in the order of their UTF-16 units, as RFC 8785 does', () => {
    const names = ['\u20ac', '\r', '\ufb01', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    const value = Object.fromEntries(names.map(name => [name, 0]))
    expect(Object.keys(JSON.parse(canonical(value))).filter(name => name !== '1')).toEqual([
      '\r',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\ud83d\ude00',
      '\ufb01',
    ])
  })

  test('composes texts and names', () => {
    const decomposed = 'Hưng Yên'.normalize('NFD')
    expect(canonical({ [decomposed]: decomposed })).toBe('{"Hưng Yên":"Hưng Yên"}'.normalize('NFC'))
  })

  test('leaves out what is undefined', () => {
    expect(canonical({ a: undefined, b: [undefined] })).toBe('{"b":[null]}')
  })

  test('refuses numbers that JSON does not have', () => {
    expect(() => canonical({ a: Infinity })).toThrow('canonical requires finite numbers, got Infinity')
  })

  test('says the same of a value however its keys are ordered, and keeps its meaning', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), value => {
        const turned = Object.fromEntries(Object.entries(value).toReversed())
        const text = canonical(value)
        expect(canonical(turned)).toBe(text)
        expect(canonical(JSON.parse(text))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
