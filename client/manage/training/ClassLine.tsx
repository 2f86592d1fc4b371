/** One training class in the list: what it is, where and when, and how far it is. */
import { Link } from 'wouter'
import { useLanguage } from '../../words/words.ts'
import { useUnitName } from '../codes/unitName.ts'
import { dayIn, today } from '../units/day.ts'
import { useClassName } from './className.ts'
import type { TrainingClass } from './classes.ts'
import { followUpDue, followUpSpan } from './standing.ts'
import { useStanding } from './useStanding.ts'
import { useTrainingWords } from './words.ts'

export function ClassLine({ held }: { readonly held: TrainingClass }) {
  const words = useTrainingWords()
  const language = useLanguage()
  const unitNameOf = useUnitName()
  const nameOf = useClassName()
  const standingOf = useStanding()
  const due = followUpDue(held, today())
  const until = dayIn(language, followUpSpan(held).until)
  return (
    <li className="training-class">
      <p className="eyebrow">
        {dayIn(language, held.heldOn)} · {held.course}
      </p>
      <h3>
        <Link href={`/training/${held.id}`}>{nameOf(held)}</Link>
      </h3>
      <p className="quiet">{[held.place, unitNameOf(held.unit)].filter(Boolean).join(' · ')}</p>
      <p>
        <strong>{standingOf(held)}</strong> · <span className="unseen">{words.code}</span> {held.code}
      </p>
      {due && <p className="training-due">{words[due](until)}</p>}
    </li>
  )
}
