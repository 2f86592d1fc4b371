/** Changes what is said of a class; its unit and its test stay. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Failure } from '../../analyse/Failure.tsx'
import { Loading } from '../../analyse/Loading.tsx'
import { useTitle } from '../../analyse/useTitle.ts'
import { answerOf, api } from '../../api.ts'
import { useClassName } from './className.ts'
import { type TrainingClass, useClass, useClassChange } from './classes.ts'
import { CourseField, FactFields } from './FactFields.tsx'
import { factsIn, typedFacts } from './facts.ts'
import { useTrainingWords } from './words.ts'

function ChangeForm({ held }: { readonly held: TrainingClass }) {
  const words = useTrainingWords()
  const [, go] = useLocation()
  const [facts, setFacts] = useState(() => typedFacts(held))
  const changing = useClassChange(() =>
    answerOf(api.training[':id'].$put({ param: { id: held.id }, json: factsIn(facts) })),
  )
  return (
    <form
      className="code-form"
      aria-label={words.edit}
      onSubmit={event => {
        event.preventDefault()
        changing.mutate(undefined, { onSuccess: () => go(`/training/${held.id}`) })
      }}
    >
      <CourseField facts={facts} onChange={setFacts} />
      <FactFields facts={facts} onChange={setFacts} />
      <p className="quiet">{words.fixed}</p>
      {changing.error && <Failure error={changing.error} />}
      <div className="code-actions">
        <Button type="submit" loading={changing.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}

export function ChangePage({ id }: { readonly id: string }) {
  const words = useTrainingWords()
  const nameOf = useClassName()
  useTitle(words.edit)
  const { data, error, refetch } = useClass(id)
  return (
    <>
      <p className="back">
        <Link href={`/training/${id}`}>← {data ? nameOf(data) : words.back}</Link>
      </p>
      <h1>{words.edit}</h1>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data ? <ChangeForm held={data} /> : !error && <Loading text={words.loading} />}
    </>
  )
}
