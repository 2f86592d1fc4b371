import { describe, expect, test } from 'vitest'
import { innerScreens, outerScreens, screenAt, screens } from '../../../client/manage/screens.ts'

const paths = (open: typeof screens) => open.map(({ path }) => path)
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

describe('the menu', () => {
  test('leaves out what is reached from a screen that somebody has', () => {
    expect(paths(outerScreens(screens)).filter(path => path.startsWith('/training'))).toEqual(['/training'])
    expect(at('/training/results', outerScreens(screens))).toBe('/training')
    expect(paths(innerScreens('/training', screens))).toEqual(['/training/results', '/training/attendance'])
  })

  test('has it where somebody has only that', () => {
    const open = screens.filter(({ path }) => path !== '/training')
    expect(outerScreens(open)).toEqual(open)
  })
})

test('no two screens have one address', () => {
  expect(new Set(screens.map(({ path }) => path)).size).toBe(screens.length)
})
