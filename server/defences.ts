/** What every request to the API must be before a route sees it: from here, in plain JSON, small, flat, in UTF-8. */
import { isUtf8 } from 'node:buffer'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deepest, nestsTooDeep } from './depth.ts'
import { Problem } from './problem.ts'

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : null)

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site made a browser send. Browsers name the sender in one of two headers; a program that
 * sends neither has no cookie that could be abused.
 */
export const sameOrigin =
  (origin: string | undefined): MiddlewareHandler =>
  async (c, next) => {
    if (!safe.has(c.req.method)) {
      const site = c.req.header('sec-fetch-site')
      const sender = c.req.header('origin')
      const ours = sender === undefined || sender === origin || hostOf(sender) === hostOf(c.req.url)
      if (site === undefined ? !ours : site !== 'same-origin') throw new Problem('request.foreign')
    }
    await next()
  }

/** Answers come as JSON and not compressed: nothing is unpacked, so nothing grows. */
export const plainJson: MiddlewareHandler = async (c, next) => {
  if (!safe.has(c.req.method)) {
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
    const encoding = c.req.header('content-encoding')?.toLowerCase() ?? 'identity'
    if (type !== 'application/json' || encoding !== 'identity') throw new Problem('request.unsupported')
  }
  await next()
}

/** Hono would mend bytes that are not UTF-8, and what is stored would no longer be what was sent. */
const readBody: MiddlewareHandler = async (c, next) => {
  // Nothing comes of it where the sender goes away in the middle.
  const body = await c.req.arrayBuffer().catch(() => null)
  if (body === null || !isUtf8(body)) throw new Problem('request.malformed')
  const bytes = Buffer.from(body)
  if (nestsTooDeep(bytes)) throw new Problem('request.tooDeep', { most: deepest })
  Object.assign(c.req.bodyCache, { text: Promise.resolve(bytes.toString()) })
  await next()
}

/** Reads the body, once, up to `most` bytes. */
export const limitedBody = (most: number): MiddlewareHandler => {
  const counted = bodyLimit({ maxSize: most })
  return async (c, next) => {
    if (safe.has(c.req.method)) return next()
    const length = c.req.header('content-length')
    // Counting costs a second request object, and is needed only where the length is not told.
    if (length === undefined || c.req.header('transfer-encoding') !== undefined)
      return counted(c, async () => void (await readBody(c, next)))
    if (Number(length) > most) throw new Problem('request.tooLarge')
    return readBody(c, next)
  }
}

/** U+0000, as addresses and as JSON write it. */
const nul = { address: /%00/, json: /(?<!\\)(?:\\\\)*\\u0000/ }

/** No database keeps U+0000. Which answer it is in, the responses tell by themselves. */
export const withoutNul: MiddlewareHandler = async (c, next) => {
  if (!c.req.path.startsWith('/api/responses')) {
    const isSent = !safe.has(c.req.method) && nul.json.test(await c.req.text())
    if (isSent || nul.address.test(c.req.url)) throw new Problem('request.invalid', { where: 'U+0000' })
  }
  await next()
}
