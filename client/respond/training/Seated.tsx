/** From a seat to the receipt: the card, what is asked once, the test, what became of it. */
import { lazy, Suspense, useEffect, useState } from 'react'
import { isWithdrawable } from '../../../surveys/keeping.ts'
import { Heading } from '../../parts/Heading.tsx'
import { useLoad } from '../../parts/load.ts'
import { useWords } from '../../words/words.ts'
import { findSurvey } from '../api.ts'
import { claimDraft, draftName, readDraft } from '../draft.ts'
import type { Letter } from '../letter.ts'
import type { Sender } from '../sender.ts'
import { deviceSender } from '../senders.ts'
import { AboutStep } from './AboutStep.tsx'
import { Answered } from './Answered.tsx'
import { useDoorWords } from './doorWords.ts'
import { Elsewhere } from './Elsewhere.tsx'
import { HandedIn } from './HandedIn.tsx'
import { MadeCard } from './MadeCard.tsx'
import type { About, Seat } from './seat.ts'
import { keptFor } from './kept.ts'
import { sittingOf } from './sitting.ts'
import { useTestWords } from './testWords.ts'

const loadTest = () => import('./Test.tsx')
const Test = lazy(loadTest)

interface Properties {
  readonly seat: Seat
  /** The code of the card has not been noted yet. */
  readonly unnoted: boolean
  /** The card has been on this phone before. */
  readonly known: boolean
  readonly onNoted: () => void
  readonly onStartOver: () => void
}

async function fetchFor(seat: Seat) {
  const name = draftName(seat.survey, sittingOf(seat))
  const kept = await keptFor(seat)
  const definition = await findSurvey(seat.survey)
  const drafting = await claimDraft(name)
  return { kept, definition, drafting, draft: drafting ? await readDraft(name) : null }
}

interface Sent {
  readonly letter: Letter
  readonly sender: Sender
}

export function Seated({ seat, unnoted, known, onNoted, onStartOver }: Properties) {
  const door = useDoorWords()
  const words = useTestWords()
  const { loading } = useWords()
  const [about, setAbout] = useState<About | null>(null)
  const [here, setHere] = useState(known || seat.joinedAt === null)
  const [sent, setSent] = useState<Sent | null>(null)
  const { load, retry } = useLoad(() => fetchFor(seat))
  useEffect(() => void loadTest(), [])

  if (unnoted) return <MadeCard seat={seat} onNoted={onNoted} onNotMine={onStartOver} />
  if (load.kind === 'loading') return <output>{loading}</output>
  if (load.kind === 'failed')
    return (
      <>
        <Heading key="failed">{words.failed}</Heading>
        <button type="button" className="first" onClick={retry}>
          {words.retry}
        </button>
      </>
    )
  const { kept, definition, drafting, draft } = load.value
  const letter = sent?.letter ?? kept
  if (letter)
    return (
      <HandedIn
        letter={letter}
        sitting={sittingOf(seat)}
        sender={sent?.sender ?? deviceSender}
        thanks={definition?.completedHtml}
        withdrawable={definition !== null && isWithdrawable(definition)}
        onStartOver={onStartOver}
      />
    )
  if (seat.answeredAt !== null)
    return <Answered seat={seat} answeredAt={seat.answeredAt} onStartOver={onStartOver} />
  if (definition === null || (seat.closedAt !== null && !draft))
    return (
      <>
        <Heading key="closed">{words.closed}</Heading>
        <button type="button" className="second" onClick={onStartOver}>
          {words.startOver}
        </button>
      </>
    )
  if (seat.joinedAt !== null && !here && !draft)
    return <Elsewhere joinedAt={seat.joinedAt} onGoOn={() => setHere(true)} onOtherCard={onStartOver} />
  if (about === null && !seat.isTold)
    return <AboutStep seat={seat} definition={definition} send={door.begin} onTold={setAbout} />
  return (
    <Suspense fallback={<output>{loading}</output>}>
      <Test
        seat={seat}
        about={about}
        definition={definition}
        drafting={drafting}
        draft={draft}
        onSent={(finished, sender) => setSent({ letter: finished, sender })}
      />
    </Suspense>
  )
}
