/** Results for the office: which surveys there are, and the report of each as JSON, CSV and XLSX. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Context, TypedResponse } from 'hono'
import { textsIn } from '../../surveys/instrument.ts'
import { allow } from '../access/guard.ts'
import { json, problems } from '../contract.ts'
import { Problem } from '../problem.ts'
import { readerLanguage } from '../readerLanguage.ts'
import type { Reporter } from '../report/reporter.ts'
import type { SurveyOrder } from '../report/reportThread.ts'
import { OfficeSurvey, SurveyReport } from '../reportContract.ts'
import { router, type Told } from '../router.ts'
import type { Database } from '../store/database.ts'
import { listSurveys } from '../store/surveys.ts'

const names = (text: string) => text.split(',').filter(Boolean)

const Wish = z.object({
  by: z.string().max(200).default('sex').describe('sex, and up to two more: `sex,age`.'),
  questions: z.string().max(2000).optional().describe('Only these, with commas between.'),
  filter: z.string().max(2000).optional().describe('In SurveyJS’s expression language: `{A01} >= 3`.'),
  weight: z.string().max(100).optional().describe('The question that holds the weight.'),
})
const request = { params: z.object({ slug: z.string().max(64) }), query: Wish }

const listAll = createRoute({
  method: 'get',
  path: '/office/surveys',
  middleware: allow('survey.read'),
  summary: 'Every survey, with how many responses it has',
  responses: { 200: json(z.array(OfficeSurvey), 'In the order of the catalogue'), ...problems(401, 403) },
})

const report = createRoute({
  method: 'get',
  path: '/surveys/{slug}/report',
  middleware: allow('report.read'),
  summary: 'The report by sex, protected',
  request,
  responses: {
    200: json(SurveyReport, 'Every figure with its interval and n'),
    ...problems(400, 401, 403, 404),
  },
})

const binary = { schema: { type: 'string', format: 'binary' } } as const

const file = (form: 'csv' | 'xlsx') =>
  createRoute({
    method: 'get',
    path: `/surveys/{slug}/report.${form}` as const,
    middleware: allow('report.read'),
    summary: `The same report as ${form.toUpperCase()}`,
    request,
    responses: {
      200: { description: 'One row a figure', content: { 'application/octet-stream': binary } },
      ...problems(400, 401, 403, 404),
    },
  })

/** Sex, and two more: a table of four dimensions nobody can read or protect. */
const mostDimensions = 3

function orderOf(
  c: Context<Told>,
  { slug }: { readonly slug: string },
  { by, questions, filter, weight }: z.output<typeof Wish>,
  form: SurveyOrder['form'],
): SurveyOrder {
  const dimensions = [...new Set(names(by))]
  if (dimensions.length > mostDimensions) throw new Problem('report.invalid', { where: `by=${by}` })
  const wish = {
    by: dimensions,
    ...(questions !== undefined && { questions: names(questions) }),
    ...(filter !== undefined && { filter }),
    ...(weight !== undefined && { weight }),
  }
  const { paths } = c.var.access.scope
  return { slug, wish, form, language: readerLanguage(c), paths }
}

const types: Record<SurveyOrder['form'], string> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

function headersOf({ slug, form }: SurveyOrder): Record<string, string> {
  const type = { 'content-type': types[form] }
  const on = new Date().toISOString().slice(0, 10)
  return form === 'json'
    ? type
    : { ...type, 'content-disposition': `attachment; filename="${slug}-${on}.${form}"` }
}

const coursesIn = (given: unknown): string[] => (Array.isArray(given) ? given.map(String) : [])

export function reports(database: Database, reporter: Reporter) {
  const sent = async (c: Context<Told>, order: SurveyOrder) =>
    c.body(await reporter.make(order), 200, headersOf(order))
  return router()
    .openapi(listAll, async c => {
      const all = await listSurveys(database, c.var.access.scope)
      return c.json(
        all.map(({ definition, ...survey }) => ({
          ...survey,
          code: typeof definition.code === 'string' ? definition.code : '',
          titles: textsIn(definition.title),
          courses: coursesIn(definition['courses']),
          parallelForm: typeof definition['parallelForm'] === 'string' ? definition['parallelForm'] : null,
        })),
        200,
      )
    })
    .openapi(report, async c => {
      const order = orderOf(c, c.req.valid('param'), c.req.valid('query'), 'json')
      // The thread has written the JSON already; only the compiler has to be told what it holds.
      return (await sent(c, order)) as unknown as TypedResponse<z.output<typeof SurveyReport>, 200, 'json'>
    })
    .openapi(file('csv'), c => sent(c, orderOf(c, c.req.valid('param'), c.req.valid('query'), 'csv')))
    .openapi(file('xlsx'), c => sent(c, orderOf(c, c.req.valid('param'), c.req.valid('query'), 'xlsx')))
}
