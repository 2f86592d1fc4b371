/** What has to be known of a test to type answers to it in: its questions, and whom it asks about. */
import { useQuery } from '@tanstack/react-query'
import { elementsOf, type Instrument, textIn } from '../../../../surveys/instrument.ts'
import { answerOf, api } from '../../../api.ts'
import type { Language } from '../../../words/words.ts'

interface Option {
  readonly value: string
  readonly label: string
}

export interface PaperTest {
  /** The names of its questions in reading order. */
  readonly items: readonly string[]
  readonly sexes: readonly Option[]
  readonly audiences: readonly Option[]
}

export function paperTest(instrument: Instrument, language: Language): PaperTest {
  const questions = [...elementsOf(instrument)].filter(({ choices }) => choices !== undefined)
  const optionsOf = (role: string): Option[] => {
    const asked = questions.find(question => question['role'] === role)
    return (asked?.choices ?? []).flatMap(choice =>
      typeof choice === 'object'
        ? [{ value: String(choice.value), label: textIn(choice.text, language) }]
        : [],
    )
  }
  return {
    items: questions.filter(question => question['role'] === undefined).map(({ name }) => name),
    sexes: optionsOf('sex'),
    audiences: optionsOf('audience'),
  }
}

/** The test of a class; its other form has the same questions by name. */
export const usePaperTest = (slug: string | undefined, language: Language) =>
  useQuery({
    queryKey: ['paper test', slug],
    queryFn: () => answerOf(api.surveys[':slug'].$get({ param: { slug: slug ?? '' } })),
    enabled: slug !== undefined,
    select: told => paperTest({ ...Object(told) }, language),
  })
