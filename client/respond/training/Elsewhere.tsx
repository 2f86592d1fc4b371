/** A card that sat down on another phone: to go on here, or to look at the code again. */
import { Heading } from '../../parts/Heading.tsx'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import { useDoorWords } from './doorWords.ts'

interface Properties {
  readonly joinedAt: string
  readonly onGoOn: () => void
  readonly onOtherCard: () => void
}

export function Elsewhere({ joinedAt, onGoOn, onOtherCard }: Properties) {
  const words = useDoorWords()
  const time = timeIn(useLanguage(), joinedAt)
  return (
    <section className="step">
      <Heading key="elsewhere">{words.elsewhereTitle}</Heading>
      <p className="lead">{words.elsewhereLead(time)}</p>
      <div className="pair">
        <button type="button" className="second" onClick={onGoOn}>
          {words.goOnHere}
        </button>
        <button type="button" className="second" onClick={onOtherCard}>
          {words.otherCard}
        </button>
      </div>
    </section>
  )
}
