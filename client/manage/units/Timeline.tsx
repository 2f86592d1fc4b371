/** Everything that a unit was, the first at the top, with what it came from and what became of it. */
import { Button } from '@mantine/core'
import { Fragment } from 'react'
import { Link } from 'wouter'
import { dayAfter } from '../../../surveys/validity.ts'
import { useLanguage } from '../../words/words.ts'
import { isOver, spanIn, yearsOf } from './day.ts'
import { kindName } from './kinds.ts'
import type { UnitHistory, UnitRelative, UnitState } from './unit.ts'
import { useUnitWords } from './words.ts'

function Relatives({ title, units }: { readonly title: string; readonly units: readonly UnitRelative[] }) {
  const words = useUnitWords()
  return (
    <li className="turn">
      <h3>{title}</h3>
      <ul>
        {units.map(unit => (
          <li key={unit.id}>
            <Link href={`/units/${unit.id}`}>{unit.name}</Link>{' '}
            <span className="quiet">
              ({unit.extent === 'part' ? words.part : words.whole}
              {isOver(unit) && `; ${yearsOf(unit)}`})
            </span>
          </li>
        ))}
      </ul>
    </li>
  )
}

interface PeriodProps {
  readonly state: UnitState
  readonly onCorrect: (() => void) | null
}

function Period({ state, onCorrect }: PeriodProps) {
  const language = useLanguage()
  const words = useUnitWords()
  const { name, kind, code, parent, note } = state
  const span = spanIn(language, state, words)
  return (
    <li className={isOver(state) ? 'over' : 'now'}>
      <p className="quiet">{span}</p>
      <h3>{name}</h3>
      <p>
        {kindName(kind, words)} · {words.code.toLowerCase()} {code}
        {parent && (
          <>
            {' · '}
            <Link href={`/units/${parent.id}`}>{words.under(parent.name)}</Link>
          </>
        )}
      </p>
      {note !== null && <p className="quiet">{note}</p>}
      {onCorrect && (
        <Button variant="default" aria-label={words.correctPeriod(span)} onClick={onCorrect}>
          {words.correct}
        </Button>
      )}
    </li>
  )
}

interface Props {
  readonly unit: UnitHistory
  /** Absent for those who only read. */
  readonly onCorrect: ((state: UnitState) => void) | null
}

export function Timeline({ unit, onCorrect }: Props) {
  const words = useUnitWords()
  const { states, predecessors, successors } = unit
  const over = isOver({ validUntil: states.at(-1)?.validUntil ?? null })
  return (
    <ol className="timeline">
      {predecessors.length > 0 && <Relatives title={words.cameFrom} units={predecessors} />}
      {states.map((state, place) => {
        const before = states[place - 1]?.validUntil
        const gap = typeof before === 'string' && dayAfter(before) < state.validFrom
        return (
          <Fragment key={state.validFrom}>
            {gap && <li className="turn quiet">{words.gap}</li>}
            <Period state={state} onCorrect={onCorrect && (() => onCorrect(state))} />
          </Fragment>
        )
      })}
      {successors.length > 0 && <Relatives title={words.wentInto} units={successors} />}
      {over && successors.length === 0 && <li className="turn quiet">{words.noSuccessors}</li>}
    </ol>
  )
}
