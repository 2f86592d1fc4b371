import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRulebook } from '../../server/ingest/rulebook.ts'
import { publishShipped } from '../../server/shipped.ts'
import { type Database, openDatabase } from '../../server/store/database.ts'
import { catalogue } from '../../surveys/catalogue.ts'
import { changeDays, fillChoices } from '../../surveys/choiceSets.ts'
import { newSqlite } from '../support/databases.ts'

let database: Database
beforeAll(async () => {
  database = await openDatabase(await newSqlite())
  await publishShipped(database)
})
afterAll(() => database.close())

test('rules are the same for all days without a change, and others after one', async () => {
  const { find } = openRulebook(database)
  const on = (day: string) => find('perception', 1, day)
  expect(await on('2025-07-02')).toBe(await on('2026-11-25'))
  expect(await on('2025-07-01')).toBe(await on('2026-11-25'))
  expect(await on('2025-06-30')).not.toBe(await on('2025-07-01'))
  expect((await on('2012-01-01')).check({ '00': 1, A01: 4, A03: 11_950 }, '2012-01-01T05:00:00Z')).toEqual([])
})

test.each(catalogue)('$slug offers the same on every day between two changes', ({ instrument }) => {
  const days = changeDays(instrument)
  for (const [place, day] of days.entries()) {
    const next = days[place + 1] ?? '2030-01-01'
    const last = new Date(Date.parse(`${next}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
    expect(fillChoices(instrument, last)).toEqual(fillChoices(instrument, day))
  }
})
