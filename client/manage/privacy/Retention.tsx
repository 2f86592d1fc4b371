/** What is past its time, and deleting it at once instead of at night. */
import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Failure } from '../../analyse/Failure.tsx'
import { answerOf, api } from '../../api.ts'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import { useMay } from '../me.ts'
import { Part } from './Part.tsx'
import { Sure } from './Sure.tsx'
import { usePrivacyWords } from './words.ts'

const key = ['privacy retention'] as const
const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)

export function Retention() {
  const words = usePrivacyWords()
  const language = useLanguage()
  const erasing = useMay('privacy.erase')
  const queries = useQueryClient()
  const [asking, ask] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => answerOf(api.privacy.retention.$get()),
    staleTime: 0,
  })
  const deletion = useMutation({
    mutationFn: () => answerOf(api.privacy.retention.$post({ json: { dry: false } })),
    onSuccess: () => queries.invalidateQueries(),
    onSettled: () => ask(false),
  })
  const surveys = data?.surveys.filter(({ responses }) => responses > 0) ?? []
  const responses = sum(surveys.map(one => one.responses))
  const staff = sum(data?.staff.map(({ rows }) => rows) ?? [])
  return (
    <Part title={words.retention} lead={words.retentionLead}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {deletion.error && <Failure error={deletion.error} />}
      <div aria-live="polite">
        {deletion.data && (
          <p className="good">{words.deleted(sum(deletion.data.surveys.map(one => one.responses)))}</p>
        )}
      </div>
      {data && responses + staff === 0 && <p>{words.nothingDue}</p>}
      <ul>
        {surveys.map(({ survey, responses: n, before }) => (
          <li key={survey}>{words.due(survey, n, timeIn(language, before))}</li>
        ))}
        {staff > 0 && <li>{words.staffDue(staff)}</li>}
      </ul>
      {erasing && responses + staff > 0 && !asking && (
        <Button variant="default" onClick={() => ask(true)}>
          {words.deleteNow}
        </Button>
      )}
      {asking && (
        <Sure
          question={words.deleteSure(responses)}
          busy={deletion.isPending}
          onYes={() => deletion.mutate()}
          onNo={() => ask(false)}
        />
      )}
    </Part>
  )
}
