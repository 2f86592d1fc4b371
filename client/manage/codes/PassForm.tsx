/** Asks for a batch of passes. */
import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { Failure } from '../../analyse/Failure.tsx'
import { answerOf, api } from '../../api.ts'
import { useOwnUnit } from './ownUnit.ts'
import { type Place, PlaceFields } from './PlaceFields.tsx'
import { type Passes, useChange } from './requests.ts'
import { useCodeWords } from './words.ts'

export interface Order {
  readonly survey: string
  readonly unit: { readonly id: string; readonly name: string }
}

const most = { count: 2000, days: 366 }

export function PassForm({ onMade }: { readonly onMade: (passes: Passes, order: Order) => void }) {
  const words = useCodeWords()
  const [place, setPlace] = useState<Place>({ survey: '', unit: useOwnUnit() })
  const [count, setCount] = useState(48)
  const [days, setDays] = useState(30)
  const { survey, unit } = place
  const issuing = useChange('passes', (order: Order) =>
    answerOf(api.passes.$post({ json: { survey: order.survey, unit: order.unit.id, count, days } })),
  )
  return (
    <form
      className="code-form"
      aria-label={words.newPasses}
      onSubmit={event => {
        event.preventDefault()
        if (unit) issuing.mutate({ survey, unit }, { onSuccess: passes => onMade(passes, { survey, unit }) })
      }}
    >
      <h2>{words.newPasses}</h2>
      <PlaceFields place={place} onChange={setPlace} />
      <div className="code-pair">
        <NumberInput
          label={words.count}
          description={words.countHelp}
          required
          hideControls
          allowDecimal={false}
          min={1}
          max={most.count}
          value={count}
          onChange={value => setCount(Number(value))}
        />
        <NumberInput
          label={words.days}
          required
          hideControls
          allowDecimal={false}
          min={1}
          max={most.days}
          value={days}
          onChange={value => setDays(Number(value))}
        />
      </div>
      {issuing.error && <Failure error={issuing.error} />}
      <div className="code-actions">
        <Button type="submit" loading={issuing.isPending} disabled={!unit || !survey}>
          {words.issue}
        </Button>
      </div>
    </form>
  )
}
