/** Results for the office: which surveys there are, and the report of each as JSON, CSV and XLSX. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { textIn } from '../../surveys/instrument.ts'
import { json, problems } from '../contract.ts'
import { requireOffice } from '../office.ts'
import { readerLanguage } from '../readerLanguage.ts'
import { reportCsv } from '../report/reportFile.ts'
import { reportOf } from '../report/storedReport.ts'
import { reportWorkbook } from '../report/reportWorkbook.ts'
import { OfficeSurvey, SurveyReport } from '../reportContract.ts'
import { router } from '../router.ts'
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
  summary: 'Every survey, with how many responses it has',
  responses: { 200: json(z.array(OfficeSurvey), 'In the order of the catalogue'), ...problems(401) },
})

const report = createRoute({
  method: 'get',
  path: '/surveys/{slug}/report',
  summary: 'The report by sex, protected',
  request,
  responses: { 200: json(SurveyReport, 'Every figure with its interval and n'), ...problems(400, 401, 404) },
})

const file = (ending: 'csv' | 'xlsx', type: string) =>
  createRoute({
    method: 'get',
    path: `/surveys/{slug}/report.${ending}` as const,
    summary: `The same report as ${ending.toUpperCase()}`,
    request,
    responses: {
      200: {
        description: 'One row a figure',
        content: { [type]: { schema: { type: 'string', format: 'binary' } } },
      },
      ...problems(400, 401, 404),
    },
  })
const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const wishOf = ({ by, questions, filter, weight }: z.output<typeof Wish>) => ({
  by: names(by),
  ...(questions !== undefined && { questions: names(questions) }),
  ...(filter !== undefined && { filter }),
  ...(weight !== undefined && { weight }),
})

function attach(c: Context, slug: string, ending: keyof typeof types): void {
  const on = new Date().toISOString().slice(0, 10)
  c.header('content-type', types[ending])
  c.header('content-disposition', `attachment; filename="${slug}-${on}.${ending}"`)
}

export function reports(database: Database, origin: string | undefined) {
  const guarded = router()
  guarded.use('/office/*', requireOffice(database, origin))
  for (const path of ['/surveys/:slug/report', '/surveys/:slug/report.csv', '/surveys/:slug/report.xlsx'])
    guarded.use(path, requireOffice(database, origin))
  return guarded
    .openapi(listAll, async c => {
      const all = await listSurveys(database)
      return c.json(
        all.map(({ definition, slug, open, version, responses }) => ({
          slug,
          code: String(definition.code ?? ''),
          titles: { vi: textIn(definition.title, 'vi'), en: textIn(definition.title, 'en') },
          open,
          version,
          responses,
        })),
        200,
      )
    })
    .openapi(report, async c => {
      const { slug } = c.req.valid('param')
      return c.json(await reportOf(database, slug, wishOf(c.req.valid('query'))), 200)
    })
    .openapi(file('csv', types.csv), async c => {
      const { slug } = c.req.valid('param')
      const figures = await reportOf(database, slug, wishOf(c.req.valid('query')))
      attach(c, slug, 'csv')
      return c.body(reportCsv(figures, readerLanguage(c)))
    })
    .openapi(file('xlsx', types.xlsx), async c => {
      const { slug } = c.req.valid('param')
      const figures = await reportOf(database, slug, wishOf(c.req.valid('query')))
      attach(c, slug, 'xlsx')
      return c.body(new Uint8Array(await reportWorkbook(figures, readerLanguage(c))))
    })
}
