/** Every questionnaire the office has, with how many people answered it. */
import { useQuery } from '@tanstack/react-query'
import { useMay } from '../manage/me.ts'
import { answerOf, api, type OfficeSurvey } from '../api.ts'
import { Failure } from './Failure.tsx'
import { Loading } from './Loading.tsx'
import { SurveysTable } from './SurveysTable.tsx'
import { useTitle } from './useTitle.ts'
import { useOfficeWords } from './words/words.ts'

/** By the first letter of the code; what has another letter is a form. */
const kinds = [
  { name: 'studies', letter: 'S' },
  { name: 'tests', letter: 'T' },
  { name: 'forms', letter: '' },
] as const

const kindOf = ({ code }: OfficeSurvey) =>
  kinds.find(({ letter }) => letter && code.startsWith(letter))?.name ?? 'forms'

export function SurveysPage() {
  const words = useOfficeWords()
  const readable = useMay('report.read')
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['surveys'],
    queryFn: () => answerOf(api.office.surveys.$get()),
  })
  useTitle(words.surveys)
  return (
    <>
      <h1>{words.surveys}</h1>
      <p className="lead">{readable ? words.surveysLead : words.surveysOnly}</p>
      {error && !isFetching && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && isFetching && <Loading text={words.loading} />}
      {data &&
        kinds.map(({ name }) => (
          <SurveysTable
            key={name}
            title={words[name]}
            surveys={data
              .filter(survey => kindOf(survey) === name)
              .toSorted((one, other) => one.code.localeCompare(other.code, 'vi', { numeric: true }))}
          />
        ))}
    </>
  )
}
