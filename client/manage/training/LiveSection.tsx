/** Who is in the room, by test and sex: counted by the server at every change, never single people. */
import { useFigures } from '../../analyse/figures.ts'
import type { TrainingClass } from './classes.ts'
import { LiveTable } from './LiveTable.tsx'
import { useLive } from './live.ts'
import { openPhaseOf } from './standing.ts'
import { useTrainingWords } from './words.ts'
import { usePhaseName } from './phaseName.ts'

export function LiveSection({ held }: { readonly held: TrainingClass }) {
  const words = useTrainingWords()
  const nameOf = usePhaseName()
  const figures = useFigures()
  const { counts, connected } = useLive(held.id)
  const open = openPhaseOf(held)
  const told = counts?.phases ?? []
  const current = told.find(({ phase }) => phase === open) ?? told.at(-1)
  const others = told.filter(one => one !== current)
  return (
    <section aria-labelledby="live-heading">
      <h2 id="live-heading">{words.live}</h2>
      <p className="quiet">{words.expected(held.expectedWomen, held.expectedMen)}</p>
      <output>{!connected && <span className="notice training-lost">{words.lost}</span>}</output>
      {counts && !current && <p className="quiet">{words.nobody}</p>}
      {current && (
        <>
          <LiveTable counts={current} />
          {current.mistaken > 0 && <p className="quiet">{words.mistaken(figures.score(current.mistaken))}</p>}
        </>
      )}
      {others.map(one => (
        <details key={one.phase} className="more">
          <summary>{nameOf(one.phase)}</summary>
          <LiveTable counts={one} />
        </details>
      ))}
    </section>
  )
}
