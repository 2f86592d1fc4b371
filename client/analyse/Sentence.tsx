/** A sentence on a gap, whose end says whether it is hardly chance. */
import { capital } from './capital.ts'
import type { Told } from './told.ts'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly told: Told
  /** Whether it goes on after a colon. */
  readonly continued?: boolean
}

export function Sentence({ told: { fact, certain }, continued = false }: Props) {
  const { thisGap, hardlyChance, maybeChance } = useOfficeWords()
  const begun = continued ? fact : capital(fact)
  if (certain === null) return <>{begun}.</>
  return (
    <>
      {begun}; {thisGap} {certain ? <b>{hardlyChance}</b> : maybeChance}.
    </>
  )
}
