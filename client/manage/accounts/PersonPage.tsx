/** One person: what they hold where, and their way in. */
import { Link } from 'wouter'
import { Failure } from '../../analyse/Failure.tsx'
import { Loading } from '../../analyse/Loading.tsx'
import { useTitle } from '../../analyse/useTitle.ts'
import { useOfficeWords } from '../../analyse/words/words.ts'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import { useMe } from '../me.ts'
import { Grants } from './Grants.tsx'
import { Identity } from './Identity.tsx'
import { type Person, usePerson } from './people.ts'
import { usePeopleWords } from './peopleWords.ts'
import { PasswordLink } from './PasswordLink.tsx'
import { PersonAccess } from './PersonAccess.tsx'
import { PersonState } from './PersonState.tsx'
import { useSignOn } from './useSignOn.ts'

function Particulars({ person }: { readonly person: Person }) {
  const words = usePeopleWords()
  const language = useLanguage()
  return (
    <dl className="particulars account-particulars">
      <dt>{words.name}</dt>
      <dd>{person.name}</dd>
      <dt>{words.state}</dt>
      <dd>
        <PersonState person={person} />
      </dd>
      <dt>{words.factor}</dt>
      <dd>{person.factor ? words.factorOn : words.factorOff}</dd>
      <dt>{words.seen}</dt>
      <dd>{person.seenAt === null ? words.never : timeIn(language, person.seenAt)}</dd>
      <dt>{words.since}</dt>
      <dd>{timeIn(language, person.createdAt)}</dd>
    </dl>
  )
}

export function PersonPage({ id }: { readonly id: string }) {
  const words = usePeopleWords()
  const { loading } = useOfficeWords()
  const me = useMe()
  const signOn = useSignOn()
  const { data, error, refetch } = usePerson(id)
  useTitle(data?.fullName ?? words.people)
  const own = me.id === id
  const why = own ? words.ownAccount : data?.editable === false ? words.outside : null
  return (
    <>
      <p className="back">
        <Link href="/people">← {words.back}</Link>
      </p>
      <h1>{data?.fullName ?? words.people}</h1>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading text={loading} />}
      {data && (
        <>
          <Particulars person={data} />
          {why !== null && <p className="account-why">{why}</p>}
          <div className="account-cards">
            <Grants person={data} fixed={why !== null} />
            {why === null && (
              <div className="account-column">
                <PersonAccess person={data} />
                {data.disabledAt === null && <PasswordLink person={data} />}
                {signOn !== null && <Identity person={data} />}
              </div>
            )}
          </div>
        </>
      )}
    </>
  )
}
