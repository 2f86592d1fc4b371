/** The office of somebody who is signed in: the menu of what they may do, and the screen of the address. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, Suspense, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { Failure } from '../analyse/Failure.tsx'
import { Loading } from '../analyse/Loading.tsx'
import { problemOf } from '../analyse/problem.ts'
import { useOfficeWords } from '../analyse/words/words.ts'
import { answerOf, api } from '../api.ts'
import { Frame } from './Frame.tsx'
import { Menu, MenuLinks, useWide } from './Menu.tsx'
import { meKey, useMe } from './me.ts'
import { Nowhere } from './Nowhere.tsx'
import { screenAt, screens } from './screens.ts'
import { useShellWords } from './words.ts'

function NoRole() {
  const words = useShellWords()
  return (
    <>
      <h1>{words.noRole}</h1>
      <p className="lead">{words.noRoleLead}</p>
    </>
  )
}

interface Props {
  readonly language: ReactNode
  readonly onSignedOut: () => void
}

export function Shell({ language, onSignedOut }: Props) {
  const words = useShellWords()
  const { loading } = useOfficeWords()
  const { may, grants } = useMe()
  const wide = useWide()
  const [location] = useLocation()
  const queries = useQueryClient()
  const signOut = useMutation({
    mutationFn: () => answerOf(api.session.$delete()),
    onSuccess: onSignedOut,
    onError: error => {
      // Who is out already is where they wanted to be.
      if (problemOf(error)?.code === 'session.missing') onSignedOut()
    },
  })
  // Whether somebody may still be here is asked at every step.
  const before = useRef(location)
  useEffect(() => {
    if (before.current === location) return
    before.current = location
    void queries.invalidateQueries({ queryKey: meKey })
  }, [location, queries])
  const open = screens.filter(({ action }) => may.includes(action))
  const screen = screenAt(location, open)
  return (
    <Frame
      aside={
        <div className="top-aside">
          {wide && language}
          <Menu open={open} language={language} onSignOut={() => signOut.mutate()} />
        </div>
      }
      below={
        wide && (
          <div className="frame">
            <MenuLinks open={open} label={words.mainMenu} />
          </div>
        )
      }
    >
      {signOut.error && <Failure error={signOut.error} />}
      <Suspense fallback={<Loading text={loading} />}>
        {screen ? <screen.Component key={screen.path} /> : grants.length > 0 ? <Nowhere /> : <NoRole />}
      </Suspense>
    </Frame>
  )
}
