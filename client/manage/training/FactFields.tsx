/** The fields of what is said of a class, of a new one and of one that is changed. */
import { NativeSelect, TextInput } from '@mantine/core'
import type { ChangeEvent } from 'react'
import { courses } from '../../../surveys/courses.ts'
import { useLanguage } from '../../words/words.ts'
import { DayField } from './DayField.tsx'
import type { TypedFacts } from './facts.ts'
import { useTrainingWords } from './words.ts'

interface Props {
  readonly facts: TypedFacts
  readonly onChange: (facts: TypedFacts) => void
}

const limits = [15, 20, 30, 45, 60, 90]

const setter =
  ({ facts, onChange }: Props, name: keyof TypedFacts) =>
  ({ currentTarget: { value } }: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
    onChange({ ...facts, [name]: value })

export function CourseField(props: Props) {
  const words = useTrainingWords()
  const language = useLanguage()
  return (
    <NativeSelect
      label={words.course}
      required
      value={props.facts.course}
      onChange={setter(props, 'course')}
      data={Object.entries(courses).map(([value, name]) => ({
        value,
        label: `${value} – ${name[language]}`,
      }))}
    />
  )
}

export function FactFields(props: Props) {
  const words = useTrainingWords()
  const { facts } = props
  const choices = new Set([...limits, ...(facts.minutes === '' ? [] : [Number(facts.minutes)])])
  const people = { type: 'number', min: 0, max: 2000, required: true, inputMode: 'numeric' } as const
  return (
    <>
      <TextInput
        label={words.place}
        placeholder={words.placeExample}
        maxLength={120}
        value={facts.place}
        onChange={setter(props, 'place')}
      />
      <div className="code-pair">
        <DayField
          label={words.heldOn}
          required
          value={facts.heldOn}
          onChange={heldOn => props.onChange({ ...facts, heldOn })}
        />
        <NativeSelect
          label={words.minutes}
          value={facts.minutes}
          onChange={setter(props, 'minutes')}
          data={[
            { value: '', label: words.noLimit },
            ...[...choices]
              .toSorted((one, other) => one - other)
              .map(limit => ({ value: String(limit), label: words.minutesOf(limit) })),
          ]}
        />
      </div>
      <div className="code-pair">
        <TextInput
          label={words.women}
          {...people}
          value={facts.expectedWomen}
          onChange={setter(props, 'expectedWomen')}
        />
        <TextInput
          label={words.men}
          {...people}
          value={facts.expectedMen}
          onChange={setter(props, 'expectedMen')}
        />
      </div>
      <TextInput
        label={words.name}
        description={words.nameHelp}
        maxLength={120}
        value={facts.title}
        onChange={setter(props, 'title')}
      />
    </>
  )
}
