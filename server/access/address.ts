/** From which address a request comes, as far as tries are counted by it. */
import { isIPv6 } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** Where there is no socket, as in a program that asks the app itself. */
const nowhere = 'local'

/** Whoever has one address of IPv6 has the 2⁶⁴ beside it. */
export function network(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1]
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address
  const { hostname } = new URL(`http://[${address.replace(/%.*/, '')}]`)
  const [before = [], after = []] = hostname
    .slice(1, -1)
    .split('::')
    .map(part => part.split(':').filter(Boolean))
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}

export function addressOf(c: Context): string {
  const { incoming }: Partial<HttpBindings> = c.env ?? {}
  return network(incoming?.socket?.remoteAddress ?? nowhere)
}
