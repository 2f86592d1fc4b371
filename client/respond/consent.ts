/** The consent that opens an instrument: its question `00`, asked on a page of its own with two equal buttons. */
import {
  type Answers,
  type Choice,
  type Element,
  elementsOf,
  type Instrument,
  type LocalText,
} from '../../surveys/instrument.ts'

export interface Consent {
  readonly question: string
  readonly text: LocalText
  readonly agree: Choice
  readonly decline: Choice
}

const consentName = '00'

const yes = new Set<unknown>([1, true, 'yes'])

const choicesOf = (question: Element | undefined): readonly Choice[] =>
  (question?.choices ?? []).map(choice => (typeof choice === 'object' ? choice : { value: choice }))

/** The consent of an instrument, or `null` when it asks for none. */
export function consentOf(instrument: Instrument): Consent | null {
  const question = [...elementsOf(instrument)].find(({ name }) => name === consentName)
  const choices = choicesOf(question)
  const agree = choices.find(({ value }) => yes.has(value))
  const decline = choices.find(({ value }) => !yes.has(value))
  return question && agree && decline
    ? { question: consentName, text: question.title ?? '', agree, decline }
    : null
}

/** What has been answered before the first question. */
export const givenBy = (consent: Consent | null): Answers =>
  consent ? { [consent.question]: consent.agree.value } : {}

const without = (elements: readonly Element[] = []) => elements.filter(({ name }) => name !== consentName)

/** The instrument without its consent, and without the page that held nothing else. */
export function afterConsent(instrument: Instrument): Instrument {
  const pages = (instrument.pages ?? []).map(page => ({ ...page, elements: without(page.elements) }))
  return {
    ...instrument,
    ...(instrument.pages && { pages: pages.filter(({ elements }) => elements.length > 0) }),
    ...(instrument.elements && { elements: without(instrument.elements) }),
  }
}
