/** What a survey is called, or its slug where it is not in the list. */
import { useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../../api.ts'
import { useLanguage } from '../../words/words.ts'

export function useSurveyTitle(): (slug: string) => string {
  const language = useLanguage()
  const { data } = useQuery({
    queryKey: ['surveys'],
    queryFn: () => answerOf(api.office.surveys.$get()),
  })
  return slug => data?.find(survey => survey.slug === slug)?.titles[language] ?? slug
}
