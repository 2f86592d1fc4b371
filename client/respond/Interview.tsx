/** The way through one survey: language, consent, questions, receipt. */
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { type Answers, textIn } from '../../surveys/instrument.ts'
import { isWithdrawable } from '../../surveys/keeping.ts'
import { Frame } from '../parts/Frame.tsx'
import { useTitle } from '../parts/title.ts'
import { type Language, useLanguage, useWords } from '../words/words.ts'
import type { Definition } from './api.ts'
import { newAttempt } from './attempt.ts'
import { afterConsent, consentOf, givenBy } from './consent.ts'
import { Delivery } from './Delivery.tsx'
import { deleteDraft, type Draft } from './draft.ts'
import { useDraft } from './draftKeeper.ts'
import { dropEntry, type Entry } from './entry.ts'
import type { Letter } from './letter.ts'
import { usePosition, wasHere } from './position.ts'
import { post } from './post.ts'
import { QuickExit } from './QuickExit.tsx'
import { freeze } from './response.ts'
import type { Sender } from './sender.ts'
import { deviceSender } from './senders.ts'
import { ConsentStep, DeclinedStep, DraftStep, LanguageStep } from './steps.tsx'

const loadQuestions = () => import('./Questions.tsx')
const Questions = lazy(loadQuestions)

interface Properties {
  readonly definition: Definition
  /** Whether answers may be kept on this device before they are sent. */
  readonly drafting: boolean
  readonly draft: Draft | null
  /** The code with which the person came in. */
  readonly entry: Entry | null
  /** Whether the answers are this device's own. */
  readonly kiosk: boolean
  readonly onLanguage: (language: Language) => void
}

type Stage =
  | { readonly kind: 'asking' }
  | { readonly kind: 'offering'; readonly draft: Draft }
  | { readonly kind: 'declined' }
  | { readonly kind: 'sent'; readonly letter: Letter; readonly sender: Sender }

/** Tests are meant for classes; one that is opened by its address still says how it was answered. */
const modeOf = ({ modes }: Definition, entry: Entry | null, kiosk: boolean) =>
  kiosk ? 'kiosk' : (entry?.mode ?? (modes?.includes('web') === false ? 'class' : 'web'))

export function Interview({ definition, drafting, draft, entry, kiosk, onLanguage }: Properties) {
  const language = useLanguage()
  const words = useWords()
  const { slug, version, sensitive } = definition
  useTitle(textIn(definition.title, language))
  const consent = useMemo(() => consentOf(definition), [definition])
  const questions = useMemo(() => afterConsent(definition), [definition])
  const given = useMemo(() => givenBy(consent), [consent])

  const resumed = draft !== null && wasHere(draft.id)
  const [stage, setStage] = useState<Stage>(
    draft && !resumed ? { kind: 'offering', draft } : { kind: 'asking' },
  )
  const [attempt, setAttempt] = useState(() => draft ?? newAttempt())
  const { step, forward, back, jump } = usePosition(sensitive !== true, attempt.id)
  const opening = consent ? 2 : 1
  const { id, startedAt } = attempt

  useEffect(() => void loadQuestions(), [])
  useEffect(() => {
    if (resumed) onLanguage(draft.language)
  }, [resumed, draft, onLanguage])

  const place = { survey: slug, id, startedAt, step, language, entry }
  const keepAnswers = useDraft(place, attempt.answers, drafting && step >= opening && stage.kind === 'asking')
  const decline = () => {
    void deleteDraft(slug)
    setStage({ kind: 'declined' })
  }
  const send = async (answers: Answers) => {
    const submittedAt = new Date().toISOString()
    const response = {
      survey: slug,
      version,
      locale: language,
      mode: modeOf(definition, entry, kiosk),
      startedAt,
      submittedAt,
      answers,
    } as const
    const letter = await freeze(id, response, { pass: entry?.pass ?? null, kiosk })
    const sender = await post(letter, sensitive !== true)
    dropEntry(slug)
    setStage({ kind: 'sent', letter, sender })
  }

  const aside = sensitive === true && <QuickExit />
  const pages = (
    <Suspense fallback={<output>{words.loading}</output>}>
      <Questions
        key={id}
        instrument={questions}
        answers={attempt.answers}
        given={given}
        end={words.send}
        page={step - opening}
        onAnswers={keepAnswers}
        onBack={back}
        onForward={forward}
        onPage={other => jump(other + opening)}
        onUnwanted={decline}
        onSend={send}
      />
    </Suspense>
  )
  if (stage.kind === 'asking' && step >= opening)
    return (
      <Frame onLanguage={onLanguage} aside={aside}>
        {pages}
      </Frame>
    )
  const choosing = stage.kind === 'asking' && step === 0
  return (
    <Frame onLanguage={choosing ? undefined : onLanguage} aside={aside}>
      {stage.kind === 'offering' && (
        <DraftStep
          draft={stage.draft}
          onResume={() => {
            onLanguage(stage.draft.language)
            jump(stage.draft.step)
            setStage({ kind: 'asking' })
          }}
          onRestart={() => {
            void deleteDraft(slug)
            setAttempt(newAttempt())
            setStage({ kind: 'asking' })
          }}
        />
      )}
      {choosing && (
        <LanguageStep
          definition={definition}
          onChoose={choice => {
            onLanguage(choice)
            forward()
          }}
        />
      )}
      {stage.kind === 'asking' && step === 1 && consent && (
        <ConsentStep consent={consent} onAgree={forward} onDecline={decline} />
      )}
      {stage.kind === 'declined' && <DeclinedStep />}
      {stage.kind === 'sent' && (
        <Delivery
          {...stage}
          lasting={stage.sender === deviceSender}
          thanks={definition.completedHtml}
          withdrawable={isWithdrawable(definition)}
        />
      )}
    </Frame>
  )
}
