import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chained } from '../../../server/audit/chain.ts'
import { verifyChain } from '../../../server/audit/verification.ts'
import { record } from '../../../server/store/audit.ts'
import { type Database, openDatabase } from '../../../server/store/database.ts'
import { databases } from '../../support/databases.ts'
import { meddle, withoutTriggers } from '../../support/meddle.ts'

const insertion = (hash: string) =>
  `insert into audit (at, actor, action, subject, hash) values ('2026-01-01T00:00:00.000Z', 'x', 'y', 'z', ${hash})`

describe.each(databases)('the chain of the audit on %s', (_name, create) => {
  let url: string
  let database: Database
  beforeEach(async () => {
    url = await create()
    database = await openDatabase(url)
    for (let n = 1; n <= 8; n++) await act(n)
  })
  afterEach(() => database.close())

  const act = (n: number) =>
    database.write(tx =>
      record(tx, database.tables, {
        actor: 'console',
        action: 'survey.open',
        subject: `thôn ${n}`,
        detail: n % 2 === 0 ? null : { n, on: '2026-11-25' },
      }),
    )

  test('is whole, and says how long it is', async () => {
    expect(await verifyChain(database)).toMatchObject({ kind: 'whole', n: 8, unchained: 0 })
  })

  test('is whole while there is nothing in it', async () => {
    const empty = await openDatabase(await create())
    expect(await verifyChain(empty)).toEqual({ kind: 'whole', n: 0, hash: '', unchained: 0 })
    await empty.close()
  })

  test('counts rows from before there was a chain apart', async () => {
    const older = await create()
    const opened = await openDatabase(older)
    await meddle(
      older,
      "insert into audit (at, actor, action, subject) values ('2026-01-01T00:00:00.000Z', 'shipped', 'survey.publish', 'a')",
    )
    await opened.write(tx =>
      record(tx, opened.tables, { actor: 'console', action: 'survey.open', subject: 'a' }),
    )
    expect(await verifyChain(opened)).toMatchObject({ kind: 'whole', n: 1, unchained: 1 })
    await opened.close()
  })

  test.each([
    ['update', "update audit set subject = 'other' where seq = 3"],
    ['delete', 'delete from audit where seq = 3'],
  ])('lets nobody %s a row', async (_what, statement) => {
    await expect(meddle(url, statement)).rejects.toThrow(/audit rows are/)
    expect(await verifyChain(database)).toMatchObject({ kind: 'whole', n: 8 })
  })

  test.each([
    ['a subject that was changed', "update audit set subject = 'other' where seq = 3", 3],
    ['a time that was changed', "update audit set at = '2026-01-01T00:00:00.000Z' where seq = 3", 3],
    ['a detail that was changed', `update audit set detail = '{"n":4,"on":"2026-11-25"}' where seq = 3`, 3],
    ['a hash that was taken away', 'update audit set hash = null where seq = 3', 3],
    ['a row that was deleted', 'delete from audit where seq = 3', 4],
    ['the first row deleted', 'delete from audit where seq = 1', 2],
    ['a row that was added without a hash', insertion('null'), 9],
    ['a row that was added with a hash', insertion("'abc'"), 9],
  ])('finds %s', async (_what, statement, seq) => {
    await meddle(url, ...withoutTriggers(url), statement)
    expect(await verifyChain(database)).toEqual({ kind: 'broken', seq })
  })

  test('finds that its last rows were deleted', async () => {
    await meddle(url, ...withoutTriggers(url), 'delete from audit where seq > 6')
    expect(await verifyChain(database)).toEqual({ kind: 'headless', n: 6, expected: 8 })
  })

  test('holds for any text that is recorded', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter(one => !one.includes('\0'))
    const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.option(fc.record({ n: number, name: text }, { noNullPrototype: true })),
        async (subject, detail) => {
          await database.write(tx =>
            record(tx, database.tables, { actor: 'console', action: 'survey.open', subject, detail }),
          )
          expect(await verifyChain(database)).toMatchObject({ kind: 'whole' })
        },
      ),
      { numRuns: 40 },
    )
  })

  test('reads a long audit without keeping anybody waiting', async () => {
    const { audit, auditHead } = database.tables
    const acts = Array.from({ length: 20_000 }, (_, n) => ({
      at: '2026-11-25T00:00:00.000Z',
      actor: 'respondent',
      action: 'response.store',
      subject: `${n}`,
      detail: { digest: 'f'.repeat(64) },
    }))
    await database.write(async tx => {
      const [head] = await tx.select().from(auditHead)
      const rows = chained(head?.hash ?? '', acts)
      for (let at = 0; at < rows.length; at += 1000) await tx.insert(audit).values(rows.slice(at, at + 1000))
      await tx.update(auditHead).set({ n: 8 + rows.length, hash: rows.at(-1)?.hash ?? '' })
    })
    let turns = 0
    const clock = setInterval(() => (turns += 1), 1)
    expect(await verifyChain(database)).toMatchObject({ kind: 'whole', n: 20_008 })
    clearInterval(clock)
    // A chunk each turn: somebody who asks meanwhile is answered between two of them.
    expect(turns).toBeGreaterThan(20)
  })
})
