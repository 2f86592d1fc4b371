/** The units that were found, the best first. */
import { Failure } from '../../analyse/Failure.tsx'
import { Loading } from '../../analyse/Loading.tsx'
import { type UnitWish, useUnits } from './unit.ts'
import { UnitLine } from './UnitLine.tsx'
import { useUnitWords } from './words.ts'

const most = 200

export function UnitResults({ wish }: { readonly wish: UnitWish }) {
  const words = useUnitWords()
  const { data, error, isFetching, refetch } = useUnits({ ...wish, limit: String(most) })
  if (error && !isFetching) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading text={words.loading} />
  const { length } = data
  return (
    <>
      <output className="quiet">
        {length === 0 ? words.nothingFound : length === most ? words.foundMore(length) : words.found(length)}
      </output>
      <ul className="unit-branches">
        {data.map(unit => (
          <li key={unit.id} className="unit-row">
            <UnitLine unit={unit} />
          </li>
        ))}
      </ul>
    </>
  )
}
