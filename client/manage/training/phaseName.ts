/** What the tests of a class are called. */
import { type Language, useLanguage } from '../../words/words.ts'

const names: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: { pre: 'Bài đầu khóa', post: 'Bài cuối khóa', followUp: 'Bài theo dõi' },
  en: { pre: 'Pre-test', post: 'Post-test', followUp: 'Follow-up test' },
}

export const phaseNameIn = (language: Language, phase: string): string => names[language][phase] ?? phase

export function usePhaseName(): (phase: string) => string {
  const language = useLanguage()
  return phase => phaseNameIn(language, phase)
}
