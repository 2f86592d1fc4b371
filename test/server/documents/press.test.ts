import { expect, test } from 'vitest'
import { openPress } from '../../../server/documents/press.ts'

const cards = (count: number) => ({
  kind: 'cards' as const,
  content: {
    origin: 'http://lop.test',
    code: 'K7QX4M',
    cards: Array.from({ length: count }, (_, place) => ({ code: `${100_000 + place}`, number: place + 1 })),
  },
})
const startOf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString()

test('orders are printed one after the other', async () => {
  const press = openPress()
  const papers = await Promise.all([1, 2, 3].map(count => press.print(cards(count))))
  expect(papers.map(startOf)).toEqual(['%PDF-', '%PDF-', '%PDF-'])
})

test('where too many wait, the next is told when to come again', async () => {
  const press = openPress(2)
  const orders = [1, 2, 3].map(() => press.print(cards(20)))
  await expect(press.print(cards(1))).rejects.toMatchObject({ code: 'document.busy', retryAfter: 10 })
  await expect(Promise.all(orders)).resolves.toHaveLength(3)
})

test('an order that nobody waits for leaves its place to others', async () => {
  const press = openPress(1)
  const first = press.print(cards(20))
  const left = new AbortController()
  const second = press.print(cards(300), left.signal)
  await expect(press.print(cards(1))).rejects.toMatchObject({ code: 'document.busy' })
  left.abort()
  await expect(second).rejects.toMatchObject({ code: 'document.left' })
  await expect(press.print(cards(1))).resolves.toBeInstanceOf(Uint8Array)
  await first
})

test('an order that nobody waits for from the start is not taken', async () => {
  const press = openPress()
  await expect(press.print(cards(1), AbortSignal.abort())).rejects.toMatchObject({ code: 'document.left' })
})

test('one that cannot be set fails alone, without a word of what was in it', async () => {
  const press = openPress()
  const broken = { kind: 'cards' as const, content: { origin: 'nowhere Canary', code: 'Canary', cards: [] } }
  const failed = await press.print(broken).catch(String)
  expect(failed).toContain('Error')
  await expect(press.print(cards(1))).resolves.toBeInstanceOf(Uint8Array)
})
