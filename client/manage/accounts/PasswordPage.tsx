/** Where a link for a new password leads: the password is chosen, and then it is signed in with as ever. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { Failure } from '../../analyse/Failure.tsx'
import { Loading } from '../../analyse/Loading.tsx'
import { problemOf } from '../../analyse/problem.ts'
import { useTitle } from '../../analyse/useTitle.ts'
import { useOfficeWords } from '../../analyse/words/words.ts'
import { answerOf, api } from '../../api.ts'
import { DoorHeading } from './DoorHeading.tsx'
import { useDoorWords } from './doorWords.ts'
import { Gone } from './Gone.tsx'
import { PasswordRenewal } from './PasswordRenewal.tsx'
import { useToken } from './useToken.ts'

export function PasswordPage() {
  const words = useDoorWords()
  const { loading } = useOfficeWords()
  const token = useToken()
  /** The name to sign in with, and by which link it was renewed. */
  const [renewed, setRenewed] = useState<{ readonly name: string; readonly token: string } | null>(null)
  const done = renewed?.token === token ? renewed : null
  const { data, error, refetch } = useQuery({
    queryKey: ['password-link', token],
    queryFn: () => answerOf(api['password-links'].look.$post({ json: { token } })),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: token !== '' && !done,
  })
  useTitle(done ? words.renewed : words.renewal)
  if (done)
    return (
      <div className="door">
        <DoorHeading>{words.renewed}</DoorHeading>
        <p>{words.renewedLead(done.name)}</p>
        <Link href="/" className="plain">
          {words.toSignIn}
        </Link>
      </div>
    )
  const problem = error && problemOf(error)
  const gone = (reason: string) => (
    <Gone title={words.renewalGone} reason={reason} lead={words.rememberedLead} />
  )
  if (token === '' || problem?.code === 'request.invalid') return gone(words.wrongLink)
  if (problem?.code === 'passwordLink.gone') return gone(problem.title)
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading text={loading} />
  return (
    <PasswordRenewal key={token} token={token} account={data} onDone={name => setRenewed({ name, token })} />
  )
}
