/** The three tests of a class as a line, each with the one thing that can be done with it now. */
import { useLanguage } from '../../words/words.ts'
import { dayIn } from '../units/day.ts'
import type { TrainingClass } from './classes.ts'
import { PhaseStep } from './PhaseStep.tsx'
import { followUpSpan, phases } from './standing.ts'
import { useTrainingWords } from './words.ts'

export function PhasesSection({ held }: { readonly held: TrainingClass }) {
  const words = useTrainingWords()
  const language = useLanguage()
  const { from, until } = followUpSpan(held)
  return (
    <section aria-labelledby="phases-heading">
      <h2 id="phases-heading">{words.phases}</h2>
      <ol className="phase-line">
        {phases.map(phase => (
          <PhaseStep key={phase} held={held} phase={phase}>
            {phase === 'followUp' && words.followUpSpan(dayIn(language, from), dayIn(language, until))}
          </PhaseStep>
        ))}
      </ol>
      <p className="quiet">{words.grace}</p>
    </section>
  )
}
