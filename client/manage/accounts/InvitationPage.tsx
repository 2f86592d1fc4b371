/** Where an invitation leads: what it is for, and the account that is made of it. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { Failure } from '../../analyse/Failure.tsx'
import { Loading } from '../../analyse/Loading.tsx'
import { problemOf } from '../../analyse/problem.ts'
import { useTitle } from '../../analyse/useTitle.ts'
import { useOfficeWords } from '../../analyse/words/words.ts'
import { answerOf, api } from '../../api.ts'
import { Acceptance } from './Acceptance.tsx'
import { useDoorWords } from './doorWords.ts'
import { useToken } from './useToken.ts'

function Gone({ reason }: { readonly reason: string }) {
  const words = useDoorWords()
  useTitle(words.gone)
  return (
    <div className="door">
      <h1>{words.gone}</h1>
      <p>{reason}</p>
      <p className="quiet">{words.alreadyIn}</p>
      <Link href="/" className="plain">
        {words.toSignIn}
      </Link>
    </div>
  )
}

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
  if (token === '' || problem?.code === 'request.invalid') return <Gone reason={words.wrongLink} />
  if (problem?.code === 'invitation.gone') return <Gone reason={problem.title} />
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading text={loading} />
  return <Acceptance key={token} token={token} invitation={data} />
}
