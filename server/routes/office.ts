/** The door of the office: a link that is asked about first, spent once, and answered with a session. */
import { Hono } from 'hono'
import { enterPage } from '../notice.ts'
import { giveSession } from '../office.ts'
import type { Database } from '../store/database.ts'
import { enterOffice } from '../store/office.ts'

export const office = (database: Database, origin: string | undefined) =>
  new Hono()
    .get('/office/enter/:link', c => enterPage(c))
    .post('/office/enter/:link', async c => {
      giveSession(c, await enterOffice(database, c.req.param('link')), origin)
      return c.redirect('/office', 303)
    })
