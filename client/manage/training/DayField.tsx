/** A field for a day: browsers show it in a language of their own, so it stands under the field as the reader writes days. */
import { TextInput, type TextInputProps } from '@mantine/core'
import { useLanguage } from '../../words/words.ts'
import { dayIn } from '../units/day.ts'

interface Props extends Pick<TextInputProps, 'label' | 'required'> {
  /** Empty, or as 2026-11-25. */
  readonly value: string
  readonly onChange: (day: string) => void
}

/** A year that is still being typed may have more digits. */
const whole = /^\d{4}-\d{2}-\d{2}$/

export function DayField({ value, onChange, ...field }: Props) {
  const language = useLanguage()
  return (
    <TextInput
      {...field}
      type="date"
      max="9999-12-31"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={whole.test(value) && dayIn(language, value)}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
