/** The result of one class, as a part of its page. */
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { saveFile } from '../../../analyse/download.ts'
import { Failure } from '../../../analyse/Failure.tsx'
import { Loading } from '../../../analyse/Loading.tsx'
import { answerOf, api } from '../../../api.ts'
import { useMay } from '../../me.ts'
import { ResultReport } from './ResultReport.tsx'
import { useResultWords } from './words.ts'

interface Props {
  readonly id: string
  /** What the class is called where it is typed: the name of the file. */
  readonly code: string
}

export function ClassResult({ id, code }: Props) {
  const words = useResultWords()
  const mayTake = useMay('training.data')
  const param = { id }
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['training', 'result', id],
    queryFn: () => answerOf(api.training[':id'].report.$get({ param })),
    staleTime: 0,
  })
  const download = useMutation({
    mutationFn: async () =>
      saveFile(await api.training[':id']['data.csv'].$get({ param }), `ket-qua-${code.toLowerCase()}.csv`),
  })
  return (
    <section aria-labelledby="class-result">
      <h2 id="class-result">{words.ofClass}</h2>
      {error && !isFetching && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && isFetching && <Loading text={words.loading} />}
      {data && <ResultReport result={data} />}
      {data?.standing === 'shown' && mayTake && (
        <>
          <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
            {words.data}
          </Button>
          <p className="quiet">{words.dataNote}</p>
        </>
      )}
      {download.error && <Failure error={download.error} />}
    </section>
  )
}
