import { describe, expect, test } from 'vitest'
import {
  courseTest,
  isParallel,
  reaction,
  type Test,
  testsAmong,
} from '../../../../client/manage/training/courseTest.ts'
import { catalogue } from '../../../../surveys/catalogue.ts'
import { courses } from '../../../../surveys/courses.ts'

/** What is shipped, as the office is told of it. */
const surveys = (closed: readonly string[] = []): Test[] =>
  catalogue.map(({ slug, instrument }) => {
    const { courses: own, parallelForm } = instrument
    return {
      slug,
      titles: { vi: slug, en: slug },
      open: !closed.includes(slug),
      courses: Array.isArray(own) ? own.map(String) : [],
      parallelForm: typeof parallelForm === 'string' ? parallelForm : null,
    }
  })

describe('the test of a course', () => {
  test('is the one that names it, its two forms taking turns', () => {
    expect(courseTest(surveys(), 'C01')).toEqual({ slug: 'knowledge-a', parallel: true })
    expect(courseTest(surveys(), 'C05')).toEqual({ slug: 'teaching', parallel: false })
  })

  test('is one form where the other is closed, and none where both are', () => {
    expect(courseTest(surveys(['knowledge-b']), 'C09')).toEqual({ slug: 'knowledge-a', parallel: false })
    expect(courseTest(surveys(['knowledge-a']), 'C09')).toEqual({ slug: 'knowledge-b', parallel: false })
    expect(courseTest(surveys(['knowledge-a', 'knowledge-b']), 'C09')).toBe('closed')
  })

  test('is wanting where the plan has none, and the form on the spot is shipped', () => {
    const without = Object.keys(courses).filter(course => courseTest(surveys(), course) === 'none')
    expect(without).toEqual(['C10', 'C11', 'C12', 'V01'])
    expect(catalogue.map(({ slug }) => slug)).toContain(reaction)
  })
})

test('tests are what belongs to a course, and no other survey', () => {
  const slugs = testsAmong(surveys()).map(({ slug }) => slug)
  expect(slugs).toContain('knowledge-b')
  expect(slugs).not.toContain('perception')
})

test('what is not in the list has no other form', () => {
  expect(isParallel(surveys(), 'nothing')).toBe(false)
})
