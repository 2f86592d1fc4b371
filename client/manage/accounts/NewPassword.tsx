/** A password to be chosen, with what it must be told beforehand and checked as it is typed. */
import { useId, type Ref } from 'react'
import { useDoorWords } from './doorWords.ts'
import { passwordRules } from './password.ts'
import { PasswordField } from './PasswordField.tsx'

interface RuleProps {
  readonly kept: boolean | null
  readonly text: string
}

function Rule({ kept, text }: RuleProps) {
  const words = useDoorWords()
  return (
    <li className={kept ? 'kept' : undefined}>
      {text}
      {kept !== null && <span className="unseen"> ({kept ? words.met : words.unmet})</span>}
    </li>
  )
}

interface Props {
  readonly value: string
  readonly onChange: (value: string) => void
  /** By which its owner signs in. */
  readonly name: string
  readonly least: number
  readonly ref?: Ref<HTMLInputElement>
}

export function NewPassword({ value, onChange, name, least, ref }: Props) {
  const words = useDoorWords()
  const rules = useId()
  const { long, other } = passwordRules(value, { name, least })
  return (
    <div>
      <PasswordField
        label={words.newPassword}
        autoComplete="new-password"
        aria-describedby={rules}
        value={value}
        onChange={onChange}
        {...(ref && { ref })}
      />
      <ul id={rules} className="rules">
        <Rule kept={long} text={words.ruleLength(least)} />
        <Rule kept={other} text={words.ruleSame} />
        <Rule kept={null} text={words.ruleCommon} />
      </ul>
    </div>
  )
}
