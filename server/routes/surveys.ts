/** What is open to the public, and the questionnaires themselves. */
import { createRoute, z } from '@hono/zod-openapi'
import { allow } from '../access/guard.ts'
import { catalogue } from '../../surveys/catalogue.ts'
import { textsIn } from '../../surveys/instrument.ts'
import { Definition, json, OpenSurvey, problems } from '../contract.ts'
import { Problem } from '../problem.ts'
import { router } from '../router.ts'
import type { Shelf } from '../shelf.ts'
import type { Database } from '../store/database.ts'
import { findSurvey, listOpenSurveys } from '../store/surveys.ts'

const list = createRoute({
  method: 'get',
  path: '/surveys',
  middleware: allow('survey.answer'),
  summary: 'Surveys that are open to the public',
  responses: { 200: json(z.array(OpenSurvey), 'Each with its current version') },
})

const get = createRoute({
  method: 'get',
  path: '/surveys/{slug}',
  middleware: allow('survey.answer'),
  summary: 'The questionnaire that is current, as a browser may see it',
  request: { params: z.object({ slug: z.string().max(64) }) },
  responses: {
    200: json(Definition, 'Without answer keys, and with the choices of today'),
    304: { description: 'It is the one that the browser has' },
    ...problems(404, 409),
  },
})

/** The shipped surveys in the order of the catalogue, then the others. */
const placeOf = (slug: string) => catalogue.findIndex(shipped => shipped.slug === slug) >>> 0

/** Publishing demands every text in both. */
const languages = ['vi', 'en'] as const

export const surveys = (database: Database, shelf: Shelf) =>
  router()
    .openapi(list, async c => {
      const open = await listOpenSurveys(database)
      const shown = open
        .filter(({ modes, guarded }) => modes.includes('web') && !guarded)
        .toSorted((one, other) => placeOf(one.slug) - placeOf(other.slug))
        .map(({ slug, version, modes, definition: { title } }) => ({
          slug,
          titles: textsIn(title),
          languages: [...languages],
          version,
          modes: [...modes],
        }))
      return c.json(shown, 200)
    })
    .openapi(get, async c => {
      const { slug } = c.req.valid('param')
      const { open, version, guarded } = await findSurvey(database, slug)
      if (!open) throw new Problem('survey.closed', { survey: slug })
      const { etag, text, brotli } = await shelf.find(slug, version, guarded)
      c.header('etag', etag)
      c.header('cache-control', 'no-cache')
      c.header('vary', 'accept-encoding')
      if (c.req.header('if-none-match') === etag) return c.body(null, 304)
      c.header('content-type', 'application/json; charset=utf-8')
      const accepts = /\bbr\b/.test(c.req.header('accept-encoding') ?? '')
      if (accepts) c.header('content-encoding', 'br')
      return c.body(accepts ? brotli : text, 200)
    })
