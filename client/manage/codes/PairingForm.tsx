/** Says what a tablet will be: its name, its unit, what may be answered on it. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Failure } from '../../analyse/Failure.tsx'
import { answerOf, api } from '../../api.ts'
import { useLanguage } from '../../words/words.ts'
import { EndedUnit } from '../units/EndedUnit.tsx'
import { UnitPicker } from '../units/UnitPicker.tsx'
import { useOwnUnit } from './ownUnit.ts'
import { type Pairing, useChange, useOpenSurveys } from './requests.ts'
import { useCodeWords } from './words.ts'

export function PairingForm({ onMade }: { readonly onMade: (pairing: Pairing) => void }) {
  const words = useCodeWords()
  const language = useLanguage()
  const { data = [] } = useOpenSurveys()
  const [name, setName] = useState('')
  const [unit, setUnit] = useState(useOwnUnit())
  const [surveys, setSurveys] = useState<readonly string[]>([])
  const inviting = useChange('devices', (place: string) =>
    answerOf(api.devices.pairings.$post({ json: { name, unit: place, surveys: [...surveys] } })),
  )
  const choose = (slug: string, chosen: boolean) =>
    setSurveys(chosen ? [...surveys, slug] : surveys.filter(one => one !== slug))
  return (
    <form
      className="code-form"
      aria-label={words.newDevice}
      onSubmit={event => {
        event.preventDefault()
        if (unit) inviting.mutate(unit.id, { onSuccess: onMade })
      }}
    >
      <h2>{words.newDevice}</h2>
      <TextInput
        label={words.deviceName}
        placeholder={words.deviceExample}
        required
        maxLength={80}
        autoComplete="off"
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      <UnitPicker label={words.unit} required value={unit} onChange={setUnit} />
      <EndedUnit unit={unit} use="answers" onChoose={setUnit} />
      <fieldset className="code-choices">
        <legend>{words.surveys}</legend>
        {data.map(({ slug, titles }) => (
          <label key={slug}>
            <input
              type="checkbox"
              checked={surveys.includes(slug)}
              onChange={event => choose(slug, event.currentTarget.checked)}
            />
            <span>{titles[language]}</span>
          </label>
        ))}
      </fieldset>
      {inviting.error && <Failure error={inviting.error} />}
      <div className="code-actions">
        <Button
          type="submit"
          loading={inviting.isPending}
          disabled={!unit || !name.trim() || surveys.length === 0}
        >
          {words.getCode}
        </Button>
      </div>
    </form>
  )
}
