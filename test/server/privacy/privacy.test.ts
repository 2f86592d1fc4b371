import { hash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishShipped } from '../../../server/shipped.ts'
import { publish } from '../../../server/store/publication.ts'
import { canonical } from '../../../surveys/canonical.ts'
import { catalogue } from '../../../surveys/catalogue.ts'
import { agreement } from '../../support/agreement.ts'
import { questionsOf } from '../../support/instrumentParts.ts'
import { databases } from '../../support/databases.ts'
import { answered, newId, put, type Running, startServer } from '../../support/server.ts'
import { signIn } from '../../support/staff.ts'
import { publicationOf } from '../../support/village.ts'

const rowsIn = async (answer: Response): Promise<string[][]> =>
  parse(await answer.text(), { bom: true, relaxColumnCount: false })

describe.each(databases)('personal data on %s', (_name, create) => {
  let server: Running
  let cookie: string
  const ids: string[] = []
  beforeAll(async () => {
    server = await startServer(create)
    await publishShipped(server.database)
    await publish(server.database, publicationOf('asked', agreement), 'a test')
    cookie = (await signIn(server.database)).cookie
    for (let n = 0; n < 3; n++) {
      const id = newId()
      ids.push(id)
      const body = answered({ '00': 1, sex: 2, wish: '=1+1' }, { survey: 'asked' })
      await put(server.app, JSON.stringify(body), {}, id)
    }
  })
  afterAll(() => server.close())

  const ask = (path: string, language = 'vi') =>
    server.app.request(`/api/privacy/${path}`, { headers: { cookie, 'accept-language': language } })
  const order = (path: string, body: object) =>
    server.app.request(`/api/privacy/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { cookie, 'content-type': 'application/json' },
    })
  interface Activity {
    readonly id: string
    readonly title: { vi: string; en: string }
    readonly retention: { vi: string; en: string }
    readonly fields: { name: string; sensitivity: string }[]
  }
  const activities = async (): Promise<Activity[]> => (await (await ask('register')).json()).activities

  test('the register names every survey, every question of each, and every table about those who work here', async () => {
    const listed = new Map((await activities()).map(one => [one.id, one]))
    for (const { slug, instrument } of catalogue)
      expect(listed.get(slug)?.fields.map(({ name }) => name)).toEqual(
        expect.arrayContaining(
          questionsOf(instrument)
            .filter(({ type }) => !['panel', 'expression', 'image'].includes(type))
            .map(({ name }) => name),
        ),
      )
    expect([...listed.keys()]).toEqual(
      expect.arrayContaining(['accounts', 'sessions', 'invitations', 'passwordLinks', 'attempts', 'audit']),
    )
  })

  test('the register says everything in both languages', async () => {
    const empty: string[] = []
    const look = (value: unknown, path: string) => {
      if (typeof value === 'string' && value.trim() === '') empty.push(path)
      if (typeof value === 'object' && value !== null)
        for (const [name, part] of Object.entries(value)) look(part, `${path}/${name}`)
    }
    look(await (await ask('register')).json(), '')
    expect(empty).toEqual([])
  })

  test('the register calls sensitive what the decree calls so', async () => {
    const fields = Object.fromEntries((await activities()).map(one => [one.id, one.fields]))
    const sensitive = (id: string) =>
      fields[id]?.filter(({ sensitivity }) => sensitivity === 'sensitive').map(({ name }) => name)
    expect(sensitive('perception')).toEqual(['A07'])
    expect(sensitive('village-conventions')).toEqual(['A04', 'A05', 'E02', 'E05'])
    expect(sensitive('family-life')).toEqual(expect.arrayContaining(['A03', 'D03', 'V00', 'V01', 'V05']))
    expect(sensitive('sex-gender-module')).toEqual(['01', '02'])
    expect(sensitive('accounts')).toEqual(['password', 'totpSecret'])
    expect(fields['perception']?.find(({ name }) => name === 'A02')?.sensitivity).toBe('basic')
    expect(fields['course-record']?.every(({ sensitivity }) => sensitivity === 'none')).toBe(true)
  })

  test('the register says how long each is kept, as the questionnaire does', async () => {
    const kept = Object.fromEntries((await activities()).map(({ id, retention }) => [id, retention.vi]))
    expect([kept['perception'], kept['family-life'], kept['unit-report']]).toEqual([
      expect.stringMatching(/^24 tháng/),
      expect.stringMatching(/^6 tháng/),
      expect.stringMatching(/^Lâu dài/),
    ])
  })

  test('the register as a file has one row a field', async () => {
    const listed = await activities()
    for (const language of ['vi', 'en']) {
      const [header, ...rows] = await rowsIn(await ask('register.csv', language))
      expect(header?.[0]).toBe(language === 'vi' ? 'Hoạt động' : 'Activity')
      expect(rows).toHaveLength(listed.flatMap(({ fields }) => fields).length)
      expect(rows.flat().filter(cell => cell === '')).toEqual([])
    }
  })

  test('a consent is proven by its text, its time and a number, and by nobody', async () => {
    const proofs = await (await ask('consents')).json()
    const proof = proofs.find(({ survey }: { survey: string }) => survey === 'asked')
    const text = {
      vi: 'Ông/Bà đồng ý chứ? Liên hệ: chưa có, cơ quan sẽ bổ sung.',
      en: 'Do you agree? Contact: not given yet, the agency will add it.',
    }
    const answers = [
      { vi: 'Tôi đồng ý', en: 'I agree' },
      { vi: 'Tôi không đồng ý', en: 'I do not agree' },
    ]
    expect(proof).toMatchObject({ text, answers, version: 1, until: null, agreed: 3 })
    expect(proof.fingerprint).toBe(hash('sha256', canonical({ text, answers })))
    expect(proof.days).toEqual([{ on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), agreed: 3 }])
    const everything = JSON.stringify(proofs)
    expect(ids.filter(id => everything.includes(id))).toEqual([])
  })

  test('a refusal leaves nothing', async () => {
    const refusal = answered({ '00': 0, sex: 2 }, { survey: 'asked' })
    expect((await put(server.app, JSON.stringify(refusal))).status).toBe(422)
    const { responses } = server.database.tables
    expect(await server.database.read.$count(responses)).toBe(3)
  })

  test('a consent ends when the next version begins', async () => {
    const changed = { ...agreement, title: { default: 'Mới', en: 'New' } }
    await publish(server.database, publicationOf('asked', changed), 'a test')
    const proofs = await (await ask('consents')).json()
    const [first, second] = proofs.filter(({ survey }: { survey: string }) => survey === 'asked')
    expect(first).toMatchObject({ version: 1, agreed: 3, until: second.from })
    expect(second).toMatchObject({ version: 2, agreed: 0, until: null, days: [] })
  })

  test('the proofs as a file have one row a day', async () => {
    const [header = [], ...rows] = await rowsIn(await ask('consents.csv', 'en'))
    const asked = rows.filter(([survey]) => survey === 'asked')
    expect(asked.map(row => [row[1], row[header.indexOf('agreed')]])).toEqual([
      ['1', '3'],
      ['2', '0'],
    ])
  })

  test('what is past its time is listed without anything going', async () => {
    const dry = await order('retention', { dry: true })
    expect(dry.status).toBe(200)
    const { surveys, staff } = await dry.json()
    expect(surveys).toContainEqual(
      expect.objectContaining({ survey: 'family-life', months: 6, responses: 0 }),
    )
    expect((await (await ask('retention')).json()).staff).toEqual(staff)
    expect((await order('retention', {})).status).toBe(400)
    expect((await order('retention', { dry: false })).status).toBe(200)
  })

  test('one response goes by the number on its receipt', async () => {
    const [id = ''] = ids
    const number = id
      .slice(-8)
      .toUpperCase()
      .replace(/(.{4})/, '$1 ')
    expect(await (await order('erasures', { number })).json()).toEqual({ id })
    expect((await order('erasures', { number })).status).toBe(404)
    expect((await order('erasures', { number: '%' })).status).toBe(400)
  })

  test.each(['reporter', 'trainer', 'analyst', 'leader'] as const)('are not shown to a %s', async role => {
    const other = await signIn(server.database, role)
    const answer = await server.app.request('/api/privacy/register', { headers: { cookie: other.cookie } })
    expect(answer.status).toBe(403)
  })
})
