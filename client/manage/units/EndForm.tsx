/** The end of a unit: its last day, which is fixed once it has passed, and which units take its place. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { dayAfter } from '../../../surveys/validity.ts'
import { answerOf, api } from '../../api.ts'
import { useLanguage } from '../../words/words.ts'
import { dayIn, isOver, today } from './day.ts'
import { FormEnd } from './FormEnd.tsx'
import { FormHeading } from './FormHeading.tsx'
import type { UnitHistory, UnitRelative } from './unit.ts'
import { type PickedUnit, UnitPicker } from './UnitPicker.tsx'
import { useUnitWords } from './words.ts'

interface Successor extends PickedUnit {
  readonly extent: UnitRelative['extent']
}

interface Props {
  readonly unit: UnitHistory
  readonly onSaved: (unit: UnitHistory) => void
  readonly onCancel: () => void
}

export function EndForm({ unit, onSaved, onCancel }: Props) {
  const language = useLanguage()
  const words = useUnitWords()
  const last = unit.states.at(-1)?.validUntil ?? null
  const over = isOver({ validUntil: last })
  const title = over ? words.recordSuccessors : words.end
  const [on, setOn] = useState(last ?? today())
  const [successors, setSuccessors] = useState<readonly Successor[]>(unit.successors)
  const saving = useMutation({
    mutationFn: () =>
      answerOf(
        api.units[':id'].end.$post({
          param: { id: unit.id },
          json: { on, successors: successors.map(({ id, extent }) => ({ unit: id, extent })) },
        }),
      ),
    onSuccess: onSaved,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  const without = (id: string) => successors.filter(one => one.id !== id)
  return (
    <form className="unit-form" onSubmit={submit} aria-label={title}>
      <FormHeading>{title}</FormHeading>
      {over ? (
        <p>{words.hasEnded(dayIn(language, on))}</p>
      ) : (
        <TextInput
          label={words.lastDay}
          type="date"
          required
          value={on}
          onChange={event => setOn(event.currentTarget.value)}
        />
      )}
      {successors.length > 0 && (
        <ul className="unit-successors">
          {successors.map(successor => (
            <li key={successor.id}>
              <NativeSelect
                label={successor.name}
                description={words.extent}
                value={successor.extent}
                onChange={event => {
                  const extent = event.currentTarget.value === 'part' ? 'part' : 'whole'
                  setSuccessors(successors.map(one => (one.id === successor.id ? { ...one, extent } : one)))
                }}
                data={[
                  { value: 'whole', label: words.whole },
                  { value: 'part', label: words.part },
                ]}
              />
              <Button
                variant="default"
                aria-label={words.remove(successor.name)}
                onClick={() => setSuccessors(without(successor.id))}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
      <UnitPicker
        key={successors.length}
        label={successors.length > 0 ? words.addSuccessor : words.successor}
        description={words.endHelp}
        value={null}
        on={on === '' ? today() : dayAfter(on)}
        onChange={picked => {
          if (picked)
            setSuccessors([
              ...without(picked.id),
              { ...picked, extent: successors.length > 0 ? 'part' : 'whole' },
            ])
        }}
      />
      <FormEnd error={saving.error} saving={saving.isPending} onCancel={onCancel} />
    </form>
  )
}
