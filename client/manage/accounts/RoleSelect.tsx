/** Chooses a role. */
import { NativeSelect } from '@mantine/core'
import type { Role } from '../me.ts'
import { useShellWords } from '../words.ts'
import { usePeopleWords } from './peopleWords.ts'

/** In the order in which most people hold them. */
export const roles: readonly Role[] = ['trainer', 'reporter', 'analyst', 'leader', 'administrator']

interface Props {
  /** Empty for every role. */
  readonly value: string
  readonly onChange: (role: string) => void
  /** Whether there is a choice of all roles together. */
  readonly every?: boolean
}

export function RoleSelect({ value, onChange, every = false }: Props) {
  const words = usePeopleWords()
  const shell = useShellWords()
  return (
    <NativeSelect
      label={words.role}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
      data={[
        ...(every ? [{ value: '', label: words.everyRole }] : []),
        ...roles.map(role => ({ value: role, label: shell.roles[role] })),
      ]}
    />
  )
}
