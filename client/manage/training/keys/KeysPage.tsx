/** Right answers that are put right, and those that were: for those who answer for the whole. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { Failure } from '../../../analyse/Failure.tsx'
import { Loading } from '../../../analyse/Loading.tsx'
import { useTitle } from '../../../analyse/useTitle.ts'
import { answerOf, api } from '../../../api.ts'
import { testsAmong } from '../courseTest.ts'
import { Corrections } from './Corrections.tsx'
import { KeyForm } from './KeyForm.tsx'
import { useKeyWords } from './words.ts'

export function KeysPage() {
  const words = useKeyWords()
  useTitle(words.title)
  const surveys = useQuery({
    queryKey: ['surveys'],
    queryFn: () => answerOf(api.office.surveys.$get()),
  })
  const made = useQuery({ queryKey: ['keys'], queryFn: () => answerOf(api.keys.$get()) })
  const error = surveys.error ?? made.error
  return (
    <>
      <p className="back">
        <Link href="/training">← {words.back}</Link>
      </p>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p className="quiet">{words.hidden}</p>
      {error && <Failure error={error} />}
      {surveys.data && made.data ? (
        <>
          <KeyForm tests={testsAmong(surveys.data)} />
          <Corrections made={made.data} surveys={surveys.data} />
        </>
      ) : (
        !error && <Loading text={words.loading} />
      )}
    </>
  )
}
