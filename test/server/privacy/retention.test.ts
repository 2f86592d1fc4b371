import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { compareWithAnchor, reachOf } from '../../../server/audit/comparison.ts'
import { verifyChain } from '../../../server/audit/verification.ts'
import { openNight, untilNight } from '../../../server/privacy/night.ts'
import { applyRetention, listDue, monthsBefore } from '../../../server/privacy/retention.ts'
import { listConsents } from '../../../server/privacy/consents.ts'
import { publish } from '../../../server/store/publication.ts'
import { agreement } from '../../support/agreement.ts'
import { databases } from '../../support/databases.ts'
import { answered, newId, put, type Running, startServer } from '../../support/server.ts'
import { signIn } from '../../support/staff.ts'
import { publicationOf } from '../../support/village.ts'

test.each([
  ['2026-11-25T08:00:00.000Z', 24, '2024-11-25T08:00:00.000Z'],
  ['2026-08-31T08:00:00.000Z', 6, '2026-02-28T08:00:00.000Z'],
  ['2028-08-31T08:00:00.000Z', 6, '2028-02-29T08:00:00.000Z'],
  ['2026-03-31T08:00:00.000Z', 1, '2026-02-28T08:00:00.000Z'],
])('before %s, %i months are since %s', (now, months, before) => {
  expect(monthsBefore(new Date(now), months)).toBe(before)
})

test('a night begins at three in Việt Nam', () => {
  expect(untilNight(new Date('2026-11-25T19:00:00Z'))).toBe(3_600_000)
  expect(untilNight(new Date('2026-11-25T20:00:00Z'))).toBe(24 * 3_600_000)
})

const dueOf = ({ surveys }: Awaited<ReturnType<typeof listDue>>) =>
  surveys.map(({ survey, responses }) => [survey, responses])

describe.each(databases)('what is past its time on %s', (_name, create) => {
  let server: Running
  beforeEach(async () => {
    server = await startServer(create)
    await publish(server.database, publicationOf('asked', agreement), 'a test')
    await publish(
      server.database,
      publicationOf('brief', { ...agreement, retentionMonths: 6, title: { default: 'B', en: 'B' } }),
      'a test',
    )
    await publish(server.database, publicationOf('form', { ...agreement, kind: 'form' }), 'a test')
  })
  afterEach(() => server.close())

  /** As if they had come in on that day, at noon in Việt Nam. */
  const send = async (survey: string, times: number, on: string) => {
    const { responses } = server.database.tables
    for (let n = 0; n < times; n++) {
      const id = newId()
      const body = answered({ '00': 1, sex: 1 + (n % 2) }, { survey })
      expect((await put(server.app, JSON.stringify(body), {}, id)).status).toBe(201)
      const receivedAt = `${on}T05:00:00.000Z`
      await server.database.write(async tx => {
        await tx.update(responses).set({ receivedAt }).where(eq(responses.id, id))
      })
    }
  }
  const counts = async () => {
    const { responses } = server.database.tables
    const rows = await server.database.read.select({ survey: responses.survey }).from(responses)
    const of = (survey: string) => rows.filter(row => row.survey === survey).length
    return [of('asked'), of('brief'), of('form')]
  }
  const fill = async () => {
    await send('asked', 3, '2026-06-01')
    await send('asked', 2, '2026-06-02')
    await send('brief', 4, '2026-06-02')
    await send('form', 2, '2026-06-02')
  }
  test('is listed first, and then goes, each survey by its own months', async () => {
    await fill()
    const soon = new Date('2026-12-02T06:00:00Z')
    expect(dueOf(await listDue(server.database, soon))).toEqual([
      ['asked', 0],
      ['brief', 4],
      ['closed', 0],
      ['village', 0],
    ])
    expect(await counts()).toEqual([5, 4, 2])
    await applyRetention(server.database, 'console', soon)
    expect(await counts()).toEqual([5, 0, 2])
    // The first day of the two has passed by hours, the second has not.
    await applyRetention(server.database, 'console', new Date('2028-06-02T01:00:00Z'))
    expect(await counts()).toEqual([2, 0, 2])
  })

  test('leaves in the audit how many went on which day, and how many had agreed', async () => {
    await fill()
    const before = (await listConsents(server.database)).find(({ survey }) => survey === 'asked')
    await applyRetention(server.database, 'server', new Date('2028-12-01T00:00:00Z'))
    const { audit } = server.database.tables
    const acts = await server.database.read.select().from(audit)
    expect(acts.filter(({ subject }) => subject === 'asked').slice(-2)).toMatchObject([
      {
        actor: 'server',
        action: 'retention.delete',
        detail: { version: 1, on: '2026-06-01', responses: 3, agreed: 3 },
      },
      {
        actor: 'server',
        action: 'retention.delete',
        detail: { version: 1, on: '2026-06-02', responses: 2, agreed: 2 },
      },
    ])
    expect((await listConsents(server.database)).find(({ survey }) => survey === 'asked')).toEqual(before)
    expect(await verifyChain(server.database)).toMatchObject({ kind: 'whole' })
  })

  test('is accounted for: the anchor from before still agrees', async () => {
    await fill()
    const anchor = { ...(await reachOf(server.database)), writtenAt: '2026-06-02T06:00:00Z' }
    await applyRetention(server.database, 'console', new Date('2028-12-01T00:00:00Z'))
    expect(await compareWithAnchor(server.database, anchor)).toMatchObject({ fault: null, responses: 2 })
  })

  test('goes by hundreds a time where there is much', async () => {
    const { responses } = server.database.tables
    await send('brief', 1, '2026-06-01')
    await server.database.write(async tx => {
      const [row] = await tx.select().from(responses)
      if (!row) return
      const { seq: _seq, ...rest } = row
      await tx.insert(responses).values(Array.from({ length: 1200 }, () => ({ ...rest, id: newId() })))
    })
    const { surveys } = await applyRetention(server.database, 'console', new Date('2027-01-01T00:00:00Z'))
    expect(surveys.find(({ survey }) => survey === 'brief')).toMatchObject({ responses: 1201 })
    const { audit } = server.database.tables
    const acts = await server.database.read.select().from(audit)
    const sums = acts.flatMap(({ action, detail }) =>
      action === 'retention.delete' ? [Number(detail?.['responses'])] : [],
    )
    expect(sums).toEqual([500, 500, 201])
  })

  test('is not in the report any more, whose figures are those of the rest', async () => {
    await send('asked', 24, '2026-06-01')
    await send('asked', 40, '2026-07-01')
    const n = async () => {
      // Sessions are past their time as well.
      const { cookie } = await signIn(server.database)
      const answer = await server.app.request('/api/surveys/asked/report', { headers: { cookie } })
      const { respondents } = await answer.json()
      return Math.max(...respondents.map((cell: { n: number }) => cell.n))
    }
    expect(await n()).toBe(64)
    await applyRetention(server.database, 'console', new Date('2028-06-15T00:00:00Z'))
    expect(await n()).toBe(40)
  })

  test('of those who work here goes as well: ended sessions, old tries', async () => {
    const { id } = await signIn(server.database)
    const { sessions, attempts } = server.database.tables
    const at = '2026-06-01T05:00:00.000Z'
    await server.database.write(async tx => {
      await tx.insert(attempts).values({ key: 'x', count: 1, until: at })
      await tx.update(sessions).set({ createdAt: at }).where(eq(sessions.account, id))
    })
    const staff = async (now: string) => (await listDue(server.database, new Date(now))).staff
    expect(await staff('2026-06-01T12:00:00Z')).not.toContainEqual(expect.objectContaining({ rows: 1 }))
    expect(await staff('2026-06-03T12:00:00Z')).toEqual(
      expect.arrayContaining([
        { table: 'sessions', days: 1, rows: 1 },
        { table: 'attempts', days: 1, rows: 1 },
      ]),
    )
    await applyRetention(server.database, 'console', new Date('2026-06-03T12:00:00Z'))
    expect([
      await server.database.read.$count(sessions),
      await server.database.read.$count(attempts),
    ]).toEqual([0, 0])
  })

  test('goes by itself soon after a start', async () => {
    await send('asked', 2, '2020-06-01')
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const night = openNight(server.database, { failure: (_incident, error) => server.failures.push(error) })
    vi.advanceTimersByTime(600_000)
    vi.useRealTimers()
    await expect.poll(counts, { timeout: 10_000 }).toEqual([0, 0, 0])
    night.close()
    expect(server.failures).toEqual([])
  })

  test('the files are written anew after something went, and only then', async () => {
    await fill()
    const purges = async () => {
      const { audit } = server.database.tables
      const acts = await server.database.read.select({ action: audit.action }).from(audit)
      return acts.filter(({ action }) => action === 'retention.purge').length
    }
    await applyRetention(server.database, 'console', new Date('2026-06-03T00:00:00Z'))
    expect(await purges()).toBe(0)
    const later = new Date('2027-06-15T00:00:00Z')
    await applyRetention(server.database, 'console', later)
    await applyRetention(server.database, 'console', later)
    expect(await purges()).toBe(1)
  })
})
