/** One test of a class: how it stands, and the button that opens or closes it. */
import { Button } from '@mantine/core'
import { type ReactNode, useId, useRef } from 'react'
import { Failure } from '../../analyse/Failure.tsx'
import { answerOf, api } from '../../api.ts'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import { Sure } from '../codes/Sure.tsx'
import { type Phase, type TrainingClass, useClassChange } from './classes.ts'
import { usePhaseName } from './phaseName.ts'
import { nextPhaseOf, openPhaseOf, stateOf } from './standing.ts'
import { useTrainingWords } from './words.ts'

interface Props {
  readonly held: TrainingClass
  readonly phase: Phase
  readonly children?: ReactNode
}

export function PhaseStep({ held, phase, children }: Props) {
  const words = useTrainingWords()
  const language = useLanguage()
  const nameOf = usePhaseName()
  const change = useClassChange((open: boolean) =>
    answerOf(api.training[':id'].phases[':phase'].$put({ param: { id: held.id, phase }, json: { open } })),
  )
  const heading = useRef<HTMLHeadingElement>(null)
  const told = useId()
  /** The button that was pressed is gone afterwards. */
  const turn = (open: boolean) => change.mutate(open, { onSettled: () => heading.current?.focus() })
  const name = nameOf(phase)
  const state = stateOf(held, phase)
  const opened = held.phases.find(one => one.phase === phase)
  const other = openPhaseOf(held)
  const shut = held.revealedAt !== null && phase !== 'followUp'
  const opens = () => turn(true)
  return (
    <li className={`phase-step ${state}`} {...(state === 'open' && { 'aria-current': 'step' as const })}>
      <h3 ref={heading} tabIndex={-1} aria-describedby={told}>
        {name}
      </h3>
      <output id={told}>
        <span className="phase-state">{words.states[state]}</span>
        {opened && (
          <span className="quiet">
            {' '}
            {opened.closedAt === null
              ? words.openedAt(timeIn(language, opened.openedAt))
              : words.closedAt(timeIn(language, opened.closedAt))}
          </span>
        )}
      </output>
      {children && <p className="quiet">{children}</p>}
      {state !== 'open' && shut && <p className="quiet">{words.cannotReopen}</p>}
      {state !== 'open' && !shut && other !== null && (
        <p className="quiet">{words.closesOther(nameOf(other))}</p>
      )}
      <div className="code-actions">
        {state === 'open' && (
          <Sure text={words.close(name)} busy={change.isPending} onSure={() => turn(false)} />
        )}
        {/* What comes next is opened at once; what is out of turn is asked about. */}
        {state === 'unopened' && !shut && phase === nextPhaseOf(held) && phase !== 'followUp' && (
          <Button loading={change.isPending} onClick={opens}>
            {words.open(name)}
          </Button>
        )}
        {state === 'unopened' && !shut && (phase !== nextPhaseOf(held) || phase === 'followUp') && (
          <Sure text={words.open(name)} busy={change.isPending} onSure={opens} />
        )}
        {state === 'closed' && !shut && (
          <Sure text={words.reopen(name)} busy={change.isPending} onSure={opens} />
        )}
      </div>
      {change.error && <Failure error={change.error} />}
    </li>
  )
}
