/** What the server says of papers: what is wrong with which, and how many are stored or would be. */
import type { InferResponseType } from 'hono/client'
import type { api } from '../../../api.ts'
import { usePhaseName } from '../phaseName.ts'
import { usePaperWords } from './words.ts'

type Told = InferResponseType<(typeof api.training)[':id']['paper']['$post'], 200>

interface Props {
  readonly told: Told
  /** Whether the lines were typed here, so that they are counted without the header. */
  readonly typed: boolean
  readonly phase: string
  readonly stored?: boolean
}

export function CheckedPaper({ told, typed, phase, stored = false }: Props) {
  const words = usePaperWords()
  const phaseName = usePhaseName()
  const { added, same, empty, unopened, faults } = told
  const lineName = typed ? words.typedRow : words.row
  if (faults.length > 0)
    return (
      <section role="alert">
        <p>{words.faults(faults.length)}</p>
        <ul>
          {faults.map(({ line, column, message }) => (
            <li key={`${line} ${column} ${message}`}>
              <strong>
                {lineName(line)}
                {column && `, ${column}`}.
              </strong>{' '}
              {message}
            </li>
          ))}
        </ul>
      </section>
    )
  return (
    <>
      <p>{stored ? words.stored(added) : words.right(added)}</p>
      {same > 0 && <p>{words.same(same)}</p>}
      {empty > 0 && <p>{words.empty(empty)}</p>}
      {unopened && !stored && <p className="notice">{words.unopened(phaseName(phase))}</p>}
    </>
  )
}
