import { afterAll, beforeAll, expect, test } from 'vitest'
import { columnOf, isCoded } from '../../../analysis/report/dataset.ts'
import { derivedFrom } from '../../../server/report/place.ts'
import { storedDataset } from '../../../server/report/stored.ts'
import { publishShipped } from '../../../server/shipped.ts'
import { newSqlite } from '../../support/databases.ts'
import { answered, newId, type Running, startServer } from '../../support/server.ts'
import { signIn } from '../../support/staff.ts'

let server: Running
beforeAll(async () => {
  server = await startServer(newSqlite)
  await publishShipped(server.database)
})
afterAll(() => server.close())

const store = async (place: number, startedAt: string) => {
  const answers = { '00': 1, A01: 4, A03: place }
  const sent = await server.api.responses[':id'].$put({
    param: { id: newId() },
    json: answered(answers, { survey: 'perception', startedAt }),
  })
  expect(sent.status).toBe(201)
}

/** What a report derives from each respondent's place, in the order in which they were received. */
async function placed(): Promise<(readonly unknown[])[]> {
  const dataset = await storedDataset(server.database, 'perception', ['/'])
  const place = columnOf(dataset, 'A03')
  if (!isCoded(place)) throw new Error('A03 has no categories')
  const derived = derivedFrom(place, dataset.days).map(({ variable, places }) =>
    Array.from(places, at => variable.categories[at]?.label.vi ?? null),
  )
  return dataset.days.map((day, row) => [day, ...derived.map(labels => labels[row])])
}

test('a code means the unit that had it on the day in Vietnam, which begins at 17:00 UTC', async () => {
  await store(11_980, '2025-06-30T16:59:59Z')
  await store(11_980, '2025-06-30T17:00:00Z')
  await store(12_452, '2025-06-30T18:00:00Z')
  expect(await placed()).toEqual([
    ['2025-06-30', 'Thành phố Hưng Yên', 'Nông thôn'],
    ['2025-07-01', 'Thành phố Hưng Yên', 'Thành thị'],
    ['2025-07-01', null, 'Thành thị'],
  ])
})

test('a table by commune has more cells than anybody reads, and is refused', async () => {
  const { cookie } = await signIn(server.database, 'analyst')
  const url = '/api/surveys/perception/report?by=sex,place'
  const answer = await server.app.request(url, { headers: { cookie } })
  expect([answer.status, await answer.json()]).toEqual([
    400,
    expect.objectContaining({
      code: 'report.tooWide',
      details: { cells: expect.any(Number), most: 1000 },
    }),
  ])
})
