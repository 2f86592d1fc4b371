/** Opens a class; its wall is on the screen at once. */
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Failure } from '../../analyse/Failure.tsx'
import { answerOf, api } from '../../api.ts'
import { useOwnUnit } from './ownUnit.ts'
import { type Place, PlaceFields } from './PlaceFields.tsx'
import { useChange } from './requests.ts'
import { useCodeWords } from './words.ts'

const lengths = [1, 2, 3, 4]

export function ClassForm() {
  const words = useCodeWords()
  const [, go] = useLocation()
  const [place, setPlace] = useState<Place>({ survey: '', unit: useOwnUnit() })
  const [hours, setHours] = useState(2)
  const opening = useChange('classes', (unit: string) =>
    answerOf(api.classes.$post({ json: { survey: place.survey, unit, hours } })),
  )
  return (
    <form
      className="code-form"
      aria-label={words.newClass}
      onSubmit={event => {
        event.preventDefault()
        if (place.unit) opening.mutate(place.unit.id, { onSuccess: ({ id }) => go(`/classes/${id}`) })
      }}
    >
      <h2>{words.newClass}</h2>
      <PlaceFields place={place} onChange={setPlace} />
      <NativeSelect
        label={words.hours}
        value={hours}
        onChange={event => setHours(Number(event.currentTarget.value))}
        data={lengths.map(length => ({ value: String(length), label: words.hour(length) }))}
      />
      {opening.error && <Failure error={opening.error} />}
      <div className="code-actions">
        <Button type="submit" loading={opening.isPending} disabled={!place.unit || !place.survey}>
          {words.openClass}
        </Button>
      </div>
    </form>
  )
}
