import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Office, openOffice } from '../support/office.ts'
import { exchange, openLine } from '../support/wire.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const end = '\r\n'
const message = (first: string, headers: readonly string[], body = '') =>
  [first, 'Host: khaosat.test', ...headers, '', body].join(end)
const closing = 'Connection: close'
const json = 'Content-Type: application/json'
const smuggled = message('GET /api/health?smuggled HTTP/1.1', [closing])

describe('a message whose end can be read in two ways', () => {
  test.each([
    ['two lengths', ['Content-Length: 2', 'Content-Length: 90']],
    ['a length and chunks', ['Content-Length: 2', 'Transfer-Encoding: chunked']],
    ['chunks and a length', ['Transfer-Encoding: chunked', 'Content-Length: 2']],
    ['chunks that are not the last coding', ['Transfer-Encoding: chunked, identity']],
    ['a coding with a space before its colon', ['Transfer-Encoding : chunked']],
    ['a coding that looks like chunks', ['Transfer-Encoding: xchunked']],
    ['a length that is no number', ['Content-Length: +2']],
    ['a length below nothing', ['Content-Length: -2']],
    [
      'a header folded into the next line',
      [`X-Fold: a${end} Transfer-Encoding: chunked`, 'Content-Length: 2'],
    ],
  ])('by %s is refused, and nothing after it is taken for a second one', async (_, headers) => {
    const { statuses } = await exchange(
      office.origin,
      `${message('POST /api/join HTTP/1.1', [json, ...headers], '0')}${end}${end}${smuggled}`,
    )
    expect(statuses.every(status => status === 400 || status === 415)).toBe(true)
    expect(statuses.length).toBeLessThan(2)
  })

  test('by a chunk whose length is wrong is refused', async () => {
    const head = message('POST /api/join HTTP/1.1', [json, 'Transfer-Encoding: chunked'])
    const { statuses } = await exchange(office.origin, `${head}zz${end}{}${end}0${end}${end}`)
    expect(statuses).toEqual([400])
  })
})

describe('a request', () => {
  test('to be told what was sent, as TRACE asks, is not obeyed', async () => {
    const { statuses, heard } = await exchange(
      office.origin,
      message('TRACE / HTTP/1.1', ['Cookie: office=secret', closing]),
    )
    expect([statuses.every(status => status >= 400), heard.includes('secret')]).toEqual([true, false])
  })

  test('to connect to somewhere else is not obeyed', async () => {
    const { statuses } = await exchange(office.origin, message('CONNECT example.org:443 HTTP/1.1', [closing]))
    expect(statuses.filter(status => status < 400)).toEqual([])
  })

  test('for a page of another host is answered by this one, and sends nobody there', async () => {
    const { heard } = await exchange(
      office.origin,
      message('GET http://example.org/none HTTP/1.1', [closing]),
    )
    expect(heard).not.toMatch(/^location:/im)
  })

  test.each([
    '/../package.json',
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/%2e%2e%2f%2e%2e%2fserver/main.js',
    '/....//....//package.json',
    '//etc/passwd',
    '/assets/..\\..\\package.json',
    '/assets/%00',
    '/.git/config',
    '/package.json',
    '/server/main.js',
    '/secret.key',
    '/assets/',
  ])('for a file that is not for the public, %s, gets none', async path => {
    const { statuses, heard } = await exchange(office.origin, message(`GET ${path} HTTP/1.1`, [closing]))
    expect(statuses).toHaveLength(1)
    expect(statuses[0]).toBeGreaterThanOrEqual(400)
    expect(heard).not.toMatch(/"name": "can-bang"|root:x|import |\[core\]|Index of/)
  })

  test('with more of a head than anybody needs is refused', async () => {
    const { statuses } = await exchange(
      office.origin,
      message('GET / HTTP/1.1', [`Cookie: a=${'x'.repeat(20_000)}`, closing]),
    )
    expect(statuses).toEqual([431])
  })

  test('with a line end in a name of a header is refused', async () => {
    const { statuses } = await exchange(office.origin, message('GET / HTTP/1.1', ['X-A\r: b', closing]))
    expect(statuses).toEqual([400])
  })
})

test('those who speak slowly are hung up on, and keep nobody else waiting', { timeout: 40_000 }, async () => {
  const slow = await Promise.all(Array.from({ length: 200 }, () => openLine(office.origin)))
  for (const line of slow) line.send(`GET / HTTP/1.1${end}Host: khaosat.test${end}`)
  const began = Date.now()
  const dripping = setInterval(() => {
    for (const line of slow) line.send(`X-${Date.now()}: a${end}`)
  }, 1000)
  const waits: number[] = []
  for (let times = 0; times < 20; times += 1) {
    const asked = performance.now()
    expect((await fetch(`${office.origin}/api/health`)).status).toBe(200)
    waits.push(performance.now() - asked)
  }
  await Promise.all(slow.map(line => line.ended))
  clearInterval(dripping)
  expect(Math.max(...waits)).toBeLessThan(2000)
  expect(Date.now() - began).toBeLessThan(20_000)
})
