/** One training class: its code, its three tests, who is in the room, and everything that belongs to it. */
import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { courseName } from '../../../surveys/courses.ts'
import { Failure } from '../../analyse/Failure.tsx'
import { Loading } from '../../analyse/Loading.tsx'
import { useTitle } from '../../analyse/useTitle.ts'
import { useLanguage } from '../../words/words.ts'
import { useUnitName } from '../codes/unitName.ts'
import { useMay } from '../me.ts'
import { dayIn } from '../units/day.ts'
import { CardsSection } from './CardsSection.tsx'
import { useClassName } from './className.ts'
import { type TrainingClass, useClass } from './classes.ts'
import { ExportSection } from './exchange/ExportSection.tsx'
import { LiveSection } from './LiveSection.tsx'
import { PaperSection } from './paper/PaperSection.tsx'
import { PhasesSection } from './PhasesSection.tsx'
import { ClassResult } from './result/ClassResult.tsx'
import { RevealSection } from './RevealSection.tsx'
import { stateOf } from './standing.ts'
import { useTrainingWords } from './words.ts'

function ClassHead({ held }: { readonly held: TrainingClass }) {
  const words = useTrainingWords()
  const language = useLanguage()
  const unitNameOf = useUnitName()
  const nameOf = useClassName()
  const { id, code, course, place, heldOn, unit } = held
  useTitle(nameOf(held))
  return (
    <>
      <p className="back">
        <Link href="/training">← {words.back}</Link>
      </p>
      <p className="eyebrow">
        {course}
        {held.title && ` – ${courseName(course, language)}`}
      </p>
      <h1>{nameOf(held)}</h1>
      <p className="lead">{[dayIn(language, heldOn), place, unitNameOf(unit)].filter(Boolean).join(' · ')}</p>
      <div className="training-head">
        <p className="training-code">
          <span className="quiet">{words.code}</span> <strong>{code}</strong>
        </p>
        <div className="code-actions">
          <Button component={Link} href={`/training/${id}/wall`}>
            {words.wall}
          </Button>
          <Button component={Link} href={`/training/${id}/change`} variant="default">
            {words.edit}
          </Button>
        </div>
      </div>
    </>
  )
}

export function ClassPage({ id }: { readonly id: string }) {
  const words = useTrainingWords()
  const mayExport = useMay('training.export')
  const { data: held, error, refetch } = useClass(id)
  if (!held)
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading text={words.loading} />
  return (
    <div className="training-page">
      <ClassHead held={held} />
      <PhasesSection held={held} />
      <LiveSection held={held} />
      <CardsSection key={held.cards} held={held} />
      <RevealSection held={held} />
      {stateOf(held, 'post') === 'closed' && <ClassResult id={id} code={held.code} />}
      <PaperSection id={id} code={held.code} cards={held.cards} />
      <section aria-labelledby="paper-in-heading">
        <h2 id="paper-in-heading">{words.paperIn}</h2>
        <p className="quiet">{words.paperInLead}</p>
        <Button component={Link} href={`/training/${id}/paper`} variant="default">
          {words.paperIn}
        </Button>
      </section>
      {mayExport && <ExportSection id={id} />}
    </div>
  )
}
