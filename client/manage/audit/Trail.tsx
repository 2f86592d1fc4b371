/** The rows of the audit, the newest first, a page at a time; on a small screen, one a card. */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { useState } from 'react'
import { Failure } from '../../analyse/Failure.tsx'
import { Loading } from '../../analyse/Loading.tsx'
import { answerOf, api } from '../../api.ts'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import { useSurveyTitle } from '../codes/surveyTitle.ts'
import { actionIn, actorIn } from './actions.ts'
import { detailIn, type Reader, subjectIn } from './details.ts'
import { useAuditWords } from './words.ts'

type Act = InferResponseType<typeof api.audit.$get, 200>['acts'][number]

function Row({ act, reader }: { readonly act: Act; readonly reader: Reader }) {
  const words = useAuditWords()
  const { language, names } = reader
  return (
    <tr>
      <td data-title={words.at}>{timeIn(language, act.at)}</td>
      <th scope="row">{actionIn(language, act.action)}</th>
      <td data-title={words.actor}>{actorIn(language, act.actor, act.name ?? names[act.actor] ?? null)}</td>
      <td data-title={words.subject}>
        {subjectIn(act, reader)} <span className="quiet code">{act.subject}</span>
      </td>
      <td data-title={words.detail} className="quiet">
        {detailIn(act.detail, reader)}
      </td>
      <td data-title={words.hash} className="quiet code hash">
        {act.hash?.slice(0, 10)}
      </td>
    </tr>
  )
}

interface Props {
  readonly wish: Partial<Record<'from' | 'to' | 'actor' | 'action' | 'subject', string>>
}

export function Trail({ wish }: Props) {
  const words = useAuditWords()
  const language = useLanguage()
  const surveyTitle = useSurveyTitle()
  const [before, setBefore] = useState<number | null>(null)
  const query = { ...wish, ...(before !== null && { before: String(before) }) }
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['audit', query],
    queryFn: () => answerOf(api.audit.$get({ query })),
    // Something new may have been done meanwhile.
    staleTime: 0,
  })
  if (error && !isFetching) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading text={words.loading} />
  if (data.acts.length === 0) return <p className="empty">{words.nothing}</p>
  const { next } = data
  return (
    <>
      <table className="trail">
        <thead>
          <tr>
            <th scope="col">{words.at}</th>
            <th scope="col">{words.action}</th>
            <th scope="col">{words.actor}</th>
            <th scope="col">{words.subject}</th>
            <th scope="col">{words.detail}</th>
            <th scope="col">{words.hash}</th>
          </tr>
        </thead>
        <tbody>
          {data.acts.map(act => (
            <Row key={act.seq} act={act} reader={{ language, surveyTitle, names: data.names }} />
          ))}
        </tbody>
      </table>
      <div className="pages">
        {before !== null && (
          <Button variant="default" onClick={() => setBefore(null)}>
            {words.newest}
          </Button>
        )}
        {next !== null && (
          <Button variant="default" onClick={() => setBefore(next)}>
            {words.older}
          </Button>
        )}
      </div>
    </>
  )
}
