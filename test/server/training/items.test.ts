import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../support/databases.ts'
import { ask, listNotes, refusalOf } from '../../support/desk.ts'
import { signIn } from '../../support/staff.ts'
import { handIn, type OpenClass, openClass, readKey, sit, tell, type Told } from '../../support/trainee.ts'
import { openRoom, type Room } from '../../support/trainingRoom.ts'

/** The first question has B for its right answer, the second A. */
const right = { '01': 'B' }
const wrong = { '01': 'C' }

const sheetOf = async ({ call }: OpenClass) => (await call('GET', '/items')).told
const itemIn = (form: Told, name: string) => form['items'].find((item: Told) => item['name'] === name)

const reveal = (lesson: OpenClass, shown = true) => lesson.call('PUT', '/reveal', { shown })

describe.each(databases)('the items of a class on %s', (_name, create) => {
  let room: Room
  beforeAll(async () => {
    room = await openRoom(create)
  })
  afterAll(() => room.close())

  const oneForm = { parallel: false }

  /** So many people of a sex hand in the same answers. */
  async function take(lesson: OpenClass, people: number, sex: number, answers: object): Promise<Told[]> {
    const seats: Told[] = []
    for (let person = 0; person < people; person++) {
      const seat = (await sit(room, lesson.code)).told
      await tell(room, seat, { sex, audience: 1, firstClass: null })
      expect((await handIn(room, seat, answers)).status).toBe(201)
      seats.push(seat)
    }
    return seats
  }

  test('are there when a phase is closed, and tell nothing of what is right before the last one is', async () => {
    const lesson = await openClass(room, 1, oneForm)
    await take(lesson, 6, 2, right)
    await take(lesson, 4, 1, wrong)
    expect(await sheetOf(lesson)).toEqual({ keyed: false, forms: [] })
    await lesson.setPhase('pre', false)
    const { keyed, forms } = await sheetOf(lesson)
    expect([keyed, forms.length, forms[0].answers]).toEqual([false, 1, 10])
    expect(forms[0].items.map((item: Told) => item['name']).slice(0, 3)).toEqual(['01', '02', '03'])
    const first = itemIn(forms[0], '01')
    expect(first).toMatchObject({ right: null, women: null, men: null, key: null, omitted: 0 })
    expect(first.question.vi).toContain('Luật Bình đẳng giới')
    expect(first.choices).toMatchObject([
      { value: 'A', share: 0 },
      { value: 'B', share: 0.6 },
      { value: 'C', share: 0.4 },
      { value: 'D', share: 0 },
      { value: 98, share: 0 },
    ])
    expect(itemIn(forms[0], '02')).toMatchObject({ omitted: 1 })
  })

  test('tell what is right once that is shown, the most missed first, by sex from ten of each', async () => {
    const lesson = await openClass(room, 1, oneForm)
    await lesson.setPhase('post', true)
    await take(lesson, 10, 2, right)
    await take(lesson, 9, 1, wrong)
    await lesson.setPhase('post', false)
    expect((await sheetOf(lesson))['keyed']).toBe(false)
    await reveal(lesson)
    const nine = (await sheetOf(lesson))['forms'][0]
    expect(itemIn(nine, '01')).toMatchObject({ right: 10 / 19, women: null, men: null, key: 'B' })
    await reveal(lesson, false)
    await lesson.setPhase('post', true)
    await take(lesson, 1, 1, wrong)
    await lesson.setPhase('post', false)
    await reveal(lesson)
    const ten = (await sheetOf(lesson))['forms'][0]
    expect(itemIn(ten, '01')).toMatchObject({ right: 0.5, women: 1, men: 0 })
    expect(ten.items.at(-1).name).toBe('01')
  })

  test('by sex are withheld where somebody of neither could be worked out', async () => {
    const lesson = await openClass(room, 1, oneForm)
    await lesson.setPhase('post', true)
    await take(lesson, 10, 2, right)
    await take(lesson, 10, 1, wrong)
    await take(lesson, 1, 99, right)
    await lesson.setPhase('post', false)
    await reveal(lesson)
    const [form] = (await sheetOf(lesson))['forms']
    expect(itemIn(form, '01')).toMatchObject({ right: 11 / 21, women: null, men: null })
  })

  test('are withheld of nine people', async () => {
    const lesson = await openClass(room, 1, oneForm)
    await lesson.setPhase('post', true)
    await take(lesson, 9, 2, right)
    await lesson.setPhase('post', false)
    expect((await sheetOf(lesson))['forms']).toMatchObject([{ phase: 'post', answers: 9, items: [] }])
  })

  test('leave out who came late, whose answers would show by themselves', async () => {
    const lesson = await openClass(room, 1, oneForm)
    await take(lesson, 10, 2, right)
    const late = (await sit(room, lesson.code)).told
    await lesson.setPhase('pre', false)
    const before = await sheetOf(lesson)
    expect((await handIn(room, late, wrong)).status).toBe(201)
    expect(await sheetOf(lesson)).toEqual(before)
  })

  test('hide again what is right while the follow-up is taken', async () => {
    const lesson = await openClass(room, 1, oneForm)
    await lesson.setPhase('post', true)
    await lesson.setPhase('post', false)
    await reveal(lesson)
    expect((await sheetOf(lesson))['keyed']).toBe(true)
    await lesson.setPhase('followUp', true)
    expect((await sheetOf(lesson))['keyed']).toBe(false)
  })

  test('are shown to whoever was tested once the trainer says so, with how they did', async () => {
    const lesson = await openClass(room, 1, oneForm)
    const [seat = {}] = await take(lesson, 1, 2, { '01': 'C', '02': 98 })
    await lesson.setPhase('post', true)
    expect(await refusalOf(readKey(room, seat))).toEqual([409, 'key.hidden'])
    await lesson.setPhase('post', false)
    expect(await refusalOf(readKey(room, seat))).toEqual([409, 'key.hidden'])
    await lesson.call('PUT', '/reveal', { shown: true })
    const { told } = await readKey(room, seat)
    expect(told).toMatchObject({ survey: 'knowledge-a', right: 0, of: 20 })
    expect(told['items'][0]).toMatchObject({
      name: '01',
      title: { vi: expect.stringContaining('Luật') },
      answer: { en: expect.stringContaining('Biological') },
      key: { en: expect.stringContaining('Traits') },
      verdict: 'wrong',
    })
    expect(told['items'][2]).toMatchObject({ answer: null, verdict: 'omitted' })
    const stranger = (await readKey(room, seat, ['', 'no id'])).told
    expect(stranger['right']).toBeNull()
    expect(stranger['items'][0]).toMatchObject({ answer: null, verdict: null, key: told['items'][0].key })
    await lesson.setPhase('followUp', true)
    expect(await refusalOf(readKey(room, seat))).toEqual([409, 'key.hidden'])
    await lesson.setPhase('followUp', false)
    expect((await readKey(room, seat)).status).toBe(200)
    await lesson.call('PUT', '/reveal', { shown: false })
    expect(await refusalOf(readKey(room, seat))).toEqual([409, 'key.hidden'])
  })

  test('go by the key that a steward puts right, everywhere, and the audit has both', async () => {
    const lesson = await openClass(room, 1, { survey: 'teaching', parallel: false })
    await lesson.setPhase('post', true)
    const [seat = {}] = await take(lesson, 10, 2, { '01': 'A' })
    await lesson.setPhase('post', false)
    await lesson.call('PUT', '/reveal', { shown: true })
    const { id, cookie } = await signIn(room.database)
    const put = (path: string, body: object, by = cookie) =>
      ask(room.app, 'PUT', `/keys/${path}`, { cookie: by, body })
    const held = (await sheetOf(lesson))['forms'][0]
    const before = itemIn(held, '01').key
    const key = ['A', 'B'].find(one => one !== before) ?? ''
    const reason = 'Đáp án in nhầm'
    expect(await refusalOf(put('teaching/1/01', { key, reason }, room.trainer.cookie))).toEqual([
      403,
      'access.denied',
    ])
    expect((await put('teaching/1/01', { key, reason })).status).toBe(204)
    expect(itemIn((await sheetOf(lesson))['forms'][0], '01')).toMatchObject({
      key,
      right: key === 'A' ? 1 : 0,
    })
    expect((await readKey(room, seat)).told['items'][0].verdict).toBe(key === 'A' ? 'right' : 'wrong')
    expect((await listNotes(room.database)).at(-1)).toMatchObject({
      actor: id,
      action: 'key.correct',
      subject: 'teaching',
      detail: { version: 1, item: '01', before, after: key, reason },
    })
    expect(Object.values((await ask(room.app, 'GET', '/keys', { cookie })).told)).toMatchObject([
      { survey: 'teaching', version: 1, item: '01', key, reason, correctedAt: expect.any(String) },
    ])
    expect(await refusalOf(put('teaching/1/none', { key, reason }))).toEqual([404, 'key.noItem'])
    expect(await refusalOf(put('teaching/1/sex', { key: 1, reason }))).toEqual([404, 'key.noItem'])
    expect(await refusalOf(put('teaching/1/01', { key: 'Z', reason }))).toEqual([422, 'key.noChoice'])
    expect(await refusalOf(put('teaching/1/01', { key: 98, reason }))).toEqual([422, 'key.noChoice'])
    expect(await refusalOf(put('teaching/9/01', { key, reason }))).toEqual([404, 'version.notFound'])
    expect(await refusalOf(put('teaching/1/01', { key }))).toEqual([400, 'request.invalid'])
  })

  test('leave no fault behind', () => {
    expect(room.failures).toEqual([])
  })
})
