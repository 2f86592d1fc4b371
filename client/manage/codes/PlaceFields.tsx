/** For which survey and in which unit: what a class and a batch of passes have in common. */
import { NativeSelect } from '@mantine/core'
import { useLanguage } from '../../words/words.ts'
import { EndedUnit } from '../units/EndedUnit.tsx'
import { type PickedUnit, UnitPicker } from '../units/UnitPicker.tsx'
import { useOpenSurveys } from './requests.ts'
import { useCodeWords } from './words.ts'

export interface Place {
  readonly survey: string
  readonly unit: PickedUnit | null
}

interface Props {
  readonly place: Place
  readonly onChange: (place: Place) => void
}

export function PlaceFields({ place, onChange }: Props) {
  const words = useCodeWords()
  const language = useLanguage()
  const { data = [] } = useOpenSurveys()
  return (
    <>
      <NativeSelect
        label={words.survey}
        required
        value={place.survey}
        onChange={event => onChange({ ...place, survey: event.currentTarget.value })}
        data={[
          { value: '', label: words.chooseSurvey, disabled: true },
          ...data.map(({ slug, titles }) => ({ value: slug, label: titles[language] })),
        ]}
      />
      <UnitPicker
        label={words.unit}
        required
        value={place.unit}
        onChange={unit => onChange({ ...place, unit })}
      />
      <EndedUnit unit={place.unit} use="answers" onChoose={unit => onChange({ ...place, unit })} />
    </>
  )
}
