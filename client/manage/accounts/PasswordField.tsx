/** A password, which can be looked at while it is typed, and pasted. */
import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useDoorWords } from './doorWords.ts'

interface Props extends Pick<TextInputProps, 'label' | 'error' | 'ref' | 'aria-describedby'> {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Tells a password manager what to offer. */
  readonly autoComplete: 'current-password' | 'new-password'
}

export function PasswordField({ onChange, ...field }: Props) {
  const words = useDoorWords()
  const [shown, setShown] = useState(false)
  return (
    <TextInput
      {...field}
      required
      withAsterisk={false}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      maxLength={1024}
      onChange={event => onChange(event.currentTarget.value)}
      rightSectionWidth="4.5rem"
      rightSection={
        <button
          type="button"
          className="reveal"
          aria-label={shown ? words.hidePassword : words.showPassword}
          onClick={() => setShown(!shown)}
        >
          {shown ? words.hide : words.show}
        </button>
      }
    />
  )
}
