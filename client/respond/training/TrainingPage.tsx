/** A test of a training class on a phone: from the code on a card to its receipt, and later to the right answers. */
import { useEffect, useEffectEvent, useState } from 'react'
import { addressIn, decoded } from '../../parts/address.ts'
import { Frame } from '../../parts/Frame.tsx'
import { useTitle } from '../../parts/title.ts'
import { type Language, useLanguage } from '../../words/words.ts'
import type { Letter, Sitting } from '../letter.ts'
import { deviceSender } from '../senders.ts'
import { CardStep } from './CardStep.tsx'
import { ClassStep } from './ClassStep.tsx'
import { useDoorWords } from './doorWords.ts'
import { HandedIn } from './HandedIn.tsx'
import { KeptTests } from './KeptTests.tsx'
import { LostStep } from './LostStep.tsx'
import { readScan, type Scan } from './scan.ts'
import type { Seat } from './seat.ts'
import { Seated } from './Seated.tsx'
import './training.css'
import { dropVisit, keepVisit, readVisit, rememberSeat, satHere, type Visit } from './visit.ts'

type Stage =
  | { readonly kind: 'class'; readonly first: string }
  | { readonly kind: 'card'; readonly code: string; readonly first: string }
  | { readonly kind: 'lost'; readonly code: string }
  | { readonly kind: 'kept'; readonly letter: Letter; readonly sitting: Sitting }
  | { readonly kind: 'seated'; readonly seat: Seat; readonly unnoted: boolean; readonly known: boolean }

const stageOf = ({ code, card }: Scan): Stage => ({ kind: 'card', code, first: card ?? '' })

/** Behind the stroke, so that it never leaves the device by itself; otherwise with what this tab came before. */
function firstStage(): Stage {
  const text = decoded(location.hash.slice(1))
  const scan = text ? readScan(text) : readVisit()
  return scan ? stageOf(scan) : { kind: 'class', first: text }
}

/** What this tab knows of a card already. */
const visitWith = ({ class: { code }, card }: Seat): Visit | null => {
  const visit = readVisit()
  return visit?.code === code && visit.card === card ? visit : null
}

export default function TrainingPage({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const words = useDoorWords()
  const language = useLanguage()
  const [stage, setStage] = useState(firstStage)
  /** How often somebody has begun anew. */
  const [round, setRound] = useState(0)
  useTitle(words.title)
  const go = (next: Stage) => {
    setStage(next)
    setRound(count => count + 1)
  }
  const scanned = useEffectEvent(() => go(firstStage()))
  useEffect(() => {
    // The address that stays in the history opens nothing.
    const clean = () => history.replaceState(history.state, '', addressIn(language, '/t'))
    const take = () => {
      if (location.hash) scanned()
      clean()
    }
    clean()
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [language])

  const sit = (seat: Seat) => {
    const before = visitWith(seat)
    const unnoted = before?.unnoted ?? seat.found !== 'card'
    const known = before !== null || satHere(seat)
    keepVisit({ code: seat.class.code, card: seat.card, unnoted })
    rememberSeat(seat)
    go({ kind: 'seated', seat, unnoted, known })
  }
  const startOver = (code: string) => {
    dropVisit()
    go({ kind: 'card', code, first: '' })
  }
  return (
    <Frame onLanguage={onLanguage}>
      {(stage.kind === 'class' || stage.kind === 'card') && (
        <KeptTests onOpen={(letter, sitting) => go({ kind: 'kept', letter, sitting })} />
      )}
      {stage.kind === 'class' && (
        <ClassStep key={round} first={stage.first} onScan={scan => go(stageOf(scan))} />
      )}
      {stage.kind === 'card' && (
        <CardStep
          key={round}
          code={stage.code}
          first={stage.first}
          onSeat={sit}
          onLost={() => go({ kind: 'lost', code: stage.code })}
          onOtherClass={() => go({ kind: 'class', first: '' })}
        />
      )}
      {stage.kind === 'lost' && (
        <LostStep code={stage.code} onSeat={sit} onBack={() => startOver(stage.code)} />
      )}
      {stage.kind === 'kept' && (
        <HandedIn
          key={round}
          letter={stage.letter}
          sitting={stage.sitting}
          sender={deviceSender}
          thanks={undefined}
          withdrawable={false}
          onStartOver={() => startOver(stage.sitting.class)}
        />
      )}
      {stage.kind === 'seated' && (
        <Seated
          key={round}
          {...stage}
          onNoted={() => {
            keepVisit({ code: stage.seat.class.code, card: stage.seat.card, unnoted: false })
            setStage({ ...stage, unnoted: false })
          }}
          onStartOver={() => startOver(stage.seat.class.code)}
        />
      )}
    </Frame>
  )
}
