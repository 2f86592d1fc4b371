/** A test as it is taken on one phone: its questions, what was answered of them, and the time. */
import { useMemo, useRef, useState } from 'react'
import { type Answers, textIn } from '../../../surveys/instrument.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useTitle } from '../../parts/title.ts'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import type { Definition } from '../api.ts'
import { newAttempt } from '../attempt.ts'
import { type Draft, draftName } from '../draft.ts'
import { useDraft } from '../draftKeeper.ts'
import type { Letter } from '../letter.ts'
import type { Unanswered } from '../model.ts'
import { usePosition, wasHere } from '../position.ts'
import { post } from '../post.ts'
import Questions from '../Questions.tsx'
import { freeze } from '../response.ts'
import type { Sender } from '../sender.ts'
import { Clock } from './Clock.tsx'
import { LeftOpen } from './LeftOpen.tsx'
import { endOf } from './limit.ts'
import { type About, type Seat, startSeat } from './seat.ts'
import { givenBy, seedFor, sheetOf } from './sheet.ts'
import { sittingOf } from './sitting.ts'
import { useTestWords } from './testWords.ts'

interface Properties {
  readonly seat: Seat
  /** `null`: it was told before, and the office knows it. */
  readonly about: About | null
  readonly definition: Definition
  /** Whether answers may be kept on this device before they are sent. */
  readonly drafting: boolean
  readonly draft: Draft | null
  readonly onSent: (letter: Letter, sender: Sender) => void
}

/** A test that waits for the word to be handed in as it is. */
interface Held {
  readonly left: readonly Unanswered[]
  readonly send: () => void
}

export default function Test({ seat, about, definition, drafting, draft, onSent }: Properties) {
  const language = useLanguage()
  const words = useTestWords()
  const { slug, version } = definition
  useTitle(textIn(definition.title, language))
  const sheet = useMemo(() => sheetOf(definition, seat), [definition, seat])
  const given = useMemo(() => givenBy(definition, about), [definition, about])
  const sitting = useMemo(() => sittingOf(seat), [seat])

  const [resumed] = useState(() => draft !== null && !wasHere(draft.id))
  const [{ id, startedAt, answers }] = useState(() => draft ?? newAttempt())
  const [end] = useState(() => endOf(startedAt, seat.minutes, Date.now()))
  const { step, forward, back, jump } = usePosition(true, id, draft?.step ?? 0)
  const started = useRef(false)
  const [held, setHeld] = useState<Held | null>(null)

  const place = { survey: draftName(slug, sitting), id, startedAt, step, language, entry: null }
  const keepAnswers = useDraft(place, answers, drafting)

  const send = async (finished: Answers) => {
    const response = {
      survey: slug,
      version,
      locale: language,
      mode: 'class',
      card: seat.card,
      phase: seat.phase,
      startedAt,
      submittedAt: new Date().toISOString(),
      answers: finished,
    } as const
    const letter = await freeze(id, response, { pass: seat.pass, kiosk: false, sitting })
    onSent(letter, await post(letter, true))
  }
  return (
    <Questions
      instrument={sheet}
      answers={answers}
      given={given}
      seed={seedFor(seat)}
      end={words.handIn}
      page={step}
      renderAbove={finish => (
        <>
          {held && (
            <LeftOpen
              left={held.left}
              onGoBack={() => {
                setHeld(null)
                jump(held.left[0]?.page ?? step)
              }}
              onHandIn={() => {
                setHeld(null)
                held.send()
              }}
            />
          )}
          {end !== null && <Clock end={end} onHandIn={finish} />}
          {draft && resumed && step === draft.step && (
            <Notice>
              {seat.closedAt === null
                ? words.resumed(timeIn(language, draft.savedAt))
                : words.closedMeanwhile}
            </Notice>
          )}
        </>
      )}
      onAnswers={latest => {
        if (!started.current) void startSeat(seat)
        started.current = true
        keepAnswers(latest)
      }}
      onBack={step > 0 ? back : undefined}
      onForward={forward}
      onPage={jump}
      onUnwanted={() => undefined}
      onLeft={(left, sendAsItIs) => setHeld({ left, send: sendAsItIs })}
      onSend={send}
    />
  )
}
