import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passwordRules } from '../../../../client/manage/accounts/password.ts'

const owner = { name: 'ha.nguyen', least: 15 }

describe('the rules of a password', () => {
  test('count characters as they are seen, however they are stored', () => {
    const password = 'mèo ngủ ở hiên!'
    expect(Array.from(password.normalize('NFD')).length).toBeGreaterThan(15)
    expect(passwordRules(password.normalize('NFD').slice(0, -1), owner).long).toBe(false)
    expect(passwordRules(password.normalize('NFD'), owner).long).toBe(true)
  })

  test('count a picture as one', () => {
    expect(passwordRules('🐈'.repeat(14), owner).long).toBe(false)
    expect(passwordRules('🐈'.repeat(15), owner).long).toBe(true)
  })

  test('do not take the own name, in whatever letters', () => {
    expect(passwordRules(' HA.nguyen ', owner).other).toBe(false)
    expect(passwordRules('ha.nguyen2', owner).other).toBe(true)
  })

  test('keep nothing while nothing is typed', () => {
    expect(passwordRules('', owner)).toEqual({ long: false, other: false })
  })

  test('are still kept when more is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', minLength: 15 }),
        fc.string({ unit: 'grapheme-ascii' }),
        (password, more) => {
          expect(passwordRules(password + more, owner).long).toBe(true)
        },
      ),
    )
    expect(passwordRules('', owner).long).toBe(false)
  })
})
