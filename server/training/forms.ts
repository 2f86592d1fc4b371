/** Which test a class has: one form for everybody, or two that take turns. */
import { keyedItemsOf } from '../../surveys/keyedItem.ts'
import { Problem } from '../problem.ts'
import type { Database } from '../store/database.ts'
import { findSurvey, findVersion } from '../store/surveys.ts'
import type { Phase } from '../store/tables/training.ts'

interface Forms {
  readonly survey: string
  readonly parallelSurvey: string | null
}

/** Has right answers, is answered in class and tells nothing that must not be laid beside another answer. */
async function findTest(database: Database, slug: string) {
  const { open, modes, version } = await findSurvey(database, slug)
  if (!open) throw new Problem('survey.closed', { survey: slug })
  const { definition } = await findVersion(database, slug, version)
  const isTest =
    modes.includes('class') && definition['sensitive'] !== true && keyedItemsOf(definition).length > 0
  if (!isTest) throw new Problem('training.noTest', { survey: slug })
  return definition
}

/**
 * @param parallel - whether half of the cards begin with the form that the test names as its equal
 * @throws Problem `survey.notFound`, `survey.closed`, `training.noTest`, `training.noParallel`
 */
export async function formsOf(database: Database, survey: string, parallel: boolean): Promise<Forms> {
  const { parallelForm } = await findTest(database, survey)
  if (!parallel) return { survey, parallelSurvey: null }
  if (typeof parallelForm !== 'string') throw new Problem('training.noParallel', { survey })
  await findTest(database, parallelForm)
  return { survey, parallelSurvey: parallelForm }
}

/** Which form a card has in a phase: at the end of the course the other one, months later the first again. */
export function formIn(
  { survey, parallelSurvey }: Forms,
  card: { readonly survey: string },
  phase: Phase,
): string {
  if (parallelSurvey === null || phase !== 'post') return card.survey
  return card.survey === survey ? parallelSurvey : survey
}
