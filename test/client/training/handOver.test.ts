import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { freeze } from '../../../client/respond/response.ts'
import { handedOver } from '../../../client/respond/training/handOver.ts'
import { knowledge, seat } from '../../support/seat.ts'

test('a test that another card hands in has the answers of the first, and tells of the second', async () => {
  const letter = await freeze(
    '019abc12-3456-7890-8abc-def012345678',
    {
      survey: 'knowledge-a',
      version: 1,
      locale: 'vi',
      mode: 'class',
      card: 'K7QX43',
      phase: 'post',
      startedAt: '2026-11-25T02:59:00.000Z',
      submittedAt: '2026-11-25T03:00:00.000Z',
      answers: { sex: 1, group: 3, '01': 'B', '02': 98 },
    },
    { pass: 'one', kiosk: false, sitting: { class: 'K7QX4M', card: 'K7QX43', phase: 'post' } },
  )
  const other = { ...seat, pass: 'other', card: 'TY9FCC', phase: 'post' } as const
  const by = await handedOver(letter, other, knowledge, { sex: 2, audience: 99, firstClass: null })
  expect(JSON.parse(by.body)).toEqual({
    ...JSON.parse(letter.body),
    card: 'TY9FCC',
    answers: { sex: 2, group: 99, '01': 'B', '02': 98 },
  })
  expect(by).toMatchObject({
    pass: 'other',
    sitting: { class: 'K7QX4M', card: 'TY9FCC', phase: 'post' },
    digest: createHash('sha256').update(by.body).digest('hex'),
    refusal: null,
  })
  expect(by.id).not.toBe(letter.id)
})
