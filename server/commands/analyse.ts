/** `npm run analyse`: the disaggregated report of a questionnaire and a data file, without a server. */
import { readFileSync, writeFileSync } from 'node:fs'
import { defineCommand, runMain } from 'citty'
import type { Report } from '../../analysis/report/report.ts'
import type { Instrument } from '../../surveys/instrument.ts'
import { variablesOf } from '../../surveys/variables.ts'
import { readDataFile } from '../report/dataFile.ts'
import { reportCsv } from '../report/reportFile.ts'
import { reportWorkbook } from '../report/reportWorkbook.ts'
import { surveyReport } from '../report/surveyReport.ts'

const list = (text: string | undefined) =>
  text
    ?.split(',')
    .map(name => name.trim())
    .filter(Boolean)

/** What a file is written as follows from its name's ending. */
async function write(report: Report, path: string | undefined): Promise<void> {
  if (path === undefined) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  else if (path.endsWith('.csv')) writeFileSync(path, reportCsv(report, 'vi'))
  else if (path.endsWith('.xlsx')) writeFileSync(path, await reportWorkbook(report, 'vi'))
  else writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`)
}

const analyse = defineCommand({
  meta: {
    name: 'analyse',
    description:
      'Báo cáo phân tách theo giới từ phiếu và tệp số liệu / a report by sex from a questionnaire and a data file',
  },
  args: {
    instrument: { type: 'string', required: true, description: 'SurveyJS JSON' },
    data: { type: 'string', required: true, description: 'CSV; header = question names' },
    by: { type: 'string', default: 'sex', description: 'questions or roles, with commas between' },
    questions: { type: 'string', description: 'only these' },
    weight: { type: 'string', description: 'column of weights' },
    filter: { type: 'string', description: "expression, such as '{age} >= 18'" },
    out: { type: 'string', description: 'file ending in .json, .csv or .xlsx' },
  },
  async run({ args }) {
    const instrument = JSON.parse(readFileSync(args.instrument, 'utf8')) as Instrument
    const data = readDataFile(readFileSync(args.data, 'utf8'), variablesOf(instrument))
    const questions = list(args.questions)
    const report = surveyReport(data, instrument, {
      by: list(args.by) ?? ['sex'],
      ...(questions && { questions }),
      ...(args.filter !== undefined && { filter: args.filter }),
      ...(args.weight !== undefined && { weights: data.numbers(args.weight) }),
    })
    await write(report, args.out)
  },
})

await runMain(analyse)
