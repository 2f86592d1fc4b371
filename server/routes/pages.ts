/** The built pages: the respondent's, the office's, and the files that they are made of. */
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import { allow, passage } from '../access/guard.ts'
import { noticeStyle } from '../notice.ts'
import type { Told } from '../router.ts'

const cached =
  (control: string): MiddlewareHandler<Told> =>
  async (c, next) => {
    await next()
    if (c.res.ok) c.header('cache-control', control)
  }

/** Files under `assets` have a hash of their content in their name, so they never change. */
const forEver = cached('public, max-age=31536000, immutable')
const checked = passage(cached('no-cache'))

/** @param folder - what the build of the pages has made */
export function pages(folder: string) {
  const page = (path: string) => serveStatic({ root: folder, path, precompressed: true })
  const file = serveStatic({ root: folder, precompressed: true })
  const app = new Hono<Told>()
  const free = allow('page.read')
  app.get('/notice.css', free, forEver, c =>
    c.body(noticeStyle, 200, { 'content-type': 'text/css; charset=utf-8' }),
  )
  app.get('/assets/*', free, forEver, file)
  app.use('*', checked)
  for (const path of ['/', '/s/*', '/c', '/t', '/kiosk']) app.get(path, free, page('index.html'))
  for (const path of ['/office', '/office/*']) app.get(path, free, page('office.html'))
  // A page is reached by its own address alone.
  app.get('/:file{[^/]+\\.html}', free, c => c.notFound())
  return app.get('*', free, file)
}
