/** The form for one change of a unit. */
import { answerOf, api } from '../../api.ts'
import { EndForm } from './EndForm.tsx'
import { StateForm } from './StateForm.tsx'
import type { UnitHistory, UnitState } from './unit.ts'
import { useUnitWords } from './words.ts'

export type Editing =
  | { readonly action: 'change' }
  | { readonly action: 'end' }
  | { readonly action: 'newChild' }
  | { readonly action: 'correct'; readonly state: UnitState }

interface Props {
  readonly unit: UnitHistory
  readonly editing: Editing
  readonly onSaved: (unit: UnitHistory) => void
  readonly onCancel: () => void
}

export function UnitEditor({ unit, editing, ...rest }: Props) {
  const words = useUnitWords()
  const { id } = unit
  const last = unit.states.at(-1)
  if (editing.action === 'end') return <EndForm unit={unit} {...rest} />
  if (editing.action === 'newChild')
    return (
      <StateForm
        {...rest}
        title={words.newChild}
        parent={{ id, name: unit.name }}
        bounded
        save={json => answerOf(api.units.$post({ json }))}
      />
    )
  if (editing.action === 'change')
    return (
      <StateForm
        {...rest}
        title={words.change}
        help={words.changeHelp}
        {...(last && { state: last })}
        bounded={false}
        save={({ validUntil: _validUntil, ...json }) =>
          answerOf(api.units[':id'].states.$post({ param: { id }, json }))
        }
      />
    )
  const { state } = editing
  return (
    <StateForm
      {...rest}
      key={state.validFrom}
      title={words.correct}
      help={words.correctHelp}
      state={state}
      bounded
      save={json =>
        answerOf(api.units[':id'].states[':from'].$put({ param: { id, from: state.validFrom }, json }))
      }
    />
  )
}
