import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Problem } from '../../server/problem.ts'
import { type Database, openDatabase, type Writer } from '../../server/store/database.ts'
import { openTogether } from '../../server/store/together.ts'
import { databases } from '../support/databases.ts'

describe.each(databases)('small writes of many on %s', (_name, create) => {
  let database: Database
  let transactions = 0
  beforeAll(async () => {
    database = await openDatabase(await create())
  })
  afterAll(() => database.close())
  beforeEach(() => void (transactions = 0))

  const open = () =>
    openTogether({
      kind: database.kind,
      write: work => {
        transactions += 1
        return database.write(work)
      },
    })
  const add = (id: string) => (tx: Writer) =>
    tx
      .insert(database.tables.units)
      .values({ id, path: `/${id}/` })
      .then(() => id)
  const listUnits = async () => (await database.read.select().from(database.tables.units)).map(({ id }) => id)

  test('all come true, each with its own answer, and the disk syncs for many of them at once', async () => {
    const together = open()
    const ids = Array.from({ length: 120 }, (_, place) => `unit-${place}`)
    expect(await Promise.all(ids.map(id => together(add(id))))).toEqual(ids)
    expect(await listUnits()).toEqual(expect.arrayContaining(ids))
    expect(transactions).toBe(database.kind === 'postgres' ? 120 : 3)
  })

  test('a refusal is told to the one who is refused', async () => {
    const together = open()
    const told = await Promise.allSettled([
      together(add('before')),
      together(async () => {
        throw new Problem('card.answered', { card: 'K7QX43' })
      }),
      together(add('after')),
    ])
    expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await listUnits()).toEqual(expect.arrayContaining(['before', 'after']))
  })

  test('a failure of one takes nobody else’s with it', async () => {
    const together = open()
    const told = await Promise.allSettled([
      together(add('first')),
      together(add('twice')),
      together(async tx => {
        await add('twice')(tx)
        return 'never'
      }),
      together(add('last')),
    ])
    const statuses = told.map(({ status }) => status)
    expect(statuses.toSorted()).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected'])
    const units = await listUnits()
    expect(['first', 'twice', 'last'].filter(id => units.includes(id))).toEqual(['first', 'twice', 'last'])
  })
})
