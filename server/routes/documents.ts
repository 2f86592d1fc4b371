/** Papers of a training class: cards to cut, certificates with names that are kept nowhere, and its result sheet. */
import { createRoute, z } from '@hono/zod-openapi'
import { accountOf, allow } from '../access/guard.ts'
import type { Action } from '../access/policy.ts'
import { json, problems } from '../contract.ts'
import { NewCertificates } from '../documentContract.ts'
import { classFacts } from '../documents/classFacts.ts'
import type { Press } from '../documents/press.ts'
import { resultSheet } from '../documents/resultSheet.ts'
import { Problem } from '../problem.ts'
import { router } from '../router.ts'
import { record } from '../store/audit.ts'
import { listCards } from '../store/cards.ts'
import type { Database } from '../store/database.ts'
import { findTrainingClass, trainingClass } from '../store/trainingClasses.ts'
import { classResult } from '../training/results.ts'
import { courseName } from '../../surveys/courses.ts'

const params = z.object({ id: z.string() })
const binary = { schema: { type: 'string', format: 'binary' } } as const
const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
type Form = keyof typeof types
const pdf = { description: 'A PDF', content: { [types.pdf]: binary } } as const

const headersOf = (name: string, form: Form = 'pdf') => ({
  'content-type': types[form],
  'content-disposition': `attachment; filename="${name.toLowerCase()}.${form}"`,
})

/** @param origin - where people reach the server; `undefined`: wherever the reader does */
export function documents(database: Database, press: Press, origin: string | undefined) {
  const guarded = (action: Action) => allow(action, c => findTrainingClass(database, c.req.param('id') ?? ''))
  const found = async (id: string) => {
    const row = await trainingClass(database, id)
    if (!row) throw new Problem('thing.notFound')
    return row
  }

  const cards = createRoute({
    method: 'get',
    path: '/training/{id}/cards.pdf',
    middleware: guarded('training.read'),
    summary: 'The printed cards of a class, to be cut: A4, 24 on a page, in both languages',
    request: {
      params,
      query: z.object({ from: z.coerce.number().int().min(1).default(1).describe('The first number.') }),
    },
    responses: { 200: pdf, ...problems(400, 401, 404, 409, 503) },
  })
  const certificates = createRoute({
    method: 'post',
    path: '/training/{id}/certificates',
    middleware: guarded('training.certify'),
    summary: 'Certificates for the names that are sent, which are stored nowhere',
    request: { params, body: { required: true, ...json(NewCertificates, 'Whose, and who signs') } },
    responses: { 200: pdf, ...problems(400, 401, 404, 413, 503) },
  })
  const result = <Ending extends Form>(form: Ending) =>
    createRoute({
      method: 'get',
      path: `/training/{id}/report.${form}` as const,
      middleware: guarded('training.result'),
      summary: `The result sheet of a class as ${form.toUpperCase()}`,
      request: { params, query: z.object({ lang: z.enum(['vi', 'en']).default('vi') }) },
      responses: {
        200: { description: 'One to two pages', content: { [types[form]]: binary } },
        ...problems(400, 401, 404, 503),
      },
    })
  const printResult = async (id: string, language: 'vi' | 'en', form: Form, signal: AbortSignal) => {
    const row = await found(id)
    const sheet = resultSheet(
      await classResult(database, row),
      await classFacts(database, row, language),
      language,
    )
    const paper = await press.print({ kind: form, content: sheet }, signal)
    return { paper, headers: headersOf(`ket-qua-${row.code}`, form) }
  }

  return router()
    .openapi(cards, async c => {
      const { id } = c.req.valid('param')
      const { from } = c.req.valid('query')
      const { code } = await found(id)
      const printed = (await listCards(database, id)).filter(
        ({ issue, number }) => issue === 'printed' && number >= from,
      )
      if (printed.length === 0) throw new Problem('document.noCards', { from })
      const content = {
        origin: origin ?? new URL(c.req.url).origin,
        code,
        cards: printed.map(({ code: card, number }) => ({ code: card, number })),
      }
      const paper = await press.print({ kind: 'cards', content }, c.req.raw.signal)
      return c.body(paper, 200, headersOf(`the-${code}`))
    })
    .openapi(certificates, async c => {
      const { id } = c.req.valid('param')
      const order = c.req.valid('json')
      const { code, course, place: hall, heldOn } = await found(id)
      const content = { ...order, course: courseName(course, order.language), hall, heldOn }
      const paper = await press.print({ kind: 'certificates', content }, c.req.raw.signal)
      await database.write(tx =>
        record(tx, database.tables, {
          actor: accountOf(c.var.access),
          action: 'training.certify',
          subject: id,
          detail: { count: order.names.length },
        }),
      )
      return c.body(paper, 200, headersOf(`giay-chung-nhan-${code}`))
    })
    .openapi(result('pdf'), async c => {
      const { id } = c.req.valid('param')
      const { paper, headers } = await printResult(id, c.req.valid('query').lang, 'pdf', c.req.raw.signal)
      return c.body(paper, 200, headers)
    })
    .openapi(result('docx'), async c => {
      const { id } = c.req.valid('param')
      const { paper, headers } = await printResult(id, c.req.valid('query').lang, 'docx', c.req.raw.signal)
      return c.body(paper, 200, headers)
    })
}
