/** One's own second factor: set up, moved to another phone, its recovery codes renewed. */
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { meKey, useMe } from '../me.ts'
import { useDoorWords } from './doorWords.ts'
import { Enrolment } from './Enrolment.tsx'
import { useOwnWords } from './ownWords.ts'
import { Renewal } from './Renewal.tsx'

export function OwnFactor() {
  const words = useOwnWords()
  const door = useDoorWords()
  const queries = useQueryClient()
  const { factor, recoveryCodes, password } = useMe()
  const by = password ? 'password' : 'code'
  const [doing, setDoing] = useState<'enrolment' | 'renewal' | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(doing)
  // What was pressed is gone: the reader's place is the head of what has come.
  useEffect(() => {
    if (before.current !== doing) heading.current?.focus()
    before.current = doing
  }, [doing])
  const finish = () => {
    setDoing(null)
    return Promise.all([
      queries.invalidateQueries({ queryKey: meKey }),
      queries.invalidateQueries({ queryKey: ['sessions'] }),
    ])
  }
  return (
    <section className="account-card" aria-labelledby="own-factor">
      <h2 id="own-factor" tabIndex={-1} ref={heading}>
        {words.factor}
      </h2>
      <p>{factor ? words.factorOn : words.factorOff}</p>
      {factor && <p>{words.codesLeft(recoveryCodes)}</p>}
      {doing === null && (
        <div className="acts">
          <Button variant="default" onClick={() => setDoing('enrolment')}>
            {factor ? words.replace : words.setUp}
          </Button>
          {factor && (
            <Button variant="default" onClick={() => setDoing('renewal')}>
              {words.renew}
            </Button>
          )}
        </div>
      )}
      {doing === 'enrolment' && (
        <>
          {!factor && <p>{door.enrolFree}</p>}
          <Enrolment confirmedBy={factor ? by : null} onDone={() => void finish()} />
        </>
      )}
      {doing === 'renewal' && <Renewal by={by} onDone={() => void finish()} />}
      {doing !== null && (
        <button type="button" className="plain" onClick={() => void finish()}>
          {words.cancel}
        </button>
      )}
    </section>
  )
}
