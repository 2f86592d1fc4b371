/** A class of forty from its first card to its follow-up: nothing is lost, nothing counted twice, and the report is right. */
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { who } from '../../support/classPlayers.ts'
import { databases } from '../../support/databases.ts'
import { Hall, keysOf } from '../../support/hall.ts'
import { letTimePass } from '../../support/passageOfTime.ts'
import { figuresByPencil, rowsOf } from '../../support/pencil.ts'
import { prepareR } from '../../support/r.ts'
import { figuresInR, listDifferences } from '../../support/recomputation.ts'
import { openRoom, makeClass, type Room } from '../../support/trainingRoom.ts'
import { WholeClass } from '../../support/wholeClass.ts'

const people = 40
const forms = [
  ['two forms that take turns', true],
  ['one form in an order of its own', false],
] as const
const plays = databases.flatMap(([name, create]) =>
  forms.map(([form, parallel]) => [`${form} on ${name}`, create, parallel] as const),
)

const all = ({ live }: { readonly live: Record<string, any> }, place: number) => live['phases'][place].all

describe.each(plays)('a class of forty with %s', { timeout: 300_000 }, (_name, create, parallel) => {
  let room: Room
  let hall: Hall
  let report: Record<string, any> = {}
  let csv = ''
  let told: {
    before: Awaited<ReturnType<WholeClass['before']>>
    after: Awaited<ReturnType<WholeClass['after']>>
    later: Awaited<ReturnType<WholeClass['later']>>
  }

  beforeAll(async () => {
    await prepareR()
    room = await openRoom(create)
    const { app, database, trainer } = room
    const made = await makeClass(room, { parallel })
    const seen = { incoming: { socket: { remoteAddress: '203.0.113.1' } } }
    const lesson = { id: String(made['id']), code: String(made['code']) }
    hall = new Hall((path, init) => app.request(path, init, seen), trainer.cookie, lesson)
    const printed = Object.values((await hall.direct('POST', '/cards', { count: people })).told)
    const play = new WholeClass({
      hall,
      cards: printed.map(({ code }) => String(code)),
      letTimePass: minutes => letTimePass(database, lesson.id, minutes),
      beside: async () => undefined,
    })
    told = { before: await play.before(), after: await play.after(), later: await play.later() }
    report = (await hall.direct('GET', '/report')).told
    csv = await hall.dataFile()
  }, 300_000)
  afterAll(() => room.close())

  test('takes every first test in, however it comes', () => {
    const { before } = told
    expect(new Set(before.usual)).toEqual(new Set([201]))
    expect(before.thrice).toEqual([200, 200, 201])
    expect(before.twice).toMatchObject({ same: true, told: true })
    expect(before.twice.sent.toSorted(([one], [other]) => one - other)).toEqual([
      [201, undefined],
      [409, 'card.answered'],
    ])
    expect(before.reopened).toEqual([201, undefined])
    expect(before.onTheWay).toEqual(who.onTheWayBefore.map(() => 201))
    expect(before.inGrace).toEqual([201, undefined])
    expect(before.withoutNetwork).toEqual([201, undefined])
  })

  test('refuses what is wrong in words, and takes it in when the trainer opens the phase again', () => {
    const { before, after } = told
    expect(before.strangers).toEqual([
      [404, 'class.notFound'],
      [422, 'card.mistyped'],
    ])
    expect(before.tooLate).toEqual([409, 'phase.closed'])
    expect(before.afterReopening).toEqual([201, undefined])
    expect(after.tooLate).toEqual([409, 'phase.closed'])
    expect(after.reopening).toEqual([409, 'phase.revealed'])
  })

  test('takes every later test in, with cards that were lost too', () => {
    const { after, later } = told
    expect(new Set(after.statuses)).toEqual(new Set([201]))
    expect(after.statuses).toHaveLength(31)
    expect(after.onTheWay).toEqual(who.onTheWayAfter.map(() => 201))
    expect(after.inGrace).toEqual([201, undefined])
    expect(after.afterReveal).toEqual([201, undefined])
    expect(new Set(later.statuses)).toEqual(new Set([201]))
    expect(later.statuses).toHaveLength(34)
  })

  test('counts right at the end of each phase', () => {
    expect(all(told.before, 0)).toMatchObject({ joined: 0, working: 2, done: 38, recovered: 0, unmatched: 0 })
    expect(all(told.before, 0).late).toBeGreaterThanOrEqual(2)
    expect(all(told.after, 0)).toMatchObject({ working: 1, done: 39, late: 0 })
    expect(all(told.after, 1)).toMatchObject({ joined: 0, working: 1, done: 37, recovered: 2, unmatched: 1 })
    expect(all(told.after, 1).late).toBeGreaterThanOrEqual(2)
    expect(all(told.later, 2)).toMatchObject({ joined: 0, working: 0, done: 34, late: 0, recovered: 1 })
  })

  test('has every answer that it promised, once', async () => {
    const { responses } = room.database.tables
    const rows = await room.database.read.select().from(responses).where(eq(responses.class, hall.lesson.id))
    const kept = rows.map(({ id, card, phase, survey, answers }) => [
      id,
      { card, phase, survey, answers: JSON.parse(answers) },
    ])
    const promised = [...hall.promised.values()].map(({ id, card, phase, survey, answers }) => [
      id,
      { card, phase, survey, answers },
    ])
    expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(promised))
    expect(rows).toHaveLength(39 + 37 + 34)
    expect(new Set(rows.map(({ card, phase }) => `${card}/${phase}`)).size).toBe(rows.length)
  })

  test('shows the right answers when the trainer does, and not before', () => {
    const { hidden, key } = told.after
    expect(hidden).toEqual([409, 'key.hidden'])
    expect(key['of']).toBe(20)
    const sent = [...hall.promised.values()].find(
      ({ phase, card }) => phase === 'post' && card === told.after.graceCard,
    )
    const right = [...keysOf(String(key['survey']))].filter(
      ([name, answer]) => sent?.answers[name] === answer,
    )
    expect(key['right']).toBe(right.length)
  })

  test('reports who came, and leaves out what came after the right answers were shown', () => {
    expect(report).toMatchObject({
      standing: 'shown',
      attendance: [
        { phase: 'pre', all: 39, late: 0, unmatched: 0, leftOut: 0 },
        { phase: 'post', all: 36, recovered: 2, unmatched: 1, leftOut: 1 },
        { phase: 'followUp', all: 34, recovered: 1, late: 0, leftOut: 0 },
      ],
      matched: { all: 34, women: 14, men: 19, others: 1 },
      preOnly: { all: 5 },
      postOnly: { all: 2 },
      leftAside: 1,
    })
  })

  test('gives single results out that are those that were handed in', () => {
    const letters = [...hall.promised.values()]
    const scoreOf = ({ survey, answers }: (typeof letters)[number]) => {
      const keys = [...keysOf(survey)]
      return keys.filter(([name, key]) => answers[name] === key).length / keys.length
    }
    const truth = letters.flatMap(pre => {
      const post = letters.find(({ card, phase }) => card === pre.card && phase === 'post')
      const sex = { 1: 'male', 2: 'female' }[Number(pre.answers['sex'])]
      const isLeftOut = post?.id === told.after.lateId
      if (pre.phase !== 'pre' || !post || isLeftOut || !sex) return []
      return [[sex, pre.survey, scoreOf(pre), post.survey, scoreOf(post)].join(' ')]
    })
    const given = rowsOf(csv)
      .filter(({ figures }) => figures === 'matched')
      .map(row =>
        [row.sex, row.pre_form, Number(row['pre_score']), row.post_form, Number(row['post_score'])].join(' '),
      )
    expect(given.toSorted()).toEqual(truth.toSorted())
    expect(given).toHaveLength(33)
  })

  test('reports what a pencil and R find in its single results', async () => {
    const byPencil = figuresByPencil(csv)
    const inR = parallel ? await figuresInR(csv) : []
    expect(listDifferences(report, [...byPencil, ...inR])).toEqual([])
    expect(byPencil).toHaveLength(parallel ? 34 : 94)
    expect(inR.length > 400).toBe(parallel)
  })

  test('leaves no fault behind', () => {
    expect(room.failures).toEqual([])
  })
})
