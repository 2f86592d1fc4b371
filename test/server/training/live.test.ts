import { once } from 'node:events'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWatch } from '../../../server/training/watch.ts'
import { databases, newSqlite } from '../../support/databases.ts'
import { ask } from '../../support/desk.ts'
import { readEvents } from '../../support/eventStream.ts'
import { startServer } from '../../support/server.ts'
import { signIn } from '../../support/staff.ts'
import { handIn, openClass, sit, start, tell } from '../../support/trainee.ts'
import { openRoom, type Room } from '../../support/trainingRoom.ts'

const none = { joined: 0, working: 0, done: 0, late: 0, recovered: 0, unmatched: 0 }

describe.each(databases)('the counts of a class on %s', (_name, create) => {
  let room: Room
  beforeAll(async () => {
    room = await openRoom(create)
  })
  afterAll(() => room.close())

  const open = (id: string, cookie = room.trainer.cookie) =>
    room.app.request(`/api/training/${id}/live`, { headers: { cookie } })

  test('are told at once, and within two seconds whenever they change', async () => {
    const { id, code, setPhase } = await openClass(room)
    const answer = await open(id)
    expect(answer.headers.get('content-type')).toBe('text/event-stream')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    const events = readEvents(answer)
    expect(await events.next()).toEqual({
      phases: [{ phase: 'pre', women: none, men: none, others: none, all: none, mistaken: 0 }],
    })

    const began = performance.now()
    const seat = (await sit(room, code)).told
    expect(await events.next()).toMatchObject({ phases: [{ others: { joined: 1 }, women: none }] })
    expect(performance.now() - began).toBeLessThan(2000)
    await tell(room, seat, { sex: 2, audience: 1, firstClass: null })
    expect(await events.next()).toMatchObject({ phases: [{ women: { joined: 1 }, others: none }] })
    await start(room, seat)
    expect(await events.next()).toMatchObject({ phases: [{ women: { joined: 0, working: 1 } }] })
    await setPhase('pre', false)
    await handIn(room, seat)
    expect(await events.next()).toMatchObject({
      phases: [{ women: { working: 0, done: 1, late: 1 }, all: { done: 1, late: 1 } }],
    })
    await events.leave()
  }, 20_000)

  test('say of nobody more than how many there are', async () => {
    const { id, code, cards } = await openClass(room)
    await sit(room, code, { card: cards[0] ?? '' })
    const events = readEvents(await open(id))
    await events.next()
    await events.leave()
    expect(events.text()).not.toContain(cards[0])
  })

  test('count who lost a card, found or not, with what is expected to be wrong', async () => {
    const { id, code, setPhase } = await openClass(room)
    const marks = ['H', '7', '2', 'Đ']
    const seat = (await sit(room, code)).told
    await tell(room, seat, { sex: 1, audience: 1, firstClass: null }, marks)
    await setPhase('post', true)
    await sit(room, code, { lost: marks })
    await sit(room, code, { lost: ['A', '1', '1', 'A'] })
    const events = readEvents(await open(id))
    const told = await events.next()
    await events.leave()
    // Nobody was left to be mistaken for.
    const post = { men: { recovered: 1 }, all: { recovered: 1, unmatched: 1 }, mistaken: 0 }
    expect(told).toMatchObject({ phases: [{ phase: 'pre' }, post] })
  })

  test('are told to nobody else', async () => {
    const { id } = await openClass(room)
    const other = await signIn(room.database, 'trainer', 'a')
    const leader = await signIn(room.database, 'leader', 'root')
    const statuses = [other.cookie, leader.cookie, ''].map(async cookie => (await open(id, cookie)).status)
    expect(await Promise.all(statuses)).toEqual([404, 404, 401])
  })
})

test('the counts of a class end with the session of whoever watches', { timeout: 25_000 }, async () => {
  const room = await openRoom(newSqlite)
  const { id } = await openClass(room)
  const { cookie } = room.trainer
  const answer = await room.app.request(`/api/training/${id}/live`, { headers: { cookie } })
  const events = readEvents(answer)
  expect(await events.next()).not.toBeNull()
  await ask(room.app, 'DELETE', '/session', { cookie })
  expect(await events.next()).toBeNull()
  await room.close()
})

describe('what is watched', () => {
  test('is looked at once for however many watch, and not when nobody does', async () => {
    let looks = 0
    const watch = openWatch(async () => ++looks, 5)
    const heard: string[][] = [[], [], []]
    const leave = heard.map(own => watch.join('one', { tell: text => own.push(text), stop: () => {} }))
    await new Promise(resolve => setTimeout(resolve, 60))
    for (const go of leave) go()
    const before = looks
    for (const own of heard) expect(own).toEqual(Array.from({ length: before }, (_, at) => String(at + 1)))
    await new Promise(resolve => setTimeout(resolve, 30))
    expect(looks).toBe(before)
  })

  test('ends for all where it cannot be looked at, and begins again for who comes back', async () => {
    let broken = true
    const look = () => (broken ? Promise.reject(new Error('gone')) : Promise.resolve('here'))
    const watch = openWatch(look, 5)
    await new Promise<void>(resolve => {
      const leave = watch.join('one', {
        tell: () => {},
        stop: () => {
          leave()
          resolve()
        },
      })
    })
    broken = false
    expect(await new Promise(resolve => watch.join('one', { tell: resolve, stop: () => {} }))).toBe('"here"')
  })
})

/** A server with time limits a hundred times as short as ours. */
async function serve(ending = new AbortController()) {
  const server = await startServer(newSqlite, { ending: ending.signal })
  const limits = { headersTimeout: 100, requestTimeout: 1200, keepAliveTimeout: 100 }
  const options = { ...limits, connectionsCheckingInterval: 20 }
  const web = createServer(options, getRequestListener(server.app.fetch))
  web.listen(0, '127.0.0.1')
  await once(web, 'listening')
  const address = web.address()
  const port = typeof address === 'object' ? address?.port : 0
  return { server, web, ending, origin: `http://127.0.0.1:${port}` }
}

describe('a stream of counts over the wire', () => {
  test('outlives every limit of a request, and ends with the server', async () => {
    const { server, web, ending, origin } = await serve()
    const { cookie } = await signIn(server.database)
    const body = { course: 'C01', title: '', place: '', heldOn: '2026-11-25', unit: 'root', minutes: null }
    const expected = { expectedWomen: 1, expectedMen: 1, survey: 'village', parallel: false }
    const { trainingClasses } = server.database.tables
    const createdAt = new Date().toISOString()
    const { parallel: _, ...known } = { ...body, ...expected }
    await server.database.write(async tx => {
      const made = { id: 'one', code: 'AAAAAA', owner: 'x', parallelSurvey: null, salt: 's', createdAt }
      await tx.insert(trainingClasses).values({ ...known, ...made, revealedAt: null })
    })
    const answer = await fetch(`${origin}/api/training/one/live`, { headers: { cookie } })
    const events = readEvents(answer)
    expect(await events.next()).toEqual({ phases: [] })
    await new Promise(resolve => setTimeout(resolve, 3000))
    await ask(server.app, 'PUT', '/training/one/phases/pre', { cookie, body: { open: true } })
    expect(await events.next()).toMatchObject({ phases: [{ phase: 'pre' }] })

    const closed = new Promise(resolve => web.close(resolve))
    ending.abort()
    expect(await events.next()).toBeNull()
    web.closeIdleConnections()
    await closed
    await server.close()
  }, 20_000)
})
