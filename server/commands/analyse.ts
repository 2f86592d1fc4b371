/** `npm run analyse`: the disaggregated report of a questionnaire and a data file, without a server. */
import { readFileSync, writeFileSync } from 'node:fs'
import { defineCommand } from 'citty'
import type { Report } from '../../analysis/report/report.ts'
import type { Instrument } from '../../surveys/instrument.ts'
import { variablesOf } from '../../surveys/variables.ts'
import { run } from './command.ts'
import { type DataFile, readDataFile } from '../report/dataFile.ts'
import { reportCsv } from '../report/reportFile.ts'
import { reportWorkbook } from '../report/reportWorkbook.ts'
import { type ReportWish, surveyReport } from '../report/surveyReport.ts'

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

interface DesignArguments {
  readonly weight?: string | undefined
  readonly strata?: string | undefined
  readonly cluster?: string | undefined
  readonly fpc?: string | undefined
}

function designOf(
  data: DataFile,
  { weight, strata, cluster, fpc }: DesignArguments,
): Pick<ReportWish, 'design'> {
  if (![weight, strata, cluster, fpc].some(column => column !== undefined)) return {}
  return {
    design: {
      weights: weight === undefined ? undefined : data.numbers(weight),
      strata: strata === undefined ? undefined : data.texts(strata),
      clusters: cluster === undefined ? undefined : data.texts(cluster),
      populations: fpc === undefined ? undefined : data.numbers(fpc),
    },
  }
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
    strata: { type: 'string', description: 'column of strata' },
    cluster: { type: 'string', description: 'column of clusters (primary sampling units)' },
    fpc: {
      type: 'string',
      description: 'column with the number of clusters in the stratum, or the share drawn',
    },
    filter: { type: 'string', description: "expression, such as '{age} >= 18'" },
    out: { type: 'string', description: 'file ending in .json, .csv or .xlsx' },
  },
  async run({ args }) {
    const instrument: Instrument = JSON.parse(readFileSync(args.instrument, 'utf8'))
    const data = readDataFile(readFileSync(args.data, 'utf8'), variablesOf(instrument))
    const questions = list(args.questions)
    const report = surveyReport(data, instrument, {
      by: list(args.by) ?? ['sex'],
      ...(questions && { questions }),
      ...(args.filter !== undefined && { filter: args.filter }),
      ...designOf(data, args),
    })
    await write(report, args.out)
  },
})

await run(analyse)
