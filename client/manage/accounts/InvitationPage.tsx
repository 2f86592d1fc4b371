/** Where an invitation leads: what it is for, and the account that is made of it. */
import { useQuery } from '@tanstack/react-query'
import { Failure } from '../../analyse/Failure.tsx'
import { Loading } from '../../analyse/Loading.tsx'
import { problemOf } from '../../analyse/problem.ts'
import { useTitle } from '../../analyse/useTitle.ts'
import { useOfficeWords } from '../../analyse/words/words.ts'
import { answerOf, api } from '../../api.ts'
import { Acceptance } from './Acceptance.tsx'
import { useDoorWords } from './doorWords.ts'
import { Gone } from './Gone.tsx'
import { useToken } from './useToken.ts'

export function InvitationPage() {
  const words = useDoorWords()
  const { loading } = useOfficeWords()
  const token = useToken()
  const { data, error, refetch } = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answerOf(api.invitations.look.$post({ json: { token } })),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: token !== '',
  })
  useTitle(words.invitation)
  const problem = error && problemOf(error)
  const gone = (reason: string) => <Gone title={words.gone} reason={reason} lead={words.alreadyIn} />
  if (token === '' || problem?.code === 'request.invalid') return gone(words.wrongLink)
  if (problem?.code === 'invitation.gone') return gone(problem.title)
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading text={loading} />
  return <Acceptance key={token} token={token} invitation={data} />
}
