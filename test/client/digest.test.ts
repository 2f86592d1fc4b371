import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestOf } from '../../client/respond/digest.ts'
import { freeze, receiptNumber } from '../../client/respond/response.ts'

test('digestOf is SHA-256 of the UTF-8 bytes, in hex', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async text => {
      expect(await digestOf(text)).toBe(createHash('sha256').update(text).digest('hex'))
    }),
  )
})

test('a frozen response is its canonical bytes without the id, due at once', async () => {
  const response = {
    survey: 'perception',
    version: 1,
    locale: 'vi',
    mode: 'web',
    startedAt: '2026-11-25T02:59:00.000Z',
    submittedAt: '2026-11-25T03:00:00.000Z',
    answers: { F01: 'Công bằng'.normalize('NFD'), A01: 5 },
  } as const
  const letter = await freeze('019abc12-3456-7890-8abc-def012345678', response, { pass: 'P', kiosk: false })
  expect(letter.body).toBe(
    '{"answers":{"A01":5,"F01":"Công bằng"},"locale":"vi","mode":"web","startedAt":"2026-11-25T02:59:00.000Z",' +
      '"submittedAt":"2026-11-25T03:00:00.000Z","survey":"perception","version":1}',
  )
  expect(letter).toMatchObject({
    digest: await digestOf(letter.body),
    dueAt: letter.frozenAt,
    refusal: null,
    pass: 'P',
  })
})

test('the number to read out is the random end of the id', () => {
  expect(receiptNumber('019abc12-3456-7890-8abc-def012345678')).toBe('1234 5678')
})
