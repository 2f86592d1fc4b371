/** One survey: fetches its definition and the draft on this device, then hands over to the interview. */
import { addressIn } from '../parts/address.ts'
import { Frame } from '../parts/Frame.tsx'
import { Heading } from '../parts/Heading.tsx'
import { useLoad } from '../parts/load.ts'
import { type Language, useLanguage, useWords } from '../words/words.ts'
import { findSurvey } from './api.ts'
import { claimDraft, readDraft } from './draft.ts'
import { entryFor, keepEntry } from './entry.ts'
import { Interview } from './Interview.tsx'
import { isAnsweredHere, startPage } from './kiosk.ts'

interface Properties {
  readonly slug: string
  readonly onLanguage: (language: Language) => void
}

export function SurveyPage({ slug, onLanguage }: Properties) {
  const words = useWords()
  const language = useLanguage()
  const { load, retry } = useLoad(async () => {
    const definition = await findSurvey(slug)
    if (definition === null) return null
    const kiosk = isAnsweredHere(slug)
    // The next person on a device finds nothing of this one.
    const drafting = definition.sensitive !== true && !kiosk && (await claimDraft(slug))
    const draft = drafting ? await readDraft(slug) : null
    const entry = entryFor(slug) ?? draft?.entry ?? null
    if (entry && definition.sensitive !== true) keepEntry(slug, entry)
    return { definition, kiosk, drafting, draft, entry }
  })

  const found = load.kind === 'here' ? load.value : null
  const admitted = found?.definition.guarded !== true || found.kiosk || found.entry !== null
  if (found && admitted) return <Interview {...found} onLanguage={onLanguage} />
  return (
    <Frame onLanguage={onLanguage}>
      {load.kind === 'loading' && <output>{words.loading}</output>}
      {load.kind === 'failed' && (
        <>
          <Heading>{words.surveyFailed}</Heading>
          <button type="button" className="first" onClick={retry}>
            {words.retry}
          </button>
        </>
      )}
      {found && (
        <>
          <Heading>{words.surveyGuarded}</Heading>
          <a className="button first" href={addressIn(language, '/c')}>
            {words.enterCode}
          </a>
        </>
      )}
      {load.kind === 'here' && !found && (
        <>
          <Heading>{words.surveyMissing}</Heading>
          <a className="button second" href={addressIn(language, startPage())}>
            {words.toList}
          </a>
        </>
      )}
    </Frame>
  )
}
