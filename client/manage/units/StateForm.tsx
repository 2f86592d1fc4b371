/** What a unit is, written down: for a new unit, for a change from a day on, for a correction. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { today } from './day.ts'
import { FormEnd } from './FormEnd.tsx'
import { FormHeading } from './FormHeading.tsx'
import { kindName, kindNames } from './kinds.ts'
import type { UnitFacts, UnitHistory, UnitKind, UnitState } from './unit.ts'
import { type PickedUnit, UnitPicker } from './UnitPicker.tsx'
import { useUnitWords } from './words.ts'

export interface Written extends Omit<UnitFacts, 'validUntil'> {
  readonly validUntil: string | null
}

interface Props {
  readonly title: string
  readonly help?: string
  /** What the form begins with. */
  readonly state?: UnitState
  readonly parent?: PickedUnit | null
  /** Whether the last day can be written too. */
  readonly bounded: boolean
  readonly save: (written: Written) => Promise<UnitHistory>
  readonly onSaved: (unit: UnitHistory) => void
  readonly onCancel: () => void
}

export function StateForm({ title, help, state, parent: above, bounded, save, onSaved, onCancel }: Props) {
  const words = useUnitWords()
  const [name, setName] = useState(state?.name ?? '')
  const [code, setCode] = useState(state?.code ?? '')
  const [kind, setKind] = useState<string>(state?.kind ?? 'commune')
  const [parent, setParent] = useState<PickedUnit | null>(state ? state.parent : (above ?? null))
  const [validFrom, setValidFrom] = useState(bounded && state ? state.validFrom : today())
  const [validUntil, setValidUntil] = useState((bounded && state?.validUntil) || '')
  const [note, setNote] = useState((bounded && state?.note) || '')
  const saving = useMutation({ mutationFn: save, onSuccess: onSaved })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate({
      name,
      code,
      kind: kindNames.find(one => one === kind) ?? 'other',
      parent: parent?.id ?? null,
      validFrom,
      validUntil: validUntil || null,
      note: note.trim() || null,
    })
  }
  return (
    <form className="unit-form" onSubmit={submit} aria-label={title}>
      <FormHeading>{title}</FormHeading>
      {help && <p className="quiet">{help}</p>}
      <TextInput
        label={words.name}
        required
        maxLength={200}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={words.kind}
        value={kind}
        onChange={event => setKind(event.currentTarget.value)}
        data={kindNames.map((one: UnitKind) => ({ value: one, label: kindName(one, words) }))}
      />
      <TextInput
        label={words.code}
        required
        maxLength={32}
        value={code}
        onChange={event => setCode(event.currentTarget.value)}
      />
      <UnitPicker
        label={words.parent}
        {...(!parent && { description: words.noParent })}
        value={parent}
        onChange={setParent}
        on={validFrom || today()}
      />
      <TextInput
        label={words.firstDay}
        type="date"
        required
        value={validFrom}
        onChange={event => setValidFrom(event.currentTarget.value)}
      />
      {bounded && (
        <TextInput
          label={words.lastDay}
          description={words.lastDayHelp}
          type="date"
          value={validUntil}
          onChange={event => setValidUntil(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={words.note}
        description={words.noteHelp}
        maxLength={500}
        autosize
        minRows={2}
        value={note}
        onChange={event => setNote(event.currentTarget.value.replaceAll('\n', ' '))}
      />
      <FormEnd error={saving.error} saving={saving.isPending} onCancel={onCancel} />
    </form>
  )
}
