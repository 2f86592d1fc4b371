/** The report of a survey by sex, and by one more variable; of everybody where the survey does not ask for sex. */
import { answerOf, api, type SurveyReport } from '../api.ts'
import { problemOf } from './problem.ts'

/** @param second - empty for none */
export async function findReport(slug: string, second: string): Promise<SurveyReport> {
  const reportBy = (first: string) => {
    const by = [first, second].filter(Boolean).join(',')
    return answerOf(api.surveys[':slug'].report.$get({ param: { slug }, query: { by } }))
  }
  try {
    return await reportBy('sex')
  } catch (error) {
    const problem = error instanceof Error ? problemOf(error) : null
    if (problem?.code !== 'report.unknownVariable' || problem.variable !== 'sex') throw error
    return reportBy('all')
  }
}
