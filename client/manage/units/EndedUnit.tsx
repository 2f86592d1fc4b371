/** Says what it means that a chosen unit has ended, and offers the units of today in which it lives on. */
import { Button } from '@mantine/core'
import { useLanguage } from '../../words/words.ts'
import { dayIn, isOver } from './day.ts'
import { type UnitHistory, useUnit } from './unit.ts'
import type { PickedUnit } from './UnitPicker.tsx'
import { useUnitWords } from './words.ts'

interface HeirsProps {
  readonly heirs: UnitHistory['heirs']
  readonly onChoose: (unit: PickedUnit) => void
}

function Heirs({ heirs, onChoose }: HeirsProps) {
  const words = useUnitWords()
  const called = ({ name, wholly }: (typeof heirs)[number]) => (wholly ? name : words.partly(name))
  const [near, far] = [heirs.filter(({ reached }) => reached), heirs.filter(({ reached }) => !reached)]
  return (
    <>
      {near.length > 0 && (
        <>
          <p>{words.chooseHeir}</p>
          <div className="unit-heirs">
            {near.map(heir => (
              <Button
                key={heir.id}
                variant="default"
                onClick={() => onChoose({ id: heir.id, name: heir.name })}
              >
                {called(heir)}
              </Button>
            ))}
          </div>
        </>
      )}
      {far.length > 0 && <p>{words.heirsElsewhere(far.map(called).join(', '))}</p>}
    </>
  )
}

interface Props {
  readonly unit: PickedUnit | null
  /** What it is chosen for: a role, or answers that are still to come. */
  readonly use: 'grant' | 'answers'
  readonly onChoose: (unit: PickedUnit) => void
}

export function EndedUnit({ unit, use, onChoose }: Props) {
  const language = useLanguage()
  const words = useUnitWords()
  const { data } = useUnit(unit === null || unit.id === 'root' ? null : unit.id)
  const last = data?.states.at(-1)?.validUntil ?? null
  if (!data || last === null || !isOver({ validUntil: last })) return null
  const tell = use === 'grant' ? words.grantEnded : words.answersEnded
  return (
    <output className="notice unit-ended">
      <p>{tell(data.name, dayIn(language, last))}</p>
      {data.heirs.length > 0 ? (
        <Heirs heirs={data.heirs} onChoose={onChoose} />
      ) : (
        <p>{words.noSuccessors}.</p>
      )}
    </output>
  )
}
