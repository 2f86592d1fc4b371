/** Where somebody is signed in, and the end of it. */
import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { Failure } from '../../analyse/Failure.tsx'
import { Loading } from '../../analyse/Loading.tsx'
import { useOfficeWords } from '../../analyse/words/words.ts'
import { answerOf, api } from '../../api.ts'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import { useOwnWords } from './ownWords.ts'
import { Refusal } from './Refusal.tsx'

export function OwnSessions() {
  const words = useOwnWords()
  const { loading } = useOfficeWords()
  const language = useLanguage()
  const queries = useQueryClient()
  const heading = useRef<HTMLHeadingElement>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['sessions'],
    queryFn: () => answerOf(api.me.sessions.$get()),
  })
  const ending = useMutation({
    mutationFn: (id: string | null) =>
      id === null
        ? answerOf(api.me.sessions.$delete())
        : answerOf(api.me.sessions[':id'].$delete({ param: { id } })),
    onSuccess: () => {
      heading.current?.focus()
      return queries.invalidateQueries({ queryKey: ['sessions'] })
    },
  })
  return (
    <section className="account-card" aria-labelledby="own-sessions">
      <h2 id="own-sessions" tabIndex={-1} ref={heading}>
        {words.sessions}
      </h2>
      <p>{words.sessionsLead}</p>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading text={loading} />}
      {data && (
        <ul className="account-lines">
          {data.map(({ id, device, createdAt, seenAt, current }) => (
            <li key={id}>
              <div>
                <strong>{device}</strong>
                {current && <span className="state open">{words.current}</span>}
                <p className="quiet">
                  {words.used(timeIn(language, seenAt))}; {words.since(timeIn(language, createdAt))}
                </p>
              </div>
              {!current && (
                <Button
                  variant="default"
                  aria-label={words.endOf(device)}
                  disabled={ending.isPending}
                  onClick={() => ending.mutate(id)}
                >
                  {words.end}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {ending.error && <Refusal error={ending.error} />}
      <output className="done">{ending.isSuccess && words.ended}</output>
      {data &&
        (data.length > 1 ? (
          <div className="acts">
            <Button variant="default" loading={ending.isPending} onClick={() => ending.mutate(null)}>
              {words.endOthers}
            </Button>
          </div>
        ) : (
          <p className="quiet">{words.noOthers}</p>
        ))}
    </section>
  )
}
