/** One unit: what it is and was, what hangs under it, and how it is changed by those who may. */
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { Failure } from '../../analyse/Failure.tsx'
import { Loading } from '../../analyse/Loading.tsx'
import { useTitle } from '../../analyse/useTitle.ts'
import { useLanguage } from '../../words/words.ts'
import { dayIn, isOver, today } from './day.ts'
import { kindName } from './kinds.ts'
import { Timeline } from './Timeline.tsx'
import { type UnitHistory, useUnit } from './unit.ts'
import { UnitBranches } from './UnitBranch.tsx'
import { type Editing, UnitEditor } from './UnitEditor.tsx'
import { useUnitWords } from './words.ts'

function Children({ unit }: { readonly unit: UnitHistory }) {
  const language = useLanguage()
  const words = useUnitWords()
  const last = unit.states.at(-1)
  const on = last?.validUntil && isOver(last) ? last.validUntil : today()
  return (
    <section>
      <h2>{on === today() ? words.children : words.childrenOn(dayIn(language, on))}</h2>
      <UnitBranches key={on} parent={unit.id} on={on} empty={<p className="quiet">{words.noChildren}</p>} />
    </section>
  )
}

type Words = ReturnType<typeof useUnitWords>

/** What can be done with a unit that goes on, and with one that is over: its successors come first then. */
const actionsFor = (over: boolean, words: Words) =>
  over
    ? ([
        ['end', words.recordSuccessors],
        ['change', words.change],
      ] as const)
    : ([
        ['change', words.change],
        ['end', words.end],
        ['newChild', words.newChild],
      ] as const)

function Unit({ unit }: { readonly unit: UnitHistory }) {
  const language = useLanguage()
  const words = useUnitWords()
  const queries = useQueryClient()
  const [editing, setEditing] = useState<Editing | null>(null)
  const [saved, setSaved] = useState(false)
  useTitle(unit.name)
  const last = unit.states.at(-1)
  const over = last !== undefined && isOver(last)
  const edit = (next: Editing | null) => {
    setSaved(false)
    setEditing(next)
  }
  const settle = (changed: UnitHistory) => {
    setEditing(null)
    setSaved(true)
    queries.setQueryData(['unit', changed.id], changed)
    void queries.invalidateQueries({ queryKey: ['units'] })
    void queries.invalidateQueries({ queryKey: ['unit'], refetchType: 'none' })
  }
  return (
    <>
      <h1>{unit.name}</h1>
      {last && (
        <p className="lead quiet">
          {kindName(last.kind, words)} · {last.code} ·{' '}
          {last.validUntil && isOver(last) ? words.hasEnded(dayIn(language, last.validUntil)) : words.inForce}
        </p>
      )}
      {unit.editable && !editing && (
        <div className="unit-actions">
          {actionsFor(over, words).map(([action, label]) => (
            <Button key={action} variant="default" onClick={() => edit({ action })}>
              {label}
            </Button>
          ))}
        </div>
      )}
      {saved && <output className="unit-saved">{words.saved}</output>}
      {editing && <UnitEditor unit={unit} editing={editing} onSaved={settle} onCancel={() => edit(null)} />}
      <div className="unit-columns">
        <section>
          <h2>{words.history}</h2>
          <Timeline
            unit={unit}
            onCorrect={unit.editable ? state => edit({ action: 'correct', state }) : null}
          />
        </section>
        <Children unit={unit} />
      </div>
    </>
  )
}

export function UnitPage({ id }: { readonly id: string }) {
  const words = useUnitWords()
  const { data, error, isFetching, refetch } = useUnit(id)
  return (
    <>
      <p className="back">
        <Link href="/units">← {words.back}</Link>
      </p>
      {error && !isFetching && <h1>{words.units}</h1>}
      {error && !isFetching && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && isFetching && <Loading text={words.loading} />}
      {data && <Unit unit={data} />}
    </>
  )
}
