/** The password, or a code of the present app where there is none: to be sure that it is still the same person. */
import type { TextInputProps } from '@mantine/core'
import { CodeField } from './CodeField.tsx'
import type { ConfirmedBy } from './confirmation.ts'
import { useDoorWords } from './doorWords.ts'
import { PasswordField } from './PasswordField.tsx'

interface Props extends Pick<TextInputProps, 'error' | 'ref'> {
  readonly by: ConfirmedBy
  readonly value: string
  readonly onChange: (value: string) => void
}

export function ConfirmationField({ by, ...field }: Props) {
  const words = useDoorWords()
  return by === 'password' ? (
    <PasswordField {...field} label={words.currentPassword} autoComplete="current-password" />
  ) : (
    <CodeField {...field} label={words.currentCode} recovery />
  )
}
