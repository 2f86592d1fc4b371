import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../support/databases.ts'
import { answered, type Running, startServer } from '../../support/server.ts'
import { signIn } from '../../support/staff.ts'

describe.each(databases)('the report of a survey on %s', (_name, create) => {
  let server: Running
  let cookie = ''
  const women = 40
  const men = 30

  beforeAll(async () => {
    server = await startServer(create)
    ;({ cookie } = await signIn(server.database, 'analyst'))
    const sexes = [...Array.from({ length: women }, () => 2), ...Array.from({ length: men }, () => 1)]
    await Promise.all(sexes.map(sex => store(sex)))
  })
  afterAll(() => server.close())

  const store = async (sex: number) => {
    const sent = await server.api.responses[':id'].$put({
      param: { id: randomUUID() },
      json: answered({ sex }),
    })
    expect(sent.status).toBe(201)
  }
  const get = (path: string, headers: Record<string, string> = { cookie }) =>
    server.app.request(`/api/surveys/village/report${path}`, { headers })
  const basesOf = async (path = '?by=sex') => {
    const { respondents } = await (await get(path)).json()
    return Object.fromEntries(
      respondents.map(({ group, n }: { group: { sex: string }; n: number }) => [group.sex, n]),
    )
  }

  test('counts women and men as they were stored, and a new response at once', async () => {
    expect(await basesOf()).toEqual({ female: women, male: men, other: 0, undisclosed: 0, all: women + men })
    await store(2)
    expect(await basesOf()).toMatchObject({ female: women + 1, all: women + men + 1 })
  })

  test('is for the office alone', async () => {
    for (const path of ['', '.csv', '.xlsx']) {
      const answer = await get(path, { 'accept-language': 'en' })
      expect([answer.status, await answer.json()]).toEqual([
        401,
        expect.objectContaining({ code: 'session.missing' }),
      ])
    }
    expect((await server.app.request('/api/office/surveys')).status).toBe(401)
  })

  test('comes as a table that a spreadsheet reads right', async () => {
    const answer = await get('.csv')
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="village-\d{4}-\d\d-\d\d\.csv"$/,
    )
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toContain(`\r\n,Người trả lời,,,respondents,sex=male,${men},`)
  })

  test('comes as a workbook', async () => {
    const bytes = new Uint8Array(await (await get('.xlsx')).arrayBuffer())
    expect(new TextDecoder().decode(bytes.subarray(0, 2))).toBe('PK')
  })

  test.each([
    ['a variable that it does not have', '?by=sex,moon', 404, 'report.unknownVariable'],
    ['a question that it does not have', '?questions=moon', 404, 'report.unknownVariable'],
    ['a weight that is no number', '?weight=sex', 404, 'report.unknownVariable'],
    ['a filter that is no expression', `?filter=${encodeURIComponent('{sex} = = 2')}`, 400, 'report.filter'],
    [
      'a filter on what it does not have',
      `?filter=${encodeURIComponent('{moon} = 2')}`,
      404,
      'report.unknownVariable',
    ],
    ['more than three dimensions', '?by=sex,a,b,c', 400, 'report.invalid'],
  ])('tells of %s', async (_what, path, status, code) => {
    const answer = await get(path)
    expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining({ code })])
  })

  test('is made of those whom a filter leaves', async () => {
    expect(await basesOf(`?filter=${encodeURIComponent('{sex} = 1')}`)).toMatchObject({
      female: 0,
      male: men,
    })
  })

  test('takes roles in a filter as well', async () => {
    expect(await basesOf(`?filter=${encodeURIComponent('{sex} = 2')}`)).toMatchObject({
      male: 0,
      female: women + 1,
    })
  })

  test('tells of a survey that is not there', async () => {
    const answer = await server.app.request('/api/surveys/none/report', { headers: { cookie } })
    expect([answer.status, await answer.json()]).toEqual([
      404,
      expect.objectContaining({ code: 'survey.notFound' }),
    ])
  })

  test('lists every survey with its responses', async () => {
    const answer = await server.app.request('/api/office/surveys', { headers: { cookie } })
    expect(await answer.json()).toEqual([
      expect.objectContaining({ slug: 'closed', open: false, responses: 0 }),
      expect.objectContaining({ slug: 'village', open: true, responses: women + men + 1 }),
    ])
  })

  test('met no failure that nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})
