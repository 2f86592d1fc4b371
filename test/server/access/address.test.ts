import fc from 'fast-check'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { addressOf, network } from '../../../server/access/address.ts'
import type { Told } from '../../../server/router.ts'

const proxies = ['127.0.0.1', '10.0.0.2', '2001:db8::2']

const app = new Hono<Told>()
  .use(async (c, next) => {
    c.set('proxies', proxies)
    await next()
  })
  .get('/', c => c.text(addressOf(c)))
const asked = async (remoteAddress: string | undefined, headers: Record<string, string> = {}) =>
  (await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })).text()

const forwarded = (list: string, peer = '127.0.0.1') => asked(peer, { 'x-forwarded-for': list })

describe('the address of a request', () => {
  test('is that of the other end of the wire', async () => {
    expect(await asked('203.0.113.7')).toBe('203.0.113.7')
  })

  test('is the same whichever way it is written', async () => {
    expect(await asked('::ffff:203.0.113.7')).toBe('203.0.113.7')
  })

  test('is not what the request says of itself', async () => {
    expect(await asked('203.0.113.7', { 'x-forwarded-for': '198.51.100.1' })).toBe('203.0.113.7')
  })

  test('is what a proxy of ours says, however long the list before it', async () => {
    expect(await forwarded('198.51.100.1')).toBe('198.51.100.1')
    expect(await forwarded('198.51.100.1', '::ffff:127.0.0.1')).toBe('198.51.100.1')
    expect(await forwarded('192.0.2.66, 192.0.2.77, 198.51.100.1, 10.0.0.2')).toBe('198.51.100.1')
    expect(await forwarded('198.51.100.1', '2001:db8::2')).toBe('198.51.100.1')
    expect(await forwarded('192.0.2.1, 2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
  })

  test('is that of the proxy where it says nothing that makes sense', async () => {
    for (const list of ['', 'unknown', '198.51.100.1, <script>', '10.0.0.2'])
      expect(await asked('127.0.0.1', { 'x-forwarded-for': list })).toBe('127.0.0.1')
  })

  test('is known as local where there is no wire', async () => {
    expect(await (await app.request('/')).text()).toBe('local')
  })
})

test('an address of IPv6 counts as the network of 64 bits that it lies in', () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map(number => number.toString(16))
  const groups = fc.array(fc.oneof(fc.constant('0'), group), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(groups, whole => {
      fc.pre(!whole.slice(0, 5).every(one => one === '0'))
      const written = new URL(`http://[${whole.join(':')}]`).hostname.slice(1, -1)
      expect(network(written)).toBe(whole.slice(0, 4).join(':'))
    }),
  )
})
