/** The results of one questionnaire: by sex, and by one more variable; the address holds the choice. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'wouter'
import { Failure } from './Failure.tsx'
import { findReport } from './findReport.ts'
import { Loading } from './Loading.tsx'
import { Report } from './Report.tsx'
import { useOfficeWords } from './words/words.ts'

export function ReportPage({ slug }: { readonly slug: string }) {
  const words = useOfficeWords()
  const [search, setSearch] = useSearchParams()
  const second = search.get('by') ?? ''
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: ['report', slug, second],
    queryFn: () => findReport(slug, second),
    placeholderData: keepPreviousData,
  })
  const shown = error ? undefined : data
  return (
    <>
      <p className="back">
        <Link href="/">← {words.surveys}</Link>
      </p>
      {!shown && <h1>{words.report}</h1>}
      {error && !isFetching && <Failure error={error} onRetry={() => void refetch()} />}
      {isFetching && (!shown || isPlaceholderData) && <Loading text={words.computing} />}
      {shown && (
        <Report
          report={shown}
          waiting={isPlaceholderData}
          second={second}
          onSecond={name => setSearch(name ? { by: name } : {})}
        />
      )}
    </>
  )
}
