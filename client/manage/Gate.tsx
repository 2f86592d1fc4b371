/** Lets somebody into the office, and tells them where they are when their session ends. */
import { useQueryClient } from '@tanstack/react-query'
import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { Failure } from '../analyse/Failure.tsx'
import { Loading } from '../analyse/Loading.tsx'
import { useOfficeWords } from '../analyse/words/words.ts'
import { Door } from './accounts/Door.tsx'
import { useDoorWords } from './accounts/doorWords.ts'
import { Ended } from './accounts/Ended.tsx'
import { InvitationPage } from './accounts/InvitationPage.tsx'
import { PasswordPage } from './accounts/PasswordPage.tsx'
import { takeAddress } from './accounts/returning.ts'
import { Frame } from './Frame.tsx'
import { type Me, MeContext, meKey, useStanding } from './me.ts'
import { Shell } from './Shell.tsx'

/** Where links lead that let in by themselves, whoever is signed in. */
const openPages: Readonly<Record<string, ComponentType>> = {
  '/invitation': InvitationPage,
  '/password': PasswordPage,
}

export function Gate({ language }: { readonly language: ReactNode }) {
  const words = useDoorWords()
  const { loading } = useOfficeWords()
  const queries = useQueryClient()
  const [address, go] = useLocation()
  const { data: me, error, refetch } = useStanding()
  /** Who was in last, whose screens stay as they are until somebody is in again. */
  const [last, setLast] = useState<Me | null>(null)
  const inside = me?.stage === 'full' ? me : null
  const ended = last !== null && !inside
  if (inside && inside !== last) setLast(inside)
  const owner = useRef<string | null>(null)
  useEffect(() => {
    if (!inside) return
    // Of another account nothing may stay on the screen.
    if (owner.current !== null && owner.current !== inside.id) location.reload()
    const left = owner.current === null ? takeAddress() : null
    if (left !== null && address === '/') go(left, { replace: true })
    owner.current = inside.id
  }, [inside, address, go])
  useEffect(() => {
    if (!ended) return undefined
    // Whatever failed meanwhile is asked for again.
    return () => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] })
  }, [ended, queries])
  const leave = () => {
    setLast(null)
    owner.current = null
    queries.clear()
    queries.setQueryData(meKey, null)
    go('/')
  }

  const Open = openPages[address]
  if (Open)
    return (
      <Frame aside={language}>
        <Open />
      </Frame>
    )
  const shown = inside ?? last
  if (shown)
    return (
      <MeContext value={shown}>
        <Shell key={shown.id} language={language} onSignedOut={leave} />
        {ended && <Ended me={me ?? null} />}
      </MeContext>
    )
  return (
    <Frame aside={language}>
      {me !== undefined && <Door me={me} title={words.signIn} lead={words.signInLead} quiet={me === null} />}
      {me === undefined && error && <Failure error={error} onRetry={() => void refetch()} />}
      {me === undefined && !error && <Loading text={loading} />}
    </Frame>
  )
}
