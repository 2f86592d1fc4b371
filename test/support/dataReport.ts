/** Reports on the data files that lie beside the checkout. */
import type { Report } from '../../analysis/report/report.ts'
import { readDataFile } from '../../server/report/dataFile.ts'
import { surveyReport } from '../../server/report/surveyReport.ts'
import type { Instrument } from '../../surveys/instrument.ts'
import { variablesOf } from '../../surveys/variables.ts'
import { sharedFile, sharedText } from './shared.ts'

/** The columns that say how respondents were drawn and weighted. */
export interface DesignNames {
  readonly weights: string
  readonly strata: string
  readonly clusters: string
}

const folder = 'stats/data/open'

/** R code that reads the same file. */
export const readInR = (name: string) => `data <- read.csv("${sharedFile(`${folder}/${name}.csv`)}")`

/** A report by sex. */
export function reportOn(instrument: Instrument, name: string, wish: object, names?: DesignNames): Report {
  const data = readDataFile(sharedText(`${folder}/${name}.csv`), variablesOf(instrument))
  const design = names && {
    weights: data.numbers(names.weights),
    strata: data.texts(names.strata),
    clusters: data.texts(names.clusters),
  }
  return surveyReport(data, instrument, { by: ['sex'], ...(design && { design }), ...wish })
}
