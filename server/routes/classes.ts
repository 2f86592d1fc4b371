/** Classes: opened and closed by those who teach, joined by whoever reads the code. */
import { createRoute, z } from '@hono/zod-openapi'
import { readCode, wall } from '../../surveys/typedCode.ts'
import { addressOf } from '../access/address.ts'
import { accountOf, allow } from '../access/guard.ts'
import type { Guesses } from '../access/guesses.ts'
import { Class, Joined, NewClass, TypedCode } from '../codesContract.ts'
import { json, problems } from '../contract.ts'
import { Problem } from '../problem.ts'
import { router } from '../router.ts'
import { closeClass, findClass, joinClass, listClasses, openClass, openUnder } from '../store/classes.ts'
import { type Database, only } from '../store/database.ts'
import { checkPlace, checkStanding } from '../store/places.ts'
import { classByCode } from '../store/seatTaking.ts'
import { findSurvey } from '../store/surveys.ts'
import { withUnitNames } from '../store/unitNames.ts'

const list = createRoute({
  method: 'get',
  path: '/classes',
  middleware: allow('class.read'),
  summary: 'The classes that are open now',
  responses: { 200: json(z.array(Class), 'The oldest first'), ...problems(401, 403) },
})

const post = createRoute({
  method: 'post',
  path: '/classes',
  middleware: allow('class.open'),
  summary: 'Open a class for some hours',
  request: { body: { required: true, ...json(NewClass, 'Which survey, where and how long') } },
  responses: { 201: json(Class, 'With its code'), ...problems(400, 401, 403, 404, 409) },
})

const join = createRoute({
  method: 'post',
  path: '/join',
  middleware: allow('class.join'),
  summary: 'Get a pass for one answer by the code of a class',
  request: { body: { required: true, ...json(TypedCode, 'As it was typed') } },
  responses: { 200: json(Joined, 'Good until the class ends'), ...problems(400, 404, 409, 429) },
})

export function classes(database: Database, guesses: Guesses) {
  const remove = createRoute({
    method: 'delete',
    path: '/classes/{id}',
    middleware: allow('class.close', c => findClass(database, c.req.param('id') ?? '')),
    summary: 'Let nobody in any more',
    request: { params: z.object({ id: z.string() }) },
    responses: { 204: { description: 'It is closed' }, ...problems(401, 404) },
  })
  /** A right code, though it is not a pass that it opens. */
  const isTraining = async (code: string) => ((await classByCode(database, code)) ? 'training' : null)
  return router()
    .openapi(list, async c => c.json(await listClasses(database, c.var.access.scope), 200))
    .openapi(post, async c => {
      const { unit, ...rest } = c.req.valid('json')
      await checkPlace(database, unit, c.var.access.scope)
      await checkStanding(database, unit, 'now')
      const { open } = await findSurvey(database, rest.survey)
      if (!open) throw new Problem('survey.closed', { survey: rest.survey })
      const opened = await openClass(database, { ...rest, unit, owner: accountOf(c.var.access) })
      const { owner: _, ...shown } = only(await withUnitNames(database, [opened]))
      return c.json({ ...shown, taken: 0, received: 0 }, 201)
    })
    .openapi(remove, async c => {
      await closeClass(database, c.req.valid('param').id, accountOf(c.var.access))
      return c.body(null, 204)
    })
    .openapi(join, async c => {
      const code = readCode(wall, c.req.valid('json').code)
      const joined = await guesses.check(addressOf(c), async () =>
        code === null ? null : ((await openUnder(database, code)) ?? (await isTraining(code))),
      )
      if (!joined) throw new Problem('class.notFound')
      if (joined === 'training') throw new Problem('join.training')
      return c.json({ pass: await joinClass(database, joined), survey: joined.survey }, 200)
    })
}
