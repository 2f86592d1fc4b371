import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { renewPaths } from '../../../server/store/unitTree.ts'
import { openDaybreak } from '../../../server/units/daybreak.ts'
import { databases } from '../../support/databases.ts'
import { facts, openUnits, type UnitOffice } from '../../support/unitOffice.ts'

describe.each(databases)('a move that is dated ahead on %s', (_name, create) => {
  let office: UnitOffice
  beforeAll(async () => {
    office = await openUnits(create)
  })
  afterAll(() => office.server.close())

  /** A unit that lies under one and, from 2030, under another; with the administrators of both. */
  async function moving() {
    const [one, other] = [await office.make('Cụm Nay'), await office.make('Cụm Mai')]
    const code = office.newCode()
    const unit = await office.make('Trường Dời', { parent: one.id, code })
    const state = { ...facts, code, name: 'Trường Dời', parent: other.id }
    const moved = await office.send('POST', `/${unit.id}/states`, { ...state, validFrom: '2030-01-01' })
    expect(moved.status).toBe(200)
    const cookies = {
      one: await office.cookieOf('administrator', one.id),
      other: await office.cookieOf('administrator', other.id),
    }
    const seenBy = async (who: 'one' | 'other') => (await office.ask(`/${unit.id}`, cookies[who])).status
    const period = (from: string) => `/${unit.id}/states/${from}`
    return { one, other, unit, state, cookies, seenBy, period }
  }

  test('gives and takes no right before its day, and does both on it', async () => {
    const { seenBy } = await moving()
    expect([await seenBy('one'), await seenBy('other')]).toEqual([200, 404])
    await renewPaths(office.server.database, '2029-12-31')
    expect([await seenBy('one'), await seenBy('other')]).toEqual([200, 404])
    await renewPaths(office.server.database, '2030-01-01')
    expect([await seenBy('one'), await seenBy('other')]).toEqual([404, 200])
  })

  test('leaves the years before it to those who had the unit then', async () => {
    const { one, other, state, cookies, period, unit } = await moving()
    await renewPaths(office.server.database, '2030-01-01')
    const years = { ...state, validFrom: '2020-01-01', validUntil: '2029-12-31' }
    for (const parent of [one.id, other.id]) {
      const answer = await office.send('PUT', period('2020-01-01'), { ...years, parent }, cookies.other)
      expect([answer.status, answer.body.code]).toEqual([403, 'unit.periodElsewhere'])
    }
    const split = { ...state, validFrom: '2024-01-01' }
    const taken = await office.send('POST', `/${unit.id}/states`, split, cookies.other)
    expect([taken.status, taken.body.code]).toEqual([403, 'unit.periodElsewhere'])
    const own = { ...state, validFrom: '2030-01-01', validUntil: null, name: 'Trường Mới' }
    expect((await office.send('PUT', period('2030-01-01'), own, cookies.other)).status).toBe(200)
  })

  test('leaves the years after it to those who will have the unit', async () => {
    const { one, state, cookies, period, unit } = await moving()
    const kept = { ...state, parent: one.id, validFrom: '2030-01-01', validUntil: null }
    const answer = await office.send('PUT', period('2030-01-01'), kept, cookies.one)
    expect([answer.status, answer.body.code]).toEqual([403, 'unit.periodElsewhere'])
    const end = { on: '2031-12-31', successors: [] }
    const ended = await office.send('POST', `/${unit.id}/end`, end, cookies.one)
    expect([ended.status, ended.body.code]).toEqual([403, 'unit.periodElsewhere'])
  })

  test('lets those whose own unit it is correct what it was called, wherever it lay', async () => {
    const { one, state, period, unit } = await moving()
    const own = await office.cookieOf('administrator', unit.id)
    const years = { ...state, name: 'Trường Xưa', validFrom: '2020-01-01', validUntil: '2029-12-31' }
    const named = await office.send('PUT', period('2020-01-01'), { ...years, parent: one.id }, own)
    expect(named.status).toBe(200)
  })

  test('is noticed within a minute of midnight in Việt Nam', async () => {
    const { seenBy } = await moving()
    vi.useFakeTimers({
      toFake: ['Date', 'setInterval', 'clearInterval'],
      now: Date.parse('2029-12-31T16:59:00Z'),
    })
    const daybreak = openDaybreak(office.server.database, '2029-12-31', { failure: () => undefined })
    vi.advanceTimersByTime(120_000)
    vi.useRealTimers()
    await vi.waitFor(async () => expect([await seenBy('one'), await seenBy('other')]).toEqual([404, 200]))
    daybreak.close()
  })

  test('met no failure that nobody foresaw', () => {
    expect(office.server.failures).toEqual([])
  })
})
