/** The questions of an instrument, page by page. */
import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react'
import type { Model } from 'survey-core'
import { Survey } from 'survey-react-ui'
import './questions.css'
import './options.css'
import './tables.css'
import { type Answers, type Instrument, textIn } from '../../surveys/instrument.ts'
import { Heading } from '../parts/Heading.tsx'
import { useLanguage, useWords } from '../words/words.ts'
import { Bar } from './Bar.tsx'
import './choiceQuestions.tsx'
import { prepareDigest } from './digest.ts'
import { faultsOn } from './fault.ts'
import { Faults } from './Faults.tsx'
import { createModel, finalAnswers, listUnanswered, showPage, type Unanswered, wanted } from './model.ts'

interface Properties {
  readonly instrument: Instrument
  /** What was answered before the page was opened. */
  readonly answers: Answers
  /** What was answered elsewhere, and goes with the answers. */
  readonly given: Answers
  /** Of what is in random order: the same gives the same order; without one everybody has another. */
  readonly seed?: number
  /** What is on the last button. */
  readonly end: string
  /** What stands above the questions, and may hand the answers in as they are. */
  readonly renderAbove?: (finish: () => void) => ReactNode
  /** From 0. */
  readonly page: number
  readonly onAnswers: (answers: Answers) => void
  /** Absent where there is nothing before the first page. */
  readonly onBack?: (() => void) | undefined
  readonly onForward: () => void
  readonly onPage: (page: number) => void
  /** The answers are complete, and of somebody whom the instrument does not mean. */
  readonly onUnwanted: () => void
  /** The answers may go, but questions were left open; absent where that is nobody's concern. */
  readonly onLeft?: (left: readonly Unanswered[], send: () => void) => void
  readonly onSend: (answers: Answers) => Promise<void>
}

/** The number of pages that the answers lead to. Every answer renders again what stands around the questions. */
function usePageCount(model: Model): number {
  const [, setAnswered] = useState({})
  useEffect(() => {
    const look = () => setAnswered({})
    model.onPageVisibleChanged.add(look)
    model.onValueChanged.add(look)
    return () => {
      model.onPageVisibleChanged.remove(look)
      model.onValueChanged.remove(look)
    }
  }, [model])
  return model.visiblePageCount
}

export default function Questions({ instrument, answers, given, seed, end, page, ...actions }: Properties) {
  const language = useLanguage()
  const words = useWords()
  const [model] = useState(() => createModel(instrument, answers, given, seed))
  /** The last time the answers did not pass: on which page, and the how-manieth time. */
  const [failure, setFailure] = useState({ page: -1, count: 0 })
  const [sending, setSending] = useState(false)
  const of = usePageCount(model)
  const here = Math.min(page, of - 1)
  const answered = useEffectEvent(() => actions.onAnswers(model.data))

  useEffect(prepareDigest, [])
  useLayoutEffect(() => showPage(model, here, language), [model, here, language])
  useEffect(() => {
    const listen = () => answered()
    model.onValueChanged.add(listen)
    return () => model.onValueChanged.remove(listen)
  }, [model])

  const fail = (at: number) => setFailure(({ count }) => ({ page: at, count: count + 1 }))
  const next = () => {
    if (!model.currentPage.validate(true, false)) return fail(here)
    if (here < of - 1) return actions.onForward()
    return finish()
  }
  const send = () => {
    setSending(true)
    void actions.onSend(finalAnswers(model))
  }
  const finish = () => {
    if (model.validate(true, false)) {
      if (!wanted(model, instrument)) return actions.onUnwanted()
      const left = actions.onLeft ? listUnanswered(model) : []
      return left.length > 0 ? actions.onLeft?.(left, send) : send()
    }
    const astray = model.visiblePages.findIndex(candidate => faultsOn(model, candidate).length > 0)
    actions.onPage(astray)
    fail(astray)
  }

  const current = model.visiblePages[here]
  const faults = failure.page === here && current ? faultsOn(model, current) : []
  const title = textIn(instrument.title, language)
  const pageTitle = current?.locTitle.renderedHtml
  return (
    <>
      {actions.renderAbove?.(finish)}
      <p className="eyebrow">
        {words.progress({ page: here + 1, of })}
        {pageTitle && ` · ${title}`}
      </p>
      <Heading key={here}>{pageTitle || title}</Heading>
      {current?.description && <p className="lead">{current.locDescription.renderedHtml}</p>}
      {faults.length > 0 && <Faults key={failure.count} faults={faults} />}
      <Survey model={model} />
      <Bar
        page={here + 1}
        of={of}
        sending={sending}
        end={wanted(model, instrument) ? end : words.finish}
        onBack={actions.onBack}
        onNext={next}
      />
    </>
  )
}
