/** What a result sheet says of a class beside its figures. */
import { courseName } from '../../surveys/courses.ts'
import { textsIn } from '../../surveys/instrument.ts'
import type { Database } from '../store/database.ts'
import { findSurvey, findVersion } from '../store/surveys.ts'
import type { ClassRow } from '../store/trainingClasses.ts'
import { withUnitNames } from '../store/unitNames.ts'
import type { ClassFacts } from './resultSheet.ts'

export async function classFacts(
  database: Database,
  row: ClassRow,
  language: 'vi' | 'en',
): Promise<ClassFacts> {
  const titleOf = async (slug: string) => {
    const { version } = await findSurvey(database, slug)
    return textsIn((await findVersion(database, slug, version)).definition.title)[language]
  }
  const [named] = await withUnitNames(database, [{ unit: row.unit }])
  const { code, title, place, heldOn, expectedWomen, expectedMen, survey, parallelSurvey } = row
  return {
    code,
    title,
    place,
    heldOn,
    expectedWomen,
    expectedMen,
    course: courseName(row.course, language),
    unit: named?.unit.name ?? '',
    tests: await Promise.all([survey, ...(parallelSurvey === null ? [] : [parallelSurvey])].map(titleOf)),
  }
}
