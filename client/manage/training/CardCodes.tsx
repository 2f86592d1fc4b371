/** The codes of all cards, looked up when somebody asks for theirs; nothing here tells whose a card is. */
import { useState } from 'react'
import { Failure } from '../../analyse/Failure.tsx'
import { Loading } from '../../analyse/Loading.tsx'
import { useSurveyTitle } from '../codes/surveyTitle.ts'
import { type TrainingClass, useCards } from './classes.ts'
import { useTrainingWords } from './words.ts'

function Codes({ held }: { readonly held: TrainingClass }) {
  const words = useTrainingWords()
  const titleOf = useSurveyTitle()
  const { data, error, refetch } = useCards(held.id, held.cards)
  if (!data)
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading text={words.loading} />
  return (
    <ol className="card-codes">
      {data.map(({ code, number, survey, issue }) => (
        <li key={code} value={number}>
          <strong>{code}</strong>{' '}
          <span className="quiet">
            {held.parallelSurvey !== null && `${titleOf(survey).split(' – ').at(-1)} · `}
            {words.issues[issue]}
          </span>
        </li>
      ))}
    </ol>
  )
}

export function CardCodes({ held }: { readonly held: TrainingClass }) {
  const words = useTrainingWords()
  const [unfolded, setUnfolded] = useState(false)
  return (
    <details className="more" onToggle={event => setUnfolded(event.currentTarget.open)}>
      <summary>{words.listCards}</summary>
      {unfolded && <Codes held={held} />}
    </details>
  )
}
