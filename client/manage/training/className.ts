/** What a class is called: its own name, or that of its type of course. */
import { courseName } from '../../../surveys/courses.ts'
import { useLanguage } from '../../words/words.ts'
import type { TrainingClass } from './classes.ts'

export function useClassName(): (held: Pick<TrainingClass, 'title' | 'course'>) => string {
  const language = useLanguage()
  return ({ title, course }) => title || courseName(course, language)
}
