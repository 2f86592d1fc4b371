/** The ways to the screens that are open to somebody, and to what is their own: a bar where there is room, else folded. */
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useLanguage } from '../words/words.ts'
import { heldIn } from './held.ts'
import { useMe } from './me.ts'
import { outerScreens, type Screen, screenAt } from './screens.ts'
import { useUnfolded } from './useUnfolded.ts'
import { useShellWords } from './words.ts'

interface LinksProps {
  readonly open: readonly Screen[]
  readonly label: string
}

export function MenuLinks({ open, label }: LinksProps) {
  const language = useLanguage()
  const [location] = useLocation()
  const outer = outerScreens(open)
  const current = screenAt(location, outer)
  return (
    <nav aria-label={label} className="menu-links">
      {outer
        .filter(({ own }) => !own)
        .map(screen => (
          <Link key={screen.path} href={screen.path} aria-current={screen === current ? 'page' : undefined}>
            {screen.title[language]}
          </Link>
        ))}
    </nav>
  )
}

/** Whether all the screens fit into one line. */
export const useWide = (): boolean =>
  useMediaQuery('(width >= 64rem)', false, { getInitialValueInEffect: false })

interface Props {
  readonly open: readonly Screen[]
  readonly language: ReactNode
  readonly onSignOut: () => void
}

/** What unfolds at the head: on a small screen with the ways to all screens. */
export function Menu({ open, language, onSignOut }: Props) {
  const words = useShellWords()
  const spoken = useLanguage()
  const me = useMe()
  const wide = useWide()
  const { ref, unfolded, toggle } = useUnfolded()
  const [first] = me.grants
  return (
    <div className="menu" ref={ref}>
      <button type="button" className="menu-button" aria-expanded={unfolded} onClick={toggle}>
        {wide ? (
          <>
            <span className="unseen">{words.whoYouAre}: </span>
            <span className="menu-who">
              <strong>{me.fullName}</strong>
              <span className="quiet">{first ? heldIn(first, words) : words.noRole}</span>
            </span>
          </>
        ) : (
          words.menu
        )}
        <span aria-hidden="true" className={unfolded ? 'menu-mark unfolded' : 'menu-mark'} />
      </button>
      {unfolded && (
        <div className="menu-panel">
          {!wide && <MenuLinks open={open} label={words.mainMenu} />}
          <section aria-label={words.whoYouAre} className="menu-own">
            <p>
              <strong>{me.fullName}</strong> <span className="quiet">{me.name}</span>
            </p>
            <ul>
              {me.grants.map(held => (
                <li key={`${held.role} ${held.unit.id}`}>{heldIn(held, words)}</li>
              ))}
            </ul>
            <div className="menu-acts">
              {open
                .filter(({ own }) => own)
                .map(({ path, title }) => (
                  <Link key={path} href={path} className="plain">
                    {title[spoken]}
                  </Link>
                ))}
              {!wide && language}
              <button type="button" className="plain" onClick={onSignOut}>
                {words.signOut}
              </button>
            </div>
          </section>
        </div>
      )}
    </div>
  )
}
