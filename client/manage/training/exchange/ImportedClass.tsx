/** What becomes of a class that is taken in: what it adds, and what does not agree with what is here. */
import type { InferResponseType } from 'hono/client'
import type { api } from '../../../api.ts'
import { usePhaseName } from '../phaseName.ts'
import { useExchangeWords } from './words.ts'

export type Told = InferResponseType<typeof api.training.import.$post, 200>

export function ImportedClass({ told, done }: { readonly told: Told; readonly done: boolean }) {
  const words = useExchangeWords()
  const phaseName = usePhaseName()
  const { made, cards, answers, same, conflicts } = told
  const reasonOf = (code: string) =>
    Object.entries(words.reasons).find(([reason]) => reason === code)?.[1] ?? words.refused(code)
  return (
    <section>
      <h2>{done ? words.done : words.would}</h2>
      {!done && <p>{made ? words.made : words.known}</p>}
      <ul>
        <li>{words.cards(cards)}</li>
        <li>{words.answers(answers)}</li>
        <li>{words.same(same)}</li>
      </ul>
      {conflicts.length > 0 && (
        <>
          <h3>{words.conflicts(conflicts.length)}</h3>
          <div className="table-scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.card}</th>
                  <th scope="col">{words.phase}</th>
                  <th scope="col">{words.reason}</th>
                </tr>
              </thead>
              <tbody>
                {conflicts.map(({ card, phase, id, reason }) => (
                  <tr key={`${card} ${phase} ${id}`}>
                    <th scope="row">{card || '–'}</th>
                    <td>{phase === null ? '–' : phaseName(phase)}</td>
                    <td>{reasonOf(reason)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  )
}
