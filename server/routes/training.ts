/** Training classes: made and led by trainers, phase by phase. */
import { createRoute, z } from '@hono/zod-openapi'
import { accountOf, allow } from '../access/guard.ts'
import { json, problems } from '../contract.ts'
import { Problem } from '../problem.ts'
import { router } from '../router.ts'
import { listCards, printCards } from '../store/cards.ts'
import { type Database, only } from '../store/database.ts'
import { checkPlace, checkStanding } from '../store/places.ts'
import {
  changeTrainingClass,
  createTrainingClass,
  findTrainingClass,
  listTrainingClasses,
  revealKeys,
  shownClasses,
  trainingClass,
} from '../store/trainingClasses.ts'
import { closePhase, openPhase } from '../store/trainingPhases.ts'
import { formsOf } from '../training/forms.ts'
import {
  Card,
  NewCards,
  NewTrainingClass,
  Phase,
  PhaseChange,
  Reveal,
  TrainingClass,
  TrainingClassChange,
} from '../trainingContract.ts'

const list = createRoute({
  method: 'get',
  path: '/training',
  middleware: allow('training.read'),
  summary: 'Training classes',
  responses: { 200: json(z.array(TrainingClass), 'The latest first'), ...problems(401, 403) },
})

const post = createRoute({
  method: 'post',
  path: '/training',
  middleware: allow('training.create'),
  summary: 'Make a training class',
  request: { body: { required: true, ...json(NewTrainingClass, 'Which course, where, when, which test') } },
  responses: { 201: json(TrainingClass, 'With its code'), ...problems(400, 401, 403, 404, 409, 422) },
})

const params = z.object({ id: z.string() })

export function training(database: Database) {
  const guarded = (action: 'training.read' | 'training.change') =>
    allow(action, c => findTrainingClass(database, c.req.param('id') ?? ''))

  const get = createRoute({
    method: 'get',
    path: '/training/{id}',
    middleware: guarded('training.read'),
    summary: 'One training class',
    request: { params },
    responses: { 200: json(TrainingClass, 'As it is now'), ...problems(401, 404) },
  })
  const put = createRoute({
    method: 'put',
    path: '/training/{id}',
    middleware: guarded('training.change'),
    summary: 'Change what was said of a training class',
    request: { params, body: { required: true, ...json(TrainingClassChange, 'What is true now') } },
    responses: { 200: json(TrainingClass, 'As it is now'), ...problems(400, 401, 404, 409) },
  })
  const phase = createRoute({
    method: 'put',
    path: '/training/{id}/phases/{phase}',
    middleware: guarded('training.change'),
    summary: 'Open or close a test of a class; to open one closes the one that was open',
    request: {
      params: params.extend({ phase: Phase }),
      body: { required: true, ...json(PhaseChange, 'Whether it is to be open') },
    },
    responses: { 200: json(TrainingClass, 'As it is now'), ...problems(400, 401, 404, 409) },
  })
  const reveal = createRoute({
    method: 'put',
    path: '/training/{id}/reveal',
    middleware: guarded('training.change'),
    summary: 'Show the right answers to those who were tested, or hide them again',
    request: { params, body: { required: true, ...json(Reveal, 'Whether they are to be seen') } },
    responses: { 200: json(TrainingClass, 'As it is now'), ...problems(400, 401, 404, 409) },
  })
  const cards = createRoute({
    method: 'get',
    path: '/training/{id}/cards',
    middleware: guarded('training.read'),
    summary: 'The cards of a class',
    request: { params },
    responses: { 200: json(z.array(Card), 'In their order'), ...problems(401, 404) },
  })
  const print = createRoute({
    method: 'post',
    path: '/training/{id}/cards',
    middleware: guarded('training.change'),
    summary: 'Make more cards',
    request: { params, body: { required: true, ...json(NewCards, 'How many') } },
    responses: { 201: json(z.array(Card), 'All of them, in their order'), ...problems(400, 401, 404) },
  })

  const found = async (id: string) => {
    const row = await trainingClass(database, id)
    if (!row) throw new Problem('thing.notFound')
    return row
  }
  const shown = async (id: string) => only(await shownClasses(database, [await found(id)]))
  const cardsOf = async (id: string) =>
    (await listCards(database, id)).map(({ code, number, survey, issue }) => ({
      code,
      number,
      survey,
      issue,
    }))

  return router()
    .openapi(list, async c => c.json(await listTrainingClasses(database, c.var.access.scope), 200))
    .openapi(post, async c => {
      const { parallel, survey, ...rest } = c.req.valid('json')
      await checkPlace(database, rest.unit, c.var.access.scope)
      await checkStanding(database, rest.unit, 'now', rest.heldOn)
      const forms = await formsOf(database, survey, parallel)
      const id = await createTrainingClass(database, { ...rest, ...forms, owner: accountOf(c.var.access) })
      return c.json(await shown(id), 201)
    })
    .openapi(get, async c => c.json(await shown(c.req.valid('param').id), 200))
    .openapi(put, async c => {
      const { id } = c.req.valid('param')
      await changeTrainingClass(database, id, c.req.valid('json'), accountOf(c.var.access))
      return c.json(await shown(id), 200)
    })
    .openapi(phase, async c => {
      const { id, phase: named } = c.req.valid('param')
      const change = c.req.valid('json').open ? openPhase : closePhase
      await change(database, id, named, accountOf(c.var.access))
      return c.json(await shown(id), 200)
    })
    .openapi(reveal, async c => {
      const { id } = c.req.valid('param')
      await revealKeys(database, id, c.req.valid('json').shown, accountOf(c.var.access))
      return c.json(await shown(id), 200)
    })
    .openapi(cards, async c => c.json(await cardsOf(c.req.valid('param').id), 200))
    .openapi(print, async c => {
      const { id } = c.req.valid('param')
      await printCards(database, await found(id), c.req.valid('json').count, accountOf(c.var.access))
      return c.json(await cardsOf(id), 201)
    })
}
