/** What an authenticator app shows, or a recovery code in its place. */
import { TextInput, type TextInputProps } from '@mantine/core'

interface Props extends Pick<TextInputProps, 'label' | 'error' | 'ref'> {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly recovery?: boolean
}

const digits = { inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 7 } as const
const letters = { autoComplete: 'off', autoCapitalize: 'characters', maxLength: 40 } as const

export const CodeField = ({ onChange, recovery = false, ...field }: Props) => (
  <TextInput
    {...field}
    {...(recovery ? letters : digits)}
    required
    withAsterisk={false}
    spellCheck={false}
    className="code-field"
    onChange={event => onChange(event.currentTarget.value)}
  />
)
