import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Phase } from '../../../../client/manage/training/classes.ts'
import {
  followUpDue,
  followUpSpan,
  isRevealable,
  lastPhaseOf,
  monthsAfter,
  nextPhaseOf,
  openPhaseOf,
  phases,
  stateOf,
} from '../../../../client/manage/training/standing.ts'

const at = '2026-11-25T01:00:00.000Z'
const closed = (phase: Phase) => ({ phase, openedAt: at, closedAt: at })
const open = (phase: Phase) => ({ phase, openedAt: at, closedAt: null })
const held = (...opened: ReturnType<typeof closed | typeof open>[]) => ({
  heldOn: '2026-11-25',
  phases: opened,
})

describe('a class', () => {
  test('that has just been made waits for the test before', () => {
    expect([openPhaseOf(held()), lastPhaseOf(held()), nextPhaseOf(held())]).toEqual([null, null, 'pre'])
    expect(phases.map(phase => stateOf(held(), phase))).toEqual(['unopened', 'unopened', 'unopened'])
  })

  test('whose test before is open has the test at the end next', () => {
    const now = held(open('pre'))
    expect([openPhaseOf(now), nextPhaseOf(now), stateOf(now, 'pre')]).toEqual(['pre', 'post', 'open'])
  })

  test('that was followed up has nothing more to come', () => {
    const now = held(closed('pre'), closed('post'), closed('followUp'))
    expect([openPhaseOf(now), lastPhaseOf(now), nextPhaseOf(now)]).toEqual([null, 'followUp', null])
  })

  test('may show the right answers when the test at the end is over and none is open', () => {
    expect(isRevealable(held(closed('pre')))).toBe(false)
    expect(isRevealable(held(closed('pre'), open('post')))).toBe(false)
    expect(isRevealable(held(closed('pre'), closed('post')))).toBe(true)
    expect(isRevealable(held(closed('pre'), closed('post'), open('followUp')))).toBe(false)
  })
})

describe('a follow-up', () => {
  const over = held(closed('pre'), closed('post'))

  test('is due from three months after the class to six, and overdue from then on', () => {
    expect(followUpSpan(over)).toEqual({ from: '2027-02-25', until: '2027-05-25' })
    const told = ['2027-02-24', '2027-02-25', '2027-05-25', '2027-05-26'].map(day => followUpDue(over, day))
    expect(told).toEqual([null, 'due', 'due', 'overdue'])
  })

  test('is pointed out of no class that was followed up, or has not come to its end', () => {
    const others = [held(), held(closed('pre'), open('post')), held(closed('post'), open('followUp'))]
    for (const other of others) expect(followUpDue(other, '2027-03-01')).toBeNull()
  })
})

/** Months since the year 0. */
const count = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

describe('a day some months later', () => {
  test('is the last of its month where that is shorter', () => {
    expect(monthsAfter('2026-08-31', 6)).toBe('2027-02-28')
    expect(monthsAfter('2027-11-30', 3)).toBe('2028-02-29')
  })

  test('lies so many months ahead, on no later day of its month', () => {
    const days = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map(date => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 24 }), (day, months) => {
        const later = monthsAfter(day, months)
        expect(count(later) - count(day)).toBe(months)
        expect(later.slice(8) <= day.slice(8)).toBe(true)
      }),
    )
  })
})
