/** Surveys are opened and closed, to everybody or to those with a code, by administrators of the whole tree. */
import { createRoute, z } from '@hono/zod-openapi'
import { accountOf, allow } from '../access/guard.ts'
import { json, problems } from '../contract.ts'
import { SurveyChange } from '../reportContract.ts'
import { router } from '../router.ts'
import type { Database } from '../store/database.ts'
import { changeSurvey, surveyThing } from '../store/surveys.ts'

export function surveyChanges(database: Database) {
  const change = createRoute({
    method: 'put',
    path: '/office/surveys/{slug}',
    middleware: allow('survey.change', c => surveyThing(database, c.req.param('slug') ?? '')),
    summary: 'Open or close a survey, to everybody or to those with a code',
    request: {
      params: z.object({ slug: z.string().max(64) }),
      body: { required: true, ...json(SurveyChange, 'What is to change') },
    },
    responses: { 204: { description: 'It is so' }, ...problems(400, 401, 404) },
  })
  return router().openapi(change, async c => {
    await changeSurvey(database, c.req.valid('param').slug, c.req.valid('json'), accountOf(c.var.access))
    return c.body(null, 204)
  })
}
