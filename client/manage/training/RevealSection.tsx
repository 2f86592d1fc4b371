/** Shows the right answers to those who were tested, once nobody is to be tested by them any more. */
import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { Failure } from '../../analyse/Failure.tsx'
import { answerOf, api } from '../../api.ts'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import { Sure } from '../codes/Sure.tsx'
import { type TrainingClass, useClassChange } from './classes.ts'
import { isRevealable } from './standing.ts'
import { useTrainingWords } from './words.ts'

export function RevealSection({ held }: { readonly held: TrainingClass }) {
  const words = useTrainingWords()
  const language = useLanguage()
  const { id, revealedAt, phases } = held
  const revealing = useClassChange((shown: boolean) =>
    answerOf(api.training[':id'].reveal.$put({ param: { id }, json: { shown } })),
  )
  return (
    <section aria-labelledby="reveal-heading">
      <h2 id="reveal-heading">{words.reveal}</h2>
      {revealedAt === null && <p className="quiet">{words.revealLead}</p>}
      {revealedAt !== null && <p>{words.shownAt(timeIn(language, revealedAt))}</p>}
      {revealedAt === null && !isRevealable(held) && <p>{words.revealLater}</p>}
      <div className="code-actions">
        {phases.some(({ closedAt }) => closedAt !== null) && (
          <Button component={Link} href={`/training/${id}/items`} variant="default">
            {words.itemsWall}
          </Button>
        )}
        {revealedAt === null && isRevealable(held) && (
          <Sure text={words.show} busy={revealing.isPending} onSure={() => revealing.mutate(true)} />
        )}
        {revealedAt !== null && (
          <Sure text={words.hide} busy={revealing.isPending} onSure={() => revealing.mutate(false)} />
        )}
      </div>
      {revealing.error && <Failure error={revealing.error} />}
    </section>
  )
}
