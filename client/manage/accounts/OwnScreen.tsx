/** One's own account: password, second factor, sessions. */
import './accounts.css'
import { useTitle } from '../../analyse/useTitle.ts'
import { heldIn } from '../held.ts'
import { useMe } from '../me.ts'
import { useShellWords } from '../words.ts'
import { OwnFactor } from './OwnFactor.tsx'
import { OwnPassword } from './OwnPassword.tsx'
import { OwnSessions } from './OwnSessions.tsx'
import { useOwnWords } from './ownWords.ts'

export function OwnScreen() {
  const words = useOwnWords()
  const shell = useShellWords()
  const { name, fullName, grants, password } = useMe()
  useTitle(words.own)
  return (
    <>
      <p className="eyebrow">{words.own}</p>
      <h1>{fullName}</h1>
      <dl className="particulars account-particulars">
        <dt>{words.name}</dt>
        <dd>{name}</dd>
        <dt>{words.roles}</dt>
        <dd>
          {grants.length === 0 && shell.noRole}
          <ul>
            {grants.map(held => (
              <li key={`${held.role} ${held.unit.id}`}>{heldIn(held, shell)}</li>
            ))}
          </ul>
        </dd>
      </dl>
      <div className="account-cards">
        <div className="account-column">
          <OwnSessions />
          <OwnFactor />
        </div>
        {password ? <OwnPassword /> : <p className="quiet">{words.noPassword}</p>}
      </div>
    </>
  )
}
