import { isNotNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placeResponses } from '../../../server/ingest/placement.ts'
import { publish } from '../../../server/store/publication.ts'
import type { Instrument } from '../../../surveys/instrument.ts'
import { databases } from '../../support/databases.ts'
import { answered, newId } from '../../support/server.ts'
import { facts, openUnits, type UnitOffice } from '../../support/unitOffice.ts'
import { publicationOf, village } from '../../support/village.ts'

/** The village asked for its commune. */
const placed: Instrument = {
  ...village,
  pages: [
    ...(village.pages ?? []),
    {
      name: 'two',
      elements: [
        {
          type: 'dropdown',
          name: 'commune',
          role: 'place',
          title: { default: 'Xã', en: 'Commune' },
          choices: [11977, 12391, 12394, 12331, 99999].map(value => ({ value, text: String(value) })),
        },
      ],
    },
  ],
}

describe.each(databases)('the unit of a response on %s', (_name, create) => {
  let office: UnitOffice
  beforeAll(async () => {
    office = await openUnits(create)
    await publish(office.server.database, publicationOf('placed', placed), 'a test')
  })
  afterAll(() => office.server.close())

  const store = async (commune: number | null, on: string, others: object = {}) => {
    const id = newId()
    const sent = await office.server.api.responses[':id'].$put({
      param: { id },
      json: answered(commune === null ? { sex: 2 } : { sex: 2, commune }, {
        survey: 'placed',
        startedAt: `${on}T10:00:00+07:00`,
        submittedAt: `${on}T10:10:00+07:00`,
        ...others,
      }),
    })
    expect(sent.status).toBe(201)
    return id
  }
  const unitsById = async () => {
    const { responses } = office.server.database.tables
    const rows = await office.server.database.read
      .select({ id: responses.id, unit: responses.unit })
      .from(responses)
    return new Map(rows.map(({ id, unit }) => [id, unit]))
  }
  const unitOf = async (id: string) => (await unitsById()).get(id)

  test.each([
    [11977, '2024-12-31', '11977-2011'],
    [11977, '2025-01-01', '11977-2025'],
    [11977, '2025-07-01', '11977-2025-07'],
    [12331, '2012-01-01', '12331-2011'],
    [99999, '2024-01-01', null],
    [null, '2024-01-01', null],
  ])('that names %s on %s is %s', async (commune, on, unit) => {
    expect(await unitOf(await store(commune, on))).toBe(unit)
  })

  test('follows the day in Việt Nam on which it was begun', async () => {
    const startedAt = '2025-06-30T17:00:00.000Z'
    const id = await store(11977, '2025-07-01', { startedAt, submittedAt: '2025-06-30T17:10:00.000Z' })
    expect(await unitOf(id)).toBe('11977-2025-07')
  })

  test('is the place that the device names before the one that was answered', async () => {
    expect(await unitOf(await store(12391, '2024-05-05', { place: '333' }))).toBe('333-2011')
  })

  test('is known as soon as there is such a unit', async () => {
    const place = 'MOI'
    expect(await unitOf(await store(null, '2024-05-05', { place }))).toBeNull()
    const { id } = await office.make('Đơn vị mới', { code: place })
    expect(await unitOf(await store(null, '2024-05-05', { place }))).toBe(id)
  })

  test('lets those of Phù Cừ read a report of exactly what is under Phù Cừ', async () => {
    const begin = await countOf('analyst', '333-2011')
    await Promise.all([
      ...Array.from({ length: 30 }, () => store(12391, '2024-03-03')),
      ...Array.from({ length: 15 }, () => store(12394, '2024-03-03')),
      ...Array.from({ length: 20 }, () => store(11977, '2024-03-03')),
      // Of the same code, but no longer a part of Phù Cừ.
      ...Array.from({ length: 7 }, () => store(12391, '2025-07-01')),
    ])
    expect((await countOf('analyst', '333-2011')) - begin).toBe(45)
    expect((await countOf('analyst', '12394-2011')) - 0).toBe(15)
    expect(await listed('trainer', '333-2011')).toBe(begin + 45)
  })

  const countOf = async (role: 'analyst', unit: string): Promise<number> => {
    const cookie = await office.cookieOf(role, unit)
    const answer = await office.server.app.request('/api/surveys/placed/report?by=sex', {
      headers: { cookie },
    })
    const { respondents } = await answer.json()
    return respondents.find(({ group }: { group: { sex: string } }) => group.sex === 'all').n
  }
  const listed = async (role: 'trainer', unit: string): Promise<number> => {
    const cookie = await office.cookieOf(role, unit)
    const answer = await office.server.app.request('/api/office/surveys', { headers: { cookie } })
    return (await answer.json()).find(({ slug }: { slug: string }) => slug === 'placed').responses
  }

  const forgetAll = () => {
    const { responses } = office.server.database.tables
    return office.server.database.write(async tx => {
      await tx.update(responses).set({ unit: null }).where(isNotNull(responses.unit))
    })
  }
  const changeSomething = () => office.make('Thêm một đơn vị')

  describe('from before there were units', () => {
    test('is found when the server starts, the same as when it came in', async () => {
      const before = await unitsById()
      await forgetAll()
      await changeSomething()
      const known = [...before.values()].filter(unit => unit !== null)
      // What came in before its unit was made is found now.
      expect(await placeResponses(office.server.database)).toBe(known.length + 1)
      const after = await unitsById()
      const placedBefore = [...before].filter(([, unit]) => unit !== null)
      expect(placedBefore.map(([id]) => [id, after.get(id)])).toEqual(placedBefore)
    })

    test('is not looked for again before units change', async () => {
      await forgetAll()
      expect(await placeResponses(office.server.database)).toBe(0)
      await changeSomething()
      expect(await placeResponses(office.server.database)).toBeGreaterThan(0)
      expect(await placeResponses(office.server.database)).toBe(0)
    })

    test('is found in many batches as in one', async () => {
      const { responses } = office.server.database.tables
      await office.server.database.write(async tx => {
        const [one] = await tx.select().from(responses).limit(1)
        if (!one) throw new Error('no response')
        const { seq: _seq, ...row } = one
        const many = Array.from({ length: 250 }, () => ({
          ...row,
          survey: 'placed',
          answers: '{"commune":12391,"sex":2}',
          startedAt: '2024-01-01T00:00:00.000Z',
          unit: null,
        }))
        for (let batch = 0; batch < 10; batch += 1)
          await tx.insert(responses).values(many.map(copy => ({ ...copy, id: newId() })))
      })
      await office.send('POST', '', { ...facts, name: 'Nữa', code: 'NUA', validFrom: '2020-01-01' })
      expect(await placeResponses(office.server.database)).toBe(2500)
    })
  })

  test('met no failure that nobody foresaw', () => {
    expect(office.server.failures).toEqual([])
  })
})
