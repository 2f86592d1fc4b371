import { describe, expect, test } from 'vitest'
import { screenAt, screens } from '../../../client/manage/screens.ts'

const at = (address: string, open = screens) => screenAt(address, open)?.path

describe('the screen of an address', () => {
  test('is the one whose own address it is', () => {
    for (const { path } of screens) expect(at(path)).toBe(path)
  })

  test('is the one that it lies under, by whole words', () => {
    expect(at('/people/invite')).toBe('/people')
    expect(at('/peoples')).toBe('/')
  })

  test('is home where nothing else fits', () => {
    expect(at('/surveys/perception')).toBe('/')
  })

  test('is never one that somebody may not open', () => {
    const open = screens.filter(({ action }) => action === 'me.change')
    expect(at('/people', open)).toBeUndefined()
    expect(at('/account', open)).toBe('/account')
  })
})

test('no two screens have one address', () => {
  expect(new Set(screens.map(({ path }) => path)).size).toBe(screens.length)
})
