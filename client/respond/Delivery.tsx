/** What became of a finished response, told truthfully and kept up to date: on its way, kept, stored, turned away. */
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { type LocalText, textIn } from '../../surveys/instrument.ts'
import { addressIn } from '../parts/address.ts'
import { Heading } from '../parts/Heading.tsx'
import { timeIn } from '../words/time.ts'
import { useLanguage, useWords, type Words } from '../words/words.ts'
import { startPage } from './kiosk.ts'
import { type Letter, needsCode } from './letter.ts'
import { receiptNumber } from './response.ts'
import type { Sender, Whereabouts } from './sender.ts'
import { Withdrawing } from './Withdrawing.tsx'

const AnotherCode = lazy(() => import('./codes/AnotherCode.tsx'))

interface Properties {
  readonly letter: Letter
  readonly sender: Sender
  /** The letter outlives the page. */
  readonly lasting: boolean
  /** The instrument's own last words. */
  readonly thanks: LocalText | undefined
  /** Whether the instrument lets its owner take it back. */
  readonly withdrawable: boolean
  /** What is said of something that is no questionnaire. */
  readonly told?: Told
  /** What comes after it; the way to other questionnaires, unless it is said. */
  readonly renderOnward?: (news: News, letter: Letter | null) => ReactNode
}

export type News = 'sending' | 'kept' | 'held' | 'saved' | 'refused' | 'withdrawn'

type Told = Pick<Words, `${News}Title` | `${News}Lead` | 'receiptNumber' | 'receiptTime'>

const newsOf = (found: Whereabouts | null, lasting: boolean): News => {
  if (found === null) return 'withdrawn'
  if (found.kind === 'delivered') return 'saved'
  if (found.kind === 'refused') return 'refused'
  if (found.letter.attempts === 0) return 'sending'
  return lasting ? 'kept' : 'held'
}

/** `null` once it was taken back. */
function useWhereabouts({ letter, sender }: Properties): Whereabouts | null {
  const [found, setFound] = useState<Whereabouts | null>({ kind: 'waiting', letter })
  useEffect(() => {
    const look = () => void sender.find(letter.id).then(setFound)
    look()
    return sender.watch(look)
  }, [letter, sender])
  return found
}

export function Delivery(properties: Properties) {
  const words = useWords()
  const language = useLanguage()
  const found = useWhereabouts(properties)
  const { letter, sender, lasting, thanks, withdrawable, renderOnward } = properties
  const told = properties.told ?? words
  const news = newsOf(found, lasting)
  const at = found?.kind === 'delivered' ? found.receipt.receivedAt : letter.frozenAt
  const waiting = found && found.kind !== 'delivered' ? found.letter : null
  const hindrance = waiting?.hindrance?.reason
  const lead = told[`${news}Lead`]
  return (
    <section className={`step delivery ${news}`}>
      <Heading key={news}>{told[`${news}Title`]}</Heading>
      <p className="lead">{(news === 'kept' || news === 'held') && hindrance ? hindrance : lead}</p>
      {news === 'saved' && <p className="lead">{textIn(thanks, language) || words.thanks}</p>}
      {found?.kind === 'refused' && <p className="reason">{found.letter.refusal?.reason}</p>}
      {waiting && needsCode(waiting) && (
        <Suspense fallback={null}>
          <AnotherCode letter={waiting} sender={sender} lasting={lasting} />
        </Suspense>
      )}
      <dl className="receipt">
        <div>
          <dt>{told.receiptNumber}</dt>
          <dd className="number">{receiptNumber(letter.id)}</dd>
        </div>
        <div>
          <dt>{told.receiptTime}</dt>
          <dd>{timeIn(language, at)}</dd>
        </div>
      </dl>
      {found?.kind === 'delivered' && withdrawable && <Withdrawing receipt={found.receipt} sender={sender} />}
      {renderOnward?.(news, waiting)}
      {!renderOnward && news !== 'held' && news !== 'sending' && (
        <div className="pair">
          {letter.pass === null && (
            <a className="button second" href={addressIn(language, `/s/${letter.survey}`)}>
              {words.another}
            </a>
          )}
          <a className="button second" href={addressIn(language, startPage())}>
            {words.toList}
          </a>
        </div>
      )}
    </section>
  )
}
