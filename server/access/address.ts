/** From which address a request comes, as far as tries are counted by it. */
import { isIP, isIPv6 } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Told } from '../router.ts'

/** Where there is no socket, as in a program that asks the app itself. */
const nowhere = 'local'

const unmapped = (address: string) => /^::ffff:([\d.]+)$/i.exec(address)?.[1] ?? address

/** Whoever has one address of IPv6 has the 2⁶⁴ beside it. */
export function network(address: string): string {
  const mapped = unmapped(address)
  if (!isIPv6(mapped)) return mapped
  const { hostname } = new URL(`http://[${mapped.replace(/%.*/, '')}]`)
  const [before = [], after = []] = hostname
    .slice(1, -1)
    .split('::')
    .map(part => part.split(':').filter(Boolean))
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}

/** The other end of the wire; where that is a proxy of ours, the last one in its list that is none. */
export function addressOf(c: Context<Told>): string {
  const { incoming }: Partial<HttpBindings> = c.env ?? {}
  const peer = unmapped(incoming?.socket?.remoteAddress ?? nowhere)
  const { proxies } = c.var
  const ours = (address: string) => proxies.includes(address)
  if (!ours(peer)) return network(peer)
  const told = (c.req.header('x-forwarded-for') ?? '').split(',').map(one => unmapped(one.trim()))
  const sender = told.findLast(one => !ours(one)) ?? ''
  return network(isIP(sender) > 0 ? sender : peer)
}
