/** The built pages: the respondent's, the office's, and the files that they are made of. */
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import { noticeStyle } from '../notice.ts'
import { requireOffice } from '../office.ts'
import type { Database } from '../store/database.ts'

const cached =
  (control: string): MiddlewareHandler =>
  async (c, next) => {
    await next()
    if (c.res.ok) c.header('cache-control', control)
  }

/** Files under `assets` have a hash of their content in their name, so they never change. */
const forEver = cached('public, max-age=31536000, immutable')
const checked = cached('no-cache')

/** @param folder - what the build of the pages has made */
export function pages(folder: string, database: Database, origin: string | undefined) {
  const page = (path: string) => serveStatic({ root: folder, path, precompressed: true })
  const file = serveStatic({ root: folder, precompressed: true })
  const app = new Hono()
  app.get('/notice.css', forEver, c =>
    c.body(noticeStyle, 200, { 'content-type': 'text/css; charset=utf-8' }),
  )
  app.get('/assets/*', forEver, file)
  app.use('*', checked)
  for (const path of ['/', '/s/*']) app.get(path, page('index.html'))
  for (const path of ['/office', '/office/*'])
    app.get(path, requireOffice(database, origin), page('office.html'))
  // A page is reached by its own address alone, or the office would open by the name of its file.
  app.get('/:file{[^/]+\\.html}', c => c.notFound())
  return app.get('*', file)
}
