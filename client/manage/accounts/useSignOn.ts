/** What the single sign-on of this installation is called; `null`: there is none, or it is not known yet. */
import { useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../../api.ts'

export function useSignOn(): string | null {
  const { data } = useQuery({
    queryKey: ['ways'],
    queryFn: () => answerOf(api.session.$get()),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data?.signOn ?? null
}
