/** The short steps before and beside the questions: language, an unfinished draft, consent, a kind end. */
import { useId } from 'react'
import { textIn } from '../../surveys/instrument.ts'
import { addressIn } from '../parts/address.ts'
import { Heading } from '../parts/Heading.tsx'
import { type Language, languageNames, languages, useLanguage, useWords, wordsIn } from '../words/words.ts'
import { timeIn } from '../words/time.ts'
import type { Definition } from './api.ts'
import type { Consent } from './consent.ts'
import type { Draft } from './draft.ts'
import { startPage } from './kiosk.ts'

interface LanguageProperties {
  readonly definition: Definition
  readonly onChoose: (language: Language) => void
}

/** Says everything in both languages, as nobody has chosen one yet. */
export function LanguageStep({ definition, onChoose }: LanguageProperties) {
  return (
    <section className="step">
      <Heading key="language" quiet>
        {textIn(definition.title, 'vi')}
      </Heading>
      {languages.map(language => (
        <p className="lead" lang={language} key={language}>
          {textIn(definition.description, language)} {wordsIn(language).languageTitle}
        </p>
      ))}
      <div className="pair">
        {languages.map(language => (
          <button
            type="button"
            className="equal"
            key={language}
            lang={language}
            onClick={() => onChoose(language)}
          >
            {languageNames[language]}
          </button>
        ))}
      </div>
    </section>
  )
}

interface DraftProperties {
  readonly draft: Draft
  readonly onResume: () => void
  readonly onRestart: () => void
}

export function DraftStep({ draft, onResume, onRestart }: DraftProperties) {
  const words = useWords()
  const time = timeIn(useLanguage(), draft.savedAt)
  return (
    <section className="step">
      <Heading key="draft" quiet>
        {words.draftTitle}
      </Heading>
      <p className="lead">{words.draftLead(time)}</p>
      <div className="pair">
        <button type="button" className="first" onClick={onResume}>
          {words.draftResume}
        </button>
        <button type="button" className="second" onClick={onRestart}>
          {words.draftRestart}
        </button>
      </div>
    </section>
  )
}

interface ConsentProperties {
  readonly consent: Consent
  readonly onAgree: () => void
  readonly onDecline: () => void
}

/** A long text is easier to read a sentence at a time. */
const sentencesOf = (text: string) => text.split(/(?<=[.?!])\s+(?=\p{Lu})/u)

/** Neither answer is marked, neither button is louder than the other, and both are always in sight. */
export function ConsentStep({ consent, onAgree, onDecline }: ConsentProperties) {
  const words = useWords()
  const language = useLanguage()
  const text = useId()
  return (
    <>
      <Heading key="consent">{words.consentTitle}</Heading>
      <div className="consent" id={text}>
        {sentencesOf(textIn(consent.text, language)).map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <div className="bar">
        <div className="actions">
          <button type="button" className="equal" aria-describedby={text} onClick={onAgree}>
            {textIn(consent.agree.text, language)}
          </button>
          <button type="button" className="equal" aria-describedby={text} onClick={onDecline}>
            {textIn(consent.decline.text, language)}
          </button>
        </div>
      </div>
    </>
  )
}

export function DeclinedStep() {
  const words = useWords()
  const language = useLanguage()
  return (
    <section className="step">
      <Heading key="declined">{words.declinedTitle}</Heading>
      <p className="lead">{words.declinedLead}</p>
      <a className="button second" href={addressIn(language, startPage())}>
        {words.toList}
      </a>
    </section>
  )
}
