/** Sets up an authenticator app: its secret as a QR code and as text, a first code, and the recovery codes. */
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Failure } from '../../analyse/Failure.tsx'
import { Loading } from '../../analyse/Loading.tsx'
import { useOfficeWords } from '../../analyse/words/words.ts'
import { problemOf } from '../../analyse/problem.ts'
import { answerOf, api } from '../../api.ts'
import { Qr } from '../../parts/Qr.tsx'
import { CodeField } from './CodeField.tsx'
import { type ConfirmedBy, confirmationOf } from './confirmation.ts'
import { ConfirmationField } from './ConfirmationField.tsx'
import { Copy } from './Copy.tsx'
import { useDoorWords } from './doorWords.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { Refusal } from './Refusal.tsx'
import { grouped } from './secret.ts'

interface Props {
  /** What it takes to replace another app; `null`: there is none. */
  readonly confirmedBy: ConfirmedBy | null
  /** Once the recovery codes are kept. */
  readonly onDone: () => void
}

export function Enrolment({ confirmedBy, onDone }: Props) {
  const words = useDoorWords()
  const { loading } = useOfficeWords()
  const [code, setCode] = useState('')
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['enrolment'],
    queryFn: () => answerOf(api.me.factor.$post()),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const enrolling = useMutation({
    mutationFn: (proposal: string) =>
      answerOf(
        api.me.factor.$put({
          json: { proposal, code, ...(confirmedBy && confirmationOf(confirmedBy, typed)) },
        }),
      ),
    onError: () => field.current?.select(),
  })
  if (enrolling.data) return <RecoveryCodes codes={enrolling.data.recoveryCodes} onKept={onDone} />
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data || isFetching) return <Loading text={loading} />
  const outdated = enrolling.error && problemOf(enrolling.error)?.code === 'factor.outdated'
  const renew = () => {
    enrolling.reset()
    setCode('')
    void refetch()
  }
  return (
    <form
      className="door-form"
      aria-label={words.enrol}
      onSubmit={event => {
        event.preventDefault()
        enrolling.mutate(data.proposal)
      }}
    >
      <ol className="enrolment">
        <li>{words.enrolApp}</li>
        <li>
          {words.enrolScan}
          <Qr text={data.uri} label={words.qr} />
          <p>
            <a href={data.uri} className="plain">
              {words.openApp}
            </a>
          </p>
          <p>{words.secret}</p>
          <p className="secret">
            <code>{grouped(data.secret)}</code> <Copy text={data.secret} />
          </p>
        </li>
        <li>
          {words.enrolCode}
          <CodeField label={words.factorCode} ref={field} value={code} onChange={setCode} />
          {confirmedBy && <ConfirmationField by={confirmedBy} value={typed} onChange={setTyped} />}
        </li>
      </ol>
      {enrolling.error && <Refusal error={enrolling.error} />}
      {outdated ? (
        <Button onClick={renew}>{words.newQr}</Button>
      ) : (
        <Button type="submit" loading={enrolling.isPending}>
          {words.confirm}
        </Button>
      )}
    </form>
  )
}
