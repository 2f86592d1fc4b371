import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  backoff,
  due,
  type Letter,
  needsCode,
  outcome,
  recoded,
  type Reply,
} from '../../client/respond/letter.ts'

const now = Date.parse('2026-11-25T03:00:00.000Z')
const letter: Letter = {
  id: '019abc00-0000-7000-8000-000000000001',
  survey: 'perception',
  body: '{}',
  digest: 'd1',
  frozenAt: '2026-11-25T02:59:00.000Z',
  attempts: 0,
  dueAt: '2026-11-25T02:59:00.000Z',
  away: false,
  pass: null,
  kiosk: false,
  refusal: null,
  hindrance: null,
}
const receipt = { id: letter.id, receivedAt: '2026-11-25T03:00:00.000Z', digest: 'd1' }
const answer = (status: number, body: unknown = {}, wait = 0): Reply => ({
  kind: 'answer',
  status,
  body,
  wait,
})
const after = (reply: Reply, sent = letter) => outcome(sent, reply, now, 0.5)
const secondsUntilDue = (reply: Reply) => {
  const { kind, ...rest } = after(reply)
  return kind === 'kept' && 'letter' in rest ? (Date.parse(rest.letter.dueAt) - now) / 1000 : NaN
}

describe('a letter', () => {
  test.each([200, 201])('is delivered by its own receipt under %i', status => {
    expect(after(answer(status, receipt))).toEqual({
      kind: 'delivered',
      receipt: { ...receipt, survey: letter.survey, kiosk: false },
    })
  })

  test.each([
    ['a captive portal’s page', answer(200, '<html>Wi-Fi</html>')],
    ['an empty success', answer(201, null)],
    ['another letter’s receipt', answer(200, { ...receipt, id: 'other' })],
    ['a receipt for other bytes', answer(200, { ...receipt, digest: 'd2' })],
    ['a receipt under another status', answer(202, receipt)],
    ['no answer', { kind: 'nothing' } as const],
    ['a fault of the server', answer(500)],
    ['a missing survey', answer(404)],
    ['somebody else’s 410', answer(410, { code: 'gone' })],
    [
      'the withdrawal of another letter',
      answer(410, { code: 'response.withdrawn', details: { id: 'other' } }),
    ],
  ])('is kept and tried again after %s', (_what, reply) => {
    expect(after(reply)).toMatchObject({ kind: 'kept', letter: { body: '{}', attempts: 1, refusal: null } })
  })

  test('goes when the office says that it was taken back', () => {
    const gone = answer(410, { code: 'response.withdrawn', details: { id: letter.id } })
    expect(after(gone)).toEqual({ kind: 'withdrawn' })
  })

  test.each([400, 409, 413, 422])('is kept as refused under %i, with the office’s words', status => {
    const { kind, ...rest } = after(answer(status, { title: 'Phiếu khảo sát đã đóng.' }))
    expect({ kind, ...rest }).toMatchObject({
      kind: 'kept',
      letter: { body: '{}', refusal: { status, reason: 'Phiếu khảo sát đã đóng.' } },
    })
  })

  test('whose code was refused can be sent again with another: the same id and the same bytes', () => {
    const refused = after(answer(409, { code: 'pass.spent', title: 'Mã đã dùng.' }), {
      ...letter,
      pass: 'old',
    })
    if (refused.kind !== 'kept') throw new Error(refused.kind)
    expect([needsCode(refused.letter), due(refused.letter, now, true)]).toEqual([true, false])
    const again = recoded(refused.letter, 'new', now)
    expect(again).toEqual({ ...letter, pass: 'new', dueAt: new Date(now).toISOString() })
    expect([needsCode(again), due(again, now, false)]).toEqual([false, true])
  })

  test.each([
    ['a survey that is closed', 409, 'survey.closed', false],
    ['what is not valid', 422, 'response.invalid', false],
    ['a code that is asked for meanwhile', 403, 'survey.guarded', true],
    ['a device that was revoked', 401, 'device.revoked', false],
  ])('refused for %s is helped by another code or not', (_what, status, code, helped) => {
    const { kind, ...rest } = after(answer(status, { code, title: 'x' }))
    expect([kind, 'letter' in rest && needsCode(rest.letter)]).toEqual(['kept', helped])
  })

  test('that something keeps here though there is a network says what, in the office’s words, until it goes', () => {
    const title = 'Thiết bị này không còn được kết nối.'
    const told = after(answer(401, { code: 'device.revoked', title }))
    expect(told).toMatchObject({ letter: { refusal: null, hindrance: { status: 401, reason: title } } })
    if (told.kind !== 'kept') throw new Error(told.kind)
    expect(after(answer(503), told.letter)).toMatchObject({ letter: { hindrance: null } })
    expect(after(answer(401, '<html>Wi-Fi</html>'))).toMatchObject({ letter: { hindrance: null } })
  })

  test('is recognised by its id alone where the device cannot hash', () => {
    expect(after(answer(200, receipt), { ...letter, digest: null }).kind).toBe('delivered')
  })

  test('waits as long as a busy office asks', () => {
    expect(secondsUntilDue(answer(503, {}, 120_000))).toBe(120)
    expect(due({ ...letter, dueAt: '2026-11-25T03:02:00.000Z' }, now, true)).toBe(false)
  })

  test('goes at once when the network that failed it comes back', () => {
    expect(due({ ...letter, dueAt: '2026-11-25T03:02:00.000Z', away: true }, now, true)).toBe(true)
  })

  test('is not held back by a clock that was set years ahead', () => {
    expect(due({ ...letter, dueAt: '2029-01-01T00:00:00.000Z' }, now, false)).toBe(true)
  })
})

test('backoff lies between one second and five minutes and grows in its reach', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, chance) => {
      const wait = backoff(attempts, chance)
      expect(wait).toBeGreaterThanOrEqual(1000)
      expect(wait).toBeLessThanOrEqual(300_000)
      expect(backoff(attempts + 1, chance)).toBeGreaterThanOrEqual(wait)
    }),
  )
})
