/** Makes an account of an invitation. */
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { problemOf } from '../../analyse/problem.ts'
import { answerOf, api } from '../../api.ts'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import { unitName } from '../held.ts'
import { meKey } from '../me.ts'
import { useShellWords } from '../words.ts'
import { DoorHeading } from './DoorHeading.tsx'
import { useDoorWords } from './doorWords.ts'
import { NewPassword } from './NewPassword.tsx'
import { Refusal, useReason } from './Refusal.tsx'
import { suggestedName } from './suggestedName.ts'
import { useSignOn } from './useSignOn.ts'

type Field = 'fullName' | 'name'

/** Which of the two names was refused, the upper one first; `null`: something else was. */
function fieldOf(error: Error): Field | null {
  const { code = '', fields = [] } = problemOf(error) ?? {}
  if (code === 'account.nameTaken') return 'name'
  const refused = (['fullName', 'name'] as const).find(field => fields.includes(field))
  return code === 'request.invalid' ? (refused ?? null) : null
}

interface Props {
  readonly token: string
  readonly invitation: InferResponseType<typeof api.invitations.look.$post, 200>
}

export function Acceptance({ token, invitation }: Props) {
  const words = useDoorWords()
  const shell = useShellWords()
  const language = useLanguage()
  const reasonOf = useReason()
  const queries = useQueryClient()
  const [, go] = useLocation()
  const [fullName, setFullName] = useState(invitation.fullName)
  const [name, setName] = useState(suggestedName(invitation.fullName))
  const [password, setPassword] = useState('')
  const [fullNameField, nameField, passwordField] = [
    useRef<HTMLInputElement>(null),
    useRef<HTMLInputElement>(null),
    useRef<HTMLInputElement>(null),
  ]
  const select = (error: Error) => {
    const field = fieldOf(error)
    const place = field === 'fullName' ? fullNameField : field === 'name' ? nameField : passwordField
    place.current?.select()
  }
  const accepting = useMutation({
    mutationFn: () => answerOf(api.invitations.accept.$post({ json: { token, name, fullName, password } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: meKey })
      go('/', { replace: true })
    },
    onError: select,
  })
  const signOn = useSignOn()
  const departing = useMutation({
    mutationFn: () => answerOf(api.invitations.federated.$post({ json: { token, name, fullName } })),
    onSuccess: ({ address }) => location.assign(address),
    onError: select,
  })
  const error = accepting.error ?? departing.error
  const refused = error && fieldOf(error)
  const rules = { fullName: words.fullNameHelp, name: words.nameHelp }
  /** What the field must be; a name that somebody has already is told in the server's words. */
  const faultOf = (field: Field) => {
    if (!error || refused !== field) return null
    return problemOf(error)?.code === 'request.invalid' ? rules[field] : reasonOf(error)
  }
  return (
    <div className="door">
      <DoorHeading quiet>{words.invitation}</DoorHeading>
      <p>{words.greeting(invitation.fullName)}</p>
      <dl className="particulars">
        <dt>{words.invitedAs}</dt>
        <dd>{shell.roles[invitation.role]}</dd>
        <dt>{words.invitedTo}</dt>
        <dd>{unitName(invitation.unit, shell)}</dd>
        <dt>{words.invitedBy}</dt>
        <dd>{invitation.invitedBy ?? words.server}</dd>
        <dt>{words.validUntil}</dt>
        <dd>{timeIn(language, invitation.expiresAt)}</dd>
      </dl>
      <form
        className="door-form"
        aria-label={words.accept}
        onSubmit={event => {
          event.preventDefault()
          accepting.mutate()
        }}
      >
        <TextInput
          label={words.fullName}
          ref={fullNameField}
          error={faultOf('fullName')}
          required
          withAsterisk={false}
          autoComplete="name"
          maxLength={120}
          value={fullName}
          onChange={event => setFullName(event.currentTarget.value)}
        />
        <TextInput
          label={words.name}
          description={faultOf('name') === words.nameHelp ? null : words.nameHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          ref={nameField}
          required
          withAsterisk={false}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          minLength={3}
          maxLength={64}
          value={name}
          error={faultOf('name')}
          onChange={event => setName(event.currentTarget.value)}
        />
        <NewPassword
          ref={passwordField}
          name={name}
          least={invitation.least}
          value={password}
          onChange={setPassword}
        />
        {accepting.error && !refused && <Refusal error={accepting.error} />}
        <Button type="submit" fullWidth loading={accepting.isPending}>
          {words.accept}
        </Button>
        {signOn !== null && (
          <>
            <p className="door-divide">{words.or}</p>
            <Button
              variant="default"
              fullWidth
              loading={departing.isPending}
              onClick={() => departing.mutate()}
            >
              {words.acceptSignOn(signOn)}
            </Button>
            {departing.error && !refused && <Refusal error={departing.error} />}
          </>
        )}
      </form>
    </div>
  )
}
