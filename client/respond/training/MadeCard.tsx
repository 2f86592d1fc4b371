/** A card that was made or found on this phone: shown until somebody says that they have its code. */
import { lazy, Suspense } from 'react'
import { Heading } from '../../parts/Heading.tsx'
import { useDoorWords } from './doorWords.ts'
import type { Seat } from './seat.ts'

const CardFace = lazy(() => import('./CardFace.tsx'))

interface Properties {
  readonly seat: Seat
  readonly onNoted: () => void
  readonly onNotMine: () => void
}

const texts = {
  card: { title: 'newTitle', lead: 'newLead' },
  new: { title: 'newTitle', lead: 'newLead' },
  unmatched: { title: 'unmatchedTitle', lead: 'unmatchedLead' },
  recovered: { title: 'recoveredTitle', lead: 'recoveredLead' },
} as const

export function MadeCard({ seat, onNoted, onNotMine }: Properties) {
  const words = useDoorWords()
  const { title, lead } = texts[seat.found]
  return (
    <section className="step">
      <Heading key={seat.found}>{words[title]}</Heading>
      <p className="lead">{words[lead]}</p>
      <Suspense fallback={<p className="cardCode">{seat.card}</p>}>
        <CardFace code={seat.class.code} card={seat.card} />
      </Suspense>
      {seat.found === 'recovered' && seat.doubt !== null && (
        <p className="small">{words.doubt(Math.round(1 / seat.doubt))}</p>
      )}
      <div className="pair">
        <button type="button" className="first" onClick={onNoted}>
          {words.noted}
        </button>
        {seat.found === 'recovered' && (
          <button type="button" className="second" onClick={onNotMine}>
            {words.notMine}
          </button>
        )}
      </div>
    </section>
  )
}
