import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPassword } from '../../../server/access/passwordRule.ts'
import type { Role } from '../../../server/access/role.ts'
import { packageRoot } from '../../../server/packageRoot.ts'
import { Problem } from '../../../server/problem.ts'

const an = { name: 'an.nguyen', fullName: 'Nguyễn Văn An' }

/** The code of the Problem with which a password is refused, or `null`. */
function refusal(password: string, roles: readonly Role[] = ['trainer']): string | null {
  try {
    checkPassword(password, { ...an, roles })
    return null
  } catch (error) {
    return error instanceof Problem ? error.code : String(error)
  }
}

const list = readFileSync(join(packageRoot, 'server/access/commonPasswords.txt'), 'utf8').trim().split('\n')

describe('a password is taken', () => {
  test.each([
    'bốn con mèo vàng ngủ trưa',
    'k7x9q2m4v8w3',
    'correct horse battery staple',
    'пароль длинный',
    '🌾🐃🌙⭐🔥🌊🍃🌸🌻🍀🎋🏮',
  ])('%s', password => {
    expect(refusal(password)).toBeNull()
  })

  test('from 12 characters on; from 15 on of administrators and analysts', () => {
    const word = 'trời mưa gió lạnh'
    const taken = (length: number, role: Role) => refusal(word.slice(0, length), [role])
    expect([taken(11, 'trainer'), taken(12, 'trainer')]).toEqual(['password.short', null])
    for (const role of ['administrator', 'analyst'] as const)
      expect([taken(14, role), taken(15, role)]).toEqual(['password.short', null])
  })

  test('up to 128 characters, of which a letter with its marks is one, however it is written', () => {
    const vowels = Array.from({ length: 128 }, (_, at) => 'ạẹịọụỵắếốứữẩ'[at % 12]).join('')
    expect(refusal(vowels.normalize('NFD'))).toBeNull()
    expect(refusal(`${vowels}a`)).toBe('password.long')
    expect(refusal('ếốứ ậ mmx'.normalize('NFD'))).toBe('password.short')
  })

  test('whatever its characters are, when chance made it', () => {
    const letter = fc.integer({ min: 97, max: 122 }).map(code => String.fromCharCode(code))
    const chance = fc.uniqueArray(letter, { minLength: 15, maxLength: 15 }).map(letters => letters.join(''))
    const anything = fc.string({ unit: 'grapheme', maxLength: 20 })
    fc.assert(
      fc.property(chance, anything, (made, more) => {
        expect(refusal(made + more, ['administrator'])).toBeNull()
      }),
    )
  })
})

describe('a password is refused that anybody would try', () => {
  test.each([
    'Matkhau-HungYen-2026',
    'mật khẩu 123456',
    'hungyen@binhdanggioi1',
    'Bình Đẳng Giới!!!',
    'canbangcanbangcanbang',
    'P@ssw0rd1234',
    'q1w2e3r4t5y6',
    '123456789012345',
    'aaaaaaaaaaaaaaaa',
    'abcdefghijklmnop',
    'an.nguyen.1990',
    'NGUYEN VAN AN 2026',
  ])('%s', password => {
    expect(refusal(password)).toBe('password.common')
  })

  test('each of the 10,000 most used, with any digits before and behind', () => {
    const word = fc.constantFrom(...list)
    const digits = fc.stringMatching(/^\d{4,8}$/)
    fc.assert(
      fc.property(digits, word, digits, (before, common, after) => {
        expect(refusal(before + common.toUpperCase() + after)).toBe('password.common')
      }),
    )
  })
})
