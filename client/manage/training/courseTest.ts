/** Which test belongs to a type of course, as the tests themselves say. */
import type { OfficeSurvey } from '../../api.ts'

export type Test = Pick<OfficeSurvey, 'slug' | 'titles' | 'open' | 'courses' | 'parallelForm'>

/** What is collected at the end of a course that has no test. */
export const reaction = 'course-reaction'

export const testsAmong = <Survey extends Test>(surveys: readonly Survey[]): Survey[] =>
  surveys.filter(({ courses }) => courses.length > 0)

export type CourseTest = 'none' | 'closed' | { readonly slug: string; readonly parallel: boolean }

/**
 * What a class of a course is tested by, unless somebody chooses otherwise: the first form of its test, taking turns
 * with the other form where both are open.
 */
export function courseTest(surveys: readonly Test[], course: string): CourseTest {
  const own = surveys.filter(({ courses }) => courses.includes(course))
  if (own.length === 0) return 'none'
  const [first] = own.filter(({ open }) => open).toSorted((one, other) => one.slug.localeCompare(other.slug))
  return first ? { slug: first.slug, parallel: isParallel(surveys, first.slug) } : 'closed'
}

/** Whether the other form of a test can be had. */
export function isParallel(surveys: readonly Test[], slug: string): boolean {
  const other = surveys.find(survey => survey.slug === slug)?.parallelForm
  return surveys.some(survey => survey.slug === other && survey.open)
}
