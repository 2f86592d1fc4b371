/** What stands between somebody and the office: the password, the second factor, setting that up, or a longer password. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { answerOf, api } from '../../api.ts'
import { useTitle } from '../../analyse/useTitle.ts'
import { type Me, meKey } from '../me.ts'
import { DoorHeading } from './DoorHeading.tsx'
import { useDoorWords } from './doorWords.ts'
import { Enrolment } from './Enrolment.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import { ShortPassword } from './ShortPassword.tsx'
import { SignIn } from './SignIn.tsx'

const stepOf = ({ stage, factor }: Me) => (stage === 'renewal' ? 'renewal' : factor ? 'factor' : 'enrol')

interface Props {
  /** Whoever has typed a password already. */
  readonly me: Me | null
  /** What is told before the first step. */
  readonly lead: ReactNode
  readonly title: string
  /** Of the heading, for what it names. */
  readonly id?: string
  /** The page has only just opened. */
  readonly quiet?: boolean
}

export function Door({ me, lead, title, ...heading }: Props) {
  const words = useDoorWords()
  const queries = useQueryClient()
  const renew = () => queries.invalidateQueries({ queryKey: meKey })
  const leaving = useMutation({ mutationFn: () => answerOf(api.session.$delete()), onSuccess: renew })
  const next = me && stepOf(me)
  const step = next === null ? title : words[next]
  useTitle(step)
  return (
    <div className="door">
      <DoorHeading key={step} {...heading}>
        {step}
      </DoorHeading>
      {me === null && (
        <>
          <p>{lead}</p>
          <SignIn />
        </>
      )}
      {me && next === 'renewal' && <ShortPassword me={me} />}
      {next === 'factor' && <SecondFactor />}
      {next === 'enrol' && (
        <>
          <p>{words.enrolLead}</p>
          <Enrolment confirmedBy={null} onDone={() => void renew()} />
        </>
      )}
      {me && (
        <button type="button" className="plain" onClick={() => leaving.mutate()}>
          {words.back}
        </button>
      )}
    </div>
  )
}
