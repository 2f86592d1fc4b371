/** What hangs under a unit, opened branch by branch. */
import { useId, useState } from 'react'
import { Failure } from '../../analyse/Failure.tsx'
import { Loading } from '../../analyse/Loading.tsx'
import { type UnitItem, useUnits } from './unit.ts'
import { UnitLine } from './UnitLine.tsx'
import { useUnitWords } from './words.ts'

interface BranchProps {
  readonly unit: UnitItem
  readonly on: string
  readonly open: boolean
  /** Whether something hangs under it or under one beside it. */
  readonly branching: boolean
}

function Branch({ unit, on, open: initial, branching }: BranchProps) {
  const words = useUnitWords()
  const id = useId()
  const [open, setOpen] = useState(initial)
  return (
    <li>
      <div className="unit-row">
        {unit.children > 0 ? (
          <button
            type="button"
            className="unit-toggle"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            aria-label={words.open(unit.name)}
            onClick={() => setOpen(!open)}
          >
            <span aria-hidden="true">{open ? '▾' : '▸'}</span>
          </button>
        ) : (
          branching && <span className="unit-toggle" />
        )}
        <UnitLine unit={unit} placed />
      </div>
      {open && (
        <div id={id}>
          <UnitBranches parent={unit.id} on={on} />
        </div>
      )}
    </li>
  )
}

interface Props {
  readonly parent: string
  readonly on: string
  /** Whether its first branches are open from the beginning. */
  readonly open?: boolean
  /** What is shown where nothing hangs there. */
  readonly empty?: React.ReactNode
}

export function UnitBranches({ parent, on, open = false, empty = null }: Props) {
  const words = useUnitWords()
  const { data, error, isFetching, refetch } = useUnits({ parent, on, limit: '1000' })
  if (error && !isFetching) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading text={words.loading} />
  if (data.length === 0) return empty
  const branching = data.some(({ children }) => children > 0)
  return (
    <ul className="unit-branches">
      {data.map(unit => (
        <Branch key={unit.id} unit={unit} on={on} open={open && data.length === 1} branching={branching} />
      ))}
    </ul>
  )
}
