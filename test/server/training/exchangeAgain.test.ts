import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  call,
  exported,
  heldClass,
  listAnswers,
  openCentre,
  sit,
  takeIn,
} from '../../support/classExchange.ts'
import { databases } from '../../support/databases.ts'
import type { Room } from '../../support/trainingRoom.ts'

describe.each(databases)('a class that comes to a centre again on %s', (_name, create) => {
  let laptop: Room
  let centre: Room
  beforeAll(async () => {
    ;[laptop, centre] = await openCentre(create)
  })
  afterAll(async () => {
    await laptop.close()
    await centre.close()
  })

  test('is open here only where it was opened here, and closed as late as there', async () => {
    const { id, cards } = await heldClass(laptop, 2)
    const phasesAt = async (room: Room) => (await call(room, 'GET', `/training/${id}`)).told['phases']
    await takeIn(centre, await exported(laptop, id))
    expect(await phasesAt(centre)).toMatchObject([{ phase: 'pre', closedAt: expect.any(String) }])
    await call(laptop, 'PUT', `/training/${id}/phases/post`, { open: true })
    await sit(laptop, id, cards[0] ?? '', 'post')
    await takeIn(centre, await exported(laptop, id))
    await call(laptop, 'PUT', `/training/${id}/phases/post`, { open: false })
    const older = await exported(laptop, id)
    await takeIn(centre, older)
    expect(await phasesAt(centre)).toEqual(await phasesAt(laptop))
    await call(centre, 'PUT', `/training/${id}/phases/followUp`, { open: true })
    await takeIn(centre, older)
    expect((await phasesAt(centre)).at(-1)).toMatchObject({ phase: 'followUp', closedAt: null })
  })

  test('brings that the right answers were shown, and says where its facts differ', async () => {
    const { id } = await heldClass(laptop, 1)
    await takeIn(centre, await exported(laptop, id))
    await call(laptop, 'PUT', `/training/${id}/phases/post`, { open: true })
    await call(laptop, 'PUT', `/training/${id}/phases/post`, { open: false })
    const { told: shown } = await call(laptop, 'PUT', `/training/${id}/reveal`, { shown: true })
    const facts = { course: 'C01', title: 'Tên khác', place: '', heldOn: '2026-11-24', minutes: null }
    await call(laptop, 'PUT', `/training/${id}`, { ...facts, expectedWomen: 1, expectedMen: 1 })
    const { told } = await takeIn(centre, await exported(laptop, id))
    expect(told['conflicts']).toEqual([{ card: '', phase: null, id: null, reason: 'otherFacts' }])
    const here = (await call(centre, 'GET', `/training/${id}`)).told
    expect([here['revealedAt'], here['title']]).toEqual([shown['revealedAt'], 'Lớp thứ nhất'])
  })

  test('is refused as damaged where its own sender signed nonsense', async () => {
    const { id } = await heldClass(laptop, 2)
    const whole = JSON.parse((await exported(laptop, id))['content'])
    const change = (changed: object) => JSON.stringify({ ...whole, ...changed })
    const [answer, other] = whole.answers
    const nonsense = [
      'no JSON',
      '7',
      change({ cards: [whole.cards[0], ...whole.cards] }),
      change({ phases: [...whole.phases, ...whole.phases] }),
      change({ answers: [{ ...answer, answers: '{' }, other] }),
      change({ answers: [answer, { ...other, id: answer.id }] }),
      change({ cards: whole.cards.slice(1) }),
      change({ class: { ...whole.class, code: '/../x' } }),
      change({ class: { ...whole.class, minutes: -5 } }),
      change({ class: { ...whole.class, course: '<b>' } }),
    ]
    for (const content of nonsense) {
      const { sign, publicKey } = laptop.secrets
      const file = { kind: 'can-bang.class', content, key: publicKey, signature: sign(content) }
      expect((await takeIn(centre, file)).told['code']).toBe('exchange.damaged')
    }
    expect((await call(centre, 'GET', `/training/${id}`)).status).toBe(404)
    expect(centre.failures).toEqual([])
  })

  test('takes nothing in of a card that was handed to two people', async () => {
    const { id, cards } = await heldClass(laptop, 1)
    const [card = ''] = cards
    const told = async ({ database: { tables, write } }: Room, sex: number) =>
      write(tx => tx.update(tables.cards).set({ sex, audience: 2 }).where(eq(tables.cards.class, id)))
    await told(laptop, 2)
    await takeIn(centre, await exported(laptop, id))
    await told(laptop, 1)
    await call(laptop, 'PUT', `/training/${id}/phases/post`, { open: true })
    await sit(laptop, id, card, 'post')
    const { told: second } = await takeIn(centre, await exported(laptop, id))
    expect(second).toMatchObject({ seats: 0, answers: 0, same: 1 })
    expect(second['conflicts']).toMatchObject([
      { card, phase: null, reason: 'otherPerson' },
      { card, phase: 'post', reason: 'otherPerson' },
    ])
    expect(await listAnswers(centre, id)).toHaveLength(1)
  })
})
